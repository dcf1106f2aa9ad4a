public import ProgrammeModel

/// What a plan changes against what was published, as text for a programme secretary.
public struct ChangeReport: PlainText, Sendable {
  private let plan: PlanDocument
  private let programme: Programme
  private let published: PlanDocument?
  private let frozen: [String]
  private let language: Language

  /// Prepares to report what a plan changes against the published plan; nothing where that is `nil`.
  ///
  /// `frozen` are the ids of published sessions that could not change.
  public init(
    _ plan: PlanDocument, of programme: Programme, after published: PlanDocument?,
    frozen: [String]
  ) {
    self.plan = plan
    self.programme = programme
    self.published = published
    self.frozen = frozen
    language = programme.language
  }

  /// The whole report: how many calendar entries change, of whom and how, and what is frozen; with
  /// one newline at the end.
  public func text(width: Int) -> String {
    let changes = plan.changes(after: published, in: programme)
    return
      (changes.isEmpty ? unchanged[language] : "\(heading(changes))\n\n\(table(changes, width))")
      + frozenSessions
  }

  private var unchanged: Words {
    Words(
      nl: "Er verandert niets: dit is het plan dat is gepubliceerd.\n",
      en: "Nothing changes: this is the plan that was published.\n")
  }

  private func heading(_ changes: [CalendarChange]) -> String {
    let (entries, people) = (changes.count, Set(changes.map(\.participant)).count)
    return Words(
      nl: "Er \(entries == 1 ? "verandert 1 afspraak" : "veranderen \(entries) afspraken")"
        + " van \(people) \(people == 1 ? "deelnemer" : "deelnemers"):",
      en: "\(entries == 1 ? "1 appointment changes" : "\(entries) appointments change")"
        + " for \(people) \(people == 1 ? "participant" : "participants"):")[language]
  }

  private func table(_ changes: [CalendarChange], _ width: Int) -> String {
    let titles = ChangeReport.titles.map { $0[language] }
    let rows = changes.enumerated().map { number, change in
      let isFirst = number == 0 || changes[number - 1].participant != change.participant
      let session = change.session.map { [programme.sessionName($0)] } ?? []
      return [
        isFirst ? [programme.name(ofParticipant: change.participant)] : [], session,
        change.before.map(place) ?? [ChangeReport.new[language]],
        change.after.map(place) ?? [ChangeReport.cancelled[language]],
      ]
    }
    return TextTable(columns: titles.map { ($0, .words) }, rows: rows)
      .text(width: width, isSpaced: false)
  }

  private func place(of session: PlannedSession) -> [String] {
    [when(session), programme.title(ofVenue: session.venue)]
  }

  private func when(_ session: PlannedSession) -> String {
    "\(session.date.spoken[language]), \(session.daypart)"
  }

  private var frozenSessions: String {
    let sessions = (published?.sessions ?? []).filter { frozen.contains($0.id) }
    guard !sessions.isEmpty else { return "" }
    let heading = Words(
      nl: "Wat vastligt, omdat het voorbij is of te dichtbij:",
      en: "What is fixed, because it is past or too near:")
    let lines = sessions.map { "  \(when($0)): \(programme.sessionName($0))\n" }
    return "\n\(heading[language])\n\(lines.joined())"
  }
}

extension ChangeReport {
  /// What stands above the columns.
  static let titles = [
    Words(nl: "Deelnemer", en: "Participant"), Words(nl: "Sessie", en: "Session"),
    Words(nl: "Was", en: "Was"), Words(nl: "Wordt", en: "Becomes"),
  ]

  /// What stands where there was no appointment.
  static let new = Words(nl: "nieuw", en: "new")

  /// What stands where there is no appointment any more.
  static let cancelled = Words(nl: "vervalt", en: "cancelled")
}
