internal import Folders
internal import Planning
public import ProgrammeModel
internal import Reports
internal import ScheduleFiles
internal import Verification

/// Takes in a plan that was made elsewhere, as a table: judges it, and makes it the draft where no
/// rule is broken.
public struct ImportPlan: Sendable {
  /// The table, as a spreadsheet saved it.
  public var table: String
  /// Which published sessions stay as they are.
  public var freeze: Freeze
  /// The time that the calendars carry, in whole seconds.
  public var now: Instant
  /// What is in the table; `nil` where it is on the disk.
  private var octets: [UInt8]?

  /// Creates a request.
  ///
  /// - Parameters:
  ///   - table: The table, as a spreadsheet saved it.
  ///   - octets: What is in it; `nil` for a file on the disk.
  ///   - freeze: Which published sessions stay as they are.
  ///   - now: The time that the calendars carry, in whole seconds.
  public init(
    table: String, holding octets: [UInt8]? = nil, freeze: Freeze = Freeze(), now: Instant
  ) {
    self.table = table
    self.octets = octets
    self.freeze = freeze
    self.now = now
  }

  /// What the plan is, and whether it was written.
  public struct Result: PlainText, Sendable {
    /// The plan of the table.
    public let plan: PlanDocument
    /// What was planned.
    public let programme: Programme
    /// The output folder.
    public let folder: String
    /// How many draft calendars were written, that of the whole programme included; `nil` where the
    /// plan breaks a rule, and nothing was written.
    public let calendars: Int?
    /// The valid plan of this schedule that stood in the output folder; `nil` where there was none.
    public let former: PlanDocument?
    let verdict: Verdict

    /// Whether no rule is broken.
    public var isSound: Bool { verdict.isValid }

    /// What was not judged, a sentence each.
    public var notes: [String] { verdict.notes.map { $0[programme.language] } }

    /// What the plan breaks and costs, and how that compares; without a newline at the end.
    public func text(width: Int) -> String {
      let language = programme.language
      let costs = "\(TextReport(plan, of: programme).cost(width: width))\n\(comparison[language])"
      guard !isSound else {
        return "\(TextReport(plan, of: programme).sessions(width: width))\n\(costs)"
      }
      let nothing = Words(nl: "Er is niets geschreven.", en: "Nothing was written.")
      return
        "\(Failure(.unsoundPlan(verdict), in: language).text)\n\n\(costs)\n\(nothing[language])"
    }

    /// The same for programs.
    public var document: ImportDocument { ImportDocument(self) }

    private var comparison: Words {
      let cost = Words.points(plan.cost)
      let own = Words(
        nl: "Dit plan kost \(cost.nl).", en: "This plan costs \(cost.en).")
      guard let former else { return own }
      let (least, bound) = (former.cost.grouped, former.bound.grouped)
      let (gap, difference) = (plan.cost - former.cost, abs(plan.cost - former.cost).grouped)
      let beside =
        gap == 0
        ? Words(nl: "even veel", en: "as many")
        : gap > 0
          ? Words(nl: "dat is \(difference.nl) minder", en: "which is \(difference.en) less")
          : Words(nl: "dat is \(difference.nl) meer", en: "which is \(difference.en) more")
      let proven =
        former.bound > 0
        ? Words(
          nl: " Geen geldig plan kost minder dan \(bound.nl).",
          en: " No valid plan costs less than \(bound.en).")
        : Words(nl: "", en: "")
      return Words(
        nl: "\(own.nl) Het plan dat in \(folder) \(isSound ? "stond" : "staat"), kost er"
          + " \(least.nl): \(beside.nl).\(proven.nl)",
        en: "\(own.en) The plan that \(isSound ? "stood" : "stands") in \(folder) costs"
          + " \(least.en): \(beside.en).\(proven.en)")
    }
  }

  /// Reads the table, judges its plan, and writes plan, page and draft calendars in one step where no
  /// rule is broken.
  ///
  /// - Parameters:
  ///   - workspace: The workspace.
  ///   - isWriting: Whether anything is written at all.
  /// - Returns: The plan with what is known of it.
  /// - Throws: ``Failure``, among others with everything that is wrong in the table.
  public func run(in workspace: Workspace, writing isWriting: Bool = true) throws(Failure) -> Result
  {
    let language = workspace.language
    let rows = try naming({ Failure($0, in: language) }) { () throws(ReadingFailure) in
      let files = octets.map { workspace.files.replacing(table, with: $0) } ?? workspace.files
      return try PlanTable.read(path: table, from: files, of: workspace.programme)
    }
    let situation = try workspace.situation(freeze, at: now)
    let former = workspace.formerDraft(in: situation)
    let plan = situation.counted(
      SessionNumbering(situation.programme, after: situation.baseline).sessions(of: rows),
      bound: former?.bound ?? 0)
    let verdict = situation.verdict(on: plan)
    var calendars: Int?
    if isWriting, verdict.isValid {
      let files = try DraftFiles(plan, in: situation, now: now)
      try files.write(to: workspace)
      calendars = files.calendars
    }
    return Result(
      plan: plan, programme: workspace.programme, folder: workspace.folder, calendars: calendars,
      former: former, verdict: verdict)
  }
}

extension Workspace {
  /// The draft in the output folder; `nil` where there is none that is valid in a situation.
  fileprivate func formerDraft(in situation: Situation) -> PlanDocument? {
    let path = "\(folder)/\(Workspace.planFileName)"
    guard let plan = try? PlanFile.read(path: path, addsUp: false) else { return nil }
    return Verifier(programme, after: situation.baseline).verify(plan).isValid ? plan : nil
  }
}

extension Situation {
  /// The plan of some sessions, with what it costs.
  fileprivate func counted(_ sessions: [PlannedSession], bound: Int) -> PlanDocument {
    var plan = PlanDocument(
      programme: programme.id, schedule: programme.digest, status: .feasible, cost: 0, bound: 0,
      wishes: [], sessions: sessions)
    let verifier = Verifier(programme, after: baseline)
    let verdict = verifier.verify(plan)
    plan.cost = verdict.cost
    plan.bound = bound <= verdict.cost ? bound : 0
    plan.status = plan.bound == plan.cost ? .optimal : .feasible
    plan.wishes = RuleBook.declarations.map { wish in
      let (price, units) = (
        verifier.price(of: wish.id).price, verdict.units[wish.id] ?? 0
      )
      return PlanDocument.WishCost(
        id: wish.id, price: price, units: units,
        points: price.multipliedReportingOverflow(by: units).partialValue)
    }
    return plan
  }
}
