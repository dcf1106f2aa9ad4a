extension ReceivedMail.Kind {
  /// What a whole file is that may be no mail at all, by its first bytes; `nil` for any text.
  ///
  /// - Parameters:
  ///   - octets: The file.
  ///   - name: Its name, which tells Outlook's mails from older documents of Office.
  public init?(file octets: [UInt8], name: String) {
    guard let kind = signatures.first(where: { octets.starts(with: $0.octets) })?.kind else {
      // A film or a photo of a phone has its mark behind a length.
      guard octets.dropFirst(4).starts(with: "ftyp".utf8) else { return nil }
      self = .picture
      return
    }
    func isNamed(_ endings: String...) -> Bool {
      endings.contains(where: name.lowercased().hasSuffix)
    }
    let isDocument =
      kind == .outlookMail && isNamed(".doc", ".xls", ".ppt")
      || kind == .archive && isNamed(".docx", ".xlsx", ".pptx", ".odt", ".ods", ".odp", ".pages")
    self = isDocument ? .document : kind
  }

  /// What a part is.
  init(type: String, name: String, octets: [UInt8], sealing: String? = nil) {
    let name = name.lowercased()
    func isNamed(_ endings: String...) -> Bool { endings.contains(where: name.hasSuffix) }
    let start = octets.drop { [0xEF, 0xBB, 0xBF, 0x20, 0x09, 0x0D, 0x0A].contains($0) }
    let isCalendar = String(decoding: start.prefix(15), as: UTF8.self).uppercased()
    if ["text/calendar", "application/ics", "text/x-vcalendar", "application/calendar"]
      .contains(type) || isNamed(".ics", ".vcs", ".ical") || isCalendar == "BEGIN:VCALENDAR"
    {
      self = .calendar(method: nil)
    } else if ["application/ms-tnef", "application/vnd.ms-tnef"].contains(type)
      || name == "winmail.dat" || octets.starts(with: tnef)
    {
      self = .winmail
    } else if type == "application/vnd.ms-outlook" || isNamed(".msg") {
      self = .outlookMail
    } else if ["application/pkcs7-mime", "application/x-pkcs7-mime"].contains(type)
      || isNamed(".p7m")
    {
      self = isSigned(octets, sealing?.lowercased()) ? .signed : .encrypted
    } else if type == "application/pgp-encrypted" {
      self = .encrypted
    } else if type.hasPrefix("image/") {
      self = .picture
    } else {
      self = ReceivedMail.Kind(file: octets, name: name) ?? .other
    }
  }
}

/// Whether a block of S/MIME is signed, and not encrypted: by the parameter `smime-type` (RFC 8551,
/// section 3.2.2), or else by what the block says that it holds (RFC 5652, section 5.1).
private func isSigned(_ octets: [UInt8], _ sealing: String?) -> Bool {
  if let sealing { return ["signed-data", "compressed-data", "certs-only"].contains(sealing) }
  let signedData: [UInt8] = [0x06, 0x09, 0x2A, 0x86, 0x48, 0x86, 0xF7, 0x0D, 0x01, 0x07, 0x02]
  let start = octets.prefix(40)
  return start.indices.contains { start[$0...].starts(with: signedData) }
}

private let tnef: [UInt8] = [0x78, 0x9F, 0x3E, 0x22]

/// How files begin that are no text.
private let signatures: [(octets: [UInt8], kind: ReceivedMail.Kind)] = [
  ([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], .outlookMail), (tnef, .winmail),
  ([0x89, 0x50, 0x4E, 0x47], .picture), ([0xFF, 0xD8, 0xFF], .picture),
  (Array("GIF8".utf8), .picture), (Array("RIFF".utf8), .picture),
  ([0x49, 0x49, 0x2A, 0x00], .picture), ([0x4D, 0x4D, 0x00, 0x2A], .picture),
  (Array("%PDF".utf8), .document), (Array("{\\rtf".utf8), .document),
  ([0x50, 0x4B, 0x03, 0x04], .archive), ([0x1F, 0x8B], .archive), (Array("Rar!".utf8), .archive),
  ([0x37, 0x7A, 0xBC, 0xAF], .archive),
]

extension [UInt8] {
  /// A calendar that begins on a line of its own; `nil` where there is none, or it has no end.
  var calendar: [UInt8]? {
    let (begin, end) = (Array("BEGIN:VCALENDAR".utf8), Array("END:VCALENDAR".utf8))
    var start = 0
    var first: Int?
    var last: Int?
    while start < count {
      let line = self[start...]
      let next = (line.firstIndex(of: 0x0A) ?? count - 1) + 1
      // A header has a blank behind its colon.
      let text = line[..<next].filter { $0 != 0x20 && $0 != 0x0D && $0 != 0x0A }
      if first == nil, text == begin { first = start }
      if first != nil, text == end { last = next }
      start = next
    }
    guard let first, let last else { return nil }
    return Array(self[first..<last])
  }
}
