public import Planning
public import ProgrammeModel

/// What happens when somebody drops out, as a table for a programme secretary.
public struct DrillReport: PlainText, Sendable {
  private let dropOuts: [Planner.DropOut]
  private let plan: PlanDocument
  private let programme: Programme
  private let language: Language

  /// Prepares to report the drop-outs from a plan.
  public init(
    _ dropOuts: [Planner.DropOut], of programme: Programme, after plan: PlanDocument
  ) {
    self.dropOuts = dropOuts
    self.plan = plan
    self.programme = programme
    language = programme.language
  }

  /// One line for every drop-out, worst first; with one newline at the end.
  public func text(width: Int) -> String {
    guard !dropOuts.isEmpty else { return "\(nobody[language])\n" }
    let table = TextTable(
      columns: Array(zip(titles, [.words, .words, .numbers, .numbers, .words, .words])),
      rows: dropOuts.map(row)
    ).text(width: width, isSpaced: false)
    return
      "\(heading[language])\n\n\(table)\n\(legend[language].wrapped(to: width).joined(separator: "\n"))\n"
  }

  /// The same as parts; those of a group belong together.
  package var parts: [[ReportPart]] {
    dropOuts.isEmpty
      ? [[.sentences(nobody[language])]]
      : [
        [
          .sentences(heading[language]), .table(titles: titles, rows: dropOuts.map(row)),
          .note(legend[language]),
        ]
      ]
  }

  private var titles: [String] {
    [
      Words(nl: "Valt uit", en: "Drops out"), Words(nl: "Sessie", en: "Session"),
      Words(nl: "Afspraken", en: "Appointments"), Words(nl: "Punten", en: "Points"),
      Words(nl: "Wordt", en: "Becomes"), Words(nl: "Invallers", en: "Stand-ins"),
    ].map { $0[language] }
  }

  private let heading = Words(
    nl: "Wat er gebeurt als een expert of een gastlocatie uitvalt, het ergste eerst.",
    en: "What happens when an expert or a host venue drops out, worst first.")

  private let nobody = Words(
    nl: "Dit plan heeft geen expert en geen gastlocatie die kan uitvallen.",
    en: "This plan has no expert and no host venue that can drop out.")

  private let legend = Words(
    nl: """
      Afspraken: hoeveel er ten minste veranderen; met ± is dat niet bewezen. Punten: wat het plan \
      dan meer kost. Invallers: wie van het thema weet en die dag nog vrij is, of waar het ook past.
      """,
    en: """
      Appointments: how many change at least; with ± that is not proven. Points: what the plan then \
      costs more. Stand-ins: who knows the theme and is free that day, or where it fits as well.
      """)

  private func row(_ out: Planner.DropOut) -> [[String]] {
    let session = plan.sessions.first { $0.id == out.session }
    let who = out.expert.map(programme.name(ofParticipant:)) ?? title(ofVenue: out.venue ?? "")
    let standIns = out.standIns.map { id in
      out.expert == nil ? title(ofVenue: id) : programme.name(ofParticipant: id)
    }
    return [
      [who], ["\(out.session), \(session?.date.words[language] ?? "")"], [changes(of: out)],
      [out.cost.map { $0.grouped[language] } ?? "–"], [becomes(out, session)],
      [standIns.isEmpty ? "–" : standIns.joined(separator: ", ")],
    ]
  }

  private func changes(of out: Planner.DropOut) -> String {
    guard let changes = out.changes else { return "–" }
    return out.isProven ? "\(changes)" : "± \(changes)"
  }

  /// What differs in the session itself.
  private func becomes(_ out: Planner.DropOut, _ before: PlannedSession?) -> String {
    guard let after = out.becomes, let before else {
      return out.isProven
        ? Words(nl: "kan niet meer", en: "impossible")[language]
        : Words(nl: "geen plan gevonden", en: "no plan found")[language]
    }
    var parts: [String] = []
    if (after.date, after.daypart) != (before.date, before.daypart) {
      parts.append("\(after.date.words[language]) \(after.daypart)")
    }
    if after.venue != before.venue { parts.append(title(ofVenue: after.venue)) }
    let guests = after.experts.filter { !before.experts.contains($0) }
    parts += guests.map(programme.name(ofParticipant:))
    return parts.joined(separator: ", ")
  }

  private func title(ofVenue id: String) -> String {
    programme.venues.first { $0.id == id }?.title ?? id
  }
}
