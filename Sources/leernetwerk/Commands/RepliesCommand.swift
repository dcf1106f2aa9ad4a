internal import ArgumentParser
internal import Foundation
internal import ICalendar
internal import ProgrammeModel
internal import Publishing
internal import ScheduleFiles

/// Takes in what participants answered to their invitations.
struct RepliesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "replies", abstract: "Neemt antwoorden op uitnodigingen op.",
    discussion: """
      Antwoorden zijn bestanden .eml of .ics, zoals het mailprogramma ze bewaart. Wie afzegt, komt \
      bij een volgend plan niet op die dag; --apply zet dat in het schema.
      """)

  @Argument(help: ArgumentHelp("De antwoorden.", valueName: "bestand"))
  var files: [String]

  @Option(help: ArgumentHelp("Het schema.", valueName: "schema"))
  var schedule: String

  @Option(help: ArgumentHelp("De uitvoermap (out/<id van het programma>).", valueName: "map"))
  var out: String?

  @Flag(help: "Zet afzeggingen bij “unavailable” in het schema.")
  var apply = false

  func validate() throws {
    if out?.isEmpty == true { throw ValidationError(Phrase.emptyFolder) }
  }

  func run() throws {
    let programme = try Input.schedule(schedule)
    let language = programme.language
    let folder = Output.folder(out, of: programme)
    let contents = try files.map { file in (file, try Input.octets(file, in: language)) }
    // Held from reading the ledger to replacing it, as publish does.
    let held = try Output.hold(folder, in: language)
    guard var ledger = try Input.ledger(folder, of: programme) else {
      let publishing = schedule + (out.map { " --out \($0)" } ?? "")
      throw Stop(.noFile, Phrase.nothingPublished(folder: folder, publishing)[language])
    }
    let before = ledger
    let lines = contents.flatMap { file, octets in
      ledger.record(octets, file: file).map { $0[language] }
    }
    if ledger != before {
      let file = try Output.file(of: ledger, in: language)
      try Output.naming(in: language) { () throws(OutputError) in
        try held.replace([], with: [file])
      }
    }
    Console.say(lines.joined(separator: "\n"))
    try follow(ledger.declines.filter { programme.lacks($0) }, of: programme)
  }

  /// Adds what was declined to the schedule, or says what to add.
  private func follow(_ declines: [Ledger.Decline], of programme: Programme) throws {
    guard !declines.isEmpty else { return }
    let language = programme.language
    let absences = declines.map { decline in
      Absence(
        participant: decline.participant, date: decline.session.date,
        daypart: decline.session.daypart)
    }
    let toAdd = Phrase.toAdd(absences, to: schedule)
    guard apply else { return Console.say("\n" + toAdd[language]) }
    try Editing.add(absences, to: schedule, orElse: toAdd, in: language)
    Console.say("\n" + Phrase.added(absences, to: schedule)[language])
  }
}

extension Ledger {
  /// Records the answers in a file, and says what became of each.
  fileprivate mutating func record(_ octets: [UInt8], file: String) -> [Words] {
    let replies: [CalendarReply]
    do throws(ReplyError) {
      replies = try CalendarReply.replies(in: octets)
    } catch {
      return [Phrase.noReply(error, file: file)]
    }
    return replies.map { reply in
      guard let participation = Answer.Participation(rawValue: reply.participation) else {
        return Phrase.noAnswer(reply, file: file)
      }
      let answer = Answer(
        participation, sequence: reply.sequence,
        time: Date(timeIntervalSince1970: Double(reply.time)))
      let receipt = record(answer, uid: reply.uid, from: reply.address)
      return Phrase.receipt(receipt, of: reply, participation, in: self, file: file)
    }
  }
}

extension Programme {
  /// Whether the schedule does not say yet that a participant cannot come to what it declined.
  fileprivate func lacks(_ decline: Ledger.Decline) -> Bool {
    let unavailable =
      pilots.first { $0.id == decline.participant }?.unavailable
      ?? experts.first { $0.id == decline.participant }?.unavailable
    return unavailable.map { whens in
      !whens.contains {
        $0.holds(on: decline.session.date, daypart: decline.session.daypart)
      }
    } ?? false
  }
}
