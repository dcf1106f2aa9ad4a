import Testing

@testable import Reports

@Suite struct TextTableTests {
  @Test func `Wide and joined characters keep the columns straight`() {
    let table = TextTable(
      columns: [("a", .words), ("b", .words)],
      rows: [[["日本"], ["x"]], [["Zoë"], ["y"]], [["e\u{301}\u{200B}"], ["z"]], [["👩‍🏫"], ["w"]]])
    #expect(
      table.text(width: 40, isSpaced: false)
        == "a     b\n----  -\n日本  x\nZoë   y\ne\u{301}\u{200B}     z\n👩‍🏫    w\n")
  }

  @Test func `The columns give way that make the rows least higher, and no word is broken`() {
    let table = TextTable(
      columns: [("Vast", .fixed), ("Kort", .words), ("Lang", .words)],
      rows: [[["niet breken"], ["een twee"], ["alfa bravo charlie delta"]]])
    #expect(
      table.text(width: 35, isSpaced: false) == """
        Vast         Kort     Lang
        -----------  -------  -------------
        niet breken  een      alfa bravo
                     twee     charlie delta

        """)
  }

  @Test func `Where the words do not fit beside each other, the first column stands above`() {
    let table = TextTable(
      columns: [("Datum", .fixed), ("Thema", .words), ("Aantal pilots", .numbers)],
      rows: [
        [["donderdag", "8 september 2022"], ["Startbijeenkomst"], ["12"]],
        [["vrijdag"], ["Opbrengst"], ["3"]],
      ])
    #expect(
      table.text(width: 40, isSpaced: false) == """
        Datum            Thema            Aantal
                                          pilots
        ---------------- ---------------- ------
        donderdag        Startbijeenkomst     12
        8 september 2022
        vrijdag          Opbrengst             3

        """)
    #expect(
      table.text(width: 26, isSpaced: true) == """
        Datum
          Thema             Aantal
                            pilots
          ----------------  ------
        donderdag 8 september 2022
          Startbijeenkomst      12

        vrijdag
          Opbrengst              3

        """)
  }

  @Test func `Control characters never reach the terminal`() {
    let table = TextTable(
      columns: [("a", .words)], rows: [[["rood\u{1B}[31m\u{7}klaar\u{9B}x"]]])
    #expect(table.text(width: 60, isSpaced: false) == "a\n-----------------\nrood [31m klaar x\n")
  }

  @Test func `A word that is wider than its column is broken`() {
    #expect("Arbeidsmarkt is".wrapped(to: 6) == ["Arbeid", "smarkt", "is"])
    #expect("日本語".wrapped(to: 1) == ["日", "本", "語"])
    #expect("".wrapped(to: 6) == [])
  }
}
