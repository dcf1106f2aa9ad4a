internal import ProgrammeModel

/// The sessions of a plan as a table: when, what, where and who.
struct SessionTable {
  let plan: PlanDocument
  let programme: Programme

  var text: String {
    let titles = [
      Words(nl: "Datum", en: "Date"),
      Words(nl: "Thema", en: "Theme"), Words(nl: "Plaats", en: "Place"),
      Words(nl: "Pilots", en: "Pilots"), Words(nl: "Experts", en: "Experts"),
    ].map { $0[programme.language] }
    let alignments: [TextTable.Alignment] = [.fixed, .words, .words, .words, .words]
    return TextTable(columns: Array(zip(titles, alignments)), rows: plan.sessions.map(row))
      .text(width: 100, isSpaced: true)
  }

  private func row(_ session: PlannedSession) -> [[String]] {
    let language = programme.language
    let daypart = programme.calendar.dayparts.first { $0.name == session.daypart }
    let pilots = session.pilots.map { id in
      programme.pilots.first { $0.id == id }?.title ?? id
    }
    let experts = session.experts.map { id in
      programme.experts.first { $0.id == id }?.name ?? id
    }
    return [
      [session.date.weekday.words[language], session.date.words[language], session.daypart]
        + (daypart.map { [$0.hours[language]] } ?? []),
      [programme.themes.first { $0.id == session.theme }?.title ?? session.theme],
      [place(of: session)],
      [pilots.joined(separator: ", ")],
      [experts.joined(separator: ", ")],
    ]
  }

  /// The title of the venue, and its place where the title does not name it.
  private func place(of session: PlannedSession) -> String {
    guard let venue = programme.venues.first(where: { $0.id == session.venue }) else {
      return session.venue
    }
    guard let place = venue.place, !venue.title.contains(place) else { return venue.title }
    return "\(venue.title), \(place)"
  }
}
