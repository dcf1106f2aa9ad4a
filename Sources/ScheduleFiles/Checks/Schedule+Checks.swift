internal import ProgrammeModel

extension Schedule {
  /// Reports what is wrong between parts that are right by themselves.
  func check() {
    let (theme, pilot) = (ScheduleKeys.theme.id, ScheduleKeys.pilot.id)
    let (expert, venue) = (ScheduleKeys.expert.id, ScheduleKeys.venue.id)
    reportDoubledIDs(themes.map { ($0.value.id, theme, $0.fields) })
    reportDoubledIDs(
      pilots.map { ($0.value.id, pilot, $0.fields) }
        + experts.map { ($0.value.id, expert, $0.fields) })
    reportDoubledIDs(venues.map { ($0.value.id, venue, $0.fields) })
    checkNumberOfSessions()
    checkAttendance()
    checkExperts()
    checkRoles()
    checkTogether()
    checkApart()
    checkModes()
    checkOrder()
    checkPins()
  }

  private func reportDoubledIDs(
    _ parts: [(id: String, key: any AnyScheduleKey, fields: Fields)]
  ) {
    var lines: [String: Int] = [:]
    for (id, key, fields) in parts where fields.isSound(key) {
      guard let line = lines[id] else {
        lines[id] = fields[found: key]?.mark.line
        continue
      }
      fields.report(
        key,
        Words(
          nl: """
            Het id “\(id)” staat al op regel \(line). Kies een ander; ook een pilot en een expert \
            mogen niet hetzelfde id hebben.
            """,
          en: """
            The id “\(id)” is already on line \(line). Choose another; a pilot and an expert may \
            not share an id either.
            """))
    }
  }

  private func checkNumberOfSessions() {
    let count = themes.map(\.value.sessions).reduce(0, +)
    guard count > 1000, themes.allSatisfy({ $0.fields.isSound(ScheduleKeys.theme.sessions) }) else {
      return
    }
    fields.report(
      ScheduleKeys.schedule.themes,
      Words(
        nl: "De thema's tellen samen \(count) sessies. Het mogen er hoogstens 1.000 zijn.",
        en: "The themes count \(count) sessions together. It may be 1,000 at most."))
  }

  private func checkExperts() {
    guard experts.allSatisfy({ $0.fields.isSound(ScheduleKeys.expert.themes) }),
      isRead(ScheduleKeys.schedule.experts, experts)
    else {
      return
    }
    for theme in themes
    where theme.fields.isSound(ScheduleKeys.theme.id, ScheduleKeys.theme.experts)
      && theme.value.roles.isEmpty
    {
      let able = experts.count { $0.value.themes[theme.value.id] != nil }
      guard theme.value.experts > able else { continue }
      theme.fields.report(
        ScheduleKeys.theme.experts,
        Words(
          nl: """
            Elke sessie van “\(theme.value.id)” vraagt \(experts(theme.value.experts)), maar het \
            thema staat bij \(experts(able)) onder “themes”. Voeg experts toe of zet “experts” op \
            \(able).
            """,
          en: """
            Every session of “\(theme.value.id)” asks for \(experts(theme.value.experts)), but the \
            theme is under “themes” of \(experts(able)). Add experts or set “experts” to \(able).
            """))
    }
  }

  /// A number of experts, which is the same in both languages.
  func experts(_ count: Int) -> String { count == 1 ? "1 expert" : "\(count) experts" }

  private func checkModes() {
    guard venues.allSatisfy({ $0.fields.isSound(ScheduleKeys.venue.online) }), !venues.isEmpty
    else { return }
    for theme in themes where theme.fields.isSound(ScheduleKeys.theme.mode) {
      let wantsOnline = theme.value.mode == .online
      guard theme.value.mode != .any,
        !venues.contains(where: { $0.value.online == wantsOnline })
      else { continue }
      let mode = theme.value.mode.rawValue
      theme.fields.report(
        ScheduleKeys.theme.mode,
        Words(
          nl: """
            Dit thema is “\(mode)”, maar er is geen locatie \(wantsOnline ? "met" : "zonder") \
            “online: true”. Voeg er een toe of verander “mode”.
            """,
          en: """
            This theme is “\(mode)”, but there is no venue \(wantsOnline ? "with" : "without") \
            “online: true”. Add one or change “mode”.
            """))
    }
  }

  /// Whether a list was read, or is rightly absent.
  func isRead<Value>(_ key: any AnyScheduleKey, _ parts: [Part<Value>]) -> Bool {
    !parts.isEmpty || fields.isSound(key)
  }
}
