internal import Application
internal import Foundation
internal import Reports
internal import Synchronization

/// What a programme was asked: at most one question is looked into, and the last stays to be read.
final class Inquiries: Sendable {
  private let current = Mutex<Inquiry?>(nil)

  /// The question of a number; `nil` where it is not the last.
  func inquiry(_ id: String) -> Inquiry? {
    current.withLock { $0.flatMap { $0.id == id ? $0 : nil } }
  }

  /// Begins to look into a question; what was looked into before ends.
  func begin(_ question: Inquiry.Question, in workspace: Workspace, id: String) -> Inquiry {
    let inquiry = Inquiry(question, in: workspace, id: id)
    current.withLock { current in
      current?.stop()
      current = inquiry
    }
    inquiry.begin()
    return inquiry
  }

  /// Ends what is under way.
  func end() { current.withLock { $0?.stop() } }
}

/// One question about a plan or a schedule, and the answer once it is there.
final class Inquiry: Sendable {
  /// What is asked.
  enum Question: Sendable {
    /// What a change does to the plan.
    case change(ProposedChange)
    /// What happens if somebody drops out.
    case drill
    /// Whether there can be a plan.
    case check
  }

  /// What is known.
  enum Answer: Sendable {
    /// A text.
    case text(String)
    /// A report, and sessions as it would have them, to be tried on the sketch.
    case report([[ReportPart]], [Proposal])
    /// Why there is no plan and what would help; the text says what else is known.
    case reasons([DiagnosisDocument.Reason])
    /// It could not be found out; the text says why.
    case failed(String)
  }

  /// A session as an answer would have it.
  struct Proposal: Sendable {
    /// When; empty where the question says it.
    let reason: String
    let session: PlannedSession
  }

  /// What it is known by in addresses.
  let id: String
  let question: Question
  /// The schedule and its folder as they were when it was asked.
  let workspace: Workspace

  private let state = Mutex<Answer?>(nil)
  private let isStopped = Atomic(false)

  init(_ question: Question, in workspace: Workspace, id: String) {
    self.question = question
    self.workspace = workspace
    self.id = id
  }

  /// The answer; `nil` as long as it is looked into.
  var answer: Answer? { state.withLock { $0 } }

  /// Ends it with what is known.
  func stop() { isStopped.store(true, ordering: .relaxed) }

  func begin() {
    Task { [self] in
      let answer = await find()
      state.withLock { $0 = answer }
    }
  }

  private var isCancelled: @Sendable () -> Bool {
    { [self] in isStopped.load(ordering: .relaxed) }
  }

  private func find() async -> Answer {
    do throws(Failure) {
      switch question {
      case .change(let change):
        let result = try await TryChange(change, effort: Planner.Effort(seconds: Inquiry.seconds))
          .run(in: workspace, isCancelled: isCancelled)
        return .report(result.parts, result.moves.map { Proposal(reason: "", session: $0) })
      case .drill:
        let result = try await DrillDropOuts(effort: Planner.Effort(seconds: Inquiry.seconds))
          .run(in: workspace, isCancelled: isCancelled)
        let programme = workspace.programme
        return .report(
          result.parts,
          result.moves.map { out, session in
            let who =
              out.expert.map(programme.name(ofParticipant:))
              ?? programme.place(ofVenue: out.venue ?? "")
            let words = Words(nl: "Zonder \(who): ", en: "Without \(who): ")
            return Proposal(reason: words[workspace.language], session: session)
          })
      case .check:
        let result = await CheckSchedule(seconds: Inquiry.seconds)
          .run(in: workspace, isCancelled: isCancelled)
        if case .impossible = result.diagnosis { return .reasons(result.document.reasons) }
        let rest = [result.programme.unreachable?[workspace.language], result.obstacles]
          .compactMap(\.self)
        return .text(([result.summary[workspace.language]] + rest).joined(separator: "\n\n"))
      }
    } catch {
      return .failed(error.text)
    }
  }

  /// What an answer may take.
  static let seconds = 30.0
}
