internal import Planning
public import ProgrammeModel

/// A form that asks who can come when: participants down, open slots across, in the language of the
/// programme.
///
/// What the schedule, school holidays and calendars say already is filled in. There is no address of
/// anybody in it, and no reason.
public struct AvailabilitySheet: Sendable {
  private let programme: Programme
  private let problem: Problem

  /// Prepares the form of a programme.
  public init(of programme: Programme) {
    self.programme = programme
    problem = Problem(programme)
  }

  /// The whole file: CSV with semicolons and a byte order mark.
  public var text: String {
    let titles = [Words(nl: "Deelnemer", en: "Participant"), Words(nl: "Id", en: "Id")]
    let asked = problem.slots.indices.filter { canMatter(problem.slots[$0]) }
    let header = titles.map { $0[programme.language] } + asked.map { heading(problem.slots[$0]) }
    return Spreadsheet(rows: [header] + participants.map { row($0, asked) }).text
  }

  /// Whether a session of some theme can be in a slot.
  private func canMatter(_ slot: Slot) -> Bool {
    programme.themes.contains { theme in
      theme.period.contains(slot.date)
        && theme.dayparts?.contains(open(slot).daypart) != false
    }
  }

  /// What the form says of a participant, by open slot.
  package var entries: [String: [OpenSlot: Availability]] {
    let slots = problem.slots.map(open)
    return Dictionary(
      participants.map { participant in
        (participant.id, Dictionary(zip(slots, participant.row)) { first, _ in first })
      }
    ) { first, _ in first }
  }

  /// A date and the name of a daypart.
  package struct OpenSlot: Hashable, Sendable {
    package let date: CivilDate
    package let daypart: String

    package init(date: CivilDate, daypart: String) {
      self.date = date
      self.daypart = daypart
    }
  }

  private typealias Participant = (id: String, title: String, row: [Availability])

  private var participants: [Participant] {
    let pilots = zip(programme.pilots, problem.pilotAvailability).map { ($0.id, $0.title, $1) }
    let experts = zip(programme.experts, problem.expertAvailability).map { ($0.id, $0.name, $1) }
    return pilots + experts
  }

  private func row(_ participant: Participant, _ asked: [Int]) -> [String] {
    [participant.title, participant.id]
      + asked.map { participant.row[$0].words[programme.language] }
  }

  /// The slot as `di 09-03-2021 middag`, which no spreadsheet takes for a date.
  private func heading(_ slot: Slot) -> String {
    let day = slot.date.weekday.words[programme.language]
      .prefix(programme.language == .nl ? 2 : 3)
    return "\(day) \(slot.date.dutchDigits) \(open(slot).daypart)"
  }

  private func open(_ slot: Slot) -> OpenSlot {
    OpenSlot(date: slot.date, daypart: programme.calendar.dayparts[slot.daypart].name)
  }
}
