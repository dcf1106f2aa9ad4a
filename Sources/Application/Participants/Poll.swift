internal import Folders
internal import Planning
package import ProgrammeModel
internal import Reports
internal import ScheduleFiles

/// What a participant is asked, and what it has said so far, slot by slot.
package struct Poll: Sendable {
  /// How much an answer to a slot can still matter.
  package enum Weight: Sendable {
    /// The plan has a session of the participant there.
    case planned
    /// A session of the participant could go there from where the plan has it, break nothing, and cost
    /// less than at most other slots.
    case near
    /// It can matter.
    case open
    /// It cannot: the plan is proven the best, does without the slot, and stays so whatever is
    /// answered.
    case needless
  }

  /// A slot that is asked of.
  package struct Slot: Hashable, Sendable {
    /// The day.
    package let date: CivilDate
    /// The name of the daypart.
    package let daypart: String
    /// What was said; `nil` as long as nothing was.
    package let answer: PollAnswer?
    /// Whether that follows from the participant's own calendar.
    package let isFromCalendar: Bool
    /// How much it can still matter.
    package let weight: Weight

    /// The slot as a WHEN of the schedule.
    package var when: String { "\(date) \(daypart)" }
  }

  /// The id of the pilot or the expert.
  package let participant: String
  /// What the participant is called.
  package let title: String
  /// The slots that are asked of, by time.
  package let slots: [Slot]
  /// What was written beside it; empty without a word.
  package let remark: String
  /// What came after the round was closed.
  package let notes: [String]
  /// When something was answered last; `nil` before.
  package let answered: Instant?
  /// When the participant was asked last; `nil` before.
  package let asked: Instant?
  /// Whether the team has closed the round.
  package let isClosed: Bool
  /// Whether an answer is still missing in the round that is open, or was last: none came in it, and in a
  /// later round there are times that never were answered.
  package let isAwaited: Bool
  /// What had changed before the round; `nil` in the first.
  package let reason: String?
  /// The periods of the participant's own calendar, as people read them; `nil` where none was sent.
  package let busy: [String]?
  /// When that was fetched from an address, which can be done again; `nil` where it was not.
  package let fetched: Instant?
  /// What is to be added to the schedule, by list, as it was said; empty where it says so already.
  package let additions: [(list: MarkAvailability.List, when: String)]
  /// Slots that the schedule closes and the participant does not.
  package let freer: [String]

  /// Whether the plan stays the best whatever is still answered: it is proven, what was answered stands
  /// in the schedule, and all that it uses was answered.
  package let isEnough: Bool

  /// The weekdays and dayparts that more than one slot has.
  package var bundles: [(when: String, words: Words)] {
    let weekdays = Dictionary(grouping: slots, by: \.date.weekday)
    let dayparts = Dictionary(grouping: slots, by: \.daypart)
    let days = Weekday.allCases.filter { weekdays[$0]?.count ?? 0 > 1 }.map {
      (
        $0.name,
        Words(nl: "alle \($0.words.nl)en", en: "all \($0.words.en)s")
      )
    }
    var names: [String] = []
    for slot in slots where !names.contains(slot.daypart) { names.append(slot.daypart) }
    let parts =
      names.count < 2
      ? []
      : names.filter { dayparts[$0]?.count ?? 0 > 1 }
        .map { ($0, Words(nl: "alle keren: \($0)", en: "every \($0)")) }
    return days + parts
  }
}

/// What polls of a programme have in common, read once for all.
package struct PollFrame: Sendable {
  let programme: Programme
  let sheet: AvailabilitySheet
  /// The slots of each participant's sessions in the plan; `nil` without a plan.
  let planned: [String: Set<AvailabilitySheet.OpenSlot>]?
  /// Whether the plan is proven the best.
  let isProven: Bool
  /// Where sessions of the plan could be as well; `nil` without a plan.
  let moves: PlanMoves?
  /// The day on which it is asked.
  package let day: CivilDate
  /// The rounds of asking, the last of them at the end.
  package let rounds: [Round]
  private let stamps: FileStamps

  /// A round of asking.
  package struct Round: Hashable, Sendable {
    /// When it was opened; `nil` for the first.
    package let opened: Instant?
    /// When it was closed; `nil` while it is open.
    package let closed: Instant?
    /// What had changed before it; `nil` for the first.
    package let reason: String?
  }

  /// The round that is open, or was last.
  package var round: Round { rounds[rounds.count - 1] }
  /// Whether the team has closed the round.
  package var isClosed: Bool { round.closed != nil }

  /// Whether plan and round still are what they were when they were read.
  package var isCurrent: Bool { stamps.areCurrent }

  /// Reads what polls of a workspace have in common.
  ///
  /// - Throws: ``Failure``
  package init(of workspace: Workspace, at now: Instant) throws(Failure) {
    let situation = try workspace.situation(at: now)
    day = workspace.programme.day(of: now)
    stamps = FileStamps(of: [workspace.planFile, "\(workspace.folder)/\(PollRound.fileName)"])
    programme = workspace.programme
    sheet = AvailabilitySheet(of: workspace.programme, after: situation.baseline)
    rounds = try workspace.pollRound().rounds
    let plan = try? workspace.plan()
    isProven =
      plan.map { $0.status == .optimal && $0.schedule == workspace.programme.digest } ?? false
    moves = plan.map { PlanMoves(of: $0, in: workspace.programme, after: situation.baseline) }
    planned = plan.map { plan in
      plan.sessions.reduce(into: [:]) { result, session in
        let slot = AvailabilitySheet.OpenSlot(date: session.date, daypart: session.daypart)
        for id in session.pilots + session.experts { result[id, default: []].insert(slot) }
      }
    }
  }

  /// The poll of a participant.
  ///
  /// - Throws: ``Failure``
  package func poll(of participant: String, in workspace: Workspace) throws(Failure) -> Poll {
    Poll(try workspace.pollFile(of: participant), in: self)
  }

  /// The polls of all participants, in the order of the schedule.
  ///
  /// - Throws: ``Failure``
  package func polls(in workspace: Workspace) throws(Failure) -> [Poll] {
    try workspace.programme.participantIDs.map { id throws(Failure) in
      try poll(of: id, in: workspace)
    }
  }
}

extension Poll {
  fileprivate init(_ file: PollFile, in frame: PollFrame) {
    let (programme, id) = (frame.programme, file.participant)
    let row = frame.sheet.entries[id] ?? [:]
    let said = file.said.compactMap { saying in
      (try? ScheduleFile.when(saying.when, in: programme)).map { (saying, $0) }
    }
    let times = BusyTimes(local: file.busy ?? [])
    func answer(to slot: AvailabilitySheet.OpenSlot) -> (answer: PollAnswer, isFromCalendar: Bool)?
    {
      if let (saying, _) = said.last(where: { $0.1.holds(on: slot.date, daypart: slot.daypart) }) {
        return (saying.answer, false)
      }
      let daypart = programme.calendar.dayparts.first { $0.name == slot.daypart }
      return daypart.flatMap { times.isBusy(in: $0, on: slot.date) ? (.never, true) : nil }
    }
    let asked = Set(frame.sheet.asked(of: id).filter { $0.date >= frame.day })
    let order = Dictionary(
      uniqueKeysWithValues: programme.calendar.dayparts.enumerated().map { ($1.name, $0) })
    let taken = Set((programme.absences(of: id) ?? []).map(\.when.text))
    let shown = row.keys.filter { slot in
      // What was said of many slots at once asks of no more than it did, and what the schedule has taken
      // in stays to be seen.
      asked.contains(slot)
        || said.contains { _, when in
          when.holds(on: slot.date, daypart: slot.daypart)
            && (when.date != nil || taken.contains(when.text))
        }
    }.sorted { ($0.date, order[$0.daypart] ?? 0) < ($1.date, order[$1.daypart] ?? 0) }
    let planned = frame.planned?[id] ?? []
    let answers = shown.map { ($0, answer(to: $0)) }
    let near =
      frame.isProven ? [] : frame.moves?.cheapest(of: id, among: asked.subtracting(planned)) ?? []
    slots = answers.map { slot, given in
      let isNeedless = frame.isProven && row[slot] == .free && !planned.contains(slot)
      return Slot(
        date: slot.date, daypart: slot.daypart, answer: given?.answer,
        isFromCalendar: given?.isFromCalendar ?? false,
        weight: planned.contains(slot)
          ? .planned : isNeedless ? .needless : near.contains(slot) ? .near : .open)
    }
    participant = id
    title = programme.participantTitle(id) ?? id
    remark = file.remark ?? ""
    notes = file.notes.map(\.text)
    answered = file.answered.flatMap { Instant($0) }
    self.asked = file.asked.flatMap { Instant($0) }
    isClosed = frame.isClosed
    reason = frame.round.reason
    isAwaited =
      if let opened = frame.round.opened {
        answered.map { $0 < opened } ?? true
          && slots.contains { $0.weight != .needless && $0.answer == nil }
      } else {
        answered == nil
      }
    busy = file.busy.map { $0.map { Poll.words(of: $0, in: programme.language) } }
    fetched = file.fetched.flatMap { Instant($0) }
    additions = Poll.additions(answers, said.map { ($0.0, $0.1) }, row)
    freer = answers.filter { slot, given in
      given?.answer == .can && row[slot] != .free && row[slot] != nil
    }.map { "\($0.0.date) \($0.0.daypart)" }
    isEnough =
      frame.isProven && additions.isEmpty && freer.isEmpty
      && answers.allSatisfy { slot, given in !planned.contains(slot) || given != nil }
  }

  /// What the schedule lacks: what was said of many slots at once stays so, unless something else was
  /// said of one of them.
  private static func additions(
    _ answers: [(AvailabilitySheet.OpenSlot, (answer: PollAnswer, isFromCalendar: Bool)?)],
    _ said: [(PollFile.Saying, When)], _ row: [AvailabilitySheet.OpenSlot: Availability]
  ) -> [(list: MarkAvailability.List, when: String)] {
    var result: [(list: MarkAvailability.List, when: String)] = []
    var covered: Set<AvailabilitySheet.OpenSlot> = []
    for (saying, when) in said {
      guard let list = saying.answer.list else { continue }
      let own = answers.filter { when.holds(on: $0.0.date, daypart: $0.0.daypart) }
      guard own.count > 1, own.allSatisfy({ $0.1?.answer == saying.answer }) else { continue }
      covered.formUnion(own.map(\.0))
      let isLacking = own.contains { row[$0.0].map { $0 < saying.answer.availability } ?? true }
      if isLacking, !result.contains(where: { $0.when == saying.when }) {
        result.append((list, saying.when))
      }
    }
    for (slot, given) in answers where !covered.contains(slot) {
      guard let given, let list = given.answer.list,
        row[slot].map({ $0 < given.answer.availability }) ?? true
      else { continue }
      result.append((list, "\(slot.date) \(slot.daypart)"))
    }
    return result
  }

  private static func words(of period: [String], in language: Language) -> String {
    guard period.count == 2 else { return "" }
    let parts = period.map { $0.split(separator: "T").map(String.init) }
    guard parts.allSatisfy({ $0.count == 2 }), let from = CivilDate(parts[0][0]),
      let until = CivilDate(parts[1][0])
    else { return "" }
    func day(_ date: CivilDate) -> String {
      "\(date.weekday.words[language]) \(date.words[language])"
    }
    let start = "\(day(from)) \(parts[0][1])"
    return from == until
      ? "\(start)–\(parts[1][1])" : "\(start) – \(day(until)) \(parts[1][1])"
  }
}

extension PollRound {
  /// All rounds, this one at the end.
  fileprivate var rounds: [PollFrame.Round] {
    (former ?? []).map {
      PollFrame.Round(
        opened: $0.opened.flatMap { Instant($0) }, closed: Instant($0.closed), reason: $0.reason)
    } + [
      PollFrame.Round(
        opened: opened.flatMap { Instant($0) }, closed: closed.flatMap { Instant($0) },
        reason: reason)
    ]
  }
}

extension PollAnswer {
  /// The list of the schedule that says the same; `nil` where none does.
  var list: MarkAvailability.List? {
    switch self {
    case .can: nil
    case .ratherNot: .avoid
    case .never: .unavailable
    }
  }

  fileprivate var availability: Availability {
    switch self {
    case .can: .free
    case .ratherNot: .ratherNot
    case .never: .away
    }
  }
}

extension Availability {
  /// Orders by how much it keeps away.
  fileprivate static func < (left: Availability, right: Availability) -> Bool {
    left.rawValue < right.rawValue
  }
}

extension BusyTimes {
  /// Reads periods as they are kept, on the programme's clocks.
  fileprivate init(local periods: [[String]]) {
    self.init(
      busy: periods.compactMap { period in
        let ends = period.map { "\($0)Z" }.compactMap { Instant($0)?.secondsSince1970 }
        return ends.count == 2 && ends[0] < ends[1] ? ends[0]..<ends[1] : nil
      })
  }
}
