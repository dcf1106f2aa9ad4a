internal import CCurl

/// A mail server that takes mails on (RFC 5321), by libcurl.
///
/// STARTTLS is required unless the server is this machine.
@safe public final class SMTPRoute: MailRoute {
  private let curl: UnsafeMutableRawPointer

  /// The server and who signs in.
  public struct Server: Hashable, Sendable {
    /// Its address, as `smtp://mail.example:587` or `smtps://mail.example:465`.
    public let url: String
    /// The user; `nil` for a relay that asks none.
    public let user: String?
    /// The password; empty for none.
    public let password: String
    /// Whether it is this machine, where no one listens on the way.
    public let isLocal: Bool

    /// Names a server.
    public init(url: String, user: String?, password: String, isLocal: Bool) {
      self.url = url
      self.user = user
      self.password = password
      self.isLocal = isLocal
    }
  }

  /// Prepares to send by a server; `nil` where there is too little memory.
  public init?(_ server: Server) {
    // Counts its callers; the first must not meet another.
    _ = SMTPRoute.isReady
    guard let curl = unsafe curl_easy_init() else { return nil }
    unsafe self.curl = curl
    unsafe curl_set_text(curl, CURLOPT_URL, server.url)
    unsafe curl_set_text(curl, CURLOPT_PROTOCOLS_STR, "smtp,smtps")
    unsafe curl_set_number(
      curl, CURLOPT_USE_SSL, server.isLocal ? curl_tls_offered : curl_tls_required)
    if server.isLocal {
      // Nobody signs a certificate for this machine.
      unsafe curl_set_number(curl, CURLOPT_SSL_VERIFYPEER, 0)
      unsafe curl_set_number(curl, CURLOPT_SSL_VERIFYHOST, 0)
    }
    if let user = server.user {
      unsafe curl_set_text(curl, CURLOPT_USERNAME, user)
      unsafe curl_set_text(curl, CURLOPT_PASSWORD, server.password)
    }
    unsafe curl_set_number(curl, CURLOPT_NOSIGNAL, 1)
    unsafe curl_set_number(curl, CURLOPT_UPLOAD, 1)
    unsafe curl_set_number(curl, CURLOPT_CONNECTTIMEOUT, 30)
    unsafe curl_set_number(curl, CURLOPT_SERVER_RESPONSE_TIMEOUT, 120)
    unsafe curl_set_number(curl, CURLOPT_LOW_SPEED_LIMIT, 1)
    unsafe curl_set_number(curl, CURLOPT_LOW_SPEED_TIME, 120)
    unsafe curl_set_callback(curl, CURLOPT_READFUNCTION) { buffer, size, count, context in
      guard let transfer = unsafe context?.assumingMemoryBound(to: Transfer.self) else { return 0 }
      return unsafe transfer.pointee.read(into: buffer, size * count)
    }
    unsafe curl_set_callback(curl, CURLOPT_HEADERFUNCTION) { buffer, size, count, context in
      guard let transfer = unsafe context?.assumingMemoryBound(to: Transfer.self) else { return 0 }
      unsafe transfer.pointee.hear(buffer, size * count)
      return size * count
    }
  }

  private static let isReady = curl_global_init(Int(CURL_GLOBAL_DEFAULT)) == CURLE_OK

  deinit { unsafe curl_easy_cleanup(curl) }

  /// Hands over a mail; see ``MailRoute/deliver(_:begin:)``.
  public func deliver(_ mail: OutgoingMail, begin: () -> Bool) -> Delivery {
    withoutActuallyEscaping(begin) { begin in
      var transfer = Transfer(octets: mail.octets.withWireLineEnds, begin: begin)
      let receivers = unsafe curl_slist_append(nil, "<\(mail.to)>")
      defer { unsafe curl_slist_free_all(receivers) }
      unsafe curl_set_text(curl, CURLOPT_MAIL_FROM, "<\(mail.from)>")
      unsafe curl_set_pointer(curl, CURLOPT_MAIL_RCPT, receivers)
      let code = unsafe withUnsafeMutablePointer(to: &transfer) { transfer in
        unsafe curl_set_pointer(curl, CURLOPT_READDATA, transfer)
        unsafe curl_set_pointer(curl, CURLOPT_HEADERDATA, transfer)
        return unsafe curl_easy_perform(curl)
      }
      return delivery(code, transfer)
    }
  }

  /// What libcurl says where the server cannot be reached, trusted or signed in at.
  private static let closed = Set(
    [
      CURLE_COULDNT_RESOLVE_HOST, CURLE_COULDNT_CONNECT, CURLE_LOGIN_DENIED, CURLE_USE_SSL_FAILED,
      CURLE_SSL_CONNECT_ERROR, CURLE_PEER_FAILED_VERIFICATION, CURLE_OPERATION_TIMEDOUT,
    ].map(\.rawValue))

  private func delivery(_ code: CURLcode, _ transfer: Transfer) -> Delivery {
    guard code != CURLE_OK else { return .sent(transfer.reply) }
    let reply = unsafe curl_reply(curl)
    let problem = unsafe String(cString: curl_easy_strerror(code))
    // 354 asks for the text: what was said after it is an answer to the mail.
    let isAnswered = (400...599).contains(reply)
    let words = isAnswered && !transfer.reply.isEmpty ? transfer.reply : problem
    if !transfer.hasBegun, SMTPRoute.closed.contains(code.rawValue) { return .unavailable(words) }
    guard transfer.hasBegun, !isAnswered else { return .refused(words, canPass: reply < 500) }
    return transfer.isRefusedByUs ? .refused(problem, canPass: true) : .unknown(problem)
  }
}

/// What libcurl asks for and says while a mail goes out.
private struct Transfer {
  let octets: [UInt8]
  let begin: () -> Bool
  var position = 0
  var hasBegun = false
  var isRefusedByUs = false
  /// The last line by which the server took something, or did not; not its farewell.
  var reply = ""

  mutating func read(into buffer: UnsafeMutablePointer<CChar>?, _ most: Int) -> Int {
    guard let buffer = unsafe buffer else { return 0 }
    if !hasBegun {
      guard begin() else {
        isRefusedByUs = true
        return Int(CURL_READFUNC_ABORT)
      }
      hasBegun = true
    }
    let piece = octets[position..<min(octets.count, position + most)]
    for (index, octet) in piece.enumerated() {
      unsafe buffer[index] = CChar(bitPattern: octet)
    }
    position += piece.count
    return piece.count
  }

  mutating func hear(_ buffer: UnsafeMutablePointer<CChar>?, _ count: Int) {
    guard let buffer = unsafe buffer else { return }
    let line = (0..<count).map { unsafe UInt8(bitPattern: buffer[$0]) }
    let text = String(decoding: line, as: UTF8.self)
    let isAnswer = ["250", "4", "5"].contains(where: text.hasPrefix)
    if isAnswer { reply = String(text.prefix(500).filter { !$0.isNewline }) }
  }
}

extension [UInt8] {
  /// The same text with the line ends of the wire.
  fileprivate var withWireLineEnds: [UInt8] {
    var text: [UInt8] = []
    text.reserveCapacity(count + count / 40)
    for octet in self {
      if octet == 0x0A, text.last != 0x0D { text.append(0x0D) }
      text.append(octet)
    }
    return text
  }
}
