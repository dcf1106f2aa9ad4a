internal import Application
internal import Foundation
internal import Synchronization

/// One programme at the desk: its files, read anew for every request, and the planning under way.
///
/// The folder is the truth; what is kept here only saves work.
final class Desk: Sendable {
  /// The schedule file.
  let schedule: String
  /// The output folder; `nil` for that of the programme.
  let folder: String?
  /// What all addresses of the programme begin with: nothing, or `/` and its id.
  let prefix: String
  /// The planning under way and what it found.
  let runs = Runs()
  /// The sending of mails.
  let sendings = Sendings()
  /// What was asked and is looked into.
  let inquiries = Inquiries()

  /// The other programmes of the workplace.
  let others: @Sendable () -> [Desk]

  private let clock: @Sendable () -> Instant
  private let last = Mutex<Board?>(nil)
  private let lastWorkspace = Mutex<Workspace?>(nil)
  private let lastPage = Mutex<(version: String, html: String)?>(nil)

  init(
    schedule: String, folder: String?, prefix: String = "",
    others: @escaping @Sendable () -> [Desk] = { [] }, clock: @escaping @Sendable () -> Instant
  ) {
    self.others = others
    self.schedule = schedule
    self.folder = folder
    self.prefix = prefix
    self.clock = clock
  }

  /// The time, in whole seconds.
  var now: Instant { clock() }

  /// What a search or a question is known by in addresses, another each time.
  var newID: String { "\(now.secondsSince1970)-\(Int.random(in: 1000...9999))" }

  /// Reads the schedule, unless it was read and nothing has changed.
  func workspace() throws(Failure) -> Workspace {
    if let last = lastWorkspace.withLock({ $0 }), last.isCurrent { return last }
    let workspace = try Workspace(schedule: schedule, folder: folder)
    lastWorkspace.withLock { $0 = workspace }
    return workspace
  }

  /// Reads the schedule of a programme that has a plan.
  func plannedWorkspace() throws(Failure) -> Workspace {
    let workspace = try workspace()
    _ = try board(of: workspace)
    return workspace
  }

  /// Who takes part in other programmes of the workplace too; those that cannot be read are left out.
  func sharedPeople() throws(Failure) -> [FindSharedPeople.SharedPerson] {
    let others = others().compactMap { try? $0.workspace() }
    return others.isEmpty ? [] : try FindSharedPeople().run(in: try workspace(), beside: others)
  }

  /// Reads plan and sketch.
  func board(of workspace: Workspace) throws(Failure) -> Board {
    let board = try OpenBoard(now: now).run(in: workspace, after: last.withLock { $0 })
    last.withLock { $0 = board }
    return board
  }

  /// The page of a board, made anew only where it shows something else.
  func page(of board: Board) -> String {
    // Answers make no other version: whoever sketches is not in their way.
    let version = "\(board.version) \(board.silent.count)"
    if let last = lastPage.withLock({ $0 }), last.version == version { return last.html }
    let html = BoardPage(board: board, prefix: prefix).page.document
    lastPage.withLock { $0 = (version, html) }
    return html
  }

  /// Changes the sketch.
  @discardableResult
  func edit(_ edit: EditSketch.Edit, version: String?) throws(Failure) -> Board {
    let board = try EditSketch(edit, version: version, now: now)
      .run(in: workspace(), after: last.withLock { $0 })
    last.withLock { $0 = board }
    return board
  }
}
