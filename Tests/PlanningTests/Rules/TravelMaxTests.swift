import Planning
import ProgrammeModel
import Testing

@Suite struct TravelMaxTests {
  // From Breda to Utrecht is 76 minutes, from Emmen 158.
  @Test(arguments: [(nil, 0), (76, 0), (75, 1), (0, 1)] as [(Int?, Int)])
  func `A pilot goes as far as it travels`(most: Int?, units: Int) {
    let situation = Situation(.meeting(at: "zaal")) {
      #expect($0.pilots[0].place == "Breda")
      $0.travel = [Journey(from: "Breda", to: "Utrecht", minutes: 76)]
      $0.pilots[0].travelMax = most
    }
    #expect(situation.units(of: "travel-max") == units)
  }

  @Test func `Who is not there, online and at home goes nowhere`() {
    let situation = Situation(
      .meeting("werving-1", at: "online"),
      .meeting("werving-2", on: "2021-03-11", at: "avans", pilots: ["breda"]),
      .meeting("visie-1", on: "2021-03-16", at: "zaal", pilots: ["emmen", "venlo"])
    ) { $0.pilots[0].travelMax = 0 }
    #expect(situation.units(of: "travel-max") == 0)
  }

  @Test func `Its title and unit read well in Dutch and English`() {
    #expect(
      RuleBook.title(of: "travel-max") == Words(nl: "te ver reizen", en: "too far to travel"))
    #expect(RuleBook.unit(of: "travel-max") == Words(nl: "pilots", en: "pilots"))
  }
}
