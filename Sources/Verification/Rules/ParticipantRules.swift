internal import ProgrammeModel

/// Rules on all the sessions of one pilot or expert.
extension PlanCheck {
  /// `attendance`: a pilot attends a theme's sessions more or fewer times than its `attend`.
  func attendance() -> [Breach] {
    programme.pilots.flatMap { pilot in
      let attended = meetings(of: pilot.id).filter { $0.pilotIDs.contains(pilot.id) }
      return programme.themes.compactMap { theme -> Breach? in
        let visits = attended.filter { $0.session.theme == theme.id }
        let asked = lookup.attend(pilot, theme)
        guard visits.count != asked else { return nil }
        return breach(
          "attendance", visits, [pilot.id],
          nl: "\(pilot.title) volgt \(theme.title) \(visits.count) keer in plaats van "
            + "\(asked) keer.",
          en: "\(pilot.title) attends \(theme.title) "
            + "\(count(visits.count, "time", "times")) instead of \(asked).")
      }
    }
  }

  /// `one-a-day`: a pilot has two sessions on one date, whatever `gap` says; an expert has more
  /// than its `perDay` on one date, or two that overlap in time.
  func oneADay() -> [Breach] {
    participants.flatMap { participant in
      let most = lookup.mostPerDay(of: participant)
      return Dictionary(grouping: meetings(of: participant), by: \.date)
        .sorted { $0.key < $1.key }.flatMap { date, sameDay in
          let crowd = sameDay.count > most ? [crowded(participant, sameDay, on: date, most)] : []
          let clashes = most > 1 ? pairs(sameDay).filter { overlap($0, $1) } : []
          return crowd + clashes.map { clash(participant, [$0, $1], on: date) }
        }
    }
  }

  private func crowded(
    _ participant: String, _ sameDay: [Meeting], on date: CivilDate, _ most: Int
  ) -> Breach {
    let (day, name) = (words(for: date), lookup.name(of: participant))
    let names = words(for: sameDay.map { lookup.name(of: $0.session) })
    let isOne = most <= 1
    return breach(
      "one-a-day", sameDay, [participant],
      nl: "\(name) heeft op \(day.nl) \(sameDay.count) sessies"
        + (isOne ? "" : " in plaats van hoogstens \(most)") + ": \(names.nl).",
      en: "\(name) has \(sameDay.count) sessions on \(day.en)"
        + (isOne ? "" : " instead of at most \(most)") + ": \(names.en).")
  }

  private func clash(_ participant: String, _ both: [Meeting], on date: CivilDate) -> Breach {
    let (day, name) = (words(for: date), lookup.name(of: participant))
    let names = words(for: both.map { lookup.name(of: $0.session) })
    return breach(
      "one-a-day", both, [participant],
      nl: "\(name) heeft op \(day.nl) twee sessies die elkaar overlappen: \(names.nl).",
      en: "\(name) has two sessions on \(day.en) that overlap: \(names.en).")
  }

  /// `gap`: two sessions of a pilot are fewer than `gap` days apart, two of one theme fewer than
  /// the larger of `gap` and the theme's own.
  ///
  /// Each session is held against the next one and, where its theme asks more than the programme,
  /// against the next one of its theme: the others are no nearer.
  func gap() -> [Breach] {
    programme.pilots.flatMap { pilot in
      let attended = meetings(of: pilot.id)
      return attended.indices.flatMap { index in
        let (one, later) = (attended[index], attended[(index + 1)...])
        let theme = one.session.theme
        let again =
          lookup.leastGap(theme, theme) > programme.gap
          ? later.firstIndex { $0.session.theme == theme } : nil
        return eachOnce([later.indices.first, again].compactMap(\.self))
          .compactMap { tooSoon(one, attended[$0], for: pilot) }
      }
    }
  }

  private func tooSoon(_ one: Meeting, _ next: Meeting, for pilot: Pilot) -> Breach? {
    let days = next.date.dayNumber - one.date.dayNumber
    let least = lookup.leastGap(one.session.theme, next.session.theme)
    guard days < least else { return nil }
    let (first, second) = (lookup.label(of: one.session), lookup.label(of: next.session))
    return breach(
      "gap", [one, next], [pilot.id],
      nl: "Voor \(pilot.title) liggen \(first.nl) en \(second.nl) "
        + "\(count(days, "dag", "dagen")) uit elkaar in plaats van minstens \(least).",
      en: "For \(pilot.title) \(first.en) and \(second.en) are "
        + "\(count(days, "day", "days")) apart instead of at least \(least).")
  }

  /// `order`: a pilot attends a session of a theme on or before the date of any of its sessions of
  /// a theme in `after`.
  func order() -> [Breach] {
    programme.pilots.flatMap { pilot in
      let attended = meetings(of: pilot.id)
      return attended.flatMap { meeting in
        attended.filter {
          lookup.isOutOfOrder(
            (meeting.session.theme, meeting.date), before: ($0.session.theme, $0.date))
        }.map { late in
          let (first, second) = (lookup.label(of: meeting.session), lookup.label(of: late.session))
          return breach(
            "order", [meeting, late], [pilot.id],
            nl: "\(pilot.title) volgt \(first.nl), maar moet eerst \(second.nl) volgen.",
            en: "\(pilot.title) attends \(first.en), but must attend \(second.en) first.")
        }
      }
    }
  }

  /// `expert-max`: an expert has more sessions than its `max`.
  func expertMax() -> [Breach] {
    programme.experts.compactMap { expert in
      let booked = meetings(of: expert.id)
      guard let most = expert.max, booked.count > most else { return nil }
      let names = words(for: booked.map { lookup.name(of: $0.session) })
      return breach(
        "expert-max", booked, [expert.id],
        nl: "\(expert.name) heeft \(count(booked.count, "sessie", "sessies")) "
          + "in plaats van hoogstens \(most): \(names.nl).",
        en: "\(expert.name) has \(count(booked.count, "session", "sessions")) "
          + "instead of at most \(most): \(names.en).")
    }
  }
}

/// Rules on two sessions of one participant, by their dates and themes.
extension Lookup {
  /// The most sessions of a participant on one date.
  func mostPerDay(of participant: String) -> Int {
    pilots[participant] == nil ? experts[participant]?.perDay ?? 1 : 1
  }

  /// The fewest days between two sessions of a pilot, by their themes.
  func leastGap(_ theme: String, _ other: String) -> Int {
    theme == other ? max(programme.gap, themes[theme]?.gap ?? 0) : programme.gap
  }

  /// Whether a pilot that attends the first session should have had the second before it, which is
  /// on that date or later.
  func isOutOfOrder(
    _ session: (theme: String, date: CivilDate), before other: (theme: String, date: CivilDate)
  ) -> Bool {
    themes[session.theme]?.after.contains(other.theme) ?? false && other.date >= session.date
  }
}
