import Spreadsheets
import Testing

@Suite struct CSVTests {
  @Test(arguments: [
    ("Avans", "Avans"), ("Avans; Breda", "\"Avans; Breda\""),
    ("De \"Zaal\"", "\"De \"\"Zaal\"\"\""), ("twee\nregels", "\"twee\nregels\""),
    ("=1+1", "'=1+1"), ("+31 6", "'+31 6"), ("-zuid", "'-zuid"), ("@home", "'@home"),
    ("  =A1;B1", "\"'  =A1;B1\""), ("\t=A1", "\"'\t=A1\""), ("＝A1", "'＝A1"),
    ("a=b", "a=b"), ("", ""),
    // A mark behind a quotation mark, or a sign before it, makes another character of it.
    ("\"\u{301};=A1", "\"\"\"\u{301};=A1\""), ("a\u{600}\";=A1", "\"a\u{600}\"\";=A1\""),
    ("\u{200B}=A1", "'\u{200B}=A1"),
  ])
  func `A cell is quoted where needed and never a formula`(_ text: String, _ cell: String) {
    let csv = Spreadsheet(
      name: "", columns: [.init("A", width: 9), .init("B", width: 9)],
      rows: [[.text(text), .text("x")]]
    ).csv
    #expect(csv == "\u{FEFF}A;B\r\n\(cell);x\r\n")
  }
}
