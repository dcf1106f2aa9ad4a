internal import Foundation

/// A mail, or a part of one (RFC 2045, RFC 2046).
struct MailPart {
  /// By name in small letters; of doubled headers the first.
  private let headers: [String: String]
  private let body: [UInt8]
  private let depth: Int

  /// Divides octets into headers and body; lines end in CRLF or LF.
  init(_ octets: [UInt8], depth: Int = 0) {
    self.depth = depth
    var headers: [String: String] = [:]
    var last = ""
    var start = 0
    while start < octets.count {
      let end = octets[start...].firstIndex(of: 0x0A) ?? octets.count
      let line = String(decoding: octets[start..<end], as: UTF8.self)
        .replacing("\r", with: "")
      start = min(end + 1, octets.count)
      if line.isEmpty { break }
      if let first = line.first, first == " " || first == "\t" {
        if !last.isEmpty { headers[last]?.append(" " + trimmed(line)) }
        continue
      }
      let name = line.prefix { $0 != ":" }
      last = trimmed(name.lowercased())
      // A second header of the same name keeps its folded lines to itself.
      if headers[last] == nil {
        headers[last] = trimmed(String(line.dropFirst(name.count + 1)))
      } else {
        last = ""
      }
    }
    self.headers = headers
    body = Array(octets[start...])
  }

  /// The calendars that are in it at any depth, decoded.
  var calendars: [[UInt8]] {
    let type = MailHeader(headers["content-type"] ?? "text/plain")
    guard depth < 20 else { return [] }
    if type.value.hasPrefix("multipart/"), let boundary = type["boundary"] {
      return parts(between: boundary).flatMap(\.calendars)
    }
    if type.value == "message/rfc822" { return MailPart(decoded, depth: depth + 1).calendars }
    let disposition = MailHeader(headers["content-disposition"] ?? "")
    let name = (disposition["filename"] ?? type["name"] ?? "").lowercased()
    let isCalendar =
      ["text/calendar", "application/ics"].contains(type.value) || name.hasSuffix(".ics")
    return isCalendar ? [decoded] : []
  }

  /// The body as it was before it was encoded for the way.
  private var decoded: [UInt8] {
    switch headers["content-transfer-encoding"]?.lowercased() {
    case "base64":
      Data(base64Encoded: Data(body), options: .ignoreUnknownCharacters).map { [UInt8]($0) } ?? []
    case "quoted-printable": quotedPrintable
    default: body
    }
  }

  /// RFC 2045, section 6.7.
  private var quotedPrintable: [UInt8] {
    var result: [UInt8] = []
    var rest = body[...]
    while let octet = rest.popFirst() {
      guard octet == UInt8(ascii: "=") else {
        result.append(octet)
        continue
      }
      let blanks = rest.prefix { $0 == 0x20 || $0 == 0x09 || $0 == 0x0D }
      if rest.dropFirst(blanks.count).first == 0x0A {
        rest = rest.dropFirst(blanks.count + 1)
      } else if let code = UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16) {
        result.append(code)
        rest = rest.dropFirst(2)
      } else {
        result.append(octet)
      }
    }
    return result
  }

  /// The parts between the lines of a boundary (RFC 2046, section 5.1.1).
  private func parts(between boundary: String) -> [MailPart] {
    let mark = Array("--\(boundary)".utf8)
    var parts: [MailPart] = []
    var begin: Int?
    var start = 0
    while start < body.count {
      let end = body[start...].firstIndex(of: 0x0A) ?? body.count
      let line = body[start..<end]
      let rest = line.dropFirst(mark.count).filter { ![0x0D, 0x20, 0x09].contains($0) }
      if line.starts(with: mark), rest.isEmpty || rest == Array("--".utf8) {
        if let begin { parts.append(MailPart(Array(body[begin..<start]), depth: depth + 1)) }
        begin = rest.isEmpty ? min(end + 1, body.count) : nil
      }
      start = end + 1
    }
    // A last part that nothing closes is cut off, and its calendar will tell.
    if let begin { parts.append(MailPart(Array(body[begin...]), depth: depth + 1)) }
    return parts
  }
}

/// A header with parameters, such as `text/calendar; method=REPLY` (RFC 2045, section 5.1).
struct MailHeader {
  /// In small letters.
  let value: String
  private let parameters: [String: String]

  init(_ text: String) {
    // Parameters have the grammar of those of a calendar, and none of its colons.
    let line = ContentLine(octets: Array("X;\(text):".utf8)[...], number: 1)
    value = trimmed(String(text.prefix { $0 != ";" })).lowercased()
    var parameters: [String: String] = [:]
    for (name, value) in line.parameters where parameters[trimmed(name)] == nil {
      parameters[trimmed(name)] = trimmed(value)
    }
    self.parameters = parameters
  }

  /// The value of a parameter without quotation marks.
  subscript(name: String) -> String? { parameters[name.uppercased()] }
}
