import Planning
import ProgrammeModel
import Testing

@Suite struct FairTravelTests {
  // To Utrecht: Breda 76, Emmen 158, Venlo 123. To Breda: Emmen 212, Venlo 114.
  @Test(arguments: [(369, 1), (370, 0), (371, 0), (0, 370)])
  func `Minutes of all journeys together above the free ones count`(above: Int, units: Int) {
    let situation = Situation(
      .meeting("visie-1", pilots: ["emmen"]), .meeting("werving-1", at: "avans", pilots: ["emmen"])
    ) { $0.wishes["fair-travel"] = WishPrice(price: 1, above: above) }
    #expect(situation.units(of: "fair-travel") == units)
  }

  @Test func `Every pilot has its own free minutes`() {
    let situation = Situation(.meeting("visie-1"), .meeting("werving-1", at: "avans")) {
      $0.wishes["fair-travel"] = WishPrice(price: 1, above: 200)
    }
    #expect(situation.units(of: "fair-travel") == (158 + 212 - 200) + (123 + 114 - 200))
  }

  @Test(arguments: [(250, 0), (251, 2)])
  func `500 minutes are free when the file says nothing`(minutes: Int, units: Int) {
    let situation = Situation(
      .meeting("visie-1", pilots: ["emmen"]), .meeting("werving-1", pilots: ["emmen"])
    ) { $0.travel = [Journey(from: "Emmen", to: "Utrecht", minutes: minutes)] }
    #expect(situation.units(of: "fair-travel") == units)
  }

  @Test func `Experts and online sessions travel for nothing`() {
    let situation = Situation(.meeting("visie-1", at: "online"), .meeting(at: "avans", pilots: []))
    {
      $0.wishes["fair-travel"] = WishPrice(price: 1, above: 0)
    }
    #expect(situation.units(of: "fair-travel") == 0)
  }

  @Test func `Its title and unit read well in Dutch and English`() {
    #expect(
      RuleBook.title(of: "fair-travel")
        == Words(nl: "reistijd boven wat eerlijk is", en: "travel beyond what is fair"))
    #expect(RuleBook.unit(of: "fair-travel") == Words(nl: "minuten", en: "minutes"))
  }
}
