import Planning
import ProgrammeModel
import TestSupport
import Testing

@Suite struct HostingTests {
  @Test(arguments: [
    (["zaal", "zaal", "online"], 0), (["avans", "zaal", "zaal"], 0),
    (["avans", "avans", "zaal"], 1), (["avans", "avans", "avans"], 3),
  ])
  func `Hosting again counts, a venue without a host does not`(venues: [String], units: Int) {
    let situation = Situation(
      .meeting("werving-1", on: "2021-03-09", at: venues[0]),
      .meeting("werving-2", on: "2021-03-16", at: venues[1]),
      .meeting("werving-3", on: "2021-03-23", at: venues[2]))
    #expect(situation.units(of: "hosting") == units)
  }

  @Test(arguments: [("breda", 1), ("venlo", 0)])
  func `The pilot counts, not the venue`(host: String, units: Int) {
    let situation = Situation(
      .meeting("visie-1", at: "avans"), .meeting("werving-1", at: "zaal")
    ) { $0.venues[1].host = host }
    #expect(situation.units(of: "hosting") == units)
  }

  @Test(arguments: [(0, 0), (1, 1), (2, 2), (3, 3)])
  func `Earlier plans begin the count`(before: Int, units: Int) {
    let situation = Situation(.meeting("visie-1", at: "avans")) {
      $0.history = (0..<before).map { _ in .of(.meeting("oud-1", on: "2020-03-10", at: "avans")) }
    }
    #expect(situation.units(of: "hosting") == units)
  }

  @Test func `Earlier sessions are hosted as today's file says, wherever they were`() {
    let situation = Situation(.meeting("visie-1", at: "avans")) {
      $0.venues[1].host = "breda"
      $0.history = .of(
        .meeting("oud-1", on: "2020-03-10", at: "zaal", pilots: ["venlo"]),
        .meeting("oud-2", on: "2020-03-12", at: "weg"),
        .meeting("oud-3", on: "2020-03-17", at: "online"))
    }
    #expect(situation.units(of: "hosting") == 1)
  }

  @Test func `Its title and unit read well in Dutch and English`() {
    #expect(RuleBook.title(of: "hosting") == Words(nl: "opnieuw gastheer", en: "hosting again"))
    #expect(RuleBook.unit(of: "hosting") == Words(nl: "herhalingen", en: "repeats"))
  }
}
