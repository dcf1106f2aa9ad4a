import TestSupport
import Testing

@Suite struct ImportTests {
  private let table = """
    Datum;Dagdeel;Thema;Locatie;Pilots;Experts
    10-02-2026;middag;Samen beginnen;Bij de pilot in Utrecht;alle;Dirk
    05-03-2026;middag;Op bezoek bij elkaar;Bij de pilot in Utrecht;Pilot Breda, Pilot Utrecht;Dirk
    07-04-2026;middag;Op bezoek bij elkaar;Bij de pilot in Zwolle;Pilot Zwolle, Pilot Utrecht;Dirk

    """

  @Test func `A plan of one's own is taken in, and a broken one is told and not written`()
    async throws
  {
    try await Folder.temporary { folder in
      let schedule = try folder.copyOfSmallSchedule()
      let (own, out) = (try folder.write("mijn plan.csv", table), "\(folder.path)/mijn map")
      let run = try await Leernetwerk.run(["import", schedule, own, "--out", out])
      #expect(run.errors == "" && run.status == 0)
      #expect(run.output.contains("\nGeschreven in \(out):\n"))
      #expect(
        run.output.contains(
          "Nakijken kan met: \(Leernetwerk.executable) verify \(schedule) \"\(out)/plan.json\"\n"))
      #expect(
        run.output.contains(
          "Publiceer het met: \(Leernetwerk.executable) publish \(schedule) --out \"\(out)\"\n"))
      let verified = try await Leernetwerk.run(["verify", schedule, "\(out)/plan.json"])
      #expect(verified.status == 0)

      let broken = try folder.write("stuk.csv", table.replacing("07-04-2026", with: "08-04-2026"))
      let refused = try await Leernetwerk.run(["import", schedule, broken, "--out", out])
      #expect(refused.status == 1 && refused.output == "")
      #expect(refused.errors.contains("Het plan klopt niet: 1 fout."))
      #expect(refused.errors.hasSuffix("\nEr is niets geschreven.\n"))
      let json = try await Leernetwerk.run(["import", schedule, broken, "--out", out, "--json"])
      #expect(json.status == 1)
      #expect(json.output.contains("\"isWritten\" : false"))

      let faulty = try folder.write("fout.csv", table.replacing("Dirk", with: "Jan"))
      let unread = try await Leernetwerk.run(["import", schedule, faulty, "--out", out])
      #expect(unread.status == 65)
      #expect(unread.errors.contains("Cel F2: Er is geen expert “Jan”."))
    }
  }
}
