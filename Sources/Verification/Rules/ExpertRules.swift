internal import ProgrammeModel

/// Rules on the experts of one session.
extension PlanCheck {
  /// `expert-count`: the number of experts is not the theme's `experts`, in all or by role.
  func expertCount() -> [Breach] {
    meetings.compactMap { meeting in
      guard let theme = meeting.theme else { return nil }
      guard theme.roles.isEmpty else { return roleBreach(meeting, theme.roles) }
      let size = meeting.expertIDs.count
      guard size != theme.experts else { return nil }
      let label = lookup.label(of: meeting.session)
      return breach(
        "expert-count", [meeting], meeting.expertIDs,
        nl: "\(label.nl) telt \(count(size, "expert", "experts")) in plaats van "
          + "\(theme.experts).",
        en: "\(label.en) has \(count(size, "expert", "experts")) instead of \(theme.experts).")
    }
  }

  private func roleBreach(_ meeting: Meeting, _ roles: [Theme.RoleCount]) -> Breach? {
    let experts = meeting.expertIDs.map { (id: $0, role: lookup.experts[$0]?.role) }
    let wrong = roles.compactMap { asked -> Words? in
      let size = experts.count { $0.role == asked.role }
      guard size != asked.count else { return nil }
      let number = count(size, "expert", "experts")
      return Words(
        nl: "\(number) met de rol \(asked.role) in plaats van \(asked.count)",
        en: "\(number) with the role \(asked.role) instead of \(asked.count)")
    }
    let needless = experts.filter { expert in !roles.contains { $0.role == expert.role } }
    let reasons = wrong + needless.map { tooMany($0.id, role: $0.role) }
    guard !reasons.isEmpty else { return nil }
    let (label, why) = (lookup.label(of: meeting.session), joined(reasons))
    return breach(
      "expert-count", [meeting], meeting.expertIDs,
      nl: "\(label.nl) heeft niet de experts die het thema vraagt: \(why.nl).",
      en: "\(label.en) does not have the experts that the theme asks for: \(why.en).")
  }

  private func tooMany(_ expert: String, role: String?) -> Words {
    let name = lookup.name(of: expert)
    guard let role else {
      return Words(
        nl: "\(name) is er te veel, zonder rol", en: "\(name) is one too many, without a role")
    }
    return Words(
      nl: "\(name) is er te veel, met de rol \(role)",
      en: "\(name) is one too many, with the role \(role)")
  }

  /// `not-an-expert`: an expert has no expertise in the theme.
  func notAnExpert() -> [Breach] {
    meetings.flatMap { meeting in
      meeting.experts.filter { $0.themes[meeting.session.theme, default: 0] < 1 }.map { expert in
        let label = lookup.label(of: meeting.session)
        return breach(
          "not-an-expert", [meeting], [expert.id],
          nl: "\(expert.name) is geen expert op het thema van \(label.nl).",
          en: "\(expert.name) is no expert in the theme of \(label.en).")
      }
    }
  }
}
