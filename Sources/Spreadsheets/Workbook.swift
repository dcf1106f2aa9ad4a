internal import Archives
internal import ProgrammeModel

/// What stands in the sheets of a workbook, as a person sees it.
///
/// It is read as Excel, LibreOffice and others save it (ECMA-376, and OpenDocument packed and flat): texts
/// that cells share or hold themselves, in pieces; days and times as their look says; the last results of
/// formulas.
/// Pictures, notes and what a sheet is about are not read.
package struct Workbook: Sendable {
  /// One sheet.
  package struct Sheet: Sendable {
    /// What is written on its tab.
    package let name: String
    /// Its rows from the first on, also those that are empty, each from column A to its last cell
    /// that holds something.
    package let rows: [[String]]
  }

  /// How the names end of files that are read, in small letters.
  package static let endings = [".xlsx", ".xlsm", ".ods", ".fods"]

  /// The sheets that can be seen and in which something stands, in their order.
  package let sheets: [Sheet]

  /// Reads a workbook.
  ///
  /// Whatever the bytes are, no more is unpacked or kept than ``WorkbookFault/Limit`` says.
  ///
  /// - Throws: ``WorkbookFault``
  package init(reading bytes: [UInt8]) throws(WorkbookFault) {
    let total = MarkupReader.Tally()
    let open = OpenSheets()
    guard bytes.starts(with: "PK".utf8) else {
      // LibreOffice's flat form (.fods) is one text with what content.xml has, and more.
      total.bytes = bytes.count
      if total.bytes > WorkbookFault.Limit.bytes.rawValue { throw .tooLarge(.bytes) }
      let markup = try MarkupReader(for: open, total)
      let result = unsafe bytes.withUnsafeBytes { piece in
        Result { () throws(WorkbookFault) in try unsafe markup.read(piece, isLast: true) }
      }
      try result.get()
      sheets = open.sheets
      return
    }
    guard let archive = ZipReader(bytes) else { throw .damaged }
    if try unpack("content.xml", of: archive, into: open, total) {
      sheets = open.sheets
      return
    }
    let top = Relationships()
    try read("_rels/.rels", of: archive, into: top, total)
    let book = path(top[kind: "officeDocument"] ?? "xl/workbook.xml", from: "")
    let list = SheetList()
    try read(book, of: archive, into: list, total)
    let folder = book.split(separator: "/").dropLast().joined(separator: "/")
    let name = book.split(separator: "/").last ?? ""
    let parts = Relationships()
    try read("\(folder)/_rels/\(name).rels", of: archive, into: parts, total)
    let (shared, styles) = (SharedTexts(), CellStyles())
    if let texts = parts[kind: "sharedStrings"] {
      try read(path(texts, from: folder), of: archive, into: shared, total)
    }
    if let looks = parts[kind: "styles"] {
      try read(path(looks, from: folder), of: archive, into: styles, total)
    }
    var sheets: [Sheet] = []
    var tally = SheetCells.Tally()
    for sheet in list.sheets {
      guard let target = parts.targets[sheet.id] else { throw .damaged }
      let cells = SheetCells(
        shared: shared.texts, isOfTime: styles.looks,
        since: list.isMacintosh ? SerialDay.macintosh : SerialDay.zero, after: tally)
      try read(path(target, from: folder), of: archive, into: cells, total)
      tally = cells.tally
      if !cells.rows.isEmpty { sheets.append(Sheet(name: sheet.name, rows: cells.rows)) }
    }
    self.sheets = sheets
  }
}

/// Reads one part, which has to be there.
private func read(
  _ name: String, of archive: borrowing ZipReader, into reader: any PartReader,
  _ tally: MarkupReader.Tally
) throws(WorkbookFault) {
  guard try unpack(name, of: archive, into: reader, tally) else { throw .damaged }
}

/// Reads one part, and counts what is unpacked of all of them; whether it was there, and whole.
private func unpack(
  _ name: String, of archive: borrowing ZipReader, into reader: any PartReader,
  _ tally: MarkupReader.Tally
) throws(WorkbookFault) -> Bool {
  let markup = try MarkupReader(for: reader, tally)
  return try unsafe archive.unpack(name) { piece, isLast throws(WorkbookFault) in
    tally.bytes += piece.count
    if tally.bytes > WorkbookFault.Limit.bytes.rawValue { throw .tooLarge(.bytes) }
    try unsafe markup.read(piece, isLast: isLast)
  }
}

/// The name in the archive of what a part points to: from its root, or from the folder of that part.
private func path(_ target: String, from folder: String) -> String {
  if target.hasPrefix("/") { return String(target.dropFirst()) }
  var parts = folder.split(separator: "/")
  for part in target.split(separator: "/") where part != "." {
    if part == ".." { _ = parts.popLast() } else { parts.append(part) }
  }
  return parts.joined(separator: "/")
}
