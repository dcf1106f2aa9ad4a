import Application
import TestSupport
import Testing

@Suite struct AvailabilityTests {
  private func workspace(_ folder: Folder) throws -> Workspace {
    try Workspace(schedule: "\(folder.path)/klein.yaml", folder: "\(folder.path)/uit")
  }

  @Test func `A form says nothing new until it is filled in, and is never written over`()
    async throws
  {
    try await Folder.temporary { folder in
      _ = try folder.copyOfSmallSchedule()
      let forms = try AskAvailability().run(in: try workspace(folder))
      let form = forms.csv
      #expect(form == "\(folder.path)/uit/beschikbaarheid.csv")
      let untouched = try ReadAvailability(forms: [form]).run(in: try workspace(folder))
      #expect(untouched.absences.isEmpty && untouched.freer.isEmpty && untouched.remarks.isEmpty)
      #expect(try AskAvailability().run(in: try workspace(folder)) == forms)

      _ = try folder.write("uit/beschikbaarheid.csv", "Deelnemer;Id;di 10-03-2026 middag\n")
      let failure = #expect(throws: Failure.self) {
        try AskAvailability().run(in: try workspace(folder))
      }
      #expect(failure?.kind == .taken)
    }
  }

  @Test func `What forms in a folder say comes into the schedule, whose comments stay`()
    async throws
  {
    try await Folder.temporary { folder in
      _ = try folder.copyOfSmallSchedule()
      let before = try folder.text("klein.yaml")
      _ = try AskAvailability().run(in: try workspace(folder))
      _ = try folder.write(
        "uit/beschikbaarheid.csv",
        """
        Deelnemer;Id;di 10-03-2026 ochtend;di 10-03-2026 middag;do 12-03-2026 middag
        Pilot Zwolle;zwolle;;nee;
        Pilot Breda;breda;NEE;nee;liever niet
        """)
      _ = try folder.write("uit/dirk.csv", "Deelnemer;Id;do 12-03-2026 middag\nDirk;expert;nee\n")
      let result = try ReadAvailability(forms: ["\(folder.path)/uit"]).run(in: workspace(folder))
      #expect(
        AddAbsences(result.absences).lines == [
          "zwolle: unavailable: [2026-03-10 middag]", "breda: unavailable: [2026-03-10]",
          "breda: avoid: [2026-03-12 middag]", "expert: unavailable: [2026-03-12 middag]",
        ])
      #expect(result.freer.map(\.nl) == ["zwolle: 10-03-2026 ochtend"])

      try AddAbsences(result.absences).run(in: try workspace(folder))
      #expect(
        try folder.text("klein.yaml")
          == before
          .replacing("[tue ochtend] ", with: "[tue ochtend, 2026-03-10 middag] ")
          .replacing("avoid: [ochtend] ", with: "avoid: [ochtend, 2026-03-12 middag] ")
          .replacing("liever niet\n", with: "liever niet\n    unavailable: [2026-03-10]\n")
          .replacing("2026-01-30]", with: "2026-01-30, 2026-03-12 middag]"))
      let again = try ReadAvailability(forms: ["\(folder.path)/uit"]).run(in: workspace(folder))
      #expect(again.absences.isEmpty)
      let programme = try workspace(folder).programme
      #expect(
        programme.pilots.map { $0.unavailable.map(\.text) } == [
          ["tue ochtend", "2026-03-10 middag"], [], ["2026-03-10"],
        ])
    }
  }

  @Test func `A form that contradicts a pin changes nothing`() async throws {
    try await Folder.temporary { folder in
      _ = try folder.copyOfDecidedSchedule()
      let before = try folder.text("klein.yaml")
      let form = try folder.write(
        "formulier.csv", "Deelnemer;Id;do 05-03-2026 middag\nPilot Breda;breda;nee\n")
      let result = try ReadAvailability(forms: [form]).run(in: try workspace(folder))
      #expect(AddAbsences(result.absences).lines == ["breda: unavailable: [2026-03-05 middag]"])
      let failure = #expect(throws: Failure.self) {
        try AddAbsences(result.absences).run(in: try workspace(folder))
      }
      #expect(failure?.kind == .faulty)
      #expect(try folder.text("klein.yaml") == before)
    }
  }
}
