import TestSupport
import Testing

@Suite struct PlanTests {
  @Test func `A plan is printed, written and passes the check`() async throws {
    try await Folder.temporary { folder in
      let (schedule, out) = (try folder.copyOfDecidedSchedule(), "\(folder.path)/uit")
      let run = try await Leernetwerk.run(["plan", schedule, "--out", out, "--moves", "200"])
      #expect(run.errors == "")
      #expect(
        run.output == DecidedPlan.sessions() + cost
          + DecidedPlan.written(schedule, out, calendars: 4))
      #expect(run.status == 0)
      #expect(
        try folder.names(in: "uit") == ["concept", "deelnemers.html", "plan.json", "rapport.html"])
      #expect(
        try folder.names(in: "uit/concept")
          == ["breda.ics", "expert.ics", "programma.ics", "utrecht.ics", "zwolle.ics"])

      let check = try await Leernetwerk.run(["verify", schedule, "\(out)/plan.json"])
      #expect(
        check.output.hasSuffix("\n\nHet plan klopt: 3 sessies, geen regel gebroken, 873 punten.\n"))
      #expect(check.status == 0)
    }
  }

  @Test func `The same seed and moves give the same bytes`() async throws {
    try await Folder.temporary { folder in
      for name in ["a", "b"] {
        let run = try await Leernetwerk.run([
          "plan", "schedules/mkb-route-2021.yaml", "--out", "\(folder.path)/\(name)", "--moves",
          "20000", "--seed", "7", "--now", "2021-01-15T09:00:00+01:00",
          "--no-proof",
        ])
        #expect(run.status == 0, "\(run.errors)")
      }
      for file in ["plan.json", "concept/programma.ics", "concept/lector.ics"] {
        #expect(try folder.text("a/\(file)") == folder.text("b/\(file)"))
      }
    }
  }

  @Test func `An English schedule has an English plan`() async throws {
    try await Folder.temporary { folder in
      let schedule = try folder.copyOfSmallSchedule {
        $0.replacing("id: klein", with: "id: klein\n  language: en")
      }
      let run = try await Leernetwerk.run(
        ["plan", schedule, "--out", "\(folder.path)/out", "--moves", "20000"])
      #expect(run.output.hasPrefix("Klein leernetwerk\n3 sessions, from "))
      #expect(run.output.contains("\nThis is a draft: nothing was sent.\n"))
    }
  }

  @Test func `Without a plan it says what stood in the way and writes nothing`() async throws {
    try await Folder.temporary { folder in
      let schedule = try folder.copyOfSmallSchedule {
        $0.replacing("[2026-01-12..2026-01-30]", with: "[2026-01-12..2026-03-01]")
      }
      let run = try await Leernetwerk.run(
        ["plan", schedule, "--out", "\(folder.path)/uit", "--moves", "20000"])
      #expect(run.output == "")
      #expect(run.errors.hasPrefix("Bewezen onmogelijk: er is geen geldig plan. "))
      #expect(run.errors.contains("\n\nNiet te plaatsen:\n  start-1 (Samen beginnen): "))
      #expect(run.errors.contains("\n\nWat het vaakst in de weg stond:\n  niet beschikbaar: "))
      #expect(run.status == 1)
      #expect(try folder.names() == ["holidays", "klein.yaml"])
    }
  }

  @Test func `An output folder that cannot be made is named`() async throws {
    try await Folder.temporary { folder in
      let file = try folder.write("bestand", "")
      let run = try await Leernetwerk.run(
        ["plan", "schedules/klein.yaml", "--out", "\(file)/uit", "--moves", "20000"])
      #expect(run.output == "")
      #expect(
        run.errors == """
          Kan \(file) niet maken: er staat een bestand waar een map moet komen, of andersom.

          """)
      #expect(run.status == 73)
    }
  }

  private let cost = """

    Wens                           Aantal                    Prijs  Punten  Elk plan
    -----------------------------  ------  ----------------  -----  ------  --------
    reistijd                          491  minuten               1     491       491
    vaker in één deel van het           2  herhalingen         100     200       200
    jaar
    dezelfde expert opnieuw             3  herhalingen          20      60        60
    wachten op wat nodig is            14  weken × behoefte      3      42        42
    expertise onder het hoogste         2  stappen              20      40        40
    opnieuw gastheer                    1  herhaling            40      40        40
    Samen                                                              873       873

    Van deze 873 punten betaalt elk geldig plan er ten minste 873, wens voor wens
    bewezen: die staan bij “Elk plan”.

    Bewezen: geen geldig plan kost minder.

    """
}
