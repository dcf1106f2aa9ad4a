import Planning
import ProgrammeModel
import Testing

@Suite struct ModeTests {
  @Test(
    arguments: [
      (.any, "zaal", 0), (.any, "online", 0), (.onsite, "zaal", 0), (.onsite, "online", 1),
      (.online, "zaal", 1), (.online, "online", 0),
    ] as [(Theme.Mode, String, Int)])
  func `A theme is held where its mode says`(mode: Theme.Mode, venue: String, units: Int) {
    let situation = Situation(.meeting(at: venue)) { $0.themes[1].mode = mode }
    #expect(situation.units(of: "mode") == units)
  }

  @Test func `Every session counts, by its own theme`() {
    let situation = Situation(
      .meeting("visie-1", at: "online"), .meeting("visie-2", at: "avans"),
      .meeting("werving-1", at: "avans"), .meeting("werving-2", at: "zaal")
    ) {
      $0.themes[0].mode = .onsite
      $0.themes[1].mode = .online
    }
    #expect(situation.units(of: "mode") == 3)
  }

  @Test func `Its title and unit read well in Dutch and English`() {
    #expect(
      RuleBook.title(of: "mode") == Words(nl: "online of op locatie", en: "online or on site"))
    #expect(RuleBook.unit(of: "mode") == Words(nl: "sessies", en: "sessions"))
  }
}
