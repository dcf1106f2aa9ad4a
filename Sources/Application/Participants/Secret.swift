/// Secrets by which people are let in.
package enum Secret {
  /// 130 random bits as 26 letters and digits that are not taken for each other (RFC 4648, base32).
  package static func make() -> String {
    let letters = Array("abcdefghijklmnopqrstuvwxyz234567")
    var source = SystemRandomNumberGenerator()
    return String((0..<26).map { _ in letters[Int.random(in: 0..<32, using: &source)] })
  }

  /// Whether two secrets are the same, found in a time that does not tell where they differ.
  package static func same(_ one: String, _ other: String) -> Bool {
    let (one, other) = (Array(one.utf8), Array(other.utf8))
    guard one.count == other.count else { return false }
    return zip(one, other).reduce(UInt8(0)) { $0 | ($1.0 ^ $1.1) } == 0
  }
}
