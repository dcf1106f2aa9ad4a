/// One property of a calendar as it stands in the file: unfolded, not yet understood (RFC 5545,
/// section 3.1).
///
/// libical tells neither the line of a property nor what it has left out; both are needed to say
/// what is wrong with a file.
struct ContentLine {
  /// In capitals.
  let name: String
  /// Names in capitals; values without quotation marks.
  let parameters: [(name: String, value: String)]
  /// Without blanks around it; `nil` where there is no colon.
  let value: String?
  /// The line of the file on which it begins, counted from 1.
  let number: Int

  /// The most parameters of one line; what comes behind them is passed over.
  private static let mostParameters = 100

  init(octets: ArraySlice<UInt8>, number: Int) {
    self.number = number
    var rest = octets
    func read(until stops: String) -> String {
      let part = rest.prefix { !stops.utf8.contains($0) }
      rest = rest.dropFirst(part.count)
      return String(decoding: part, as: UTF8.self)
    }
    name = read(until: ";:").uppercased()
    var parameters: [(name: String, value: String)] = []
    func add(_ name: String, _ value: String) {
      if parameters.count < Self.mostParameters { parameters.append((name, value)) }
    }
    while rest.first == UInt8(ascii: ";") {
      rest = rest.dropFirst()
      let name = read(until: "=;:").uppercased()
      // vCalendar 1.0 has values of parameters without their names.
      if rest.first != UInt8(ascii: "=") { add(name, name) }
      while let first = rest.first, "=,".utf8.contains(first) {
        rest = rest.dropFirst()
        if rest.first == UInt8(ascii: "\"") {
          rest = rest.dropFirst()
          add(name, read(until: "\""))
          rest = rest.dropFirst()
        } else if name == "TZID" {
          let part = zoneName(at: rest)
          add(name, String(decoding: part, as: UTF8.self))
          rest = rest.dropFirst(part.count)
        } else {
          add(name, read(until: ",;:"))
        }
      }
    }
    self.parameters = parameters
    guard rest.first == UInt8(ascii: ":") else {
      value = nil
      return
    }
    let isEncoded = parameters.contains { $0.value.uppercased() == "QUOTED-PRINTABLE" }
    let text = rest.dropFirst()
    value = trimmed(
      isEncoded
        ? decoded(
          quotedPrintable: text, isUTF8: parameters.contains { $0.value.uppercased() == "UTF-8" })
        : String(decoding: text, as: UTF8.self))
  }

  /// A line that says the same in other words.
  init(_ line: ContentLine, value: String) {
    (name, parameters, number) = (line.name, line.parameters, line.number)
    self.value = value
  }

  /// The first value of a parameter.
  func parameter(_ name: String) -> String? { parameters.first { $0.name == name }?.value }

  /// The value, or nothing where there is none.
  var text: String { value ?? "" }

  /// The parts between commas.
  var values: [String] {
    text.split(separator: "," as Character, omittingEmptySubsequences: false)
      .map { trimmed(String($0)) }
  }
}

/// The name of a zone without quotation marks, to which commas and colons may belong.
///
/// A colon ends it where a date follows, or else the first that does not belong to `://`; a
/// semicolon where another parameter follows.
private func zoneName(at octets: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
  var fallback: Int?
  for index in octets.indices {
    switch octets[index] {
    case UInt8(ascii: ":"):
      let next = octets[(index + 1)...].drop { $0 == 0x20 }.prefix(8)
      if next.count == 8, next.allSatisfy({ (0x30...0x39).contains($0) }) {
        return octets[..<index]
      }
      if !next.starts(with: "//".utf8) { fallback = fallback ?? index }
    case UInt8(ascii: ";"):
      let next = octets[(index + 1)...].prefix { (0x41...0x5A).contains($0 & 0xDF) || $0 == 0x2D }
      if !next.isEmpty, octets[next.endIndex...].first == UInt8(ascii: "=") {
        return octets[..<index]
      }
    default: break
    }
  }
  return octets[..<(fallback ?? octets.endIndex)]
}

/// Reads quoted-printable octets (RFC 2045, section 6.7); what is not UTF-8 is Latin 1.
private func decoded(quotedPrintable octets: ArraySlice<UInt8>, isUTF8: Bool) -> String {
  var result: [UInt8] = []
  var rest = octets
  while let octet = rest.popFirst() {
    if octet == UInt8(ascii: "="),
      let code = UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16)
    {
      result.append(code)
      rest = rest.dropFirst(2)
    } else {
      result.append(octet)
    }
  }
  let text = String(decoding: result, as: UTF8.self)
  guard !isUTF8, text.unicodeScalars.contains("\u{FFFD}") else { return text }
  var latin = String.UnicodeScalarView()
  latin.append(contentsOf: result.map(Unicode.Scalar.init))
  return String(latin)
}

/// A text without blanks around it.
func trimmed(_ text: String) -> String {
  let isBlank: (UInt8) -> Bool = { $0 == 0x20 || $0 == 0x09 }
  let octets = text.utf8.drop(while: isBlank)
  let end = octets.lastIndex { !isBlank($0) }
  return end.map { String(decoding: octets[...$0], as: UTF8.self) } ?? ""
}

/// A TEXT value without its backslashes (RFC 5545, section 3.3.11).
func unescaped(_ text: String) -> String {
  guard text.utf8.contains(UInt8(ascii: "\\")) else { return text }
  var result = String.UnicodeScalarView()
  var isEscaped = false
  for scalar in text.unicodeScalars {
    if !isEscaped, scalar == "\\" {
      isEscaped = true
      continue
    }
    result.append(isEscaped && (scalar == "n" || scalar == "N") ? "\n" : scalar)
    isEscaped = false
  }
  return String(result)
}
