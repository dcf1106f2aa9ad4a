import Application
import ProgrammeModel
import TestSupport
import Testing

@Suite struct ReadBusyTimesTests {
  /// A calendar with one event, of some properties.
  private func calendar(_ properties: String) -> String {
    "BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:a\n\(properties)\nEND:VEVENT\nEND:VCALENDAR\n"
  }

  private let spring = (from: day("2021-03-01"), until: day("2021-03-31"))

  @Test func `What is read of several calendars is joined and sorted`() async throws {
    try await Folder.temporary { folder in
      let first = try folder.write(
        "een.ics",
        calendar(
          "DTSTART;TZID=Europe/Amsterdam:20210302T093000\nDURATION:PT1H\nRRULE:FREQ=DAILY;COUNT=2"))
      let second = try folder.write(
        "twee.ics",
        """
        BEGIN:VCALENDAR
        BEGIN:VEVENT
        DTSTART:20210302T080000Z
        DTEND:20210302T083000Z
        END:VEVENT
        BEGIN:VEVENT
        STATUS:TENTATIVE
        DTSTART:20210330T080000Z
        DTEND:20210330T083015Z
        END:VEVENT
        END:VCALENDAR
        """)
      let read = try ReadBusyTimes([first, second], from: spring.from, until: spring.until).run()
      #expect(
        read.document.busy == [
          ["2021-03-02T09:00+01:00", "2021-03-02T10:30+01:00"],
          ["2021-03-03T09:30+01:00", "2021-03-03T10:30+01:00"],
        ])
      #expect(
        read.document.tentative == [["2021-03-30T10:00+02:00", "2021-03-30T10:30:15+02:00"]])
    }
  }

  @Test func `The zone of the result is that of times without one, and owners decline`()
    async throws
  {
    try await Folder.temporary { folder in
      let declined =
        "BEGIN:VEVENT\nDTSTART:20210303\nATTENDEE;PARTSTAT=DECLINED:mailto:me@a.example\nEND:VEVENT\n"
      let file = try folder.write(
        "a.ics",
        calendar("DTSTART:20210302T093000\nDURATION:PT1H")
          .replacing("END:VCALENDAR", with: "\(declined)END:VCALENDAR"))
      var request = ReadBusyTimes(
        [file], from: spring.from, until: spring.until, timezone: "America/St_Johns")
      let busy = [["2021-03-02T09:30-03:30", "2021-03-02T10:30-03:30"]]
      #expect(try request.run().document.busy.count == 2)
      request.owners = ["x@a.example", "Me@A.example"]
      #expect(try request.run().document.busy == busy)
    }
  }

  // These zones are 26 hours apart: the day is never the same in both.
  @Test(arguments: ["Etc/GMT+12", "Pacific/Kiritimati"])
  func `Without days it begins today where the calendar is`(_ name: String) async throws {
    let zone = try #require(Zone(name))
    try await Folder.temporary { folder in
      let file = try folder.write(
        "a.ics", calendar("DTSTART;VALUE=DATE:20210101\nRRULE:FREQ=DAILY"))
      let before = CivilDate(.now, in: zone)
      let busy = try ReadBusyTimes([file], timezone: name).run().document.busy
      let days = before...CivilDate(.now, in: zone)
      let first = try #require(busy.first?.first)
      #expect(days.contains(try #require(CivilDate(String(first.prefix(10))))))
    }
  }

  @Test func `What is faulty is refused, or left out and named where that is asked`() async throws {
    try await Folder.temporary { folder in
      let faulty = try folder.write("a.ics", calendar("DTSTART:20210231"))
      let sound = try folder.write("b.ics", calendar("DTSTART:20210301"))
      var request = ReadBusyTimes([faulty, sound], from: spring.from, until: spring.until)
      let failure = #expect(throws: Failure.self) { try request.run() }
      #expect(failure?.document.findings.count == 1)
      request.isLenient = true
      let read = try request.run()
      #expect(read.document.busy == [["2021-03-01T00:00+01:00", "2021-03-02T00:00+01:00"]])
      #expect(read.skipped.map(\.place?.line) == [4])
    }
  }

  @Test(arguments: [
    (day("2021-03-02")...day("2021-03-02"), "Amsterdam", "“Amsterdam” is geen tijdzone."),
    (day("2021-01-01")...day("2031-12-31"), "Etc/UTC", "De periode telt 4017 dagen."),
  ])
  func `What cannot be asked is refused`(
    days: ClosedRange<CivilDate>, zone: String, start: String
  ) {
    let failure = #expect(throws: Failure.self) {
      try ReadBusyTimes([], from: days.lowerBound, until: days.upperBound, timezone: zone).run()
    }
    #expect(failure?.kind == .unfit && failure?.text.hasPrefix(start) == true)
  }

  /// The decided schedule in some zone, with a calendar for its expert.
  private func schedule(_ folder: Folder, zone: String, _ properties: String) throws -> String {
    _ = try folder.write("dirk.ics", calendar(properties))
    let path = try folder.copyOfDecidedSchedule()
    _ = try folder.write(
      "klein.yaml",
      folder.text("klein.yaml")
        .replacing("  until: 2026-06-26\n", with: "  until: 2026-06-26\n  timezone: \(zone)\n")
        .replacing("    themes: {start: 3", with: "    busy: [dirk.ics]\n    themes: {start: 3"))
    return path
  }

  // On Tuesdays from a quarter of an hour before the afternoon ends; 7 April is in summer time.
  @Test(arguments: ["Europe/Amsterdam", "Asia/Kolkata"])
  func `Planning and verification both heed a tentative time, over a change of clocks`(
    zone: String
  ) async throws {
    try await Folder.temporary { folder in
      let schedule = try schedule(
        folder, zone: zone,
        """
        STATUS:TENTATIVE
        DTSTART;TZID=\(zone):20260203T161500
        DURATION:PT1H
        RRULE:FREQ=WEEKLY;COUNT=20
        """)
      let workspace = try Workspace(schedule: schedule, folder: "\(folder.path)/uit")
      let plan = try await workspace.planned().plan
      #expect(plan.wishes.first { $0.id == "avoid" }?.units == 2)
      #expect(try VerifyPlan().run(in: workspace).document.sound)
    }
  }

  @Test(arguments: ["Europe/Amsterdam", "Asia/Kolkata"])
  func `Planning and verification both heed a busy time, over a change of clocks`(
    zone: String
  ) async throws {
    try await Folder.temporary { folder in
      let path = try schedule(
        folder, zone: zone, "DTSTART;TZID=\(zone):20260407T163000\nDURATION:PT1H")
      let out = "\(folder.path)/uit"
      try await Workspace(schedule: path, folder: out).planned()
      _ = try folder.write(
        "dirk.ics",
        calendar("DTSTART;TZID=\(zone):20260310T161500\nDURATION:PT1H\nRRULE:FREQ=WEEKLY;COUNT=5"))
      let workspace = try Workspace(schedule: path, folder: out)
      let verdict = try VerifyPlan().run(in: workspace).document
      #expect(!verdict.sound)
      #expect(
        verdict.faults.map(\.text).contains(
          "Dirk kan niet bij Op bezoek bij elkaar (bezoek-2) op dinsdag 7 april 2026, middag zijn:"
            + " de eigen agenda is dan bezet."))
      let again = try await MakePlan(effort: Planner.Effort(moves: 200), now: Workspace.now)
        .run(in: workspace)
      guard case .nothing = again else {
        Issue.record("the pinned session cannot be held")
        return
      }
    }
  }
}
