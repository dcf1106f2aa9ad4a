internal import ProgrammeModel

extension Schedule {
  /// Reports themes whose attendances no division over sessions can fill.
  ///
  /// Groups as equal as can be fill every theme that passes: then each pilot has sessions enough,
  /// and the places lie between the smallest and the largest groups.
  func checkAttendance() {
    guard !pilots.isEmpty,
      pilots.allSatisfy({ $0.fields.isSound(ScheduleKeys.pilot.id, ScheduleKeys.pilot.attend) })
    else { return }
    for theme in themes
    where theme.fields.isSound(
      ScheduleKeys.theme.id, ScheduleKeys.theme.sessions, ScheduleKeys.theme.pilots,
      ScheduleKeys.theme.attend)
    {
      switch theme.value.pilots {
      case .all: checkPlenary(theme)
      case .between(let sizes): checkGroups(theme, sizes)
      }
    }
  }

  private func checkGroups(_ theme: Part<Theme>, _ sizes: ClosedRange<Int>) {
    let (id, sessions) = (theme.value.id, theme.value.sessions)
    var fits = true
    reportAttendances(theme, where: { $0 > sessions }) { who, times in
      fits = false
      return Words(
        nl: """
          \(who.nl) komt \(times) keer bij “\(id)”, maar het aantal sessies is \(sessions). \
          Verlaag “attend” of verhoog “sessions”.
          """,
        en: """
          \(who.en) comes to “\(id)” \(timesInEnglish(times)), but the number of sessions is \
          \(sessions). Lower “attend” or raise “sessions”.
          """)
    }
    let total = pilots.map { attendance($0, theme) }.reduce(0, +)
    let (least, most) = (sessions * sizes.lowerBound, sessions * sizes.upperBound)
    guard fits, !(least...most).contains(total) else { return }
    let limit =
      total > most
      ? Words(
        nl: "maar er is plaats voor \(most) (\(sessions) × \(sizes.upperBound))",
        en: "but there is room for \(most) (\(sessions) × \(sizes.upperBound))")
      : Words(
        nl: "maar er zijn er \(least) nodig (\(sessions) × \(sizes.lowerBound))",
        en: "but \(least) are needed (\(sessions) × \(sizes.lowerBound))")
    theme.fields.report(
      ScheduleKeys.theme.pilots,
      Words(
        nl: """
          De pilots komen samen \(total) keer bij “\(id)”, \(limit.nl). Verander “pilots”, \
          “sessions” of “attend”.
          """,
        en: """
          The pilots come to “\(id)” \(timesInEnglish(total)) together, \(limit.en). Change \
          “pilots”, “sessions” or “attend”.
          """))
  }

  private func checkPlenary(_ theme: Part<Theme>) {
    let (id, sessions) = (theme.value.id, theme.value.sessions)
    reportAttendances(theme, where: { $0 != 0 && $0 != sessions }) { who, times in
      Words(
        nl: """
          \(who.nl) komt \(times) keer bij “\(id)”, maar met “pilots: all” komt een pilot bij elke \
          sessie. Zet “attend” op \(sessions), of op 0 voor wie niet komt.
          """,
        en: """
          \(who.en) comes to “\(id)” \(timesInEnglish(times)), but with “pilots: all” a pilot \
          comes to every session. Set “attend” to \(sessions), or to 0 for who does not come.
          """)
    }
    guard pilots.allSatisfy({ attendance($0, theme) == 0 }) else { return }
    theme.fields.report(
      ScheduleKeys.theme.pilots,
      Words(
        nl: "Bij “\(id)” komt geen enkele pilot. Verander “attend” of schrap het thema.",
        en: "No pilot comes to “\(id)”. Change “attend” or remove the theme."))
  }

  /// Reports attendances at the pilots that set them, and once at the theme for all others.
  private func reportAttendances(
    _ theme: Part<Theme>, where isWrong: (Int) -> Bool, _ words: (Words, Int) -> Words
  ) {
    for pilot in pilots {
      guard let times = pilot.value.attend[theme.value.id], isWrong(times) else { continue }
      let who = Words(nl: "Pilot “\(pilot.value.id)”", en: "Pilot “\(pilot.value.id)”")
      let value =
        pilot.fields[found: ScheduleKeys.pilot.attend]?[theme.value.id] ?? pilot.fields.value
      value.report(words(who, times))
    }
    let others = pilots.contains { $0.value.attend[theme.value.id] == nil }
    guard others, isWrong(theme.value.attend) else { return }
    let keys = ScheduleKeys.theme
    let key: any AnyScheduleKey = theme.fields.has(keys.attend) ? keys.attend : keys.sessions
    theme.fields.report(
      key, words(Words(nl: "Een pilot", en: "A pilot"), theme.value.attend))
  }

  private func attendance(_ pilot: Part<Pilot>, _ theme: Part<Theme>) -> Int {
    pilot.value.attend[theme.value.id] ?? theme.value.attend
  }
}

/// A number of times, in English.
func timesInEnglish(_ count: Int) -> String { count == 1 ? "1 time" : "\(count) times" }
