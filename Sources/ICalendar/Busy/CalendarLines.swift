/// The unfolded lines of a calendar, without empty ones (RFC 5545, section 3.1).
///
/// Lines may end in CRLF, LF or CR. Byte order marks are passed over, also those between files that
/// were joined; UTF-16 is read as well.
struct CalendarLines: Sequence, IteratorProtocol {
  private let octets: [UInt8]
  private var start = 0
  private var number = 1

  init(_ octets: [UInt8]) { self.octets = readFromUTF16(octets) ?? octets }

  /// The next line, and the line of the file where it begins, counted from 1.
  mutating func next() -> (octets: ArraySlice<UInt8>, number: Int)? {
    while let first = physicalLine() {
      guard !first.allSatisfy(isBlank) else { continue }
      var line = first
      let begin = number - 1
      var isQuotedPrintable: Bool?
      while start < octets.count {
        if isBlank(octets[start]) {
          guard let more = physicalLine() else { break }
          line += more.dropFirst()
        } else if line.last == UInt8(ascii: "="), !atComponent {
          // vCalendar 1.0 breaks encoded lines without a blank on the next.
          let isEncoded = isQuotedPrintable ?? saysQuotedPrintable(first)
          isQuotedPrintable = isEncoded
          guard isEncoded, let more = physicalLine() else { break }
          line.removeLast()
          line += more
        } else if octets[start] == 0x0A || octets[start] == 0x0D {
          // An empty line within a fold does no harm.
          let before = (start, number)
          skipEmptyLines()
          guard start < octets.count, isBlank(octets[start]) else {
            (start, number) = before
            break
          }
        } else {
          break
        }
      }
      return (line, begin)
    }
    return nil
  }

  /// The next line as it stands in the file, folds and empty lines included, with its number.
  fileprivate mutating func nextPhysical() -> (octets: ArraySlice<UInt8>, number: Int)? {
    physicalLine().map { ($0, number - 1) }
  }

  /// The rest of the line at `start`, without its end and without byte order marks before it.
  private mutating func physicalLine() -> ArraySlice<UInt8>? {
    guard start < octets.count else { return nil }
    while octets[start...].starts(with: [0xEF, 0xBB, 0xBF]) { start += 3 }
    var end = start
    while end < octets.count, octets[end] != 0x0A, octets[end] != 0x0D { end += 1 }
    let line = octets[Swift.min(start, octets.count)..<end]
    let isPair = end + 1 < octets.count && octets[end] == 0x0D && octets[end + 1] == 0x0A
    start = end + (isPair ? 2 : 1)
    number += 1
    return line
  }

  private mutating func skipEmptyLines() {
    while start < octets.count, octets[start] == 0x0A || octets[start] == 0x0D {
      _ = physicalLine()
    }
  }

  /// Whether the next line begins or ends a component.
  private var atComponent: Bool {
    let next = String(decoding: octets[start...].prefix(6), as: UTF8.self).uppercased()
    return next == "BEGIN:" || next.hasPrefix("END:")
  }

  private func isBlank(_ octet: UInt8) -> Bool { octet == 0x20 || octet == 0x09 }

  private func saysQuotedPrintable(_ line: ArraySlice<UInt8>) -> Bool {
    let head = line.prefix(500).prefix { $0 != UInt8(ascii: ":") }
    return String(decoding: head, as: UTF8.self).uppercased().contains("QUOTED-PRINTABLE")
  }
}

extension BusyReader {
  /// Some lines of a file, by number counted from 1, as they stand there.
  public static func lines(_ numbers: Set<Int>, of octets: [UInt8]) -> [Int: String] {
    var lines: [Int: String] = [:]
    var reader = CalendarLines(octets)
    let last = numbers.max() ?? 0
    while let (line, number) = reader.nextPhysical(), number <= last {
      if numbers.contains(number) { lines[number] = String(decoding: line, as: UTF8.self) }
    }
    return lines
  }
}

/// A text in UTF-16, as Windows saves “Unicode”, in UTF-8; `nil` for any other.
///
/// Without a byte order mark it is told by its first letter.
private func readFromUTF16(_ octets: [UInt8]) -> [UInt8]? {
  guard octets.count > 3 else { return nil }
  let isLittle =
    octets.starts(with: [0xFF, 0xFE]) || (octets[1] == 0 && octets[3] == 0 && octets[0] != 0)
  let isBig =
    octets.starts(with: [0xFE, 0xFF]) || (octets[0] == 0 && octets[2] == 0 && octets[1] != 0)
  guard isLittle || isBig else { return nil }
  let units = (0..<octets.count / 2).lazy.map { index in
    let (first, second) = (UInt16(octets[2 * index]), UInt16(octets[2 * index + 1]))
    return isLittle ? first | second << 8 : first << 8 | second
  }
  return Array(String(decoding: units, as: UTF16.self).utf8)
}
