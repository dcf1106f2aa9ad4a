import TestSupport
import Testing

@Suite struct CheckTests {
  @Test(arguments: [
    (
      "klein", "3 pilots, 2 thema's, 3 sessies, 1 expert, 3 locaties",
      """

      Zonder mailadres, dus zonder uitnodiging: Dirk. Vul in het schema “email” aan.
      """
    ),
    ("mkb-route-2021", "7 pilots, 6 thema's, 10 sessies, 7 experts, 8 locaties", ""),
  ])
  func `A shipped schedule is sound, and who has no address is named`(
    name: String, contents: String, silent: String
  ) async throws {
    let run = try await Leernetwerk.run(["check", "schedules/\(name).yaml"])
    #expect(
      run.output == """
        Het schema klopt: \(contents).
        Maak nu een plan: \(Leernetwerk.executable) plan schedules/\(name).yaml\(silent)

        """)
    #expect(run.errors == "")
    #expect(run.status == 0)
  }

  @Test func `All faults are told at once, in the language of the schedule`() async throws {
    try await Folder.temporary { folder in
      let schedule = try folder.copyOfSmallSchedule {
        $0.replacing("id: klein", with: "id: klein\n  language: en")
          .replacing("gap: 21", with: "gap: drie")
          .replacing("after: [start]", with: "after: [strat]")
      }
      let run = try await Leernetwerk.run(["check", schedule])
      #expect(run.output == "")
      #expect(
        run.errors == """
          \(schedule):16:6: There should be a whole number from 1 to 1,000,000 here, but there is “drie”. Did you mean 3?
            gap: drie                                # dagen tussen twee sessies van een pilot
                 ^
          \(schedule):28:13: There is no theme “strat”. Did you mean “start”?
                after: [strat]
                        ^

          2 errors in 1 file. Nothing was written.

          """)
      #expect(run.status == 65)
    }
  }

  @Test func `A schedule that is not there is named`() async throws {
    let run = try await Leernetwerk.run(["check", "schedules/kliein.yaml"])
    #expect(
      run.errors
        == "Het bestand “schedules/kliein.yaml” bestaat niet. Controleer de naam en de map.\n")
    #expect(run.status == 66)
  }
}
