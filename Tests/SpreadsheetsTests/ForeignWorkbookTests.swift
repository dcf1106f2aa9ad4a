import Testing

@testable import Spreadsheets

/// Workbooks as other programs write them, and such as nobody should.
@Suite struct ForeignWorkbookTests {
  private func rows(_ file: ZipFile) throws -> [[String]] {
    try Workbook(reading: file.bytes).sheets.first?.rows ?? []
  }

  @Test
  func `Texts stand in pieces, in cells, behind formulas and with what tells how to say them`()
    throws
  {
    let shared = """
      <x:sst xmlns:x="a"><x:si><x:t>nee</x:t></x:si><x:si><x:r><x:t>liever </x:t></x:r>\
      <x:r><x:t>niet</x:t></x:r><x:rPh><x:t>x</x:t></x:rPh></x:si></x:sst>
      """
    let sheet = """
      <worksheet><sheetData><row r="2"><c r="B2" t="s"><v>1</v></c><c t="s"><v>0</v></c>\
      <c r="D2" t="inlineStr"><is><r><t>a</t></r><t>b</t></is></c><c t="str"><f>A1</f><v>ja</v></c>\
      <c t="b"><v>1</v></c><c t="e"><v>#N/A</v></c><c t="s"><v>9</v></c><c t="d">\
      <v>2021-03-09T00:00:00</v></c></row><row><c><v>1.50</v></c><c><v>2</v></c></row>\
      </sheetData></worksheet>
      """
    #expect(
      try rows(.workbook(sheet: sheet, shared: shared)) == [
        [], ["", "liever niet", "nee", "ab", "ja", "WAAR", "#N/A", "", "09-03-2021"],
        ["1.50", "2"],
      ])
  }

  @Test func `Days are known by their look, also those of old Macintoshes`() throws {
    let styles = """
      <styleSheet><numFmts><numFmt numFmtId="170" formatCode="d mmm"/></numFmts><cellStyleXfs>\
      <xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/>\
      <xf numFmtId="170"/><xf numFmtId="20"/></cellXfs></styleSheet>
      """
    let sheet = """
      <worksheet><sheetData><row><c s="0"><v>44264</v></c><c s="1"><v>44264</v></c>\
      <c s="2"><v>44264</v></c><c s="3"><v>0.5625</v></c></row></sheetData></worksheet>
      """
    var file = ZipFile.workbook(sheet: sheet, styles: styles)
    #expect(try rows(file) == [["44264", "09-03-2021", "09-03-2021", "13:30"]])
    file.files[1].text = file.files[1].text.replacing(
      "<sheets>", with: #"<workbookPr date1904="1"/><sheets>"#)
    #expect(try rows(file)[0][1] == "10-03-2025")
  }

  @Test func `A formula of which nothing came yet is shown, one that came to nothing is not`()
    throws
  {
    let sheet = """
      <worksheet><sheetData><row><c r="A1"><f>"ne"&amp;"e"</f><v/></c><c r="B1"><f>A1</f></c>\
      <c r="C1" t="str"><f>IF(A1=1,"nee","")</f><v></v></c><c r="D1" t="str"><f t="shared" \
      ref="D1:D2" si="0">A1</f><v>nee</v></c></row><row><c r="D2" t="str"><f t="shared" si="0"/>\
      <v>ja</v></c><c r="E2"><f t="shared" si="0"/></c></row></sheetData></worksheet>
      """
    #expect(
      try rows(.workbook(sheet: sheet)) == [
        ["=\"ne\"&\"e\"", "=A1", "", "nee"], ["", "", "", "ja", "="],
      ])
  }

  @Test func `A merged cell says the same wherever it is, unless it is a title`() throws {
    func row(_ number: Int, _ cells: (String, String)...) -> String {
      let texts = cells.map { #"<c r="\#($0.0)" t="str"><v>\#($0.1)</v></c>"# }.joined()
      return #"<row r="\#(number)">\#(texts)</row>"#
    }
    func sheet(_ merges: String...) -> ZipFile {
      let cells =
        row(1, ("A1", "Titel"))
        + row(2, ("A2", "Wie"), ("B2", "ma"), ("C2", "di"), ("D2", "wo"))
        + row(3, ("A3", "Zwolle"), ("B3", "nee")) + row(4, ("D4", "ja"))
      let merged = merges.map { #"<mergeCell ref="\#($0)"/>"# }.joined()
      return .workbook(
        sheet: "<worksheet><sheetData>\(cells)</sheetData><mergeCells>\(merged)</mergeCells>"
          + "</worksheet>")
    }
    #expect(
      try rows(sheet("A1:D1", "B3:C3", "A3:A4")) == [
        ["Titel"], ["Wie", "ma", "di", "wo"], ["Zwolle", "nee", "nee"], ["Zwolle", "", "", "ja"],
      ])
    // No further than the sheet goes, and what is none or holds nothing is none.
    let odd = try rows(sheet("A3:C1048576", "B3", "Z9:AA10", "C2:A2", "A3:A1", "x"))
    #expect(odd[2...] == [["Zwolle", "nee"], ["Zwolle", "Zwolle", "Zwolle", "ja"]])
  }

  @Test func `Merged cells without end are given up`() {
    let rows = (1...2000).map { #"<row r="\#($0)"><c r="C\#($0)"><v>1</v></c></row>"# }.joined()
    let merges = String(repeating: #"<mergeCell ref="C1:C2000"/>"#, count: 1000)
    #expect(throws: WorkbookFault.tooLarge(.cells)) {
      try Workbook(
        reading: ZipFile.workbook(sheet: "<worksheet>\(rows)\(merges)</worksheet>").bytes)
    }
  }

  @Test func `Strict workbooks have other names and days as ISO 8601 writes them`() throws {
    let sheet = """
      <worksheet><row><c t="d"><v>2021-03-09</v></c><c t="d"><v>2021-03-09T13:30:00.000</v></c>\
      <c t="d"><v>1899-12-30T13:30:00</v></c><c t="d"><v>09:30:00.000</v></c>\
      <c t="d"><v>straks</v></c></row></worksheet>
      """
    var file = ZipFile.workbook(sheet: sheet)
    for index in file.files.indices {
      file.files[index].text = file.files[index].text.replacing(
        "http://schemas.openxmlformats.org/officeDocument/2006/",
        with: "http://purl.oclc.org/ooxml/officeDocument/")
    }
    #expect(try rows(file) == [["09-03-2021", "09-03-2021 13:30", "13:30", "09:30", "straks"]])
  }

  @Test func `Sheets that are hidden are not read`() throws {
    var file = ZipFile.workbook(sheet: "<worksheet>\(Self.cells)</worksheet>")
    file.files[1].text = file.files[1].text.replacing(
      "<sheets>",
      with:
        #"<sheets><sheet name="K" state="hidden" r:id="r1"/><sheet state="veryHidden" r:id="r1"/>"#)
    #expect(try Workbook(reading: file.bytes).sheets.map(\.name) == ["A"])
  }

  @Test func `Parts are found whatever their capitals, and behind backslashes`() throws {
    for change in [{ $0.uppercased() }, { $0.replacing("/", with: "\\") }] as [(String) -> String] {
      var file = ZipFile.workbook(sheet: "<worksheet>\(Self.cells)</worksheet>")
      for index in file.files.indices { file.files[index].name = change(file.files[index].name) }
      #expect(try rows(file) == [["x"]])
    }
  }

  private static let cells = "<row><c t=\"inlineStr\"><is><t>x</t></is></c></row>"

  /// A sheet, and what is wrong with it.
  @Test(
    arguments: [
      ("<worksheet><sheetData>", .damaged),
      ("<!DOCTYPE a [<!ENTITY b \"c\">]><worksheet/>", .damaged),
      (String(repeating: "<a>", count: 200) + String(repeating: "</a>", count: 200), .damaged),
      ("<worksheet><row r=\"20001\"><c><v>1</v></c></row></worksheet>", .tooLarge(.rows)),
      ("<worksheet><row><c r=\"BXY1\"><v>1</v></c></row></worksheet>", .tooLarge(.columns)),
      (
        "<worksheet><c t=\"str\"><v>\(String(repeating: "x", count: 4_000_001))</v></c></worksheet>",
        .tooLarge(.characters)
      ),
    ] as [(String, WorkbookFault)])
  func `What is broken or too much is told`(sheet: String, fault: WorkbookFault) {
    #expect(throws: fault) { try Workbook(reading: ZipFile.workbook(sheet: sheet).bytes) }
  }

  @Test func `Elements that say nothing are counted too`() {
    let sheet = "<worksheet>\(String(repeating: "<c/>", count: 2_000_000))</worksheet>"
    #expect(throws: WorkbookFault.tooLarge(.elements)) {
      try Workbook(reading: ZipFile.workbook(sheet: sheet).bytes)
    }
  }

  @Test func `A text that many cells share does not grow without end`() {
    let shared = "<sst><si><t>\(String(repeating: "x", count: 100_000))</t></si></sst>"
    let cell = "<c t=\"s\"><v>0</v></c>"
    let sheet = "<worksheet><row>\(String(repeating: cell, count: 50))</row></worksheet>"
    #expect(throws: WorkbookFault.tooLarge(.characters)) {
      try Workbook(reading: ZipFile.workbook(sheet: sheet, shared: shared).bytes)
    }
  }

  @Test func `A file that is cut off anywhere is damaged`() throws {
    let whole = ZipFile.workbook(sheet: "<worksheet>\(Self.cells)</worksheet>").bytes
    #expect(try Workbook(reading: whole).sheets[0].rows == [["x"]])
    for length in stride(from: 0, to: whole.count, by: 7) {
      #expect(throws: WorkbookFault.damaged) { try Workbook(reading: Array(whole.prefix(length))) }
    }
  }

  @Test func `Bytes that are changed by chance never end the program`() throws {
    let whole = ZipFile.workbook(sheet: "<worksheet>\(Self.cells)</worksheet>").bytes
    var (random, read, refused) = (SystemRandom(seed: 7), 0, 0)
    for _ in 0..<500 {
      var bytes = whole
      for _ in 0..<3 { bytes[random.below(bytes.count)] = UInt8(random.below(256)) }
      do {
        _ = try Workbook(reading: bytes)
        read += 1
      } catch {
        refused += 1
      }
    }
    #expect(read > 0 && refused > 0)
  }
}

/// Chance that repeats (Knuth's MMIX).
private struct SystemRandom {
  var seed: UInt64
  mutating func below(_ limit: Int) -> Int {
    seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int(seed >> 33) % limit
  }
}
