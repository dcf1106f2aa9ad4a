extension Int {
  /// The number with its thousands marked, as `26.000`.
  package var grouped: ProgrammeModel.Words {
    var groups: [String] = []
    var rest = magnitude
    while rest >= 1000 {
      groups.insert(padded(Int(rest % 1000), 3), at: 0)
      rest /= 1000
    }
    groups.insert(String(rest), at: 0)
    let sign = self < 0 ? "-" : ""
    return ProgrammeModel.Words(
      nl: sign + groups.joined(separator: "."), en: sign + groups.joined(separator: ","))
  }
}
