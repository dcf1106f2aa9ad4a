import ProgrammeModel
import Testing

@Suite struct CalendarTests {
  @Test(
    arguments: [
      Mistake(
        "an unknown weekday is refused",
        "weekdays: [tue, wed, thu]",
        "weekdays: [tue, xyz, thu]",
        """
        programma.yaml:10:19: “xyz” is geen dag van de week. Kies uit: mon, tue, wed, thu, fri, sat, sun.
            weekdays: [tue, xyz, thu]
                            ^
        """),
      Mistake(
        "an English name suggests the one meant",
        "weekdays: [tue, wed, thu]",
        "weekdays: [tue, wedd, thu]",
        """
        programma.yaml:10:19: “wedd” is geen dag van de week. Bedoelde u “wed”?
            weekdays: [tue, wedd, thu]
                            ^
        """),
      Mistake(
        "no weekday is refused",
        "weekdays: [tue, wed, thu]",
        "weekdays: []",
        """
        programma.yaml:10:13: Hier staat geen dag. Noem ten minste één dag van de week, zoals tue.
            weekdays: []
                      ^
        """),
      Mistake(
        "a daypart that ends before it starts is refused",
        "ochtend: \"09:30-12:30\"",
        "ochtend: \"12:30-09:30\"",
        """
        programma.yaml:11:23: Dit dagdeel begint om 12:30 en eindigt om 09:30. Zet het begin vooraan.
            dayparts: {ochtend: "12:30-09:30", middag: "13:30-16:30"}
                                ^
        """),
      Mistake(
        "a daypart without an end is refused",
        "ochtend: \"09:30-12:30\"",
        "ochtend: \"09:30\"",
        """
        programma.yaml:11:23: Hier hoort een begin en een einde zoals 09:30-12:30, maar er staat “09:30”.
            dayparts: {ochtend: "09:30", middag: "13:30-16:30"}
                                ^
        """),
      Mistake(
        "a daypart at a time that does not exist is refused",
        "ochtend: \"09:30-12:30\"",
        "ochtend: \"09:30-24:00\"",
        """
        programma.yaml:11:23: Hier hoort een begin en een einde zoals 09:30-12:30, maar er staat “09:30-24:00”.
            dayparts: {ochtend: "09:30-24:00", middag: "13:30-16:30"}
                                ^
        """),
      Mistake(
        "a daypart named like a weekday is refused",
        "dayparts: {ochtend:",
        "dayparts: {sun: \"08:00-09:00\", ochtend:",
        """
        programma.yaml:11:14: Een dagdeel kan niet “sun” heten. Kies één woord dat niet met een cijfer begint en geen dag, maand, even of oneven is.
            dayparts: {sun: "08:00-09:00", ochtend: "09:30-12:30", middag: "13:30-16:30"}
                       ^
        """),
      Mistake(
        "a daypart named with a digit is refused",
        "dayparts: {ochtend:",
        "dayparts: {2021-W14: \"08:00-09:00\", ochtend:",
        """
        programma.yaml:11:14: Een dagdeel kan niet “2021-W14” heten. Kies één woord dat niet met een cijfer begint en geen dag, maand, even of oneven is.
            dayparts: {2021-W14: "08:00-09:00", ochtend: "09:30-12:30", middag: "13:30-16:30"}
                       ^
        """),
      Mistake(
        "no daypart is refused",
        "dayparts: {ochtend: \"09:30-12:30\", middag: \"13:30-16:30\"}",
        "dayparts: {}",
        """
        programma.yaml:11:13: Noem 1 tot en met 100 dagdelen, zoals {middag: "13:30-16:30"}.
            dayparts: {}
                      ^
        """),
      Mistake(
        "an unknown time zone suggests a near one",
        "timezone: Europe/Amsterdam",
        "timezone: Europe/Amsterdan",
        """
        programma.yaml:7:13: Er is geen tijdzone “Europe/Amsterdan”. Bedoelde u “Europe/Amsterdam”?
            timezone: Europe/Amsterdan
                      ^
        """),
      Mistake(
        "a time zone that is an offset is refused",
        "timezone: Europe/Amsterdam",
        "timezone: GMT+2",
        """
        programma.yaml:7:13: Er is geen tijdzone “GMT+2”. Schrijf een naam zoals Europe/Amsterdam.
            timezone: GMT+2
                      ^
        """),
      Mistake(
        "without a region school holidays cannot count",
        "schoolHolidays: open",
        """
        schoolHolidays: avoid
          holidays: nederland.yaml
        """,
        """
        programma.yaml:14:13: Het bestand “nederland.yaml” bestaat niet. Controleer de naam en de map.
            holidays: nederland.yaml
                      ^
        programma.yaml:42:5: De sleutel “region” ontbreekt. Noem noord, midden of zuid, of zet “schoolHolidays” op open.
            - id: emmen
              ^
        """),
      Mistake(
        "without a holiday file school holidays cannot count",
        """
        schoolHolidays: open

        """,
        """
        schoolHolidays: closed

        """,
        """
        programma.yaml:10:3: De sleutel “holidays” ontbreekt. Noem het bestand met schoolvakanties, of zet “schoolHolidays” op open.
            weekdays: [tue, wed, thu]
            ^
        programma.yaml:41:5: De sleutel “region” ontbreekt. Noem noord, midden of zuid, of zet “schoolHolidays” op open.
            - id: emmen
              ^
        """),
    ])
  func `weekdays, dayparts, zones and regions are shown with what to do`(mistake: Mistake) throws {
    let found = try mistake.findings(in: .nl)
    #expect(found == mistake.text)
  }
}
