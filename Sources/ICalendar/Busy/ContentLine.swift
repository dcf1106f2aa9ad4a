/// One property of a calendar as it stands in the file: unfolded, not yet understood (RFC 5545,
/// section 3.1).
///
/// libical tells neither the line of a property nor what it has left out; both are needed to say
/// what is wrong with a file.
struct ContentLine {
  /// In capitals.
  let name: String
  /// By name in capitals; values without quotation marks.
  let parameters: [String: [String]]
  /// Without blanks around it; `nil` where there is no colon.
  let value: String?
  /// The line of the file on which it begins, counted from 1.
  let number: Int

  init(octets: ArraySlice<UInt8>, number: Int) {
    self.number = number
    var rest = octets
    func read(until stops: String) -> String {
      let part = rest.prefix { !stops.utf8.contains($0) }
      rest = rest.dropFirst(part.count)
      return String(decoding: part, as: UTF8.self)
    }
    name = read(until: ";:").uppercased()
    var parameters: [String: [String]] = [:]
    while rest.first == UInt8(ascii: ";") {
      rest = rest.dropFirst()
      let name = read(until: "=;:").uppercased()
      var values: [String] = []
      while let first = rest.first, "=,".utf8.contains(first) {
        rest = rest.dropFirst()
        if rest.first == UInt8(ascii: "\"") {
          rest = rest.dropFirst()
          values.append(read(until: "\""))
          rest = rest.dropFirst()
        } else {
          values.append(read(until: ",;:"))
        }
      }
      parameters[name, default: []] += values
    }
    self.parameters = parameters
    value =
      rest.first == UInt8(ascii: ":")
      ? trimmed(String(decoding: rest.dropFirst(), as: UTF8.self)) : nil
  }

  /// The first value of a parameter.
  func parameter(_ name: String) -> String? { parameters[name]?.first }

  /// The value, or nothing where there is none.
  var text: String { value ?? "" }

  /// The parts between commas.
  var values: [String] {
    text.split(separator: "," as Character, omittingEmptySubsequences: false)
      .map { trimmed(String($0)) }
  }
}

/// The unfolded lines of a calendar, without empty ones, and the line of the file where each begins.
///
/// Lines may end in CRLF, LF or CR; a byte order mark is passed over.
func unfoldedLines(of octets: [UInt8]) -> [(octets: ArraySlice<UInt8>, number: Int)] {
  var lines: [(octets: ArraySlice<UInt8>, number: Int)] = []
  var start = octets.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
  var number = 1
  while start < octets.count {
    let end = octets[start...].firstIndex { $0 == 0x0A || $0 == 0x0D } ?? octets.count
    let line = octets[start..<end]
    let isBlank: (UInt8) -> Bool = { $0 == 0x20 || $0 == 0x09 }
    if let first = line.first, isBlank(first), let last = lines.indices.last {
      lines[last].octets += line.dropFirst()
    } else if !line.allSatisfy(isBlank) {
      lines.append((line, number))
    }
    let isPair = end + 1 < octets.count && octets[end] == 0x0D && octets[end + 1] == 0x0A
    start = end + (isPair ? 2 : 1)
    number += 1
  }
  return lines
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
