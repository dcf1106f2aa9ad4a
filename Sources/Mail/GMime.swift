internal import CMime
internal import CivilTime
internal import Synchronization

/// GMime's reader of one file, and its only owner.
@safe struct MailParser: ~Copyable {
  /// GMime has tables that threads share: one reads at a time.
  static let gate = Mutex(g_mime_init())

  private let parser: UnsafeMutablePointer<GMimeParser>

  init(_ octets: [UInt8], isMailbox: Bool) {
    // The stream takes a copy of the file.
    let stream = unsafe octets.withUnsafeBytes { bytes in
      unsafe g_mime_stream_mem_new_with_buffer(
        bytes.baseAddress?.assumingMemoryBound(to: CChar.self), bytes.count)
    }
    defer { unsafe g_object_unref(stream) }
    unsafe parser = g_mime_parser_new_with_stream(stream)
    unsafe g_mime_parser_set_format(parser, isMailbox ? GMIME_FORMAT_MBOX : GMIME_FORMAT_MESSAGE)
  }

  deinit { unsafe g_object_unref(parser) }

  /// The next mail; `nil` at the end of the file.
  func next() -> MailMessage? {
    guard unsafe g_mime_parser_eos(parser) == 0,
      let message = unsafe g_mime_parser_construct_message(parser, nil)
    else { return nil }
    return unsafe MailMessage(pointer: message)
  }
}

/// A mail in GMime's hands, and its only owner.
@safe struct MailMessage: ~Copyable {
  let pointer: UnsafeMutablePointer<GMimeMessage>

  init(pointer: UnsafeMutablePointer<GMimeMessage>) { unsafe self.pointer = pointer }

  deinit { unsafe g_object_unref(pointer) }
}

extension UnsafeMutablePointer<GMimeMessage> {
  /// The addresses of who wrote it, in small letters.
  var from: [String] { unsafe mailboxes(g_mime_message_get_from(self)) }

  /// The addresses of who it is to, in small letters.
  var to: [String] { unsafe mailboxes(g_mime_message_get_to(self)) }

  /// When it was sent.
  var date: Instant? {
    guard let date = unsafe g_mime_message_get_date(self) else { return nil }
    return unsafe Instant(secondsSince1970: Int(g_date_time_to_unix(date)))
  }

  /// The first header of a name, decoded.
  func header(_ name: String) -> String? {
    unsafe g_mime_object_get_header(mime_object(self), name).map {
      unsafe String(cString: $0)
    }
  }

  private func mailboxes(_ list: UnsafeMutablePointer<InternetAddressList>?) -> [String] {
    guard let list = unsafe list else { return [] }
    return (0..<Swift.min(100, unsafe internet_address_list_length(list))).compactMap { index in
      unsafe mime_address(list, index).map { unsafe String(cString: $0).lowercased() }
    }
  }
}

extension UnsafeMutablePointer<GMimeObject> {
  /// Its type, such as `text/calendar`, in small letters.
  var type: String {
    guard let type = unsafe g_mime_object_get_content_type(self),
      let text = unsafe g_mime_content_type_get_mime_type(type)
    else { return "" }
    defer { unsafe g_free(text) }
    return unsafe String(cString: text).lowercased()
  }

  /// A parameter of its type, decoded.
  func parameter(_ name: String) -> String? {
    guard let type = unsafe g_mime_object_get_content_type(self) else { return nil }
    return unsafe g_mime_content_type_get_parameter(type, name).map {
      unsafe String(cString: $0)
    }
  }

  /// Its headers as they stand in the mail.
  var headers: [UInt8] {
    guard let text = unsafe g_mime_object_get_headers(self, nil) else { return [] }
    defer { unsafe g_free(text) }
    return unsafe Array(String(cString: text).utf8)
  }
}

extension UnsafeMutablePointer<GMimePart> {
  /// The name of the file that it was, decoded; empty where it has none.
  var name: String {
    unsafe g_mime_part_get_filename(self).map { unsafe String(cString: $0) } ?? ""
  }

  /// What is in it, as it was before it was encoded for the way.
  var octets: [UInt8] {
    guard let content = unsafe g_mime_part_get_content(self),
      let stream = unsafe g_mime_stream_mem_new()
    else { return [] }
    defer { unsafe g_object_unref(stream) }
    _ = unsafe g_mime_data_wrapper_write_to_stream(content, stream)
    return unsafe bytes(of: stream)
  }
}

/// A text in UTF-8 that is in another set of characters; as it is where that set is not known, or
/// where it is in UTF-8 after all.
func utf8(_ octets: [UInt8], from charset: String?) -> [UInt8] {
  let isPlain = ["", "utf-8", "utf8", "us-ascii"].contains(charset?.lowercased() ?? "")
  guard let charset, !isPlain, String(validating: octets, as: UTF8.self) == nil,
    let memory = unsafe g_mime_stream_mem_new()
  else { return octets }
  defer { unsafe g_object_unref(memory) }
  guard let filter = unsafe g_mime_filter_charset_new(charset, "utf-8"),
    let stream = unsafe g_mime_stream_filter_new(memory)
  else { return octets }
  defer {
    unsafe g_object_unref(filter)
    unsafe g_object_unref(stream)
  }
  _ = unsafe g_mime_stream_filter_add(mime_filter_stream(stream), filter)
  unsafe octets.withUnsafeBytes { bytes in
    _ = unsafe g_mime_stream_write(
      stream, bytes.baseAddress?.assumingMemoryBound(to: CChar.self), bytes.count)
  }
  _ = unsafe g_mime_stream_flush(stream)
  return unsafe bytes(of: memory)
}

private func bytes(of memory: UnsafeMutablePointer<GMimeStream>) -> [UInt8] {
  guard let array = unsafe mime_bytes(memory), let data = unsafe array.pointee.data else {
    return []
  }
  return unsafe Array(UnsafeBufferPointer(start: data, count: Int(array.pointee.len)))
}
