import ProgrammeModel
import TestSupport
import Testing
import Verification

/// The rules `together` and `apart`.
struct CompanyRuleTests {
  private let label = "Werving (werving-1) op dinsdag 23 maart 2021, middag"

  private func held(_ pilots: String...) -> PlannedSession {
    Given.werving.with { $0.pilots = pilots }
  }

  private func together(_ themes: [String]? = nil) -> Programme {
    .tiny { $0.together = [Company(pilots: ["venlo", "breda"], themes: themes)] }
  }

  private func apart(_ themes: [String]? = nil) -> Programme {
    .tiny { $0.apart = [Company(pilots: ["venlo", "breda"], themes: themes)] }
  }

  @Test func `Pilots that belong in one group are both there, or neither`() {
    for group in [held("breda", "emmen", "venlo"), held("breda", "venlo"), held("emmen")] {
      #expect(together().breaches(of: "together", group) == [])
    }
    let breaches = together().breaches(of: "together", held("breda", "emmen"))
    #expect(breaches.map(\.sessions) == [["werving-1"]])
    #expect(breaches.map(\.participants) == [["venlo", "breda"]])
    #expect(
      breaches.map(\.sentence.nl) == [
        "\(label) heeft Pilot bouw zonder Pilot ICT; ze horen in één groep."
      ])
    #expect(
      breaches.map(\.sentence.en) == [
        "Werving (werving-1) on Tuesday 23 March 2021, middag has Pilot bouw without Pilot ICT; "
          + "they belong in one group."
      ])
  }

  @Test func `Some but not all of three are named`() {
    let programme = Programme.tiny {
      $0.together = [Company(pilots: ["breda", "emmen", "venlo"])]
    }
    #expect(
      programme.sentences(of: "together", held("breda")) == [
        "\(label) heeft Pilot bouw zonder Pilot logistiek en Pilot ICT; ze horen in één groep."
      ])
  }

  @Test func `Who does not attend the theme is not missed`() {
    var programme = together()
    programme.pilots[2].attend["werving"] = 0
    #expect(programme.breaches(of: "together", held("breda", "emmen")) == [])
  }

  @Test func `Pilots that belong in different groups are not both there`() {
    for group in [held("breda", "emmen"), held("venlo"), held("emmen")] {
      #expect(apart().breaches(of: "apart", group) == [])
    }
    let breaches = apart().breaches(of: "apart", held("breda", "emmen", "venlo"))
    #expect(breaches.map(\.participants) == [["venlo", "breda"]])
    #expect(
      breaches.map(\.sentence.nl) == [
        "\(label) heeft Pilot ICT en Pilot bouw samen; ze horen in verschillende groepen."
      ])
    #expect(
      breaches.map(\.sentence.en) == [
        "Werving (werving-1) on Tuesday 23 March 2021, middag has Pilot ICT and Pilot bouw "
          + "together; they belong in different groups."
      ])
  }

  @Test(arguments: [(nil, 1), (["werving"], 1), (["visie"], 0)] as [([String]?, Int)])
  func `An entry is about its themes, by default all`(themes: [String]?, count: Int) {
    #expect(together(themes).breaches(of: "together", held("breda")).count == count)
    #expect(apart(themes).breaches(of: "apart", held("breda", "venlo")).count == count)
  }

  @Test func `A theme for all pilots is never meant`() {
    let few = Given.visie.with { $0.pilots = ["breda"] }
    #expect(together().breaches(of: "together", few) == [])
    #expect(together(["visie"]).breaches(of: "together", few) == [])
    #expect(apart().breaches(of: "apart", Given.visie) == [])
    #expect(apart(["visie"]).breaches(of: "apart", Given.visie) == [])
    let range = Programme.tiny {
      $0.themes[0].pilots = .between(3...3)
      $0.apart = [Company(pilots: ["venlo", "breda"])]
    }
    #expect(range.breaches(of: "apart", Given.visie).count == 1)
  }
}
