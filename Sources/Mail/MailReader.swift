internal import CMime
internal import Foundation
internal import Synchronization

extension ReceivedMail {
  /// The most mails of one file.
  public static let mostMails = 5000
  /// The most mails that hold each other.
  static let mostDepth = 8

  /// Reads a mail, or a mailbox of several (mbox), from a file.
  ///
  /// Anything can be read as a mail: what is none has no parts that matter.
  ///
  /// - Parameter octets: The file; how large it may be is for the caller to say.
  /// - Returns: The mails in their order.
  /// - Throws: ``MailError``
  public static func mails(in octets: [UInt8]) throws(MailError) -> [ReceivedMail] {
    let result = MailParser.gate.withLock { _ in
      Result { () throws(MailError) in
        var reader = MailReader()
        return try reader.mails(in: octets, depth: 0)
      }
    }
    return try result.get()
  }
}

/// Reads mails through GMime, those that lie in others included.
private struct MailReader {
  private var intricacy = Intricacy()

  mutating func mails(in octets: [UInt8], depth: Int) throws(MailError) -> [ReceivedMail] {
    let octets = prepared(octets)
    let isMailbox = octets.starts(with: "From ".utf8)
    try intricacy.add(octets, isMailbox: isMailbox)
    let parser = MailParser(octets, isMailbox: isMailbox)
    var mails: [ReceivedMail] = []
    while let message = parser.next() {
      guard mails.count < ReceivedMail.mostMails else {
        throw .tooMany(most: ReceivedMail.mostMails)
      }
      mails.append(try unsafe mail(message.pointer, depth: depth))
    }
    return mails
  }

  private mutating func mail(
    _ message: UnsafeMutablePointer<GMimeMessage>, depth: Int
  ) throws(MailError) -> ReceivedMail {
    var walk = unsafe Walk(
      mail: ReceivedMail(from: message.from, date: message.date), depth: depth)
    if let failed = unsafe message.header("X-Failed-Recipients") {
      walk.mail.failures = addresses(in: failed).map(ReceivedMail.DeliveryFailure.init(final:))
    }
    if let part = unsafe g_mime_message_get_mime_part(message) {
      try unsafe read(part, level: 0, &walk)
    }
    let trigger = unsafe message.header("Auto-Submitted")?.lowercased() ?? "no"
    walk.mail.isAutomatic = walk.mail.isAutomatic || !trigger.hasPrefix("no")
    let server = ["mailer-daemon@", "postmaster@"]
    let isFromServer = walk.mail.from.contains { from in server.contains(where: from.hasPrefix) }
    walk.mail.isReport = walk.isReport || isFromServer || !walk.mail.failures.isEmpty
    if walk.mail.isReport, walk.mail.failures.isEmpty {
      let own = unsafe Set(walk.mail.from + message.to)
      walk.mail.failures = addresses(in: String(decoding: walk.text, as: UTF8.self))
        .filter { !own.contains($0) }.prefix(1).map(ReceivedMail.DeliveryFailure.init(final:))
    }
    return walk.mail
  }

  /// What is known of a mail while its parts are read.
  private struct Walk {
    var mail: ReceivedMail
    /// How many mails it lies in.
    let depth: Int
    var isReport = false
    /// The beginning of its first text.
    var text: [UInt8] = []
  }

  private mutating func read(
    _ object: UnsafeMutablePointer<GMimeObject>, level: Int, _ walk: inout Walk
  ) throws(MailError) {
    guard level < 100 else { return }
    if let multipart = unsafe mime_multipart(object) {
      for index in 0..<max(0, unsafe g_mime_multipart_get_count(multipart)) {
        guard let part = unsafe g_mime_multipart_get_part(multipart, index) else { continue }
        try unsafe read(part, level: level + 1, &walk)
      }
    } else if let message = unsafe mime_message_within(object) {
      guard walk.depth < ReceivedMail.mostDepth else { return }
      walk.mail.mails.append(try unsafe mail(message, depth: walk.depth + 1))
    } else if let part = unsafe mime_part(object) {
      try unsafe read(leaf: part, of: object, &walk)
    }
  }

  private mutating func read(
    leaf part: UnsafeMutablePointer<GMimePart>, of object: UnsafeMutablePointer<GMimeObject>,
    _ walk: inout Walk
  ) throws(MailError) {
    let type = unsafe object.type
    let name = unsafe part.name
    let octets = unsafe part.octets
    if ["message/delivery-status", "message/global-delivery-status"].contains(type) {
      walk.isReport = true
      walk.mail.failures += deliveryFailures(in: octets)
      return
    }
    if type == "message/disposition-notification" { walk.mail.isAutomatic = true }
    if ["message/rfc822", "message/global"].contains(type) || isMail(name) {
      guard walk.depth < ReceivedMail.mostDepth else { return }
      walk.mail.mails += try mails(in: octets, depth: walk.depth + 1)
      return
    }
    let kind = unsafe ReceivedMail.Kind(
      type: type, name: name, octets: octets, sealing: object.parameter("smime-type"))
    // Some gateways write a calendar into a text, or where the headers of its part belong.
    if case .calendar = kind, !octets.allSatisfy({ $0 == 0x0A || $0 == 0x0D }) {
      let method = unsafe object.parameter("method")?.uppercased()
      let text = unsafe utf8(octets, from: object.parameter("charset"))
      walk.mail.parts.append(ReceivedMail.Part(.calendar(method: method), octets: text))
      return
    }
    let isOpen = [.other, .calendar(method: nil)].contains(kind)
    let hidden = unsafe isOpen ? octets.calendar ?? object.headers.calendar : nil
    walk.mail.parts.append(
      hidden.map { ReceivedMail.Part(.calendar(method: nil), octets: $0) }
        ?? ReceivedMail.Part(kind))
    if type.hasPrefix("text/"), walk.text.isEmpty { walk.text = Array(octets.prefix(20_000)) }
  }

  private func isMail(_ name: String) -> Bool {
    [".eml", ".mbox", ".mbx"].contains(where: name.lowercased().hasSuffix)
  }
}

extension ReceivedMail.DeliveryFailure {
  fileprivate init(final address: String) { self.init(address: address, isFinal: true) }
}

/// A file in UTF-8 that was saved as UTF-16 with its mark; any other as it is.
private func utf8(ofText octets: [UInt8]) -> [UInt8] {
  let hasMark = octets.starts(with: [0xFF, 0xFE]) || octets.starts(with: [0xFE, 0xFF])
  guard hasMark, let text = String(bytes: octets, encoding: .utf16) else { return octets }
  return Array(text.utf8)
}

/// The mail of a file in which Apple Mail has written how long it is above it, and its own notes below.
private func withoutLength(_ octets: [UInt8]) -> [UInt8] {
  let line = octets.prefix(40).prefix { $0 != 0x0A }
  let text = String(decoding: line.filter { $0 != 0x20 && $0 != 0x0D }, as: UTF8.self)
  guard let length = Int(text), length > 0 else { return octets }
  return Array(octets.dropFirst(line.count + 1).prefix(length))
}

/// A file without what comes of the way before its first line – blank lines, byte order marks, and the
/// length that Apple Mail writes above a mail – and without blanks behind a sign of equality that ends a
/// line: GMime takes them for text (RFC 2045, section 6.7, rule 3).
private func prepared(_ file: [UInt8]) -> [UInt8] {
  let octets = withoutLength(utf8(ofText: file))
  var start = 0
  while start < octets.count {
    if octets[start] == 0x0A || octets[start] == 0x0D {
      start += 1
    } else if octets[start...].starts(with: [0xEF, 0xBB, 0xBF]) {
      start += 3
    } else {
      break
    }
  }
  var text: [UInt8] = []
  text.reserveCapacity(octets.count - start)
  /// How much of the text stands before the blanks of which it is not known yet whether they stay.
  var kept: Int?
  for octet in octets[start...] {
    switch octet {
    case 0x3D: kept = text.count + 1
    case 0x20, 0x09, 0x0D: break
    case 0x0A:
      if let kept { text.removeLast(text.count - kept) }
      kept = nil
    default: kept = nil
    }
    text.append(octet)
  }
  return text
}
