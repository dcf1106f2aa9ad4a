public import Planning
public import ProgrammeModel

/// What changed calendar entries buy, as text for a programme secretary.
public struct CurveReport: PlainText, Sendable {
  private let curve: Planner.Curve
  private let programme: Programme
  private let published: PlanDocument?
  private let language: Language

  /// Prepares to report a curve of a programme after the published plan.
  public init(_ curve: Planner.Curve, of programme: Programme, after published: PlanDocument?) {
    self.curve = curve
    self.programme = programme
    self.published = published
    language = programme.language
  }

  /// A table of the cheapest plans, one line for every plan, and what is proven of them; with one
  /// newline at the end.
  public func text(width: Int) -> String {
    let titles = [
      Words(nl: "Wijzigingen", en: "Changes"), Words(nl: "Punten", en: "Points"),
      Words(nl: "Bewezen", en: "Proven"),
      Words(nl: "Sessies die veranderen", en: "Sessions that change"),
    ].map { $0[language] }
    let table = TextTable(
      columns: Array(zip(titles, [.numbers, .numbers, .fixed, .words])), rows: runs.map(row)
    ).text(width: width, isSpaced: false)
    return
      "\(heading[language].wrapped(to: width).joined(separator: "\n"))\n\n\(table)\n\(notes.map { $0[language].wrapped(to: width).map { $0 + "\n" }.joined() }.joined())"
  }

  private let heading = Words(
    nl: "Wat gewijzigde afspraken opleveren: het goedkoopste plan met hooguit zoveel wijzigingen.",
    en: "What changed appointments buy: the cheapest plan with at most so many changes.")

  /// Points that follow each other with the same plan and the same knowledge of it.
  private var runs: [ArraySlice<Planner.CurvePoint>] {
    var runs: [ArraySlice<Planner.CurvePoint>] = []
    var start = curve.points.startIndex
    for index in curve.points.indices {
      let (next, here) = (index + 1, curve.points[index])
      if next == curve.points.endIndex || curve.points[next].isProven != here.isProven
        || curve.points[next].cost != here.cost
      {
        runs.append(curve.points[start..<next])
        start = next
      }
    }
    return runs
  }

  private func row(_ run: ArraySlice<Planner.CurvePoint>) -> [[String]] {
    guard let first = run.first, let last = run.last else { return [] }
    let range =
      first.changes == last.changes
      ? "\(first.changes)"
      : Words(
        nl: "\(first.changes) t/m \(last.changes)", en: "\(first.changes) to \(last.changes)")[
          language]
    let proven = first.isProven ? Words(nl: "ja", en: "yes") : Words(nl: "nee", en: "no")
    let sessions = first.document.changes(after: published, in: programme).compactMap(\.session?.id)
    return [
      [range], [first.cost.grouped[language]], [proven[language]],
      [sessions.isEmpty ? "–" : Set(sessions).sorted().joined(separator: ", ")],
    ]
  }

  private var notes: [Words] {
    let first = curve.points.first?.changes ?? 0
    let fewest = counted(first, "wijziging", "wijzigingen", "change", "changes")
    let notes: [Words?] = [
      Words(
        nl: "Punten: wat het plan kost zonder de prijs van gewijzigde afspraken.",
        en: "Points: what the plan costs without the price of changed appointments."),
      first == 0
        ? nil
        : curve.leastChanges >= first
          ? Words(
            nl: "Bewezen: met minder dan \(fewest.nl) is er geen geldig plan.",
            en: "Proven: with fewer than \(fewest.en) there is no valid plan.")
          : Words(
            nl: "Niet bewezen is dat het met minder dan \(fewest.nl) niet kan; nodig"
              + " \(curve.leastChanges == 1 ? "is" : "zijn") er ten minste \(curve.leastChanges).",
            en: "That it cannot be done with fewer than \(fewest.en) is not proven; at least"
              + " \(curve.leastChanges) \(curve.leastChanges == 1 ? "is" : "are") needed."),
      curve.isComplete
        ? Words(
          nl: "Bewezen: nog meer wijzigingen maken het plan niet goedkoper.",
          en: "Proven: more changes still do not make the plan cheaper.")
        : Words(
          nl: "Niet bewezen is dat nog meer wijzigingen het plan niet goedkoper maken.",
          en: "That more changes still do not make the plan cheaper is not proven."),
    ]
    return notes.compactMap(\.self)
  }
}
