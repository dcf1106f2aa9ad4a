public import ProgrammeModel

/// A plan as a spreadsheet with a row for every session, in the language of the programme.
///
/// Days are `dd-mm-yyyy` and times `hh:mm`, which Excel with Dutch settings reads as what they are.
/// There is no address of anybody in it.
public struct PlanSheet: Sendable {
  private let plan: PlanDocument
  private let programme: Programme

  /// Prepares to write a plan of a programme; what the programme does not know is called by its id.
  public init(_ plan: PlanDocument, of programme: Programme) {
    self.plan = plan
    self.programme = programme
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
    let pilots = session.pilots.map { id in
      programme.pilots.first { $0.id == id }?.title ?? id
    }
    let experts = session.experts.map { id in
      programme.experts.first { $0.id == id }?.name ?? id
    }
    return [
      session.id, session.date.dutchDigits, session.date.weekday.words[programme.language],
      session.daypart, daypart?.start.description ?? "", daypart?.end.description ?? "",
      programme.themes.first { $0.id == session.theme }?.title ?? session.theme,
      venue?.title ?? session.venue, venue?.place ?? "", pilots.joined(separator: ", "),
      experts.joined(separator: ", "),
    ]
  }
}
