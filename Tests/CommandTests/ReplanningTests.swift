import TestSupport
import Testing

@Suite struct ReplanningTests {
  private static let effort = ["--moves", "4000"]

  /// Publishes the decided plan and then lets the only expert be away from March on, while another
  /// comes.
  private func dropOut(in folder: Folder) async throws -> (schedule: String, out: String) {
    let (schedule, out) = (try folder.copyOfDecidedSchedule(), "\(folder.path)/uit")
    let now = ["--out", out, "--now", "2026-01-05T09:00:00+01:00"]
    _ = try await Leernetwerk.run(["plan", schedule] + now + Self.effort)
    let publish = try await Leernetwerk.run(["publish", schedule, "--seed", "1"] + now)
    #expect(publish.status == 0)
    let text = try folder.text("klein.yaml")
    let changed = text.split(separator: "pins:")[0]
      .replacing(
        "venues:", with: "  - {id: eva, name: Eva, place: Zwolle, themes: {bezoek: 1}}\nvenues:"
      ).replacing("2026-01-30]", with: "2026-01-30, 2026-03-03..2026-06-30]")
    _ = try folder.write("klein.yaml", String(changed))
    return (schedule, out)
  }

  @Test func `An expert drops out, and as little changes as can be`() async throws {
    try await Folder.temporary { folder in
      let (schedule, out) = try await dropOut(in: folder)
      let run = try await Leernetwerk.run(
        [
          "plan", schedule, "--out", out, "--least-change", "--now", "2026-02-01T09:00:00+01:00",
        ] + Self.effort)
      #expect(run.errors == "")
      #expect(
        run.output == DecidedPlan.sessions(visitedBy: "Eva") + leastChange
          + DecidedPlan.written(
            schedule, out, calendars: 5, checking: " --today 2026-02-01",
            withoutAddress: "Dirk, Eva"))
      #expect(run.status == 0)

      let check = try await Leernetwerk.run(
        ["verify", schedule, "\(out)/plan.json", "--today", "2026-02-01"])
      #expect(check.status == 0, "\(check.errors)")
      let publish = try await Leernetwerk.run(
        ["publish", schedule, "--out", out, "--now", "2026-02-01T09:00:00+01:00"])
      #expect(publish.status == 0, "\(publish.errors)")
      for command in ["verify", "export"] {
        let run = try await Leernetwerk.run([command, schedule, "\(out)/plan.json"])
        #expect(run.status == 0, "\(run.errors)")
      }
    }
  }

  @Test func `The curve is shown and nothing is written`() async throws {
    try await Folder.temporary { folder in
      let (schedule, out) = try await dropOut(in: folder)
      let before = try folder.text("uit/plan.json")
      let run = try await Leernetwerk.run(
        ["plan", schedule, "--out", out, "--curve", "--today", "2026-02-01"] + Self.effort)
      #expect(
        run.output == """
          Wat gewijzigde afspraken opleveren: het goedkoopste plan met hooguit zoveel
          wijzigingen.

          Wijzigingen  Punten  Bewezen  Sessies die veranderen
          -----------  ------  -------  ----------------------
              4 t/m 5     857  ja       bezoek-1, bezoek-2
              6 t/m 7     711  ja       bezoek-1, bezoek-2
                    8     681  ja       bezoek-1, bezoek-2

          Punten: wat het plan kost zonder de prijs van gewijzigde afspraken.
          Bewezen: met minder dan 4 wijzigingen is er geen geldig plan.
          Bewezen: nog meer wijzigingen maken het plan niet goedkoper.

          Er is niets geschreven. Het plan van een regel maakt u met --max-changes en het aantal wijzigingen dat er staat.

          """)
      #expect(run.status == 0)
      #expect(try folder.text("uit/plan.json") == before)
    }
  }

  @Test(arguments: [
    (
      "4", 0,
      """

      Bewezen: van de geldige plannen die hooguit 4 afspraken wijzigen, kost geen minder.
      De prijs van de wijzigingen zelf telt daarbij niet mee.

      """
    ),
    (
      "3", 1,
      """
      Bewezen onmogelijk: geen geldig plan wijzigt hooguit 3 afspraken; ten minste 4 afspraken \
      veranderen hoe dan ook.
      Er is niets geschreven. Sta met --max-changes meer wijzigingen toe.

      """
    ),
  ])
  func `A line of the curve is made, and none before the first`(
    limit: String, status: Int32, text: String
  ) async throws {
    try await Folder.temporary { folder in
      let (schedule, out) = try await dropOut(in: folder)
      let before = try folder.text("uit/plan.json")
      let run = try await Leernetwerk.run(
        ["plan", schedule, "--out", out, "--max-changes", limit, "--today", "2026-02-01"]
          + Self.effort)
      #expect((status == 0 ? run.output : run.errors).contains(text), "\(run.output + run.errors)")
      #expect(run.status == status)
      #expect(try (folder.text("uit/plan.json") == before) == (status != 0))
    }
  }

  @Test func `What is frozen and does not fit is named, and nothing is written`() async throws {
    try await Folder.temporary { folder in
      let (schedule, out) = try await dropOut(in: folder)
      let before = try folder.text("uit/plan.json")
      let arguments = ["plan", schedule, "--out", out, "--today", "2026-02-27"] + Self.effort
      let run = try await Leernetwerk.run(arguments)
      #expect(run.output == "")
      #expect(
        run.errors == """
          Wat is gepubliceerd en voorbij is, of te dichtbij om te verschuiven, past niet bij het
          schema:

            Dirk kan niet bij Op bezoek bij elkaar (bezoek-1) op donderdag 5 maart 2026, middag zijn: \
          ‘2026-03-03..2026-06-30’.

          Er is niets verschoven en niets geschreven. Wijzig het schema, of laat een sessie los die toch mag veranderen, met --release bezoek-1.

          """)
      #expect(run.status == 1)
      #expect(try folder.text("uit/plan.json") == before)

      let released = try await Leernetwerk.run(arguments + ["--release", "bezoek-1"])
      #expect(released.status == 0, "\(released.errors)")
      #expect(
        released.output.contains(
          """

          Wat vastligt, omdat het voorbij is of te dichtbij:
            dinsdag 10 februari 2026, middag: Samen beginnen (start-1)

          """))
      #expect(
        released.output.contains(
          " verify \(schedule) \(out)/plan.json --today 2026-02-27 --release bezoek-1\n"))
      #expect(
        released.output.contains(" publish \(schedule) --out \(out) --release bezoek-1\n"))
    }
  }

  @Test(arguments: [
    (["--today", "morgen"], 64, "Bij --today staat “morgen”. Geef een dag, zoals 2021-03-09."),
    (
      ["--release", "bezoek-9"], 64,
      "Bij --release staat “bezoek-9”, maar die sessie is niet gepubliceerd."
    ),
    (
      ["--least-change", "--curve"], 64,
      "Geef hooguit één van --least-change, --max-changes en --curve."
    ),
    (
      ["--max-changes", "4", "--curve"], 64,
      "Geef hooguit één van --least-change, --max-changes en --curve."
    ),
    (
      ["--max-changes", "vier"], 64,
      "Bij --max-changes staat “vier”. Geef een heel aantal afspraken van 0 of meer, zoals 4."
    ),
    (["--least-change"], 66, "is nog niets gepubliceerd"),
    (["--max-changes", "4"], 66, "is nog niets gepubliceerd"),
    (["--curve"], 66, "is nog niets gepubliceerd"),
  ])
  func `A request that cannot be met is refused`(
    options: [String], status: Int32, message: String
  ) async throws {
    try await Folder.temporary { folder in
      let run = try await Leernetwerk.run(
        ["plan", "schedules/klein.yaml", "--out", "\(folder.path)/uit"] + options)
      #expect(run.errors.contains(message), "\(run.errors)")
      #expect(run.status == status)
      #expect(try folder.names() == [])
    }
  }

  private let leastChange = """

    Wens                           Aantal                    Prijs  Punten  Elk plan
    -----------------------------  ------  ----------------  -----  ------  --------
    reistijd                          475  minuten               1     475       207
    gewijzigde afspraken                4  afspraken            60     240       240
    vaker in één deel van het           2  herhalingen         100     200         0
    jaar
    expertise onder het hoogste         4  stappen              20      80        80
    wachten op wat nodig is            14  weken × behoefte      3      42        42
    opnieuw gastheer                    1  herhaling            40      40         0
    dezelfde expert opnieuw             1  herhaling            20      20        20
    Samen                                                            1.097       589

    Van deze 1.097 punten betaalt elk geldig plan er ten minste 589, wens voor wens
    bewezen: die staan bij “Elk plan”.

    Er veranderen 4 afspraken van 2 deelnemers:

    Deelnemer  Sessie             Was                      Wordt
    ---------  -----------------  -----------------------  -------------------------
    Dirk       Op bezoek bij      donderdag 5 maart 2026,  vervalt
               elkaar (bezoek-1)  middag
                                  Bij de pilot in Utrecht
               Op bezoek bij      dinsdag 7 april 2026,    vervalt
               elkaar (bezoek-2)  middag
                                  Bij de pilot in Zwolle
    Eva        Op bezoek bij      nieuw                    donderdag 5 maart 2026,
               elkaar (bezoek-1)                           middag
                                                           Bij de pilot in Utrecht
               Op bezoek bij      nieuw                    dinsdag 7 april 2026,
               elkaar (bezoek-2)                           middag
                                                           Bij de pilot in Zwolle

    Wat vastligt, omdat het voorbij is of te dichtbij:
      dinsdag 10 februari 2026, middag: Samen beginnen (start-1)

    Bewezen: geen geldig plan wijzigt minder dan 4 afspraken.
    Van de plannen met zo weinig wijzigingen kost geen minder.
    Bewezen: elk geldig plan kost ten minste 1.071 punten, hooguit 2,4 % minder dan dit plan.

    """
}
