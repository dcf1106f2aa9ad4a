import Testing

@testable import Spreadsheets

/// Workbooks as LibreOffice saves them in its own form.
@Suite struct OpenWorkbookTests {
  private func sheets(
    _ tables: String, styles: String = ""
  ) throws(WorkbookFault) -> [Workbook.Sheet] {
    let content = """
      <office:document-content><office:automatic-styles>\(styles)</office:automatic-styles>\
      <office:body><office:spreadsheet>\(tables)</office:spreadsheet></office:body>\
      </office:document-content>
      """
    return try Workbook(
      reading: ZipFile(
        files: [
          ("mimetype", "application/vnd.oasis.opendocument.spreadsheet"), ("content.xml", content),
        ]
      ).bytes
    ).sheets
  }

  private func table(_ rows: String, name: String = "A", style: String = "ta1") -> String {
    "<table:table table:name=\"\(name)\" table:style-name=\"\(style)\">\(rows)</table:table>"
  }

  private func cell(_ text: String, _ attributes: String = "") -> String {
    "<table:table-cell office:value-type=\"string\" \(attributes)><text:p>\(text)</text:p>"
      + "</table:table-cell>"
  }

  @Test func `Cells hold what a person sees, repeated ones as often as they stand there`() throws {
    let rows = """
      <table:table-row table:number-rows-repeated="2"><table:table-cell \
      table:number-columns-repeated="16384"/></table:table-row><table:table-header-rows>\
      <table:table-row>\(cell("Deelnemer"))\(cell("nee", "table:number-columns-repeated=\"2\""))\
      <table:table-cell table:number-columns-repeated="2"/>\(cell("liever<text:s/>niet"))\
      <table:table-cell table:number-columns-repeated="16378"/></table:table-row>\
      </table:table-header-rows><table:table-row table:number-rows-repeated="2">\
      <table:table-cell office:value-type="date" office:date-value="2021-03-09">\
      <text:p>9 mrt</text:p></table:table-cell><table:table-cell office:value-type="time" \
      office:time-value="PT13H30M00S"><text:p>01:30 PM</text:p></table:table-cell>\
      <table:table-cell office:value-type="float" office:value="12"><text:p>12,00</text:p>\
      </table:table-cell><table:table-cell office:value-type="boolean" office:boolean-value="true">\
      <text:p>WAAR</text:p></table:table-cell><table:table-cell office:value-type="string">\
      <office:annotation><text:p>niet lezen</text:p></office:annotation><text:p>een <text:span>regel\
      </text:span></text:p><text:p>twee</text:p></table:table-cell></table:table-row>\
      <table:table-row table:number-rows-repeated="1048570"><table:table-cell \
      table:number-columns-repeated="16384"/></table:table-row>
      """
    let row = ["09-03-2021", "13:30", "12", "WAAR", "een regel\ntwee"]
    #expect(
      try sheets(table(rows)).map(\.rows)
        == [[[], [], ["Deelnemer", "nee", "nee", "", "", "liever niet"], row, row]])
  }

  @Test func `A merged cell counts for all that it covers, and hidden sheets for nothing`() throws {
    let merged = "table:number-columns-spanned=\"2\" table:number-rows-spanned=\"2\""
    let rows = """
      <table:table-row>\(cell("nee", merged))<table:covered-table-cell/>\(cell("b"))</table:table-row>\
      <table:table-row><table:covered-table-cell table:number-columns-repeated="2"/>\(cell("c"))\
      </table:table-row>
      """
    let styles = """
      <style:style style:name="ta2" style:family="table"><style:table-properties \
      table:display="false"/></style:style>
      """
    let found = try sheets(
      table(rows) + table("<table:table-row>\(cell("x"))</table:table-row>", style: "ta2")
        + table("", name: "Leeg")
        + table("<table:table-row>\(cell("y"))</table:table-row>", name: "B"),
      styles: styles)
    #expect(found.map(\.name) == ["A", "B"])
    #expect(found.map(\.rows) == [[["nee", "nee", "b"], ["nee", "nee", "c"]], [["y"]]])
  }

  @Test(arguments: [
    ("table:number-rows-repeated=\"999999999999\"", "", WorkbookFault.Limit.rows),
    ("table:number-rows-repeated=\"20001\"", "", .rows),
    ("", "table:number-columns-repeated=\"2001\"", .columns),
    ("table:number-rows-repeated=\"20000\"", "table:number-columns-repeated=\"2000\"", .cells),
  ])
  func `What a few bytes repeat without end is refused`(
    _ row: String, _ column: String, _ limit: WorkbookFault.Limit
  ) {
    #expect(throws: WorkbookFault.tooLarge(limit)) {
      try sheets(table("<table:table-row \(row)>\(cell("x", column))</table:table-row>"))
    }
  }

  @Test func `The flat form, one text of all, reads as the packed one`() throws {
    let rows = "<table:table-row>\(cell("Deelnemer"))\(cell("nee"))</table:table-row>"
    let flat = """
      <?xml version="1.0" encoding="UTF-8"?>
      <office:document office:mimetype="application/vnd.oasis.opendocument.spreadsheet">
      <office:settings><config:config-item config:name="ShowGrid">true</config:config-item>
      </office:settings><office:master-styles><style:header><text:p>Blad</text:p></style:header>
      </office:master-styles><office:body><office:spreadsheet>\(table(rows))</office:spreadsheet>
      </office:body></office:document>
      """
    #expect(try Workbook(reading: Array(flat.utf8)).sheets.map(\.rows) == [[["Deelnemer", "nee"]]])
    for length in stride(from: 0, to: flat.utf8.count - 20, by: 7) {
      #expect(throws: WorkbookFault.damaged) {
        try Workbook(reading: Array(flat.utf8.prefix(length)))
      }
    }
  }

  @Test func `A workbook that is cut off is damaged`() {
    #expect(throws: WorkbookFault.damaged) {
      try Workbook(reading: ZipFile(files: [("content.xml", "<office:body><table:table>")]).bytes)
    }
  }
}
