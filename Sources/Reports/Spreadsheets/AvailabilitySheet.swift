internal import Planning
public import ProgrammeModel
package import Spreadsheets

/// Forms that ask who can come when, in the language of the programme: one of all participants,
/// slots across, and one of each participant, slots down.
///
/// They ask of slots that matter, and what the schedule, school holidays and calendars say already is
/// filled in. There is no address of anybody in them, and no reason.
public struct AvailabilitySheet: Sendable {
  let programme: Programme
  let problem: Problem
  let language: Language
  let participants: [Participant]

  /// Prepares the forms of a programme.
  public init(of programme: Programme) { self.init(of: programme, after: Baseline()) }

  /// Prepares the forms of a programme of which something was published, and may stay as it is.
  package init(of programme: Programme, after baseline: Baseline) {
    self.programme = programme
    language = programme.language
    let problem = Problem(programme, after: baseline)
    self.problem = problem
    let slots = ParticipantSlots(of: problem)
    participants =
      programme.pilots.enumerated().map { index, pilot in
        Participant(
          id: pilot.id, title: pilot.title, row: problem.pilotAvailability[index],
          asked: slots.pilots[index])
      }
      + programme.experts.enumerated().map { index, expert in
        Participant(
          id: expert.id, title: expert.name, row: problem.expertAvailability[index],
          asked: slots.experts[index])
      }
  }

  struct Participant {
    let id: String
    let title: String
    /// Whether it can come, by slot.
    let row: [Availability]
    /// The slots that matter to it.
    let asked: [Int]
  }

  /// The form of all participants.
  package var table: Spreadsheet {
    let asked = Set(participants.flatMap(\.asked)).sorted()
    var table = Spreadsheet(
      name: title[language],
      columns: [
        Spreadsheet.Column(Words(nl: "Deelnemer", en: "Participant")[language], width: 26),
        Spreadsheet.Column("Id", width: 14),
      ] + asked.map { Spreadsheet.Column(heading(problem.slots[$0]), width: 13, choices: choices) },
      rows: participants.map { participant in
        [.text(participant.title), .text(participant.id)]
          + asked.map { .text(participant.row[$0].words[language]) }
      })
    let how = Words(
      nl:
        "Kies waar nodig nee of liever niet. Een lege cel is: kan. Wat al bekend is, staat er al.",
      en: "Choose no or rather not where needed. An empty cell means: can. What is known is there.")
    table.above = [[.text("\(title[language]): \(programme.title)")], [.text(how[language])], []]
    table.frozenColumns = 2
    table.tints = tints
    table.isLandscape = true
    return table
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

  /// The slots that matter to a participant, by time; none where there is none of that id.
  package func asked(of participant: String) -> [OpenSlot] {
    participants.first { $0.id == participant }?.asked.map { open(problem.slots[$0]) } ?? []
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

  var title: Words { Words(nl: "Beschikbaarheid", en: "Availability") }

  var choices: [String] {
    [Availability.away, .ratherNot].map { $0.words[language] }
  }

  var tints: [String: Spreadsheet.Tint] {
    [Availability.away.words[language]: .red, Availability.ratherNot.words[language]: .amber]
  }

  /// The slot as `di 09-03-2021 middag`, which no spreadsheet takes for a date.
  private func heading(_ slot: Slot) -> String {
    let day = slot.date.weekday.words[language].prefix(language == .nl ? 2 : 3)
    return "\(day) \(slot.date.dutchDigits) \(daypart(of: slot).name)"
  }

  private func open(_ slot: Slot) -> OpenSlot {
    OpenSlot(date: slot.date, daypart: daypart(of: slot).name)
  }

  func daypart(of slot: Slot) -> Daypart { programme.calendar.dayparts[slot.daypart] }
}
