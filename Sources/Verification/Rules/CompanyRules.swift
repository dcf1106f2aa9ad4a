internal import ProgrammeModel

/// Rules on which pilots are in one group, and which are not.
extension PlanCheck {
  /// `together`: of the pilots of an entry that attend the theme, some but not all are there.
  func together() -> [Breach] {
    gatherings(under: programme.together).compactMap { meeting, theme, entry in
      let pilots = eachOnce(entry.pilots).filter { id in
        lookup.pilots[id].map { lookup.attend($0, theme) > 0 } ?? false
      }
      let present = pilots.filter(meeting.pilotIDs.contains)
      let missing = pilots.filter { !present.contains($0) }
      guard !present.isEmpty, !missing.isEmpty else { return nil }
      let label = lookup.label(of: meeting.session)
      let (some, others) = (names(of: present), names(of: missing))
      return breach(
        "together", [meeting], pilots,
        nl: "\(label.nl) heeft \(some.nl) zonder \(others.nl); ze horen in één groep.",
        en: "\(label.en) has \(some.en) without \(others.en); they belong in one group.")
    }
  }

  /// `apart`: two or more pilots of an entry are there.
  func apart() -> [Breach] {
    gatherings(under: programme.apart).compactMap { meeting, _, entry in
      let present = eachOnce(entry.pilots).filter(meeting.pilotIDs.contains)
      guard present.count > 1 else { return nil }
      let (label, names) = (lookup.label(of: meeting.session), names(of: present))
      return breach(
        "apart", [meeting], present,
        nl: "\(label.nl) heeft \(names.nl) samen; ze horen in verschillende groepen.",
        en: "\(label.en) has \(names.en) together; they belong in different groups.")
    }
  }

  /// Every session that an entry is about: one of its themes, by default any, but none for all
  /// pilots.
  private func gatherings(
    under entries: [Company]
  ) -> [(meeting: Meeting, theme: Theme, entry: Company)] {
    entries.flatMap { entry in
      meetings.compactMap { meeting in
        guard let theme = meeting.theme, !theme.isForAll else { return nil }
        if let themes = entry.themes, !themes.contains(theme.id) { return nil }
        return (meeting, theme, entry)
      }
    }
  }

  private func names(of pilots: [String]) -> Words { words(for: pilots.map(lookup.name(of:))) }
}
