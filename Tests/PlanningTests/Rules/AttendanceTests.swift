import Planning
import ProgrammeModel
import Testing

@Suite struct AttendanceTests {
  @Test(arguments: [
    (["breda", "emmen", "venlo"], [], 0),
    (["breda", "emmen"], ["venlo"], 0),
    (["breda", "emmen"], [], 1),
    ([], [], 3),
    (["breda", "emmen", "venlo"], ["breda"], 1),
    (["breda", "emmen"], ["breda", "emmen"], 3),
  ])
  func `Every time too many or too few counts`(first: [String], second: [String], units: Int) {
    let situation = Situation(
      .meeting("visie-1"), .meeting("werving-1", pilots: first),
      .meeting("werving-2", pilots: second))
    #expect(situation.units(of: "attendance") == units)
  }

  @Test(arguments: [(0, 2), (1, 1), (2, 0), (3, 1)])
  func `A pilot's own number goes before the theme's`(attend: Int, units: Int) {
    let situation = Situation(
      .meeting("visie-1"), .meeting("werving-1"), .meeting("werving-2", pilots: ["breda"])
    ) { $0.pilots[0].attend = ["werving": attend] }
    #expect(situation.units(of: "attendance") == units)
  }

  @Test func `A theme that all attend twice asks two sessions of everyone`() {
    let situation = Situation(.meeting("visie-1"), .meeting("werving-1")) {
      $0.themes[1].attend = 2
    }
    #expect(situation.units(of: "attendance") == 3)
  }

  @Test func `One theme too often does not make up for another too little`() {
    let situation = Situation(
      .meeting("visie-1", pilots: ["breda", "emmen"]), .meeting("werving-1"),
      .meeting("werving-2", pilots: ["venlo"]))
    #expect(situation.units(of: "attendance") == 2)
  }

  @Test func `Its title and unit read well in Dutch and English`() {
    #expect(
      RuleBook.title(of: "attendance")
        == Words(nl: "deelname per thema", en: "attendance per theme"))
    #expect(
      RuleBook.unit(of: "attendance")
        == Words(nl: "keer te veel of te weinig", en: "times too many or too few"))
  }
}
