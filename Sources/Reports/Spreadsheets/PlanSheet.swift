public import ProgrammeModel
package import Spreadsheets

/// A plan as a spreadsheet with a row for every session, in the language of the programme.
///
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

  /// The sheet; its first row is its heading, as `import` wants it.
  package var table: Spreadsheet {
    var table = Spreadsheet(
      name: Words(nl: "Plan", en: "Plan")[programme.language],
      columns: PlanSheet.columns.map { Spreadsheet.Column($0[programme.language], width: $1) },
      rows: plan.sessions.map(row))
    table.frozenColumns = 1
    table.isLandscape = true
    return table
  }

  private static let columns = [
    (Words(nl: "Sessie", en: "Session"), 16), (Words(nl: "Datum", en: "Date"), 11),
    (Words(nl: "Dag", en: "Day"), 11), (Words(nl: "Dagdeel", en: "Daypart"), 10),
    (Words(nl: "Van", en: "From"), 7), (Words(nl: "Tot", en: "Until"), 7),
    (Words(nl: "Thema", en: "Theme"), 26), (Words(nl: "Locatie", en: "Venue"), 24),
    (Words(nl: "Plaats", en: "Place"), 16), (Words(nl: "Pilots", en: "Pilots"), 42),
    (Words(nl: "Experts", en: "Experts"), 24),
  ]

  private func row(_ session: PlannedSession) -> [Spreadsheet.Cell] {
    let daypart = programme.calendar.dayparts.first { $0.name == session.daypart }
    let venue = programme.venues.first { $0.id == session.venue }
    return [
      .text(session.id), .date(session.date),
      .text(session.date.weekday.words[programme.language]), .text(session.daypart),
      daypart.map { .time($0.start) } ?? .text(""), daypart.map { .time($0.end) } ?? .text(""),
      .text(names.themes[session.theme]), .text(names.venues[session.venue]),
      .text(venue?.place ?? ""),
      .text(session.pilots.map { names.pilots[$0] }.joined(separator: ", ")),
      .text(session.experts.map { names.experts[$0] }.joined(separator: ", ")),
    ]
  }
}
