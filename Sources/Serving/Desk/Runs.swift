internal import Application
internal import Foundation
internal import Synchronization

/// The plannings of one programme: at most one is under way, and the last stays to be looked at.
final class Runs: Sendable {
  private let current = Mutex<Run?>(nil)

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
  /// What is asked.
  let request: MakePlan
  /// The schedule and its folder as they were when it began.
  let workspace: Workspace
  /// When it began.
  let start = Date()

  private struct State {
    var progress: Planner.Progress?
    var course: [Planner.Progress] = []
    var outcome: Outcome?
    var seconds: Double?
    var task: Task<Void, Never>?
  }

  /// How it ended.
  enum Outcome: Sendable {
    /// The plan was written: nobody was sketching.
    case written(PlanDraft)
    /// The plan waits to be taken over, because there is a sketch that it would replace.
    case offered(PlanDraft)
    /// There is no plan; the text says what stood in the way, the reasons why and what would help.
    case nothing(String, [DiagnosisDocument.Reason])
    /// It failed; the text says why.
    case failed(String)
  }

  private let state = Mutex(State())
  private let isStopped = Atomic(false)

  init(_ request: MakePlan, in workspace: Workspace, id: String) {
    self.request = request
    self.workspace = workspace
    self.id = id
  }

  /// Whether it is under way.
  var isSearching: Bool { outcome == nil }
  /// How it ended; `nil` as long as it is under way.
  var outcome: Outcome? { state.withLock { $0.outcome } }
  /// How far the search is; `nil` before it has said so.
  var progress: Planner.Progress? { state.withLock { $0.progress } }
  /// How cost and bound went until now, each time that one of them changed.
  var course: [Planner.Progress] { state.withLock { $0.course } }
  /// Seconds that it took, or has taken so far.
  var seconds: Double { state.withLock { $0.seconds } ?? Date().timeIntervalSince(start) }
  /// Whether it was told to stop.
  var isStopping: Bool { isStopped.load(ordering: .relaxed) }

  /// Ends it with its best so far.
  func stop() { isStopped.store(true, ordering: .relaxed) }

  /// Waits for its end.
  func finish() async { await state.withLock { $0.task }?.value }

  func begin() {
    let task = Task { [self] in
      let outcome = await search()
      state.withLock {
        $0.outcome = outcome
        $0.seconds = Date().timeIntervalSince(start)
      }
    }
    state.withLock { $0.task = task }
  }

  private func note(_ progress: Planner.Progress) {
    state.withLock { state in
      state.progress = progress
      guard progress.subject == .cost else { return }
      let last = state.course.last
      if last?.cost != progress.cost || last?.bound != progress.bound {
        state.course.append(progress)
      }
    }
  }

  private func search() async -> Outcome {
    do throws(Failure) {
      let result = try await request.run(
        in: workspace, isCancelled: { [self] in isStopping },
        report: { [self] progress in note(progress) })
      switch result {
      case .draft(let draft):
        guard try draft.write(replacingSketch: false) else { return .offered(draft) }
        return .written(draft)
      case .nothing(let missing):
        let reasons = missing.diagnosed
        let texts = [missing.text, reasons.isEmpty ? missing.reasons : nil]
        return .nothing(texts.compactMap(\.self).joined(separator: "\n\n"), reasons)
      case .tooManyChanges(let tooMany): return .nothing(tooMany.text, [])
      }
    } catch {
      return .failed(error.text)
    }
  }

  /// Makes the plan that waits the plan of the programme; the sketch goes.
  ///
  /// - Returns: Whether there was one.
  func takeOver() throws(Failure) -> Bool {
    guard case .offered(let draft)? = outcome else { return false }
    _ = try draft.write(replacingSketch: true)
    state.withLock { $0.outcome = .written(draft) }
    return true
  }
}
