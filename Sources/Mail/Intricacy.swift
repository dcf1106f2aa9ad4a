/// How much work and memory a mail costs who reads it, counted before it is read.
///
/// A header, a value in it or the border of a part of a few bytes becomes an object of many, and
/// some readers of a header take a place on the stack for every colon in it: 10 MB of nothing else
/// would take gigabytes.
struct Intricacy {
  /// The most of one mail: about 60 MB of objects.
  private static let most = 200_000
  /// The most of all mails of a file: some seconds of work.
  private static let mostOfAll = 1_500_000
  /// What the border of a part costs, in headers.
  private static let costOfBorder = 10
  /// The most bytes of one header: an address list of a thousand people.
  private static let mostOfAHeader = 65_536
  /// The most colons of one header.
  private static let mostColons = 1000

  private var count = 0
  private var all = 0

  /// Counts the lines of a text; the mails of a mailbox are read one after the other.
  ///
  /// - Throws: ``MailError/tooIntricate`` where the texts so far cost too much.
  mutating func add(_ octets: [UInt8], isMailbox: Bool) throws(MailError) {
    let text = octets.span
    var header = Header.none
    var start = 0
    while start < text.count {
      var end = start
      while end < text.count, text[end] != 0x0A { end += 1 }
      defer { start = end + 1 }
      let before = count
      if isMailbox, Intricacy.isPostmark(text, start, end) {
        (count, header) = (0, .none)
      } else if end - start >= 2, text[start] == 0x2D, text[start + 1] == 0x2D {
        count += Intricacy.costOfBorder
        header = .none
      } else if text[start] != 0x20, text[start] != 0x09 {
        header = Header(text, start, end)
      }
      if header.isThere {
        count += 1
        header.size += end - start
        for index in start..<end {
          switch text[index] {
          case 0x3B, 0x2C, 0x3C, 0x40, 0x3D: count += 1  // ; , < @ =
          case 0x3A: header.colons += 1
          default: break
          }
        }
      }
      let isHuge =
        header.isPlain
        && (header.size > Intricacy.mostOfAHeader || header.colons > Intricacy.mostColons)
      all += max(0, count - before)
      guard count <= Intricacy.most, all <= Intricacy.mostOfAll, !isHuge else {
        throw .tooIntricate
      }
    }
  }

  /// Whether a line begins a mail of a mailbox.
  private static func isPostmark(_ text: Span<UInt8>, _ start: Int, _ end: Int) -> Bool {
    end - start >= 5 && text[start] == 0x46 && text[start + 1] == 0x72
      && text[start + 2] == 0x6F && text[start + 3] == 0x6D && text[start + 4] == 0x20
  }

  /// A line that can be a header, with those on which it goes on.
  private struct Header {
    static let none = Header(isThere: false, isPlain: false)

    let isThere: Bool
    /// Whether its name has only letters, digits and hyphens, as all have that are read further.
    let isPlain: Bool
    var size = 0
    var colons = 0

    private init(isThere: Bool, isPlain: Bool) {
      self.isThere = isThere
      self.isPlain = isPlain
    }

    init(_ text: Span<UInt8>, _ start: Int, _ end: Int) {
      var isPlain = true
      for index in start..<end {
        switch text[index] {
        case 0x3A:
          self.init(isThere: index > start, isPlain: isPlain)
          return
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D: break
        // A blank before the colon is forgiven.
        case 0x20, 0x09: break
        case 0x21...0x7E: isPlain = false
        default:
          self = .none
          return
        }
      }
      self = .none
    }
  }
}
