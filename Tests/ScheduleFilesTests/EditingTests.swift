import Folders
import Foundation
import ProgrammeModel
import ScheduleFiles
import TestSupport
import Testing

/// Slots that are added to a schedule file.
@Suite struct EditingTests {
  private let scratch: Scratch
  private static let absence = Absence(
    participant: "emmen", date: day("2021-04-06"), daypart: "middag")

  init() throws { scratch = try Scratch() }

  /// Adds absences to a schedule file as whoever holds it does.
  private func add(_ absences: [Absence], toFile path: String) throws {
    let file = try ScheduleFile.hold(path)
    let octets = try Array(Data(contentsOf: URL(filePath: path)))
    let programme = try ScheduleFile.read(path: path, wishes: Sample.wishes)
    try file.replace(
      with: try ScheduleFile.changing(
        absences.edits(in: programme), in: octets, path: path, wishes: Sample.wishes))
  }

  /// The text of the sample after some absences were added.
  private func edited(
    _ schedule: String, _ absences: [Absence] = [absence]
  ) throws -> String {
    let path = try scratch.write(schedule.utf8, to: "programma.yaml")
    try add(absences, toFile: path)
    return try String(contentsOfFile: path, encoding: .utf8)
  }

  @Test(arguments: [
    (
      "    attend: {werving: 2}", "    attend: {werving: 2}",
      "    avoid: [thu middag]\n    unavailable: [2021-04-06 middag]\n"
    ),
    (
      "    avoid: [thu middag]", "    avoid: [thu middag]\n    unavailable: []  # nog niets",
      "    unavailable: [2021-04-06 middag]  # nog niets\n"
    ),
    (
      "    avoid: [thu middag]", "    unavailable: [ wed , 2021-W14 ] # vast",
      "    unavailable: [ wed , 2021-W14, 2021-04-06 middag ] # vast\n"
    ),
    (
      "    avoid: [thu middag]",
      "    unavailable:  # vast\n    # elke week\n    - wed  # markt\n\n    - 2021-W14",
      "    unavailable:  # vast\n    # elke week\n    - wed  # markt\n\n    - 2021-W14\n"
        + "    - 2021-04-06 middag\n"
    ),
    (
      "    avoid: [thu middag]", "    unavailable:\n      -   wed\n",
      "    unavailable:\n      -   wed\n      - 2021-04-06 middag\n"
    ),
    (
      "  - id: emmen\n    title: Techniek\n    place: Emmen\n",
      "  - title: Techniek   # ë 🚲\n    id: \"emmen\"  # hier\n    place: Emmen\n",
      "    avoid: [thu middag]\n    unavailable: [2021-04-06 middag]\n"
    ),
    (
      "  - id: emmen\n    title: Techniek\n    place: Emmen\n    attend: {werving: 2}\n"
        + "    avoid: [thu middag]\n",
      "  - {title: Techniek, id: emmen, attend: {werving: 2}}\n",
      "  - {title: Techniek, id: emmen, attend: {werving: 2}, unavailable: [2021-04-06 middag]}\n"
    ),
    (
      "  - id: emmen\n    title: Techniek\n    place: Emmen\n    attend: {werving: 2}\n"
        + "    avoid: [thu middag]\n",
      "  - {\n    id:\n    emmen\n    ,\n    title: Techniek, attend: {werving: 2}}\n",
      "    title: Techniek, attend: {werving: 2}, unavailable: [2021-04-06 middag]}\n"
    ),
  ])
  func `The entry is put in its place and all else stays`(
    _ passage: String, _ replacement: String, _ expected: String
  ) throws {
    let schedule = Sample.schedule(passage, replacement)
    let text = try edited(schedule)
    #expect(text.contains(expected))
    #expect(text.utf8.count > schedule.utf8.count)
    let added = try ScheduleFile.read(
      path: scratch.folder.appending(path: "programma.yaml").path(percentEncoded: false),
      wishes: Sample.wishes)
    #expect(added.pilots[1].unavailable.last?.text == "2021-04-06 middag")
    // Without the entry the text is what it was.
    let without =
      ["      - 2021-04-06 middag\n", "    - 2021-04-06 middag\n"]
      .reduce(text) { $0.replacing($1, with: "") }
      .replacing("    unavailable: [2021-04-06 middag]\n", with: "")
      .replacing(", unavailable: [2021-04-06 middag]", with: "")
      .replacing(", 2021-04-06 middag", with: "")
      .replacing("[2021-04-06 middag]", with: "[]")
    #expect(without == schedule)
  }

  @Test func `Several entries of several participants go in at once`() throws {
    let text = try edited(
      Sample.schedule,
      [
        Self.absence, Absence(participant: "e1", date: day("2021-04-06"), daypart: "middag"),
        Absence(participant: "emmen", date: day("2021-04-08"), daypart: "ochtend"),
      ])
    #expect(
      text.contains(
        "    avoid: [thu middag]\n    unavailable: [2021-04-06 middag, 2021-04-08 ochtend]\n"))
    #expect(text.contains("    unavailable: [wed, 2021-04-06 middag]\n"))
  }

  @Test func `What participants would rather not goes into a list of its own, days whole`() throws {
    let text = try edited(
      Sample.schedule,
      [
        Absence(participant: "emmen", list: .avoid, date: day("2021-04-06"), daypart: nil),
        Self.absence,
        Absence(participant: "e2", list: .avoid, date: day("2021-04-07"), daypart: "ochtend"),
        Absence(participant: "e2", date: day("2021-04-08"), daypart: nil),
      ])
    #expect(
      text.contains(
        "    avoid: [thu middag, 2021-04-06]\n    unavailable: [2021-04-06 middag]\n"))
    #expect(
      text.contains(
        "    avoid: [2021-04-07 ochtend]\n    unavailable: [2021-04-08]\n"))
  }

  @Test func `Line ends, a byte order mark, rights and links stay`() throws {
    let schedule = "\u{FEFF}" + Sample.schedule.replacing("\n", with: "\r\n")
    let file = try scratch.write(schedule.utf8, to: "echt.yaml")
    try FileManager.default.setAttributes([.posixPermissions: 0o640], ofItemAtPath: file)
    let link = scratch.folder.appending(path: "programma.yaml").path(percentEncoded: false)
    try FileManager.default.createSymbolicLink(
      atPath: link, withDestinationPath: "echt.yaml")
    try add([Self.absence], toFile: link)
    let text = try String(decoding: Data(contentsOf: URL(filePath: file)), as: UTF8.self)
    #expect(text.hasPrefix("\u{FEFF}programme:\r\n"))
    #expect(text.contains("    avoid: [thu middag]\r\n    unavailable: [2021-04-06 middag]\r\n"))
    let attributes = try FileManager.default.attributesOfItem(atPath: file)
    #expect(attributes[.posixPermissions] as? Int == 0o640)
    #expect(try FileManager.default.destinationOfSymbolicLink(atPath: link) == "echt.yaml")
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: scratch.folder.path).sorted() == [
        "echt.yaml", "programma.yaml",
      ])
  }

  @Test func `What is there already is not added again`() throws {
    let schedule = Sample.schedule(
      "    avoid: [thu middag]", "    unavailable: [2021-04-06 middag]  # vast")
    #expect(try edited(schedule, [Self.absence, Self.absence]) == schedule)
  }

  @Test func `Where there is no place the file stays what it was`() throws {
    // The list belongs to somebody else as well.
    let schedule = Sample.schedule(
      "    avoid: [thu middag]", "    avoid: &x [thu middag]\n    unavailable: *x")
    let path = try scratch.write(schedule.utf8, to: "programma.yaml")
    do {
      try add([Self.absence], toFile: path)
      Issue.record("the file was changed")
    } catch EditingFailure.noPlace(let words) {
      #expect(
        words.nl
          == "Bij emmen is geen plaats gevonden voor “unavailable”. Voeg de regel zelf toe.")
    }
    #expect(try String(contentsOfFile: path, encoding: .utf8) == schedule)
  }

  @Test func `A schedule that is no longer sound with the entry is not written`() throws {
    let absence = Absence(participant: "e1", date: day("2021-03-09"), daypart: "middag")
    let path = try scratch.write(Sample.schedule.utf8, to: "programma.yaml")
    do {
      try add([absence], toFile: path)
      Issue.record("the file was changed")
    } catch EditingFailure.findings(let findings) {
      #expect(findings.count == 1)
      #expect(
        findings[0].message.nl
          == "“e1” is niet beschikbaar op 2021-03-09. Kies een andere dag of schrap “e1” hier.")
    }
    #expect(try String(contentsOfFile: path, encoding: .utf8) == Sample.schedule)
  }

  @Test func `The lines of absences say the same as they do`() {
    let absences = [
      Self.absence, Absence(participant: "emmen", date: day("2021-04-08"), daypart: nil),
      Absence(participant: "e1", list: .avoid, date: day("2021-04-08"), daypart: "'s-avonds:laat"),
    ]
    #expect(
      absences.lines == [
        "emmen: unavailable: [2021-04-06 middag, 2021-04-08]",
        "e1: avoid: ['2021-04-08 ''s-avonds:laat']",
      ])
    #expect(absences.lines.flatMap { Absence.reading($0) ?? [] } == absences)
    #expect(Absence.reading("emmen: unavailable: [wed]") == nil)
  }

  @Test func `Dayparts with strange names are quoted`() {
    let absence = Absence(participant: "e1", date: day("2021-03-09"), daypart: "'s-avonds:laat")
    #expect(absence.when == "'2021-03-09 ''s-avonds:laat'")
    #expect(Self.absence.when == "2021-04-06 middag")
  }
}
