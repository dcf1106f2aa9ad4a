internal import ProgrammeModel

extension Schedule {
  /// Reports roles that no expert has, and those of which a session asks more experts than there are
  /// for its theme.
  func checkRoles() {
    guard experts.allSatisfy({ $0.fields.isSound("themes", "role") }), isRead("experts", experts)
    else { return }
    let known = Set(experts.compactMap(\.value.role))
    for theme in themes where theme.fields.isSound("id", "experts") {
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
    (theme.fields["experts"]?[role] ?? theme.fields.value).report(words)
  }
}
