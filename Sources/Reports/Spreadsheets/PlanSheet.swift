public import ProgrammeModel

/// A plan as a spreadsheet with a row for every session, in the language of the programme.
///
/// Days are `dd-mm-yyyy` and times `hh:mm`, which Excel with Dutch settings reads as what they are.
/// There is no address of anybody in it. `history` and `import` read it back.
public struct PlanSheet: Sendable {
  private let plan: PlanDocument
  private let programme: Programme
  private let names:
    (themes: SheetNames, venues: SheetNames, pilots: SheetNames, experts: SheetNames)

  /// Prepares to write a plan of a programme; what the programme does not know is called by its id.
  public init(_ plan: PlanDocument, of programme: Programme) {
    self.plan = plan
    self.programme = programme
    names = (
      SheetNames(programme.themes.map { ($0.id, $0.title) }),
      SheetNames(programme.venues.map { ($0.id, $0.title) }),
      SheetNames(programme.pilots.map { ($0.id, $0.title) }),
      SheetNames(programme.experts.map { ($0.id, $0.name) })
    )
  }

  /// The whole file: CSV with semicolons and a byte order mark.
  public var text: String {
    Spreadsheet(rows: [PlanSheet.titles.map { $0[programme.language] }] + plan.sessions.map(row))
      .text
  }

  private static let titles = [
    Words(nl: "Sessie", en: "Session"), Words(nl: "Datum", en: "Date"),
    Words(nl: "Dag", en: "Day"), Words(nl: "Dagdeel", en: "Daypart"), Words(nl: "Van", en: "From"),
    Words(nl: "Tot", en: "Until"), Words(nl: "Thema", en: "Theme"),
    Words(nl: "Locatie", en: "Venue"), Words(nl: "Plaats", en: "Place"),
    Words(nl: "Pilots", en: "Pilots"), Words(nl: "Experts", en: "Experts"),
  ]

  private func row(_ session: PlannedSession) -> [String] {
    let daypart = programme.calendar.dayparts.first { $0.name == session.daypart }
    let venue = programme.venues.first { $0.id == session.venue }
    return [
      session.id, session.date.dutchDigits, session.date.weekday.words[programme.language],
      session.daypart, daypart?.start.description ?? "", daypart?.end.description ?? "",
      names.themes[session.theme], names.venues[session.venue], venue?.place ?? "",
      session.pilots.map { names.pilots[$0] }.joined(separator: ", "),
      session.experts.map { names.experts[$0] }.joined(separator: ", "),
    ]
  }
}
