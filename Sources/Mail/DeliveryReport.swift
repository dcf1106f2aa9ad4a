/// To whom a mail was not delivered, by the fields of a report (RFC 3464, section 2.3).
func deliveryFailures(in octets: [UInt8]) -> [ReceivedMail.DeliveryFailure] {
  var failures: [ReceivedMail.DeliveryFailure] = []
  var address: String?
  var action = ""
  func finish() {
    if let address, ["failed", "delayed"].contains(action) {
      failures.append(ReceivedMail.DeliveryFailure(address: address, isFinal: action == "failed"))
    }
    (address, action) = (nil, "")
  }
  let text = String(decoding: octets.prefix(1_000_000), as: UTF8.self)
  for line in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) {
    let halves = line.split(separator: ":", maxSplits: 1).map { $0.lowercased() }
    guard halves.count == 2 else {
      if line.allSatisfy(\.isWhitespace) { finish() }
      continue
    }
    switch halves[0] {
    case "final-recipient", "original-recipient":
      address = address ?? addresses(in: halves[1]).first
    case "action": action = halves[1].filter { !$0.isWhitespace }
    default: break
    }
  }
  finish()
  return failures
}

/// The addresses that stand in a text, in small letters, each once.
func addresses(in text: String) -> [String] {
  var found: [String] = []
  let isPart: (Character) -> Bool = {
    $0.isLetter || $0.isNumber || "@.!#$%&'*+-/=?^_`{|}~".contains($0)
  }
  for word in text.lowercased().split(whereSeparator: { !isPart($0) }) {
    let halves = word.split(separator: "@", omittingEmptySubsequences: false)
    guard halves.count == 2, !halves[0].isEmpty else { continue }
    let host = halves[1].split(separator: ".")
    let name = halves[0].drop { $0 == "." || $0 == "'" }
    guard host.count > 1, !name.isEmpty, word.utf8.count <= 320 else { continue }
    let address = "\(name)@\(host.joined(separator: "."))"
    if !found.contains(address), found.count < 100 { found.append(address) }
  }
  return found
}
