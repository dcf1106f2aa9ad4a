internal import ProgrammeModel

extension Schedule {
  /// Reports pins that no plan can keep to, as far as one pin, or two, and the file tell.
  func checkPins() {
    var owners: [String: Part<Theme>] = [:]
    for theme in themes
    where theme.fields.isSound(ScheduleKeys.theme.id, ScheduleKeys.theme.sessions) {
      for session in theme.value.sessionIDs { owners[session] = theme }
    }
    var lines: [String: Int] = [:]
    var pinned: [PinnedSession] = []
    for pin in pins where pin.fields.isSound(ScheduleKeys.pin.session) {
      let session = pin.value.session
      if let line = lines[session] {
        pin.fields.report(
          ScheduleKeys.pin.session,
          Words(
            nl: "De sessie “\(session)” staat al vast op regel \(line). Voeg beide samen.",
            en: "The session “\(session)” is already pinned on line \(line). Join the two."))
        continue
      }
      lines[session] = pin.fields[found: ScheduleKeys.pin.session]?.mark.line
      guard let theme = owners[session] else { continue }
      checkSlot(pin, theme)
      checkPresence(pin, theme)
      checkPilots(pin, theme)
      checkExperts(pin, theme)
      checkVenue(pin, theme)
      checkCompany(pin, theme)
      checkJourneys(pin, theme)
      pinned.append(
        PinnedSession(pin: pin, theme: theme, coming: pilotsComing(by: pin, theme)))
    }
    checkPairs(pinned)
  }

  private func checkPilots(_ pin: Part<Pin>, _ theme: Part<Theme>) {
    let id = theme.value.id
    guard theme.fields.isSound(ScheduleKeys.theme.pilots, ScheduleKeys.theme.attend) else { return }
    let absent = pilots.filter {
      pin.value.pilots.contains($0.value.id) && $0.fields.isSound(ScheduleKeys.pilot.attend)
        && ($0.value.attend[id] ?? theme.value.attend) == 0
    }
    for pilot in absent {
      report(
        pin, ScheduleKeys.pin.pilots, naming: pilot.value.id,
        Words(
          nl: "Deze pilot komt niet bij “\(id)”. Schrap hem hier of verhoog zijn “attend”.",
          en: "This pilot does not come to “\(id)”. Take it out here or raise its “attend”."))
    }
    if case .between(let sizes) = theme.value.pilots, pin.value.pilots.count > sizes.upperBound {
      pin.fields.report(
        ScheduleKeys.pin.pilots,
        Words(
          nl: """
            Hier \(pin.value.pilots.count == 1 ? "staat 1 pilot" : "staan \(pin.value.pilots.count) pilots") vast, maar een groep van “\(id)” telt er \
            hoogstens \(sizes.upperBound). Schrap er of verander “pilots” van het thema.
            """,
          en: """
            \(pin.value.pilots.count) pilots are pinned here, but a group of “\(id)” counts \
            \(sizes.upperBound) at most. Take some out or change “pilots” of the theme.
            """))
    }
  }

  private func checkExperts(_ pin: Part<Pin>, _ theme: Part<Theme>) {
    let id = theme.value.id
    for expert in experts where expert.fields.isSound(ScheduleKeys.expert.themes) {
      let name = expert.value.id
      guard pin.value.experts.contains(name), expert.value.themes[id] == nil else { continue }
      report(
        pin, ScheduleKeys.pin.experts, naming: name,
        Words(
          nl: "Expert “\(name)” heeft “\(id)” niet onder “themes”. Voeg het toe of kies een ander.",
          en: "Expert “\(name)” has no “\(id)” under “themes”. Add it or choose another."))
    }
    guard theme.value.roles.isEmpty else { return checkRoles(pin, theme) }
    guard theme.fields.isSound(ScheduleKeys.theme.experts),
      pin.value.experts.count > theme.value.experts
    else {
      return
    }
    pin.fields.report(
      ScheduleKeys.pin.experts,
      Words(
        nl: """
          Hier staan meer experts vast (\(pin.value.experts.count)) dan een sessie van “\(id)” er \
          heeft (\(theme.value.experts)). Schrap er of verhoog “experts” van het thema.
          """,
        en: """
          More experts are pinned here (\(pin.value.experts.count)) than a session of “\(id)” has \
          (\(theme.value.experts)). Take some out or raise “experts” of the theme.
          """))
  }

  /// Reports something about one name in a list of a pin.
  func report(
    _ pin: Part<Pin>, _ key: any AnyScheduleKey, naming name: String, _ words: Words
  ) {
    let values = pin.fields[found: key]?.elements ?? []
    (values.first { $0.word == name } ?? pin.fields.value).report(words)
  }
}
