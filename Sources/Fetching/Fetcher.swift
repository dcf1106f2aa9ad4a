internal import CCurl

/// Fetches what stands at an address of https on the open internet, by libcurl, and nothing else.
///
/// Every address that is connected to is judged when that is done, so that a name gains nothing by
/// meaning something else the second time. No proxy, cookie or password is used, and nothing that was
/// packed is unpacked.
public struct Fetcher: Sendable {
  /// The most bytes of an answer.
  package static let most = 10_000_000
  /// How often an address may lead on.
  package static let mostTurns = 3
  /// How many seconds it may take in all.
  package static let seconds = 15.0

  private let ports: Set<Int>
  private let authorities: String?
  private let names: [String]
  private let seconds: Double
  private let admits: @Sendable (NetworkAddress, _ port: Int) -> Bool

  /// Fetches from the open internet, at the port of https.
  public init() {
    self.init(ports: [443]) { address, _ in address.isPublic }
  }

  /// Fetches from elsewhere too, as tests do.
  ///
  /// - Parameters:
  ///   - ports: The ports that addresses may name.
  ///   - authorities: A file with the certificates that vouch for servers; `nil` for those of the
  ///     machine.
  ///   - names: What names mean, as `name:port:address`; others are asked of the machine.
  ///   - seconds: How long it may take in all.
  ///   - admits: Whether an address may be connected to at a port.
  package init(
    ports: Set<Int>, authorities: String? = nil, names: [String] = [],
    seconds: Double = Fetcher.seconds,
    admitting admits: @escaping @Sendable (NetworkAddress, _ port: Int) -> Bool
  ) {
    (self.ports, self.authorities, self.names) = (ports, authorities, names)
    (self.seconds, self.admits) = (seconds, admits)
  }

  /// Fetches what stands at an address, on the thread of the caller.
  ///
  /// - Parameter address: The address; `webcal:` is read as `https:`.
  /// - Returns: The bytes of the answer as they came.
  /// - Throws: ``FetchFailure``
  public func bytes(at address: String) throws(FetchFailure) -> [UInt8] {
    let end = ContinuousClock.now + .seconds(seconds)
    var location = try Location(address, ports: ports)
    for _ in 0...Fetcher.mostTurns {
      let left = ContinuousClock.now.duration(to: end) / .milliseconds(1)
      guard left >= 1 else { throw .tooSlow }
      switch try ask(location, milliseconds: Int(left)) {
      case .content(let octets): return octets
      case .elsewhere(let address): location = try Location(address, ports: ports)
      }
    }
    throw .winding
  }

  private enum Answer {
    case content([UInt8])
    case elsewhere(String)
  }

  private func ask(_ location: Location, milliseconds: Int) throws(FetchFailure) -> Answer {
    guard let curl = unsafe curl_easy_init() else { throw .unreachable }
    defer { unsafe curl_easy_cleanup(curl) }
    var list: UnsafeMutablePointer<curl_slist>?
    for name in names { unsafe list = curl_slist_append(list, name) }
    defer { unsafe curl_slist_free_all(list) }
    unsafe curl_set_pointer(curl, CURLOPT_RESOLVE, list)
    unsafe curl_set_text(curl, CURLOPT_URL, location.text)
    if let authorities { unsafe curl_set_text(curl, CURLOPT_CAINFO, authorities) }
    unsafe prepare(curl, milliseconds: milliseconds)
    var transfer = Transfer(admits: admits)
    let code = unsafe withUnsafeMutablePointer(to: &transfer) { transfer in
      var gate = unsafe curl_gate(judge: judge, context: transfer)
      return unsafe withUnsafeMutablePointer(to: &gate) { gate in
        unsafe curl_set_pointer(curl, CURLOPT_WRITEDATA, transfer)
        unsafe curl_set_pointer(curl, CURLOPT_HEADERDATA, transfer)
        guard unsafe curl_set_gate(curl, gate) == CURLE_OK else { return CURLE_FAILED_INIT }
        return unsafe curl_easy_perform(curl)
      }
    }
    guard code == CURLE_OK else { throw transfer.failure(code) }
    let status = unsafe curl_reply(curl)
    if let address = unsafe curl_leads_to(curl) {
      return .elsewhere(unsafe String(cString: address))
    }
    guard status == 200 else { throw .refused(status) }
    return .content(transfer.octets)
  }

  private func prepare(_ curl: UnsafeMutableRawPointer, milliseconds: Int) {
    unsafe curl_set_text(curl, CURLOPT_PROTOCOLS_STR, "https")
    unsafe curl_set_text(curl, CURLOPT_REDIR_PROTOCOLS_STR, "https")
    unsafe curl_set_number(curl, CURLOPT_FOLLOWLOCATION, 0)
    unsafe curl_set_number(curl, CURLOPT_HTTP_VERSION, CURL_HTTP_VERSION_1_1)
    unsafe curl_set_number(curl, CURLOPT_SSLVERSION, CURL_SSLVERSION_TLSv1_2)
    unsafe curl_set_text(curl, CURLOPT_USERAGENT, "leernetwerk")
    // No proxy of the environment.
    unsafe curl_set_text(curl, CURLOPT_PROXY, "")
    unsafe curl_set_number(curl, CURLOPT_NOSIGNAL, 1)
    // A name that nobody answers for does not hold up the end.
    unsafe curl_set_number(curl, CURLOPT_QUICK_EXIT, 1)
    unsafe curl_set_number(curl, CURLOPT_TIMEOUT_MS, milliseconds)
    unsafe curl_set_callback(curl, CURLOPT_WRITEFUNCTION) { buffer, size, count, context in
      guard let transfer = unsafe context?.assumingMemoryBound(to: Transfer.self) else { return 0 }
      return unsafe transfer.pointee.take(buffer, size * count)
    }
    unsafe curl_set_callback(curl, CURLOPT_HEADERFUNCTION) { _, size, count, context in
      guard let transfer = unsafe context?.assumingMemoryBound(to: Transfer.self) else { return 0 }
      return unsafe transfer.pointee.hear(size * count)
    }
  }
}

/// Asks a transfer whether a connection may be made.
private let judge: curl_judge = { octets, count, port, context in
  guard let octets = unsafe octets,
    let transfer = unsafe context?.assumingMemoryBound(to: Transfer.self)
  else { return false }
  let address = NetworkAddress((0..<count).map { unsafe octets[$0] })
  return unsafe transfer.pointee.admit(address, Int(port))
}

/// What libcurl asks and hands over while something is fetched.
private struct Transfer {
  let admits: @Sendable (NetworkAddress, _ port: Int) -> Bool
  var octets: [UInt8] = []
  private var headerBytes = 0
  private var isTooLarge = false
  private var isKeptOut = false

  init(admits: @escaping @Sendable (NetworkAddress, _ port: Int) -> Bool) { self.admits = admits }

  mutating func admit(_ address: NetworkAddress, _ port: Int) -> Bool {
    let isAdmitted = admits(address, port)
    if !isAdmitted { isKeptOut = true }
    return isAdmitted
  }

  mutating func take(_ buffer: UnsafeMutablePointer<CChar>?, _ count: Int) -> Int {
    guard let buffer = unsafe buffer, octets.count + count <= Fetcher.most else {
      isTooLarge = true
      return 0
    }
    unsafe UnsafeRawBufferPointer(start: buffer, count: count).withMemoryRebound(to: UInt8.self) {
      unsafe octets.append(contentsOf: $0)
    }
    return count
  }

  /// Lets a header pass, as long as all of them are no more than a header can be.
  mutating func hear(_ count: Int) -> Int {
    headerBytes += count
    guard headerBytes <= 256 << 10 else {
      isTooLarge = true
      return 0
    }
    return count
  }

  func failure(_ code: CURLcode) -> FetchFailure {
    switch code {
    case _ where isTooLarge: .tooLarge
    case CURLE_OPERATION_TIMEDOUT: .tooSlow
    case CURLE_PEER_FAILED_VERIFICATION, CURLE_SSL_ISSUER_ERROR: .untrusted
    case CURLE_UNSUPPORTED_PROTOCOL: .unsafe
    case CURLE_COULDNT_CONNECT where isKeptOut: .inward
    default: .unreachable
    }
  }
}
