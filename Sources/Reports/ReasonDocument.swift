public import Planning
public import ProgrammeModel

/// Whether a schedule has a plan and why not, for programs to read.
public struct ReasonDocument: Encodable, Sendable {
  /// One fact, as it stands in the schedule.
  private struct Fact: Encodable {
    let file: String?
    let line: Int?
    let source: String
    let sentence: String
  }

  /// One edit of a file: without `old` it adds, without `new` it takes out.
  private struct Edit: Encodable {
    let file: String?
    let line: Int?
    let old: String?
    let new: String?
  }

  /// Changes of the schedule after which there is a plan.
  private struct Repair: Encodable {
    let changes: [String]
    let edits: [Edit]
    let people: Int
    let cost: Int
  }

  /// Facts that together admit no plan.
  private struct Reason: Encodable {
    let sentence: String
    let isMinimal: Bool
    let facts: [Fact]
    let repairs: [Repair]
  }

  /// A session that search could not place, with what it breaks in the nearest attempt.
  private struct Unplaced: Encodable {
    let session: String
    let rules: [String]
  }

  /// `possible`, `impossible` or `unknown`.
  public let verdict: String
  private let reasons: [Reason]
  private var unplaced: [Unplaced] = []

  /// Writes down a diagnosis, with sentences in one language.
  public init(_ diagnosis: Planner.Diagnosis, in language: Language) {
    switch diagnosis {
    case .possible: (verdict, reasons) = ("possible", [])
    case .unknown(let missing):
      (verdict, reasons) = ("unknown", [])
      unplaced = missing.sessions.map { session in
        Unplaced(
          session: session.id,
          rules: session.rules.map { RuleBook.title(of: $0)?[language] ?? $0 })
      }
    case .impossible(let found):
      verdict = "impossible"
      reasons = found.map { reason in
        Reason(
          sentence: reason.sentence[language], isMinimal: reason.isMinimal,
          facts: reason.facts.map { fact in
            Fact(
              file: fact.place?.file, line: fact.place?.line, source: fact.source,
              sentence: fact.words[language])
          },
          repairs: reason.repairs.map { repair in
            Repair(
              changes: repair.edits.map { $0.sentence[language] },
              edits: repair.edits.map { change in
                Edit(
                  file: change.place?.file, line: change.place?.line, old: change.old,
                  new: change.new)
              },
              people: repair.people, cost: repair.cost)
          })
      }
    }
  }
}
