internal import CMime
internal import Synchronization

/// A form with files, as a browser sends it (`multipart/form-data`, RFC 7578).
public struct UploadedForm: Hashable, Sendable {
  /// The texts of the fields that are no files, by their names; of one that is there twice the first.
  public private(set) var fields: [String: String] = [:]
  /// The files that were chosen, in their order, each by a name without folders that is not empty.
  public private(set) var files: [ReceivedFile] = []

  /// Reads a form; `nil` where it is none.
  ///
  /// - Parameters:
  ///   - type: The header `Content-Type` that came with it.
  ///   - octets: The body; how large it may be is for the caller to say.
  /// - Throws: ``MailError`` where reading it would take too much.
  public init?(type: String, octets: [UInt8]) throws(MailError) {
    guard type.lowercased().hasPrefix("multipart/form-data"),
      !type.utf8.contains(where: { $0 < 0x20 })
    else { return nil }
    let text = Array("Content-Type: \(type)\r\n\r\n".utf8) + octets
    var intricacy = Intricacy()
    try intricacy.add(text, isMailbox: false)
    let isForm = MailParser.gate.withLock { _ in
      guard let message = MailParser(text, isMailbox: false).next(),
        let body = unsafe g_mime_message_get_mime_part(message.pointer),
        let multipart = unsafe mime_multipart(body)
      else { return false }
      for index in 0..<max(0, unsafe g_mime_multipart_get_count(multipart)) {
        guard let object = unsafe g_mime_multipart_get_part(multipart, index),
          let part = unsafe mime_part(object),
          let field = unsafe mime_disposition(object, "name").map({ unsafe String(cString: $0) })
        else { continue }
        unsafe add(part, of: field, isFile: mime_disposition(object, "filename") != nil)
      }
      return true
    }
    guard isForm else { return nil }
  }

  private mutating func add(
    _ part: UnsafeMutablePointer<GMimePart>, of field: String, isFile: Bool
  ) {
    let octets = unsafe part.octets
    guard isFile else {
      fields[field] = fields[field] ?? String(decoding: octets, as: UTF8.self)
      return
    }
    // A field in which nothing was chosen sends a file without a name.
    let name = unsafe part.name.split(whereSeparator: { $0 == "/" || $0 == "\\" }).last ?? ""
    guard !name.isEmpty else { return }
    files.append(ReceivedFile(name: String(name), octets: octets))
  }
}
