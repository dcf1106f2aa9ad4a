internal import CCurl

/// An address of https that may be asked, as libcurl reads it.
struct Location {
  /// The address, without what stands behind a number sign.
  let text: String

  /// Reads an address.
  ///
  /// - Parameters:
  ///   - text: The address; `webcal:` is read as `https:`.
  ///   - ports: The ports that may stand in it.
  /// - Throws: ``FetchFailure`` with why it may not be asked.
  init(_ text: String, ports: Set<Int>) throws(FetchFailure) {
    guard text.utf8.count <= 2000, let url = unsafe curl_url() else { throw .unreadable }
    defer { unsafe curl_url_cleanup(url) }
    let scheme = "webcal:"
    let isSubscription = text.prefix(scheme.count).lowercased() == scheme
    let address = isSubscription ? "https:\(text.dropFirst(scheme.count))" : text
    switch unsafe curl_url_set(url, CURLUPART_URL, address, UInt32(CURLU_DISALLOW_USER)) {
    case CURLUE_OK: break
    case CURLUE_UNSUPPORTED_SCHEME: throw .unsafe
    case CURLUE_USER_NOT_ALLOWED: throw .credentials
    default: throw .unreadable
    }
    func part(_ part: CURLUPart) -> String? {
      var text: UnsafeMutablePointer<CChar>?
      guard unsafe curl_url_get(url, part, &text, 0) == CURLUE_OK, let text = unsafe text else {
        return nil
      }
      defer { unsafe curl_free(text) }
      return unsafe String(cString: text)
    }
    guard part(CURLUPART_SCHEME) == "https" else { throw .unsafe }
    if let port = part(CURLUPART_PORT) {
      guard let port = Int(port), ports.contains(port) else { throw .port }
    }
    _ = unsafe curl_url_set(url, CURLUPART_FRAGMENT, nil, 0)
    guard let whole = part(CURLUPART_URL) else { throw .unreadable }
    self.text = whole
  }
}
