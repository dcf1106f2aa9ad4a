internal import Folders
public import Planning
public import ProgrammeModel
package import Reports
internal import Verification

/// The plan of a workspace with the sketch on it: what it costs, what it breaks and whom it moves.
public struct Board: Sendable {
  /// What was planned.
  public let programme: Programme
  /// The plan that there is.
  public let plan: PlanDocument
  /// What is tried on it.
  public let sketch: Sketch
  /// The sessions as sketched, by date, start and id; ids are those of the plan.
  public let sessions: [PlannedSession]
  /// Operations that are done but no longer apply, because their session is gone.
  public let lost: [SketchOperation]
  /// Points of the sessions as sketched.
  public var cost: Int { estimate.cost }
  /// Points of the plan.
  public let planCost: Int
  /// A proven lower bound on the points of every valid plan; 0 when none is known.
  public let bound: Int
  /// The rules that the sketch breaks.
  public let broken: [Offence]
  /// Calendar entries that differ from the published plan; 0 before the first publication.
  public let changes: Int
  /// How often was published, 0 or more.
  public let publications: Int
  /// Whether the plan is what was published last.
  public let isPublished: Bool
  /// Names what the board shows: it changes with the schedule, the plan, the sketch and what was
  /// published.
  public let version: String

  /// What it was read from.
  let files: FileStamps
  let situation: Situation
  let appraiser: Appraiser
  let estimate: Appraiser.Estimate

  /// One rule broken in one place.
  public struct Offence: Hashable, Sendable {
    /// The id of the rule.
    public let rule: String
    /// The ids of the sessions.
    public let sessions: [String]
    /// Who and when, as a whole sentence.
    public let sentence: Words

    init(_ breach: Breach) {
      (rule, sessions, sentence) = (breach.rule, breach.sessions, breach.sentence)
    }
  }
}

extension Board {
  /// Whether the sketch changes something.
  public var isSketched: Bool { sketch.done > 0 }

  /// Whether something was undone that can be done again.
  public var canRedo: Bool { sketch.done < sketch.operations.count }

  /// The sessions that the sketch touches.
  public var touched: Set<String> {
    sketch.operations.prefix(sketch.done).reduce(into: []) { touched, operation in
      touched.insert(operation.session)
      if let swap = operation.swap { touched.insert(swap) }
    }
  }

  /// What of the sketch differs from the plan, as what a plan is to keep.
  public var pins: [Pin] {
    let former = Dictionary(plan.sessions.map { ($0.id, $0) }, uniquingKeysWith: { $1 })
    return sessions.compactMap { session in
      guard let before = former[session.id], before != session else { return nil }
      let isMoved = (session.date, session.daypart) != (before.date, before.daypart)
      return Pin(
        session: session.id, date: isMoved ? session.date : nil,
        daypart: isMoved ? session.daypart : nil,
        venue: session.venue == before.venue ? nil : session.venue,
        pilots: session.pilots == before.pilots ? [] : session.pilots,
        experts: session.experts == before.experts ? [] : session.experts)
    }
  }

  /// The moments at which sessions can be held.
  public var slots: [(date: CivilDate, daypart: String)] { appraiser.slots }

  /// The session of an id, as sketched; `nil` where there is none.
  public func session(_ id: String) -> PlannedSession? { sessions.first { $0.id == id } }

  /// Whether nothing of a session may change, because it is past or too near.
  public func isFrozen(_ session: String) -> Bool { appraiser.isFrozen(session) }

  /// The year of the sketch in a language, where every mark leads to its session.
  package func picture(
    in language: Language, linking link: @escaping @Sendable (_ session: String) -> String
  ) -> BoardPicture {
    BoardPicture(sessions, of: appraiser.problem, in: language, link: link)
  }

  /// What a session would cost and break in every place; empty where there is no such session.
  public func places(of session: String) -> [Appraiser.Place] {
    appraiser.places(of: session, in: sessions) ?? []
  }

  /// What it would cost if a pilot of a session went to another session of the theme, the best first;
  /// none where there is no such session.
  public func transfers(from session: String) -> [Appraiser.Transfer] {
    appraiser.transfers(from: session, in: sessions)
  }

  /// What the sketch would cost and break with one more operation; writes nothing.
  ///
  /// - Returns: `nil` where the operation does not apply.
  public func supposing(_ operation: SketchOperation) -> Supposition? {
    var supposed = sessions
    guard operation.apply(to: &supposed), let cost = appraiser.cost(of: supposed) else {
      return nil
    }
    supposed.sort(by: SessionOrder(programme).precedes)
    let verdict = situation.breaches(of: supposed)
    return Supposition(
      points: cost - self.cost, broken: verdict.map(Offence.init),
      changes: situation.changes(of: supposed))
  }

  /// What one more operation would cost against now, and the ids of the rules that it would break more
  /// than now; quicker than ``supposing(_:)``.
  ///
  /// - Returns: `nil` where the operation does not apply.
  public func estimate(_ operation: SketchOperation) -> (points: Int, breaks: [String])? {
    var supposed = sessions
    guard operation.apply(to: &supposed), let estimate = appraiser.estimate(of: supposed) else {
      return nil
    }
    let breaks = estimate.broken.filter { $0.value > self.estimate.broken[$0.key, default: 0] }
    return (estimate.cost - cost, breaks.keys.sorted())
  }

  /// What one more operation would do.
  public struct Supposition: Sendable {
    /// Points of the sketch with it, less those without.
    public let points: Int
    /// The rules that are broken with it.
    public let broken: [Offence]
    /// Calendar entries that differ from the published plan with it.
    public let changes: Int
  }
}

extension Situation {
  /// Every breach of a rule in a plan that need not keep them.
  func breaches(of sessions: [PlannedSession]) -> [Breach] {
    Verifier(programme, after: baseline).verify(unpriced(sessions)).broken
  }

  /// Calendar entries that differ from the published plan; 0 before the first publication.
  func changes(of sessions: [PlannedSession]) -> Int {
    baseline.published.map { unpriced(sessions).changes(after: $0).count } ?? 0
  }

  func unpriced(_ sessions: [PlannedSession]) -> PlanDocument {
    PlanDocument(
      programme: programme.id, schedule: programme.digest, status: .feasible, cost: 0, bound: 0,
      wishes: [], sessions: sessions)
  }
}
