extension String {
  /// The content lines of a calendar, folded at 75 octets and never within a scalar (RFC 5545,
  /// section 3.1).
  ///
  /// libical's own folds are undone first: 3.0.16 puts one between the CR and the LF of a line that
  /// just fits.
  func refolded() -> String {
    let lines = String(
      decoding: utf8.split(separator: "\r\n ".utf8, omittingEmptySubsequences: false).joined(),
      as: UTF8.self)
    var folded = UnicodeScalarView()
    var octets = 0
    for scalar in lines.unicodeScalars {
      let width = UTF8.width(scalar)
      if scalar == "\r" || scalar == "\n" {
        octets = 0
      } else if octets + width > 75 {
        folded.append(contentsOf: "\r\n ".unicodeScalars)
        octets = 1 + width
      } else {
        octets += width
      }
      folded.append(scalar)
    }
    return String(folded)
  }
}
