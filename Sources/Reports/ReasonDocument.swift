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

  /// One change of the schedule after which there is a plan.
  private struct Repair: Encodable {
    let changes: [String]
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

  /// `possible`, `impossible` or `unknown`.
  public let verdict: String
  private let reasons: [Reason]

  /// Writes down a diagnosis, with sentences in one language.
  public init(_ diagnosis: Planner.Diagnosis, in language: Language) {
    switch diagnosis {
    case .possible: (verdict, reasons) = ("possible", [])
    case .unknown: (verdict, reasons) = ("unknown", [])
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
              changes: repair.changes.map { $0[language] }, people: repair.people,
              cost: repair.cost)
          })
      }
    }
  }
}
