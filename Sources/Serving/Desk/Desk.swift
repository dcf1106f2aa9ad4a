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
  /// The fetching of participants' calendars.
  let fetchings = Fetchings()
  /// What was asked and is looked into.
  let inquiries = Inquiries()

  /// The other programmes of the workplace.
  let others: @Sendable () -> [Desk]

  /// The address by which the workplace is known outside; `nil` at the desk.
  let site: PublicAddress?

  private let clock: @Sendable () -> Instant
  private let last = Mutex<Board?>(nil)
  private let lastWorkspace = Mutex<Workspace?>(nil)
  private let lastEntrance = Mutex<Entrance?>(nil)
  private let lastFrame = Mutex<(entrance: Entrance, frame: PollFrame)?>(nil)
  private let uses = Mutex<[String: CivilDate]>([:])
  private let lastPage = Mutex<(version: String, html: String)?>(nil)

  init(
    schedule: String, folder: String?, prefix: String = "",
    others: @escaping @Sendable () -> [Desk] = { [] }, site: PublicAddress? = nil,
    clock: @escaping @Sendable () -> Instant
  ) {
    self.others = others
    self.schedule = schedule
    self.folder = folder
    self.prefix = prefix
    self.site = site
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
    runs.restore(from: workspace)
    lastWorkspace.withLock { $0 = workspace }
    return workspace
  }

  /// What tells the schedule from one that somebody changes later, for the forms of a page.
  ///
  /// Whoever shows the schedule asks for it first: what changes in between is then refused.
  func scheduleVersion() throws(Failure) -> String { try ScheduleText.read(schedule).digest }

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

  /// What pages of participants show: read anew where it changed, and as it was last where that cannot
  /// be read now.
  func entrance() throws(Failure) -> Entrance {
    let last = lastEntrance.withLock { $0 }
    if let last, last.isCurrent { return last }
    do throws(Failure) {
      let entrance = try Entrance(of: try workspace())
      lastEntrance.withLock { $0 = entrance }
      return entrance
    } catch {
      if let last { return last }
      throw error
    }
  }

  /// What polls have in common.
  func pollFrame(of entrance: Entrance) throws(Failure) -> PollFrame {
    let day = entrance.workspace.programme.day(of: now)
    if let last = lastFrame.withLock({ $0 }), last.entrance === entrance, last.frame.isCurrent,
      last.frame.day == day
    {
      return last.frame
    }
    let frame = try PollFrame(of: entrance.workspace, at: now)
    lastFrame.withLock { $0 = (entrance, frame) }
    return frame
  }

  /// Notes that a secret was used, to be written down when there is time: looking changes nothing.
  func note(use token: String, in programme: Programme) {
    let day = programme.day(of: now)
    uses.withLock { $0[token] = day }
  }

  /// Does what is due without anybody asking: makes addresses, notes which were used, and wipes
  /// answers that have been kept long enough.
  func tidy() {
    guard site != nil, let workspace = try? workspace() else { return }
    let used = uses.withLock { uses in
      defer { uses = [:] }
      return uses
    }
    // What cannot be done now is tried again in an hour.
    try? ManageAccess(now: now).complete(in: workspace, at: site)
    try? ManageAccess(now: now).note(uses: used, in: workspace)
    _ = try? ForgetAnswers(now: now).run(in: workspace)
  }

  /// Reads plan and sketch.
  func board(of workspace: Workspace) throws(Failure) -> Board {
    let board = try OpenBoard(now: now).run(in: workspace, after: last.withLock { $0 })
    last.withLock { $0 = board }
    return board
  }

  /// The page of a board, made anew only where it shows something else.
  func page(of board: Board, _ view: BoardView) -> String {
    // Answers make no other version: whoever sketches is not in their way.
    let run = runs.last
    let search = run.map { "\($0.id) \(RunDocument($0).state)" } ?? ""
    let language = board.programme.spoken.rawValue
    let version = "\(board.version) \(board.silent.count) \(language) \(search) \(view.address(""))"
    if let last = lastPage.withLock({ $0 }), last.version == version { return last.html }
    let html = BoardPage(board: board, prefix: prefix, run: run, view: view).page.document
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
