import ProgrammeModel
import Testing

@Suite struct DateTests {
  @Test(
    arguments: [
      Mistake(
        "a date that does not exist is refused",
        "from: 2021-02-01",
        "from: 2021-02-29",
        """
        programma.yaml:5:9: De datum 2021-02-29 bestaat niet. Die maand heeft 28 dagen.
            from: 2021-02-29
                  ^
        """),
      Mistake(
        "a date in another form is refused",
        "from: 2021-02-01",
        "from: 1/2/21",
        """
        programma.yaml:5:9: “1/2/21” is geen datum. Bedoelde u 2021-02-01?
            from: 1/2/21
                  ^
        """),
      Mistake(
        "a month that does not exist is refused",
        "from: 2021-02-01",
        "from: 2021-13-01",
        """
        programma.yaml:5:9: “2021-13-01” is geen datum. Schrijf jaar-maand-dag, zoals 2021-03-09.
            from: 2021-13-01
                  ^
        """),
      Mistake(
        "a programme that ends before it begins is refused",
        "until: 2021-06-30",
        "until: 2021-01-30",
        """
        programma.yaml:6:10: Deze periode is leeg: zij loopt van 2021-02-01 tot en met 2021-01-30. Verbeter “from” of “until”.
            until: 2021-01-30
                   ^
        """),
      Mistake(
        "a programme of more than ten years is refused",
        "until: 2021-06-30",
        "until: 2100-06-30",
        """
        programma.yaml:6:10: Dit programma duurt 29004 dagen. Tien jaar is het meeste; verbeter “until”.
            until: 2100-06-30
                   ^
        """),
      Mistake(
        "a year long ago is refused",
        "from: 2021-02-01",
        "from: 1899-12-31",
        """
        programma.yaml:5:9: “1899-12-31” ligt te ver weg. Noem een jaar van 1900 tot en met 2100.
            from: 1899-12-31
                  ^
        """),
      Mistake(
        "a year far ahead is refused",
        "until: 2021-06-30",
        "until: 2101-01-01",
        """
        programma.yaml:6:10: “2101-01-01” ligt te ver weg. Noem een jaar van 1900 tot en met 2100.
            until: 2101-01-01
                   ^
        """),
      Mistake(
        "a theme that ends before it begins is refused",
        "until: 2021-05-31",
        "until: 2021-02-28",
        """
        programma.yaml:30:12: Deze periode is leeg: zij loopt van 2021-03-01 tot en met 2021-02-28. Verbeter “from” of “until”.
              until: 2021-02-28
                     ^
        """),
      Mistake(
        "a theme outside the programme is refused",
        """
        from: 2021-03-01
            until: 2021-05-31
        """,
        """
        from: 2022-03-01
            until: 2022-05-31
        """,
        """
        programma.yaml:29:11: Dit thema valt buiten het programma, dat loopt van 2021-02-01 tot en met 2021-06-30. Verbeter “from” of “until”.
              from: 2022-03-01
                    ^
        """),
      Mistake(
        "a theme that begins after the programme is refused",
        """
            from: 2021-03-01
            until: 2021-05-31

        """,
        """
            from: 2021-07-01

        """,
        """
        programma.yaml:29:11: 2021-07-01 valt buiten het programma, dat loopt van 2021-02-01 tot en met 2021-06-30. Verbeter “from”.
              from: 2021-07-01
                    ^
        """),
      Mistake(
        "a reversed range is refused",
        "closed: [2021-03-01..2021-03-05]",
        "closed: [2021-03-05..2021-03-01]",
        """
        programma.yaml:14:12: Deze periode is leeg: 2021-03-01 ligt voor 2021-03-05. Draai de dagen om.
            closed: [2021-03-05..2021-03-01]
                     ^
        """),
      Mistake(
        "a range of no dates is refused",
        "closed: [2021-03-01..2021-03-05]",
        "closed: [2021-03-01..maart]",
        """
        programma.yaml:14:12: “maart” is geen datum. Schrijf jaar-maand-dag, zoals 2021-03-09.
            closed: [2021-03-01..maart]
                     ^
        """),
      Mistake(
        "a week that does not exist is refused",
        "unavailable: [2021-W14]",
        "unavailable: [2021-W53]",
        """
        programma.yaml:40:19: De week 2021-W53 bestaat niet. Dat jaar heeft 52 weken.
              unavailable: [2021-W53]
                            ^
        """),
      Mistake(
        "a week of a year long ago is refused",
        "unavailable: [2021-W14]",
        "unavailable: [0999-W14]",
        """
        programma.yaml:40:19: “0999-W14” ligt te ver weg. Noem een jaar van 1900 tot en met 2100.
              unavailable: [0999-W14]
                            ^
        """),
      Mistake(
        "a word that means nothing suggests a near one",
        "avoid: [thu middag]",
        "avoid: [thu midag]",
        """
        programma.yaml:45:13: “midag” zegt niet wanneer. Bedoelde u “middag”? Ook een datum (2021-03-09), een periode (2021-03-09..2021-03-19), een week (2021-W14) of een maand (2021-03) kan.
              avoid: [thu midag]
                      ^
        """),
      Mistake(
        "a word that means nothing without a near one says what can be",
        "avoid: [thu middag]",
        "avoid: [donderdags middag]",
        """
        programma.yaml:45:13: “donderdags” zegt niet wanneer. Bedoelde u “thu”? Ook een datum (2021-03-09), een periode (2021-03-09..2021-03-19), een week (2021-W14) of een maand (2021-03) kan.
              avoid: [donderdags middag]
                      ^
        """),
      Mistake(
        "two dayparts in one entry are refused",
        "avoid: [thu middag]",
        "avoid: [ochtend middag]",
        """
        programma.yaml:45:13: “ochtend middag” is nooit: “ochtend” en “middag” vallen niet samen. Maak er twee van: [ochtend, middag].
              avoid: [ochtend middag]
                      ^
        """),
      Mistake(
        "a date in an entry must exist",
        "unavailable: [wed]",
        "unavailable: [2021-04-31 middag]",
        """
        programma.yaml:51:19: De datum 2021-04-31 bestaat niet. Die maand heeft 30 dagen.
              unavailable: [2021-04-31 middag]
                            ^
        """),
      Mistake(
        "an empty entry is refused",
        "unavailable: [wed]",
        "unavailable: [wed, \"\"]",
        """
        programma.yaml:51:24: Hier hoort een tekst, maar er staat “”.
              unavailable: [wed, ""]
                                 ^
        """),
      Mistake(
        "a Dutch name in an entry suggests the weekday",
        "unavailable: [wed]",
        "unavailable: [woensdagmiddag]",
        """
        programma.yaml:51:19: “woensdagmiddag” zegt niet wanneer. Bedoelde u “woensdag middag”? Ook een datum (2021-03-09), een periode (2021-03-09..2021-03-19), een week (2021-W14) of een maand (2021-03) kan.
              unavailable: [woensdagmiddag]
                            ^
        """),
    ])
  func `dates and entries of when are shown with what to do`(mistake: Mistake) throws {
    let found = try mistake.findings(in: .nl)
    #expect(found == mistake.text)
  }
}
