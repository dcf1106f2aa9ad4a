internal import ProgrammeModel

/// The sessions are those of the schedule, and everyone in them is known and stands there once.
extension PlanCheck {
  /// `sessions`: the ids are not exactly `<theme>-1` … `<theme>-n` for every theme, or a
  /// participant stands twice in a session.
  ///
  /// A theme, venue, pilot or expert that the schedule does not know counts here too.
  func sessions() -> [Breach] {
    missingSessions() + meetings.flatMap { unknownSession($0) }
      + repeatedSessions() + meetings.flatMap { unknownNames($0) }
      + meetings.flatMap { repeatedParticipants($0) }
  }

  private func missingSessions() -> [Breach] {
    let present = Set(meetings.map(\.id))
    return programme.themes.flatMap { theme in
      Lookup.sessionIDs(of: theme).filter { !present.contains($0) }.map { id in
        Breach(
          rule: "sessions", sessions: [id], participants: [],
          sentence: Words(
            nl: "\(theme.title) (\(id)) ontbreekt in het plan.",
            en: "\(theme.title) (\(id)) is missing from the plan."))
      }
    }
  }

  private func unknownSession(_ meeting: Meeting) -> [Breach] {
    guard let theme = lookup.themeOfSession[meeting.id] else {
      let label = lookup.label(of: meeting.session)
      return [
        breach(
          "sessions", [meeting], nl: "\(label.nl) wordt door het schema niet gevraagd.",
          en: "\(label.en) is not asked for by the schedule.")
      ]
    }
    guard theme.id != meeting.session.theme else { return [] }
    let label = lookup.label(of: meeting.session)
    return [
      breach(
        "sessions", [meeting], nl: "\(label.nl) hoort bij het thema \(theme.title).",
        en: "\(label.en) belongs to the theme \(theme.title).")
    ]
  }

  private func repeatedSessions() -> [Breach] {
    eachOnce(meetings.map(\.id)).flatMap { id in
      let same = meetings.filter { $0.id == id }
      guard let first = same.first, same.count > 1 else { return [Breach]() }
      let name = lookup.name(of: first.session)
      return [
        breach(
          "sessions", same, nl: "\(name) staat \(same.count) keer in het plan.",
          en: "\(name) stands \(same.count) times in the plan.")
      ]
    }
  }

  private func unknownNames(_ meeting: Meeting) -> [Breach] {
    let venue = meeting.session.venue
    let strangers: [(id: String, nl: String, en: String, isParticipant: Bool)] =
      (meeting.venue == nil ? [(venue, "een locatie", "a venue", false)] : [])
      + meeting.pilotIDs.filter { lookup.pilots[$0] == nil }
      .map { ($0, "een pilot", "a pilot", true) }
      + meeting.expertIDs.filter { lookup.experts[$0] == nil }
      .map { ($0, "een expert", "an expert", true) }
    return strangers.map { stranger in
      let label = lookup.label(of: meeting.session)
      return breach(
        "sessions", [meeting], stranger.isParticipant ? [stranger.id] : [],
        nl: "\(label.nl) noemt \(stranger.nl) die niet in het schema staat: \(stranger.id).",
        en: "\(label.en) names \(stranger.en) that the schedule does not have: \(stranger.id).")
    }
  }

  private func repeatedParticipants(_ meeting: Meeting) -> [Breach] {
    let everyone = meeting.session.pilots + meeting.session.experts
    return eachOnce(everyone).compactMap { participant in
      let times = everyone.count { $0 == participant }
      guard times > 1 else { return nil }
      let (name, label) = (lookup.name(of: participant), lookup.label(of: meeting.session))
      return breach(
        "sessions", [meeting], [participant], nl: "\(name) staat \(times) keer in \(label.nl).",
        en: "\(name) stands \(times) times in \(label.en).")
    }
  }
}
