/// An archive of files that are not packed, made byte by byte so that it may hold anything.
struct ZipFile {
  var files: [(name: String, text: String)]

  /// The smallest workbook: a sheet, and what it leans on.
  static func workbook(sheet: String, shared: String? = nil, styles: String? = nil) -> ZipFile {
    let relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    var links = #"<Relationship Id="r1" Type="\#(relations)/worksheet" Target="worksheets/s.xml"/>"#
    var files = [
      (
        "_rels/.rels",
        #"""
        <Relationships><Relationship Id="r" Type="\#(relations)/officeDocument" \#
        Target="/xl/workbook.xml"/></Relationships>
        """#
      ),
      ("xl/workbook.xml", #"<workbook><sheets><sheet name="A" r:id="r1"/></sheets></workbook>"#),
      ("xl/worksheets/s.xml", sheet),
    ]
    for (kind, text) in [("sharedStrings", shared), ("styles", styles)] {
      guard let text else { continue }
      links += #"<Relationship Id="\#(kind)" Type="\#(relations)/\#(kind)" Target="\#(kind).xml"/>"#
      files.append(("xl/\(kind).xml", text))
    }
    files.append(("xl/_rels/workbook.xml.rels", "<Relationships>\(links)</Relationships>"))
    return ZipFile(files: files)
  }

  /// The bytes of the archive (APPNOTE.TXT, 4.3).
  var bytes: [UInt8] {
    var (bytes, directory): ([UInt8], [UInt8]) = ([], [])
    for (name, text) in files {
      let (content, path) = (Array(text.utf8), Array(name.utf8))
      let sizes =
        little(crc32(content), 4) + little(content.count, 4) + little(content.count, 4)
        + little(path.count, 2) + little(0, 2)
      let head = little(20, 2) + little(0, 2) + little(0, 2) + little(0, 4)
      directory +=
        [0x50, 0x4B, 1, 2] + little(20, 2) + head + sizes + little(0, 2) + little(0, 2)
        + little(0, 2) + little(0, 4) + little(bytes.count, 4) + path
      bytes += [0x50, 0x4B, 3, 4] + head + sizes + path + content
    }
    let end =
      [0x50, 0x4B, 5, 6] + little(0, 4) + little(files.count, 2) + little(files.count, 2)
      + little(directory.count, 4) + little(bytes.count, 4) + little(0, 2)
    return bytes + directory + end
  }

  private func little(_ number: Int, _ count: Int) -> [UInt8] {
    (0..<count).map { UInt8(truncatingIfNeeded: number >> (8 * $0)) }
  }

  private func crc32(_ bytes: [UInt8]) -> Int {
    var sum: UInt32 = 0xFFFF_FFFF
    for byte in bytes {
      sum ^= UInt32(byte)
      for _ in 0..<8 { sum = sum & 1 == 1 ? sum >> 1 ^ 0xEDB8_8320 : sum >> 1 }
    }
    return Int(~sum)
  }
}
