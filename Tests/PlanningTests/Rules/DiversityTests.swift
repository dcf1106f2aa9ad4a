import Planning
import ProgrammeModel
import Testing

@Suite struct DiversityTests {
  @Test(
    arguments: [
      (["ict", "zorg", "bouw"], 0), (["ict", "zorg", "ict"], 1), (["zorg", "ict", "ict"], 1),
      (["ict", "ict", "ict"], 3), ([nil, nil, "ict"], 0), ([nil, nil, nil], 0),
      (["ict", nil, "ict"], 1),
    ] as [([String?], Int)])
  func `Every two pilots of one sector count`(sectors: [String?], units: Int) {
    let situation = Situation(.meeting()) {
      for (pilot, sector) in sectors.enumerated() { $0.pilots[pilot].sector = sector }
    }
    #expect(situation.units(of: "diversity") == units)
  }

  @Test(arguments: [([], 0), (["breda"], 0), (["breda", "venlo"], 1)])
  func `Only the group counts`(pilots: [String], units: Int) {
    let situation = Situation(.meeting(pilots: pilots)) {
      for pilot in $0.pilots.indices { $0.pilots[pilot].sector = "techniek" }
    }
    #expect(situation.units(of: "diversity") == units)
  }

  @Test func `A pair counts in every session`() {
    let situation = Situation(.meeting("werving-2"), .meeting("werving-1", on: "2021-03-11")) {
      $0.pilots[0].sector = "techniek"
      $0.pilots[2].sector = "techniek"
    }
    #expect(situation.units(of: "diversity") == 2)
  }

  @Test func `A meeting of all pilots counts nothing`() {
    let situation = Situation(.meeting("visie-1")) {
      for pilot in $0.pilots.indices { $0.pilots[pilot].sector = "techniek" }
    }
    #expect(situation.units(of: "diversity") == 0)
  }

  @Test func `Its title and unit read well in Dutch and English`() {
    #expect(
      RuleBook.title(of: "diversity")
        == Words(nl: "zelfde sector in de groep", en: "same sector in the group"))
    #expect(RuleBook.unit(of: "diversity") == Words(nl: "tweetallen", en: "pairs"))
  }
}
