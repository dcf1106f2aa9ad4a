import Foundation
import TestSupport
import Testing

@Suite struct PublishTests {
  private let now = ["--now", "2026-01-05T08:00:00Z", "--seed", "1"]

  @Test func `A first publication tells everybody what is new, and how to send it`() async throws {
    try await Folder.temporary { folder in
      let (schedule, out) = (try folder.copyOfDecidedSchedule(), "\(folder.path)/uit")
      try await plan(schedule, out)
      let trial = try await publish(schedule, out, "--dry-run")
      #expect(
        trial.output == news + """

          7 berichten, aan 3 adressen:
            Anna <anna@zwolle.example>, Pilot Zwolle: 2
            Bram <bram@utrecht.example>, Pilot Utrecht: 3
            Carla <carla@breda.example>, Pilot Breda: 2

          Het eerste bericht:

            Aan: Anna <anna@zwolle.example>
            Onderwerp: Uitnodiging: Samen beginnen, dinsdag 10 februari 2026

            Beste Anna,

            Graag nodigen we u uit voor deze sessie van Klein leernetwerk:

            Samen beginnen
            dinsdag 10 februari 2026, 13.30-16.30 uur, Bij de pilot in Utrecht, Utrecht

            Thema: Samen beginnen
            Pilots: Pilot Zwolle; Pilot Utrecht; Pilot Breda
            Experts: Dirk
            Aantal mensen: 9
            Gastheer: Pilot Utrecht

            Zet de afspraak in uw agenda met de knop Accepteren of Bijwerken. Ziet u geen knop, \
          open dan de bijlage invite.ics.

            Programmateam

          Geen adres, dus geen bericht; geef zelf de agenda door:
            Dirk: \(out)/agenda/expert.ics

          Dit was een proef (--dry-run): er is niets geschreven.

          """)
      #expect(
        try folder.names(in: "uit") == ["concept", "deelnemers.html", "plan.json", "rapport.html"])

      let run = try await publish(schedule, out)
      #expect(run.errors == "")
      #expect(run.output == news + sent(schedule, out))
      #expect(run.status == 0)
      #expect(
        try folder.names(in: "uit")
          == [
            "agenda", "berichten", "concept", "deelnemers.html", "plan.json", "published.json",
            "rapport.html",
          ])
      #expect(try folder.names(in: "uit/berichten").count == 15)
      #expect(try folder.names(in: "uit/berichten/outlook").count == 7)

      let again = try await publish(schedule, out)
      #expect(
        again.output == """
          Klein leernetwerk: er is niets veranderd sinds publicatie 1. Niemand krijgt een bericht.

          """)
      #expect(again.status == 0)
    }
  }

  @Test func `The folder of another programme is refused, with the option that chooses another`()
    async throws
  {
    try await Folder.temporary { folder in
      let (schedule, out) = (try folder.copyOfDecidedSchedule(), "\(folder.path)/uit")
      try await plan(schedule, out)
      _ = try await publish(schedule, out)
      _ = try folder.write(
        "klein.yaml", try folder.text("klein.yaml").replacing("id: klein", with: "id: groot"))
      let run = try await Leernetwerk.run(["plan", schedule, "--out", out])
      #expect(
        run.errors == """
          \(out)/published.json hoort bij het programma klein. Kies met --out de map van dit \
          programma, of een nieuwe map.

          """)
      #expect(run.status == 65)
    }
  }

  @Test func `What changed since the plan is planned anew, and then published`() async throws {
    try await Folder.temporary { folder in
      let (schedule, out) = (try folder.copyOfDecidedSchedule(), "\(folder.path)/uit")
      try await plan(schedule, out)
      _ = try await publish(schedule, out)
      _ = try folder.write(
        "klein.yaml",
        try folder.text("klein.yaml")
          .replacing("2026-03-05, daypart: middag", with: "2026-03-10, daypart: middag")
          .replacing("title: Samen beginnen", with: "title: Samen van start"))
      let stale = try await publish(schedule, out)
      #expect(
        stale.errors.contains(
          "Het schema, of een bestand dat het leest, is veranderd sinds het plan is gemaakt.\n"))
      #expect(
        stale.errors.hasSuffix(
          "Er is niets gepubliceerd. Maak het plan opnieuw: \(Leernetwerk.executable) plan"
            + " \(schedule) --out \(out)\n"))
      #expect(stale.status == 1)

      try await plan(schedule, out)
      let run = try await publish(schedule, out)
      #expect(run.output.hasPrefix("Publicatie 2 van Klein leernetwerk\n\nPilot Zwolle\n"))
      #expect(
        run.output.contains(
          """

          Bij “bijgewerkt” verandert alleen tekst. Thunderbird toont dat pas aan wie de
          uitnodiging heeft beantwoord.

          """))
    }
  }

  @Test func `A draft that has grown too old to move a session is refused`() async throws {
    try await Folder.temporary { folder in
      let (schedule, out) = (try folder.copyOfDecidedSchedule(), "\(folder.path)/uit")
      try await plan(schedule, out)
      _ = try await publish(schedule, out)
      let text = try folder.text("klein.yaml").replacing("2026-03-05", with: "2026-03-10")
      _ = try folder.write("klein.yaml", text)
      try await plan(schedule, out)
      let before = try folder.text("uit/published.json")
      for option in [["--now", "2026-02-19T08:00:00Z"], ["--today", "2026-02-19"]] {
        let late = try await Leernetwerk.run(["publish", schedule, "--out", out] + option)
        #expect(
          late.errors == """
            Op bezoek bij elkaar (bezoek-1) op donderdag 5 maart 2026, middag ligt vast omdat de \
            uitnodiging al uit is en de dag te dichtbij, maar het plan wijkt af: ze is nu op dinsdag 10 maart 2026, middag.

            Het plan klopt niet: 1 fout.
            Er is niets gepubliceerd. Maak het plan opnieuw: \(Leernetwerk.executable) plan \
            \(schedule) --out \(out)
            Mag zo'n sessie toch veranderen? Laat haar dan ook hier los, met --release bezoek-1.

            """)
        #expect(late.status == 1)
      }
      #expect(try folder.text("uit/published.json") == before)
      #expect(try await publish(schedule, out, "--today", "2026-02-18").status == 0)
    }
  }

  @Test func `Without a plan, or with a ledger that was changed, nothing is written`() async throws
  {
    try await Folder.temporary { folder in
      let (schedule, out) = (try folder.copyOfDecidedSchedule(), "\(folder.path)/uit")
      let none = try await publish(schedule, out)
      #expect(
        none.errors == """
          In \(out) staat geen plan.json. Maak eerst een plan: \(Leernetwerk.executable) plan \
          \(schedule) --out \(out)

          """)
      #expect(none.status == 66)
      #expect(try folder.names() == ["holidays", "klein.yaml"])

      try await plan(schedule, out)
      _ = try await publish(schedule, out)
      let ledger = try folder.text("uit/published.json")
      _ = try folder.write(
        "uit/published.json", ledger.replacing("\"highest\" : 0", with: "\"highest\" : 1"))
      let changed = try await publish(schedule, out)
      #expect(
        changed.errors == """
          \(out)/published.json is met de hand veranderd of niet heel. Zonder dit bestand weet \
          leernetwerk niet wat er is verstuurd.
          Zet het terug uit een reservekopie en probeer het opnieuw.

          """)
      #expect(changed.status == 65)
      #expect(try folder.text("uit/published.json") != ledger)
    }
  }

  @Test func `A publication that is killed at any moment sends each number once`() async throws {
    try await Folder.temporary { folder in
      let (schedule, out) = (try folder.copyOfDecidedSchedule(), "\(folder.path)/uit")
      let text = try folder.text("klein.yaml")
      try await plan(schedule, out)
      let start = ContinuousClock.now
      _ = try await publish(schedule, out)
      let usual = ContinuousClock.now - start
      for round in 1...8 {
        let day = round.isMultiple(of: 2) ? "2026-03-05" : "2026-03-10"
        _ = try folder.write("klein.yaml", text.replacing("2026-03-05", with: day))
        try await plan(schedule, out)
        let before = try folder.names(in: "uit/berichten")
        let today = ["--today", "2026-01-05"]
        _ = try await Leernetwerk.run(["publish", schedule, "--out", out] + today) { process in
          try await Task.sleep(for: usual * Double.random(in: 0.1...1.1))
          kill(process.processIdentifier, SIGKILL)
        }
        let after = try folder.names(in: "uit/berichten")
        #expect([0, 4].contains(after.count - before.count))
        #expect(try await publish(schedule, out).status == 0)
        let new = try folder.names(in: "uit/berichten").filter { $0.hasPrefix("000\(round + 1)_") }
        #expect(new.count == 4)
        let calendars = new.filter { $0.hasSuffix(".ics") }
        #expect(
          try calendars.allSatisfy {
            try folder.text("uit/berichten/\($0)").contains("\r\nSEQUENCE:\(round)\r\n")
          })
      }
    }
  }

  @Test func `Two runs at once publish once`() async throws {
    try await Folder.temporary { folder in
      let (schedule, out) = (try folder.copyOfDecidedSchedule(), "\(folder.path)/uit")
      try await plan(schedule, out)
      async let first = publish(schedule, out)
      async let second = publish(schedule, out)
      let outputs = try await [first.output, second.output]
      #expect(outputs.count { $0.hasPrefix("Publicatie 1 van ") } == 1)
      #expect(outputs.count { $0.contains(" er is niets veranderd sinds publicatie 1. ") } == 1)
      #expect(try folder.names(in: "uit/berichten").count == 15)
      #expect(try folder.names(in: "uit/berichten/outlook").count == 7)
    }
  }

  private func plan(_ schedule: String, _ out: String) async throws {
    let run = try await Leernetwerk.run(
      ["plan", schedule, "--out", out, "--moves", "200", "--no-proof", "--today", "2026-01-05"])
    #expect(run.status == 0, "\(run.errors)")
  }

  private func publish(
    _ schedule: String, _ out: String, _ options: String...
  ) async throws -> Leernetwerk.Run {
    try await Leernetwerk.run(["publish", schedule, "--out", out] + now + options)
  }

  private let news = """
    Publicatie 1 van Klein leernetwerk

    Pilot Zwolle
      nieuw        Samen beginnen: dinsdag 10 februari 2026, 13.30-16.30 uur, Bij de pilot in Utrecht, Utrecht
      nieuw        Op bezoek bij elkaar: dinsdag 7 april 2026, 13.30-16.30 uur, Bij de pilot in Zwolle, Zwolle

    Pilot Utrecht
      nieuw        Samen beginnen: dinsdag 10 februari 2026, 13.30-16.30 uur, Bij de pilot in Utrecht, Utrecht
      nieuw        Op bezoek bij elkaar: donderdag 5 maart 2026, 13.30-16.30 uur, Bij de pilot in Utrecht, Utrecht
      nieuw        Op bezoek bij elkaar: dinsdag 7 april 2026, 13.30-16.30 uur, Bij de pilot in Zwolle, Zwolle

    Pilot Breda
      nieuw        Samen beginnen: dinsdag 10 februari 2026, 13.30-16.30 uur, Bij de pilot in Utrecht, Utrecht
      nieuw        Op bezoek bij elkaar: donderdag 5 maart 2026, 13.30-16.30 uur, Bij de pilot in Utrecht, Utrecht

    Dirk
      nieuw        Samen beginnen: dinsdag 10 februari 2026, 13.30-16.30 uur, Bij de pilot in Utrecht, Utrecht
      nieuw        Op bezoek bij elkaar: donderdag 5 maart 2026, 13.30-16.30 uur, Bij de pilot in Utrecht, Utrecht
      nieuw        Op bezoek bij elkaar: dinsdag 7 april 2026, 13.30-16.30 uur, Bij de pilot in Zwolle, Zwolle

    """

  private func sent(_ schedule: String, _ out: String) -> String {
    """

    Geschreven in \(out):
      agenda/programma.ics  de agenda van het hele programma
      agenda/<id>.ics       een agenda voor elke pilot en expert (4)
      rapport.html          het plan om te lezen en af te drukken, met wat het kost
      deelnemers.html       hetzelfde om te delen, zonder punten en vergelijkingen
      published.json        wat er is verstuurd; zonder dit kan niets worden gewijzigd

    Klaar om te versturen: 7 berichten, \(out)/berichten/0001_*.eml
    In één keer, langs uw mailserver (zie docs/mail.md):
      \(Leernetwerk.executable) send \(schedule) --out \(out)
    Of stuur elk bestand als bijlage naar het adres dat erin bij Aan staat: wie het
    opent, ziet de uitnodiging met haar knoppen.
    In het klassieke Outlook openen de bestanden in \(out)/berichten/outlook klaar om te versturen.

    Geen adres, dus geen bericht; geef zelf de agenda door:
      Dirk: \(out)/agenda/expert.ics

    Zeg deelnemers één van beide te kiezen, anders staat alles dubbel in hun agenda:
      de berichten   werken in Outlook, Thunderbird, Google, Apple en Nextcloud; in
                     Thunderbird is een agenda nodig die bij het mailadres hoort
      agenda/<id>    als abonnement (op een webadres) blijft hij vanzelf bij;
                     geïmporteerd is hij een momentopname, die alleen de berichten
                     nog bijwerken

    """
  }
}
