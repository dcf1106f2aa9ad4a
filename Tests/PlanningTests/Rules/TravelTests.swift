import Planning
import ProgrammeModel
import Testing

@Suite struct TravelTests {
  // To Utrecht: Breda 76, Emmen 158, Venlo 123, and Jan Jansen lives there. To Breda: Emmen 212,
  // Venlo 114, Utrecht 76, and Petra de Vries has no place.
  @Test(arguments: [
    ("zaal", ["breda"], ["jansen"], 76), ("zaal", ["emmen", "venlo"], [], 158 + 123),
    ("avans", ["breda", "emmen", "venlo"], ["devries"], 212 + 114),
    ("avans", ["breda"], ["jansen", "devries"], 76), ("zaal", [], [], 0),
    ("online", ["breda", "emmen", "venlo"], ["jansen"], 0),
  ])
  func `Every journey of a pilot or an expert counts one way`(
    venue: String, pilots: [String], experts: [String], units: Int
  ) {
    let situation = Situation(.meeting(at: venue, pilots: pilots, experts: experts))
    #expect(situation.units(of: "travel") == units)
  }

  @Test func `Sessions add up`() {
    let situation = Situation(.meeting("visie-1"), .meeting("werving-1", pilots: ["breda"]))
    #expect(situation.units(of: "travel") == 76 + 158 + 123 + 76)
  }

  @Test(arguments: [("Breda", "Utrecht"), ("Utrecht", "Breda")])
  func `Minutes that are given hold both ways`(from: String, to: String) {
    let situation = Situation(.meeting(pilots: ["breda"])) {
      $0.travel = [Journey(from: from, to: to, minutes: 55)]
    }
    #expect(situation.units(of: "travel") == 55)
  }

  @Test func `Within a place, from nowhere and to nowhere counts nothing`() {
    let situation = Situation(
      .meeting(pilots: ["breda"]), .meeting("visie-1", at: "avans", pilots: ["venlo"])
    ) {
      $0.travel = [Journey(from: "Utrecht", to: "Utrecht", minutes: 7)]
      $0.pilots[0].place = nil
      $0.venues[0].place = nil
    }
    #expect(situation.units(of: "travel") == 0)
  }

  @Test func `An online venue is nowhere, even with a place`() {
    let situation = Situation(.meeting(at: "online")) { $0.venues[2].place = "Utrecht" }
    #expect(situation.units(of: "travel") == 0)
  }

  @Test func `Two names of one spot are 15 minutes apart`() {
    let situation = Situation(.meeting(pilots: ["breda"], experts: [])) {
      $0.places["Jaarbeurs"] = $0.places["Utrecht"]
      $0.pilots[0].place = "Jaarbeurs"
    }
    #expect(situation.units(of: "travel") == 15)
  }

  @Test func `Its title and unit read well in Dutch and English`() {
    #expect(RuleBook.title(of: "travel") == Words(nl: "reistijd", en: "travel"))
    #expect(RuleBook.unit(of: "travel") == Words(nl: "minuten", en: "minutes"))
  }
}
