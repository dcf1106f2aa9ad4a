import ProgrammeModel
import ScheduleFiles
import Testing

@Suite struct MemoryTests {
  private static let schedule = Sample.schedule
    .replacing("  schoolHolidays: open", with: "  schoolHolidays: closed\n  holidays: ../h.yaml")
    .replacing("    place: Emmen", with: "    place: Emmen\n    region: noord")

  private static let holidays = """
    covers: 2021-01-01..2021-12-31
    holidays:
      - {name: zomer, noord: 2021-07-10..2021-08-22, midden: 2021-07-17..2021-08-29, zuid: 2021-07-24..2021-09-05}
    """

  private static let files = [
    "net/jaar.yaml": Array(schedule.utf8), "h.yaml": Array(holidays.utf8),
  ]

  @Test func `A schedule in memory is read with the files that it names`() throws {
    let programme = try ScheduleFile.read(
      path: "net/jaar.yaml", from: FileSource(Self.files), wishes: Sample.wishes)
    #expect(programme.calendar.holidays.map(\.name) == ["zomer"])
    let scratch = try Scratch()
    var paths: [String: String] = [:]
    for (name, bytes) in Self.files { paths[name] = try scratch.write(bytes, to: name) }
    let onDisk = try ScheduleFile.read(
      path: #require(paths["net/jaar.yaml"]), wishes: Sample.wishes)
    #expect(programme.digest == onDisk.digest)
  }

  @Test func `A file that is not in memory is not looked for on the disk`() throws {
    let scratch = try Scratch()
    let holidays = try scratch.write(Self.holidays.utf8, to: "h.yaml")
    let folder = String(holidays.dropLast("/h.yaml".count))
    let path = folder + "/net/jaar.yaml"
    let failure = #expect(throws: ReadingFailure.self) {
      try ScheduleFile.read(
        path: path, from: FileSource([path: Array(Self.schedule.utf8)]), wishes: Sample.wishes)
    }
    guard case .findings(let findings) = failure?.cause else {
      Issue.record("\(String(describing: failure))")
      return
    }
    #expect(
      findings.first?.message.nl
        == "Het bestand “\(folder)/net/../h.yaml” bestaat niet. Controleer de naam en de map.")
  }

  @Test func `Absences are added to bytes, and nothing is written`() throws {
    let bytes = Array(Self.schedule.utf8)
    let absence = Absence(
      participant: "breda", date: CivilDate(dayNumber: 18_737), daypart: "middag")
    let before = try ScheduleFile.read(
      path: "net/jaar.yaml", from: FileSource(Self.files), wishes: Sample.wishes)
    let edited = try ScheduleFile.changing(
      [absence].edits(in: before), in: bytes, path: "net/jaar.yaml", from: FileSource(Self.files),
      wishes: Sample.wishes)
    #expect(edited != bytes)
    let files = Self.files.merging(["net/jaar.yaml": edited]) { $1 }
    let programme = try ScheduleFile.read(
      path: "net/jaar.yaml", from: FileSource(files), wishes: Sample.wishes)
    let breda = try #require(programme.pilots.first { $0.id == "breda" })
    #expect(breda.unavailable.last?.text == "2021-04-20 middag")
  }

  @Test func `A plan, a form, a certificate and a calendar can be in memory`() throws {
    let programme = try ScheduleFile.read(
      path: "net/jaar.yaml", from: FileSource(Self.files), wishes: Sample.wishes)
    let plan = PlanDocument(
      programme: "route", schedule: programme.digest, status: .optimal, cost: 0, bound: 0,
      wishes: [], sessions: [])
    let certificate = Certificate(
      programme: "route", schedule: programme.digest, bound: 0, rows: [], parts: [])
    let memory = FileSource([
      "plan.json": Array(PlanFile.text(of: plan).utf8),
      "bewijs.json": Array(CertificateFile.text(of: certificate).utf8),
      "a.ics": Array("BEGIN:VCALENDAR\nEND:VCALENDAR\n".utf8),
      "form.csv": Array("geen formulier".utf8),
    ])
    #expect(try PlanFile.read(path: "plan.json", from: memory) == plan)
    #expect(
      try CertificateFile.read(path: "bewijs.json", from: memory, in: .nl) == certificate)
    let day = CivilDate(dayNumber: 18_695)
    #expect(
      try BusyCalendars(
        reading: ["a.ics"], from: memory, days: day...day, timezone: "UTC", owners: [],
        isLenient: false
      ).skipped == [])
    let failure = #expect(throws: ReadingFailure.self) {
      try AvailabilityForm.read(paths: ["form.csv"], from: memory, of: programme)
    }
    guard case .findings(let findings) = failure?.cause else {
      Issue.record("\(String(describing: failure))")
      return
    }
    #expect(findings.map { $0.place?.file } == ["form.csv"])
  }
}
