internal import Planning
internal import ProgrammeModel

/// Whether a schedule has a plan, and if not, why and what would help.
public struct DiagnosisDocument: ResultDocument, Hashable {
  /// One fact, as it stands in the schedule.
  public struct Fact: Codable, Hashable, Sendable {
    /// The file; absent where the schedule was not read from one.
    public let file: String?
    /// The line, counted from 1.
    public let line: Int?
    /// What stands there.
    public let source: String
    /// What it means, as a sentence.
    public let sentence: String
  }

  /// One edit of a file: without `old` it adds, without `new` it takes out.
  public struct Edit: Codable, Hashable, Sendable {
    /// The file; absent where no file is edited.
    public let file: String?
    /// The line, counted from 1.
    public let line: Int?
    /// What stands there.
    public let old: String?
    /// What should stand there.
    public let new: String?
  }

  /// Changes of the schedule after which there is a plan.
  public struct Repair: Codable, Hashable, Sendable {
    /// What to change, a sentence each.
    public let changes: [String]
    /// The same as edits.
    public let edits: [Edit]
    /// How many people they concern.
    public let people: Int
    /// Points of the plan that was found with them.
    public let cost: Int
  }

  /// Facts that together admit no plan.
  public struct Reason: Codable, Hashable, Sendable {
    /// How they collide, as a sentence.
    public let sentence: String
    /// Whether it is proven that without any one of them the others admit a plan.
    public let isMinimal: Bool
    /// The facts, in the order of the schedule.
    public let facts: [Fact]
    /// What would help.
    public let repairs: [Repair]
  }

  /// A session that search could not place, with the names of the rules it breaks in the nearest
  /// attempt.
  public struct Unplaced: Codable, Hashable, Sendable {
    /// The id of the session.
    public let session: String
    /// What the rules are called.
    public let rules: [String]
  }

  /// The version of the form.
  public var version = 1
  /// `possible`, `impossible` or `unknown`.
  public let verdict: String
  /// Why there is no plan; empty unless that is proven.
  public let reasons: [Reason]
  /// What could not be placed; empty unless the verdict is unknown.
  public let unplaced: [Unplaced]

  init(_ diagnosis: Planner.Diagnosis, in language: Language) {
    switch diagnosis {
    case .possible: (verdict, reasons, unplaced) = ("possible", [], [])
    case .unknown(let missing):
      (verdict, reasons) = ("unknown", [])
      unplaced = missing.unplaced(in: language)
    case .impossible(let found):
      (verdict, unplaced) = ("impossible", [])
      reasons = found.map { Reason($0, in: language) }
    }
  }
}

extension Planner.Missing {
  /// The sessions that could not be placed.
  func unplaced(in language: Language) -> [DiagnosisDocument.Unplaced] {
    sessions.map { session in
      DiagnosisDocument.Unplaced(
        session: session.id, rules: session.rules.map { RuleBook.name(of: $0)[language] })
    }
  }
}

extension DiagnosisDocument.Reason {
  fileprivate init(_ reason: Planner.Reason, in language: Language) {
    self.init(
      sentence: reason.sentence[language], isMinimal: reason.isMinimal,
      facts: reason.facts.map { fact in
        DiagnosisDocument.Fact(
          file: fact.place?.file, line: fact.place?.line, source: fact.source,
          sentence: fact.words[language])
      },
      repairs: reason.repairs.map { repair in
        DiagnosisDocument.Repair(
          changes: repair.edits.map { $0.sentence[language] },
          edits: repair.edits.map { change in
            DiagnosisDocument.Edit(
              file: change.place?.file, line: change.place?.line, old: change.old,
              new: change.new)
          },
          people: repair.people, cost: repair.cost)
      })
  }
}
