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

  /// The number as a part of a whole, as `3,4 %`: one digit after the mark, never rounded to less
  /// than it is; 0 where the whole is 0.
  package func percentage(of whole: Int) -> ProgrammeModel.Words {
    let tenths = whole == 0 ? 0 : Int((1000 * Double(self) / Double(whole)).rounded(.up))
    return ProgrammeModel.Words(
      nl: "\(tenths / 10),\(tenths % 10) %", en: "\(tenths / 10).\(tenths % 10)%")
  }
}
