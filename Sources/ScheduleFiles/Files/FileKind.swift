internal import ProgrammeModel

/// A kind of file that is often taken for a text, known by its first bytes.
enum FileKind: CaseIterable {
  case workbook, binaryWorkbook, openWorkbook, numbers, document, openDocument, presentation
  case oldOffice, locked, mail, richText
  case pdf, webPage, picture, archive

  /// The kind of a file; `nil` for any other, texts among them.
  init?(of bytes: some Collection<UInt8>) {
    let start = Array(bytes.prefix(8))
    if start.starts(with: [0x50, 0x4B, 0x03, 0x04]) {
      self = FileKind.inArchive(bytes)
    } else if start == [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1] {
      let isMail = contains(wide("__substg1.0"), in: bytes)
      let isLocked = contains(wide("EncryptedPackage"), in: bytes)
      self = isMail ? .mail : isLocked ? .locked : .oldOffice
    } else if start.starts(with: Array("{\\rtf".utf8)) {
      self = .richText
    } else if start.starts(with: Array("%PDF".utf8)) {
      self = .pdf
    } else if start.starts(with: [0x89, 0x50, 0x4E, 0x47])
      || start.starts(with: [0xFF, 0xD8, 0xFF]) || start.starts(with: Array("GIF8".utf8))
    {
      self = .picture
    } else if start.starts(with: [0x1F, 0x8B]) {
      self = .archive
    } else if FileKind.isWebPage(bytes) {
      self = .webPage
    } else if let kind = FileKind.inMarkup(bytes) {
      self = kind
    } else {
      return nil
    }
  }

  /// What a program for offices saves as one text of XML.
  private static func inMarkup(_ bytes: some Collection<UInt8>) -> FileKind? {
    let start = bytes.prefix(20_000)
    guard
      String(decoding: start.prefix(10), as: UTF8.self).drop(while: { $0 == "\u{FEFF}" })
        .hasPrefix("<?xml")
    else { return nil }
    let names: [(String, FileKind)] = [
      ("oasis.opendocument.spreadsheet", .openWorkbook),
      ("oasis.opendocument.text", .openDocument), ("progid=\"Excel.Sheet\"", .oldOffice),
      ("progid=\"Word.Document\"", .oldOffice),
    ]
    return names.first { contains(Array($0.0.utf8), in: start) }?.1
  }

  private static func inArchive(_ bytes: some Collection<UInt8>) -> FileKind {
    let names: [(String, FileKind)] = [
      ("xl/workbook.bin", .binaryWorkbook), ("xl/workbook", .workbook), ("xl\\workbook", .workbook),
      ("word/document", .document),
      ("ppt/presentation", .presentation),
      ("opendocument.spreadsheet", .openWorkbook), ("opendocument.text", .openDocument),
      ("Index/Tables/", .numbers),
    ]
    return names.first { contains(Array($0.0.utf8), in: bytes) }?.1 ?? .archive
  }

  private static func isWebPage(_ bytes: some Collection<UInt8>) -> Bool {
    let start = String(decoding: bytes.prefix(200), as: UTF8.self).lowercased()
      .drop { $0.isWhitespace || $0 == "\u{FEFF}" }
    return start.hasPrefix("<!doctype html") || start.hasPrefix("<html")
  }

  /// What it is, with its article.
  var words: Words {
    switch self {
    case .workbook: Words(nl: "een Excel-werkmap (.xlsx)", en: "an Excel workbook (.xlsx)")
    case .binaryWorkbook:
      Words(nl: "een binaire Excel-werkmap (.xlsb)", en: "a binary Excel workbook (.xlsb)")
    case .numbers: Words(nl: "een Numbers-werkblad (.numbers)", en: "a Numbers sheet (.numbers)")
    case .openWorkbook:
      Words(nl: "een LibreOffice-werkblad (.ods)", en: "a LibreOffice spreadsheet (.ods)")
    case .document: Words(nl: "een Word-document (.docx)", en: "a Word document (.docx)")
    case .openDocument:
      Words(nl: "een LibreOffice-document (.odt)", en: "a LibreOffice document (.odt)")
    case .presentation: Words(nl: "een presentatie (.pptx)", en: "a presentation (.pptx)")
    case .oldOffice:
      Words(nl: "een oud Office-bestand (.xls of .doc)", en: "an old Office file (.xls or .doc)")
    case .locked:
      Words(
        nl: "een Office-bestand met een wachtwoord", en: "an Office file with a password")
    case .mail: Words(nl: "een bericht uit Outlook (.msg)", en: "a message from Outlook (.msg)")
    case .richText: Words(nl: "een opgemaakte tekst (.rtf)", en: "a formatted text (.rtf)")
    case .pdf: Words(nl: "een pdf", en: "a PDF")
    case .webPage: Words(nl: "een webpagina", en: "a web page")
    case .picture: Words(nl: "een afbeelding", en: "a picture")
    case .archive: Words(nl: "een ingepakte map (.zip)", en: "a packed folder (.zip)")
    }
  }
}

/// Whether some bytes stand in others.
private func contains(_ wanted: [UInt8], in bytes: some Collection<UInt8>) -> Bool {
  let bytes = Array(bytes)
  guard let first = wanted.first, bytes.count >= wanted.count else { return false }
  return (0...bytes.count - wanted.count).contains { index in
    bytes[index] == first && bytes[index..<index + wanted.count].elementsEqual(wanted)
  }
}

/// A text of ASCII in UTF-16, little end first.
private func wide(_ text: String) -> [UInt8] { text.utf8.flatMap { [$0, 0] } }

/// The bytes of a text in UTF-8, of one in UTF-16 as well as of one in UTF-8.
///
/// Excel and Notepad write UTF-16 as "Unicode", most with a byte order mark; without one it is known
/// by every other byte being 0.
func utf8(ofText bytes: [UInt8]) -> [UInt8] {
  let isLittle = bytes.starts(with: [0xFF, 0xFE])
  if isLittle || bytes.starts(with: [0xFE, 0xFF]) {
    return utf8(ofUTF16: bytes.dropFirst(2), isLittle: isLittle) ?? bytes
  }
  let start = bytes.prefix(200)
  guard start.count >= 4, bytes.count.isMultiple(of: 2) else { return bytes }
  let zeros = [0, 1].map { parity in
    start.indices.filter { $0 % 2 == parity && start[$0] == 0 }.count
  }
  let half = start.count / 2
  if zeros[1] * 10 > half * 8, zeros[0] == 0 {
    return utf8(ofUTF16: bytes[...], isLittle: true) ?? bytes
  }
  if zeros[0] * 10 > half * 8, zeros[1] == 0 {
    return utf8(ofUTF16: bytes[...], isLittle: false) ?? bytes
  }
  return bytes
}

private func utf8(ofUTF16 bytes: ArraySlice<UInt8>, isLittle: Bool) -> [UInt8]? {
  guard bytes.count.isMultiple(of: 2) else { return nil }
  let units = stride(from: bytes.startIndex, to: bytes.endIndex, by: 2).map { index in
    let (first, second) = (UInt16(bytes[index]), UInt16(bytes[index + 1]))
    return isLittle ? second << 8 | first : first << 8 | second
  }
  return String(validating: units, as: UTF16.self).map { Array($0.utf8) }
}
