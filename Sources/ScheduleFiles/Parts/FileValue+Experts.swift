internal import ProgrammeModel

extension FileValue {
  /// How many experts a session has: a number, or a number for every role.
  func expertDemand() -> Theme.ExpertDemand? {
    guard case .mapping = content else {
      guard let text = word, let count = Int(digits: text), (0...mostParts).contains(count) else {
        reportWrongKind(
          Words(
            nl:
              "een getal van 0 tot en met 1.000, of een getal per rol, als {raad: 2, voorzitter: 1}",
            en: "a number from 0 to 1,000, or a number by role, such as {raad: 2, voorzitter: 1}"))
        return nil
      }
      return .any(count)
    }
    guard let named = namedValues() else { return nil }
    let roles = named.compactMap { _, key, value -> Theme.RoleCount? in
      guard let role = key.role(), let count = value.whole(1...mostParts) else { return nil }
      return Theme.RoleCount(role: role, count: count)
    }
    guard roles.count == named.count else { return nil }
    guard !roles.isEmpty else {
      report(
        Words(
          nl:
            "Hier staat geen rol. Noem er een met een getal, als {raad: 2}, of schrijf een getal.",
          en: "There is no role here. Name one with a number, such as {raad: 2}, or a number."))
      return nil
    }
    return .byRole(roles)
  }

  /// What kind of expert somebody is, written as an id.
  func role() -> String? {
    guard let text = text() else { return nil }
    guard isID(text) else {
      report(
        Words(
          nl: "\(quoted(text).nl) kan geen rol zijn.", en: "\(quoted(text).en) cannot be a role.")
          + idAdvice(text))
      return nil
    }
    return text
  }
}
