internal import ProgrammeModel

/// A pin whose session is known, with what it says of others.
struct PinnedSession {
  let pin: Part<Pin>
  let theme: Part<Theme>
  /// Who is certain to come, in the order of the file.
  let coming: [String]

  /// The session, and where it is pinned.
  var words: Words {
    let line = pin.fields[found: ScheduleKeys.pin.session]?.mark.line ?? 0
    return Words(
      nl: "“\(pin.value.session)” (regel \(line))", en: "“\(pin.value.session)” (line \(line))")
  }
}

extension Schedule {
  /// Reports pins that each can be kept to, but not together with one that stands before them.
  ///
  /// Where another line of the file has its part in it, such as a venue's rooms or the order of
  /// themes, it is left to an explanation, which also finds what helps.
  func checkPairs(_ pinned: [PinnedSession]) {
    for (number, later) in pinned.enumerated() {
      checkAttendance(of: later, among: pinned[..<number])
      for earlier in pinned[..<number] {
        guard later.pin.value.date != nil, later.pin.value.date == earlier.pin.value.date else {
          continue
        }
        checkDay(earlier, later)
      }
    }
  }

  /// Reports a pilot that comes more often to a theme's pinned sessions than it attends.
  private func checkAttendance(of later: PinnedSession, among pinned: ArraySlice<PinnedSession>) {
    let (theme, key) = (later.theme.value, ScheduleKeys.pilot.attend)
    guard canCheckCompany else { return }
    for pilot in pilots where later.coming.contains(pilot.value.id) {
      let id = pilot.value.id
      let others = pinned.filter { $0.theme.value.id == theme.id && $0.coming.contains(id) }
      let times = pilot.value.attend[theme.id] ?? theme.attend
      guard !others.isEmpty, others.count == times else { continue }
      let sessions = Words(
        nl: others.map(\.words.nl).joined(separator: ", "),
        en: others.map(\.words.en).joined(separator: ", "))
      report(
        later.pin, ScheduleKeys.pin.pilots, naming: id,
        Words(
          nl: """
            “\(id)” komt hier en bij \(sessions.nl), maar hoogstens \(times) keer bij “\(theme.id)”. \
            Verander wie vastligt of verhoog zijn “\(key.name)”.
            """,
          en: """
            “\(id)” comes here and to \(sessions.en), but to “\(theme.id)” \(times == 1 ? "once" : "\(times) times") at most. \
            Change who is pinned or raise its “\(key.name)”.
            """))
      return
    }
  }

  /// Reports a pilot or an expert that two pins of one day share.
  private func checkDay(_ earlier: PinnedSession, _ later: PinnedSession) {
    let other = earlier.words
    if canCheckCompany, let id = later.coming.first(where: earlier.coming.contains) {
      report(
        later.pin, ScheduleKeys.pin.pilots, naming: id,
        Words(
          nl: """
            “\(id)” komt die dag ook bij \(other.nl), en een pilot heeft hoogstens één sessie per \
            dag. Kies voor een van beide een andere dag of verander wie vastligt.
            """,
          en: """
            “\(id)” comes to \(other.en) on that day as well, and a pilot has one session a day at \
            most. Choose another day for one of them or change who is pinned.
            """))
    }
    let areAtOnce = areAtOnce(earlier.pin.value, later.pin.value)
    let perDay = ScheduleKeys.expert.perDay
    for expert in experts where expert.fields.isSound(perDay) {
      let id = expert.value.id
      guard earlier.pin.value.experts.contains(id), later.pin.value.experts.contains(id),
        areAtOnce || expert.value.perDay == 1
      else { continue }
      report(
        later.pin, ScheduleKeys.pin.experts, naming: id,
        areAtOnce
          ? Words(
            nl: """
              “\(id)” ligt dan ook vast bij \(other.nl). Kies voor een van beide een andere tijd of \
              een andere expert.
              """,
            en: """
              “\(id)” is pinned to \(other.en) at that time as well. Choose another time or another \
              expert for one of them.
              """)
          : Words(
            nl: """
              “\(id)” ligt die dag ook vast bij \(other.nl). Kies voor een van beide een andere dag \
              of een andere expert, of verhoog “\(perDay.name)” van de expert.
              """,
            en: """
              “\(id)” is pinned to \(other.en) on that day as well. Choose another day or another \
              expert for one of them, or raise “\(perDay.name)” of the expert.
              """))
    }
  }

  /// Whether the pinned dayparts of one day overlap.
  private func areAtOnce(_ one: Pin, _ other: Pin) -> Bool {
    let dayparts = ScheduleKeys.calendar.dayparts
    guard calendar.fields.isSound(dayparts) else { return false }
    let (first, second) = (
      calendar.value.dayparts.first { $0.name == one.daypart },
      calendar.value.dayparts.first { $0.name == other.daypart }
    )
    return second.map { first?.overlaps($0) == true } ?? false
  }
}
