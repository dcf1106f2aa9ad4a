internal import ProgrammeModel

extension Schedule {
  /// Reports roles that no expert has, and those of which a session asks more experts than there are
  /// for its theme.
  func checkRoles() {
    guard
      experts.allSatisfy({ $0.fields.isSound(ScheduleKeys.expert.themes, ScheduleKeys.expert.role) }
      ), isRead(ScheduleKeys.schedule.experts, experts)
    else { return }
    let known = Set(experts.compactMap(\.value.role))
    for theme in themes
    where theme.fields.isSound(ScheduleKeys.theme.id, ScheduleKeys.theme.experts) {
      for (role, count) in theme.value.roles.map({ ($0.role, $0.count) }) {
        guard known.contains(role) else {
          reportRole(theme, role, unknown(role, among: known))
          continue
        }
        let able = experts.count {
          $0.value.role == role && $0.value.themes[theme.value.id] != nil
        }
        guard count > able else { continue }
        reportRole(
          theme, role,
          Words(
            nl: """
              Elke sessie van “\(theme.value.id)” vraagt \(experts(count)) met de rol “\(role)”, \
              maar het thema staat bij \(experts(able)) met die rol onder “themes”. Voeg experts \
              toe of verlaag het aantal.
              """,
            en: """
              Every session of “\(theme.value.id)” asks for \(experts(count)) with the role \
              “\(role)”, but the theme is under “themes” of \(experts(able)) with that role. Add \
              experts or lower the number.
              """))
      }
    }
  }

  /// Reports pinned experts whose roles a session of the theme does not ask for, or not so often.
  func checkRoles(_ pin: Part<Pin>, _ theme: Part<Theme>) {
    let (id, roles) = (theme.value.id, theme.value.roles)
    guard experts.allSatisfy({ $0.fields.isSound(ScheduleKeys.expert.role) }),
      theme.fields.isSound(ScheduleKeys.theme.experts)
    else { return }
    let known = Set(experts.compactMap(\.value.role))
    guard roles.allSatisfy({ known.contains($0.role) }) else { return }
    let pinned = experts.map(\.value).filter { pin.value.experts.contains($0.id) }
    for expert in pinned where !roles.contains(where: { $0.role == expert.role }) {
      let names = roles.map(\.role).joined(separator: ", ")
      reportExpert(
        pin, expert,
        Words(
          nl: """
            Een sessie van “\(id)” heeft experts met de rollen \(names), en die heeft \
            “\(expert.id)” niet. Kies een ander of verander “experts” van het thema.
            """,
          en: """
            A session of “\(id)” has experts with the roles \(names), and “\(expert.id)” has none \
            of them. Choose another or change “experts” of the theme.
            """))
    }
    for role in roles {
      let able = pinned.filter { $0.role == role.role }
      guard able.count > role.count else { continue }
      reportExpert(
        pin, able[role.count],
        Words(
          nl: """
            Hier staan \(experts(able.count)) met de rol “\(role.role)” vast, maar een sessie van \
            “\(id)” heeft er \(role.count). Schrap er of verhoog het aantal bij het thema.
            """,
          en: """
            \(experts(able.count)) with the role “\(role.role)” are pinned here, but a session of \
            “\(id)” has \(role.count). Take some out or raise the number at the theme.
            """))
    }
  }

  private func reportExpert(_ pin: Part<Pin>, _ expert: Expert, _ words: Words) {
    report(pin, ScheduleKeys.pin.experts, naming: expert.id, words)
  }

  /// Says that nobody has a role, which there are, and how somebody gets it.
  private func unknown(_ role: String, among known: Set<String>) -> Words {
    guard !known.isEmpty else {
      return Words(
        nl: "Geen expert heeft de rol “\(role)”. Zet “role: \(role)” bij wie die rol heeft.",
        en: "No expert has the role “\(role)”. Put “role: \(role)” at whoever has that role.")
    }
    let hint = suggestion(for: role, among: known.sorted())
    return Words(
      nl: "Geen expert heeft de rol “\(role)”. \(hint.nl) Of zet “role: \(role)” bij een expert.",
      en: "No expert has the role “\(role)”. \(hint.en) Or put “role: \(role)” at an expert.")
  }

  private func reportRole(_ theme: Part<Theme>, _ role: String, _ words: Words) {
    (theme.fields[found: ScheduleKeys.theme.experts]?[role] ?? theme.fields.value).report(words)
  }
}
