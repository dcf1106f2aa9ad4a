import TestSupport
import Testing

@Suite struct ExplanationTests {
  @Test func `A schedule without a plan is told why, and what helps`() async throws {
    try await Folder.temporary { folder in
      let schedule = try folder.copyOfSmallSchedule {
        $0.replacing("[2026-01-12..2026-01-30]", with: "[2026-01-12..2026-03-01]")
      }
      let run = try await Leernetwerk.run(["check", schedule])
      #expect(run.output == "")
      #expect(
        run.errors.hasPrefix(
          """
          In \(schedule) staan geen fouten, maar een plan is er niet. Bewezen is waarom:

          “Samen beginnen” (start-1) vraagt alle drie de pilots, maar tot en met 1 maart 2026 is er geen dagdeel waarop een expert kan.
            In het schema staat:
              \(schedule):22: until: 2026-03-01 – “Samen beginnen” kan tot en met 1 maart 2026
              \(schedule):55: unavailable: 2026-01-12..2026-03-01 – Dirk kan niet: 12 januari 2026 tot en met 1 maart 2026
            Wat helpt:
              - Schrap “unavailable: 2026-01-12..2026-03-01” (regel 55). Dan is er een plan van 
          """))
      #expect(
        run.errors.contains(
          "    - Maak van “until: 2026-03-01” (regel 22) “until: 2026-03-03”. Dan is er een plan van "
        ))
      #expect(run.status == 1)
    }
  }

  @Test func `A plan is explained to the point`() async throws {
    try await Folder.temporary { folder in
      let (schedule, out) = (try folder.copyOfDecidedSchedule(), "\(folder.path)/uit")
      _ = try await Leernetwerk.run(["plan", schedule, "--out", out, "--moves", "200"])
      let run = try await Leernetwerk.run(["explain", schedule, "\(out)/plan.json"])
      #expect(run.errors == "")
      #expect(
        run.output.contains(
          """
          Pilot       Sessies  Reis Gastheer Wacht Ontmoet Praktijk van Liever niet Punten
          ----------- ------- ----- -------- ----- ------- -------- --- ----------- ------
          Pilot             2    96        1     –       2        0   0           0     96
          Zwolle
          Pilot             3    96        2     –       2        0   0           0    236
          Utrecht
          Pilot Breda       2   152        0   7,0       2        0   1           0    294
          gemiddeld       2,3 114,7      1,0   7,0     2,0      0,0 0,3         0,0  208,7
          minst             2    96        0   7,0       2        0   0           0     96
          meest             3   152        2   7,0       2        0   1           0    294

          """))
      let json = try await Leernetwerk.run(["explain", schedule, "\(out)/plan.json", "--json"])
      #expect(json.output.hasPrefix("{\n  \"cost\" : 873,\n"))
    }
  }

  @Test func `A change is tried without editing the schedule`() async throws {
    try await Folder.temporary { folder in
      let (schedule, out) = (try folder.copyOfDecidedSchedule(), "\(folder.path)/uit")
      _ = try await Leernetwerk.run(["plan", schedule, "--out", out, "--moves", "200"])
      let run = try await Leernetwerk.run([
        "whatif", schedule, "\(out)/plan.json", "expert max 2", "--moves", "2000",
      ])
      #expect(
        run.output == """
          Nu kost het plan 873 punten.

          Met alleen deze verandering is het plan niet geldig:
            Dirk heeft 3 sessies in plaats van hoogstens 2: Samen beginnen (start-1), Op bezoek bij elkaar (bezoek-1) en Op bezoek bij elkaar (bezoek-2).

          Bewezen: met deze verandering is er geen geldig plan.

          """)
      let price = try await Leernetwerk.run([
        "whatif", schedule, "\(out)/plan.json", "load 0", "--moves", "2000",
      ])
      #expect(
        price.output == """
          Nu kost het plan 873 punten.

          Met alleen deze verandering: 813 punten (-60), geen afspraak verandert.
              dezelfde expert opnieuw: -60

          Met zo weinig mogelijk gewijzigde afspraken: 813 punten (-60), geen afspraak verandert.
              dezelfde expert opnieuw: -60

          Dat is ook het beste plan: 813 punten (-60), geen afspraak verandert.
              dezelfde expert opnieuw: -60
            Bewezen: met deze verandering kost geen geldig plan minder.

          """)
    }
  }

  @Test(arguments: ["iets", "bezoek pilots x", "bezoek after niets", "start after bezoek"])
  func `A change that is not understood is answered with the forms`(change: String) async throws {
    try await Folder.temporary { folder in
      let (schedule, out) = (try folder.copyOfDecidedSchedule(), "\(folder.path)/uit")
      _ = try await Leernetwerk.run(["plan", schedule, "--out", out, "--moves", "200"])
      let run = try await Leernetwerk.run(["whatif", schedule, "\(out)/plan.json", change])
      #expect(
        run.errors.hasPrefix(
          """
          Fout: “\(change)” is geen verandering die dit schema kent. Schrijf, met de namen (id) uit het schema:
            "start-1 2026-01-12 middag"  een sessie op een dag, in een dagdeel
            "start-1 zwolle"             ergens anders, of met een expert of pilot
          """))
      #expect(run.status == 64)
    }
  }

  @Test func `What could not be placed is told where nothing is proven`() async throws {
    try await Folder.temporary { folder in
      // Two sessions at one time in one room, which only a search can find out.
      let schedule = try folder.copyOfSmallSchedule {
        $0.replacing("    attend: {bezoek: 2} ", with: "    sector: zorg ")
          .replacing(
            "pilots:\n  - id: zwolle",
            with: """
              pilots:
                - {id: ede, title: Pilot Ede, place: Ede, region: midden}
                - id: zwolle
              """
          )
          .replacing(
            "\nvenues:\n",
            with: """
                - {id: eva, name: Eva, themes: {bezoek: 3}}

              venues:
                - {id: zaal, title: De zaal, place: Utrecht}

              """) + """
            pins:
              - {session: bezoek-1, date: 2026-04-14, daypart: middag, venue: zaal}
              - {session: bezoek-2, date: 2026-04-14, daypart: middag, venue: zaal}
            """
      }
      let run = try await Leernetwerk.run(["check", schedule, "--seconds", "1e-9"])
      #expect(
        run.output.contains(
          "Niet bewezen is dat er een plan is: in deze tijd is er geen gevonden.\n\nNiet te plaatsen:\n"
        ), "\(run.output) \(run.errors)")
    }
  }

  @Test func `Whoever drops out is drilled`() async throws {
    try await Folder.temporary { folder in
      let (schedule, out) = (try folder.copyOfDecidedSchedule(), "\(folder.path)/uit")
      _ = try await Leernetwerk.run(["plan", schedule, "--out", out, "--moves", "200"])
      let run = try await Leernetwerk.run([
        "drill", schedule, "\(out)/plan.json", "--moves", "2000",
      ])
      #expect(run.errors == "")
      #expect(
        run.output == """
          Wat er gebeurt als een expert of een gastlocatie uitvalt, het ergste eerst.

          Valt uit      Sessie           Afspraken  Punten  Wordt          Invallers
          ------------  ---------------  ---------  ------  -------------  ---------------
          Dirk          start-1, 10              –       –  kan niet meer  –
                        februari 2026
          Dirk          bezoek-1, 5              –       –  kan niet meer  –
                        maart 2026
          Dirk          bezoek-2, 7              –       –  kan niet meer  –
                        april 2026
          Bij de pilot  start-1, 10              4     118  Bij de pilot   Bij de pilot in
          in Utrecht    februari 2026                       in Zwolle      Zwolle, Online
          Bij de pilot  bezoek-1, 5              3     149  Online         Online
          in Utrecht    maart 2026
          Bij de pilot  bezoek-2, 7              3      38  Bij de pilot   Bij de pilot in
          in Zwolle     april 2026                          in Utrecht     Utrecht, Online

          Afspraken: hoeveel er ten minste veranderen; met ± is dat niet bewezen. Punten:
          wat het plan dan meer kost. Invallers: wie van het thema weet en die dag nog
          vrij is, of waar het ook past.

          """)
    }
  }
}
