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

  /// `one-a-day`: a pilot or an expert has two sessions on one date, whatever `gap` says.
  func oneADay() -> [Breach] {
    participants.flatMap { participant in
      let byDate = Dictionary(grouping: meetings(of: participant), by: \.date)
      return byDate.sorted { $0.key < $1.key }.filter { $0.value.count > 1 }.map { date, sameDay in
        let (day, name) = (words(for: date), lookup.name(of: participant))
        let names = words(for: sameDay.map { lookup.name(of: $0.session) })
        return breach(
          "one-a-day", sameDay, [participant],
          nl: "\(name) heeft op \(day.nl) \(sameDay.count) sessies: \(names.nl).",
          en: "\(name) has \(sameDay.count) sessions on \(day.en): \(names.en).")
      }
    }
  }

  /// `gap`: two sessions of a pilot are fewer than `gap` days apart.
  ///
  /// Each session is held against the next one alone: the others are no nearer.
  func gap() -> [Breach] {
    programme.pilots.flatMap { pilot in
      let attended = meetings(of: pilot.id)
      return zip(attended, attended.dropFirst()).compactMap { one, next -> Breach? in
        let days = next.date.dayNumber - one.date.dayNumber
        guard lookup.isTooSoon(one.date, next.date) else { return nil }
        let (first, second) = (lookup.label(of: one.session), lookup.label(of: next.session))
        return breach(
          "gap", [one, next], [pilot.id],
          nl: "Voor \(pilot.title) liggen \(first.nl) en \(second.nl) "
            + "\(count(days, "dag", "dagen")) uit elkaar in plaats van minstens "
            + "\(programme.gap).",
          en: "For \(pilot.title) \(first.en) and \(second.en) are "
            + "\(count(days, "day", "days")) apart instead of at least \(programme.gap).")
      }
    }
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

/// Rules on two sessions of one pilot, by their dates and themes.
extension Lookup {
  /// Whether the dates of two sessions of a pilot are fewer than `gap` days apart.
  func isTooSoon(_ one: CivilDate, _ other: CivilDate) -> Bool {
    abs(other.dayNumber - one.dayNumber) < programme.gap
  }

  /// Whether a pilot that attends the first session should have had the second before it, which is
  /// on that date or later.
  func isOutOfOrder(
    _ session: (theme: String, date: CivilDate), before other: (theme: String, date: CivilDate)
  ) -> Bool {
    themes[session.theme]?.after.contains(other.theme) ?? false && other.date >= session.date
  }
}
