internal import Application
internal import Foundation
internal import Synchronization

/// The plannings of one programme: at most one is under way, and the last stays to be looked at.
final class Runs: Sendable {
  private let current = Mutex<Run?>(nil)
  private let isLookedFor = Atomic(false)

  /// Finds the last planning of before the server was started, where there was none since.
  func restore(from workspace: Workspace) {
    guard !isLookedFor.exchange(true, ordering: .relaxed) else { return }
    // A file that cannot be read costs no more than what it keeps.
    guard let kept = (try? workspace.keptRun()) ?? nil else { return }
    current.withLock { current in
      if current == nil { current = Run(kept, in: workspace) }
    }
  }

  /// The planning under way, or the last.
  var last: Run? { current.withLock { $0 } }

  /// The planning of a number; `nil` where it is not the last.
  func run(_ id: String) -> Run? { last.flatMap { $0.id == id ? $0 : nil } }

  /// Begins to plan, or joins the planning that is under way.
  func begin(_ make: () -> Run) -> Run {
    current.withLock { current in
      if let current, current.isSearching { return current }
      let run = make()
      current = run
      run.begin()
      return run
    }
  }

  /// Ends what is under way with its best so far, and waits until that is written.
  func end() async {
    guard let run = last else { return }
    run.stop()
    await run.finish()
  }
}

/// One planning: how far it is and what it found.
final class Run: Sendable {
  /// What it is known by in addresses.
  let id: String
  /// The schedule and its folder as they were when it began.
  let workspace: Workspace
  /// When it began.
  let start = Date()
  /// What is asked; `nil` of one that ended before the server was started.
  private let request: MakePlan?

  private struct State {
    var progress: Planner.Progress?
    var course: [KeptRun.Point] = []
    var outcome: Outcome?
    /// The same as it is kept on the disk.
    var kept: KeptRun?
    var task: Task<Void, Never>?
  }

  /// How it ended.
  enum Outcome: Sendable {
    /// The plan was written: nobody was sketching.
    case written(PlanDocument, changes: Int?)
    /// The plan waits to be taken over, because there is a sketch that it would replace.
    case offered(PlanDocument, changes: Int?)
    /// There is no plan; the text says what stood in the way, the reasons why and what would help.
    case nothing(String, [DiagnosisDocument.Reason])
    /// It failed; the text says why.
    case failed(String)

    /// What a planning that was kept came to; `nil` where its plan cannot be read.
    init?(_ kept: KeptRun) {
      switch (kept.state, kept.found) {
      case (.written, let plan?): self = .written(plan, changes: kept.changes)
      case (.offered, let plan?): self = .offered(plan, changes: kept.changes)
      case (.nothing, _): self = .nothing(kept.text ?? "", kept.reasons)
      case (.failed, _): self = .failed(kept.text ?? "")
      default: return nil
      }
    }

    /// The same as it is kept and told.
    var state: KeptRun.State {
      switch self {
      case .written: .written
      case .offered: .offered
      case .nothing: .nothing
      case .failed: .failed
      }
    }
  }

  private let state = Mutex(State())
  private let isStopped = Atomic(false)

  init(_ request: MakePlan, in workspace: Workspace, id: String) {
    self.request = request
    self.workspace = workspace
    self.id = id
  }

  /// A planning that ended before the server was started; `nil` where its plan cannot be read.
  init?(_ kept: KeptRun, in workspace: Workspace) {
    guard let outcome = Outcome(kept) else { return nil }
    (request, self.workspace, id) = (nil, workspace, kept.id)
    state.withLock { ($0.outcome, $0.kept, $0.course) = (outcome, kept, kept.course) }
  }

  /// Whether it is under way.
  var isSearching: Bool { outcome == nil }
  /// How it ended; `nil` as long as it is under way.
  var outcome: Outcome? { state.withLock { $0.outcome } }
  /// How far the search is; `nil` before it has said so.
  var progress: Planner.Progress? { state.withLock { $0.progress } }
  /// How cost and bound went until now, each time that one of them changed.
  var course: [KeptRun.Point] { state.withLock { $0.course } }
  /// Seconds that it may take.
  var limit: Double { request?.effort.seconds ?? 0 }
  /// Seconds that it took, or has taken so far.
  var seconds: Double { state.withLock { $0.kept?.seconds } ?? Date().timeIntervalSince(start) }
  /// Whether it was told to stop.
  var isStopping: Bool { isStopped.load(ordering: .relaxed) }

  /// Ends it with its best so far.
  func stop() { isStopped.store(true, ordering: .relaxed) }

  /// Waits for its end.
  func finish() async { await state.withLock { $0.task }?.value }

  func begin() {
    let task = Task { [self] in
      let kept = await search()
      // Where it cannot be kept, it is known as long as the server runs.
      try? workspace.keep(kept)
      state.withLock { ($0.outcome, $0.kept) = (Outcome(kept) ?? .failed(""), kept) }
    }
    state.withLock { $0.task = task }
  }

  private func note(_ progress: Planner.Progress) {
    state.withLock { state in
      state.progress = progress
      guard progress.subject == .cost else { return }
      let last = state.course.last
      if last?.cost != progress.cost || last?.bound != progress.bound {
        state.course.append(
          KeptRun.Point(seconds: progress.seconds, cost: progress.cost, bound: progress.bound))
      }
    }
  }

  private func search() async -> KeptRun {
    func ended(
      _ state: KeptRun.State, _ text: String, _ reasons: [DiagnosisDocument.Reason] = []
    ) -> KeptRun {
      KeptRun(text, reasons, id: id, state: state, seconds: seconds, course: course)
    }
    guard let request else { return ended(.failed, "") }
    do throws(Failure) {
      let result = try await request.run(
        in: workspace, isCancelled: { [self] in isStopping },
        report: { [self] progress in note(progress) })
      switch result {
      case .draft(let draft):
        let state = try draft.writeUnlessSketched() ? KeptRun.State.written : .offered
        return KeptRun(draft, id: id, state: state, seconds: seconds, course: course)
      case .nothing(let missing):
        let reasons = missing.diagnosed
        let texts = [missing.text, reasons.isEmpty ? missing.reasons : nil]
        return ended(.nothing, texts.compactMap(\.self).joined(separator: "\n\n"), reasons)
      case .tooManyChanges(let tooMany): return ended(.nothing, tooMany.text)
      }
    } catch {
      return ended(.failed, error.text)
    }
  }

  /// Makes the plan that waits the plan of the programme; the sketch goes.
  ///
  /// - Parameters:
  ///   - workspace: The workspace as it is now.
  ///   - now: The time that the calendars carry.
  /// - Returns: Whether there was one.
  /// - Throws: `Failure`; what was there before stays.
  func takeOver(in workspace: Workspace, at now: Instant) throws(Failure) -> Bool {
    let (outcome, kept) = state.withLock { ($0.outcome, $0.kept) }
    guard case .offered(let plan, let changes)? = outcome, var kept else { return false }
    try kept.takeOver(in: workspace, at: now)
    kept.state = .written
    state.withLock { [kept] in
      ($0.outcome, $0.kept) = (.written(plan, changes: changes), kept)
    }
    try workspace.keep(kept)
    return true
  }
}
