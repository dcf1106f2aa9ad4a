import ProgrammeModel
import TestSupport
import Testing
import Verification

/// The rules `expert-count` and `not-an-expert`.
struct ExpertRuleTests {
  private let label = "Werving (werving-1) op dinsdag 23 maart 2021, middag"

  @Test func `The number of experts differs`() {
    let programme = Programme.tiny { $0.themes[1].expertDemand = 2 }
    let breaches = programme.breaches(of: "expert-count", Given.visie, Given.werving)
    #expect(breaches.map(\.sentence.nl) == ["\(label) telt 1 expert in plaats van 2."])
    #expect(
      breaches.map(\.sentence.en) == [
        "Werving (werving-1) on Tuesday 23 March 2021, middag has 1 expert instead of 2."
      ])
  }

  @Test func `An expert has no expertise in the theme`() {
    let wrong = Given.visie.with { $0.experts = ["devries"] }
    let breaches = Programme.tiny().breaches(of: "not-an-expert", wrong, Given.werving)
    #expect(breaches.map(\.participants) == [["devries"]])
    #expect(
      breaches.map(\.sentence.nl) == [
        "Petra de Vries is geen expert op het thema van Visie (visie-1) op dinsdag 9 maart 2021, "
          + "middag."
      ])
    #expect(
      breaches.map(\.sentence.en) == [
        "Petra de Vries is no expert in the theme of Visie (visie-1) on Tuesday 9 March 2021, "
          + "middag."
      ])
  }

  /// Two of the council and one account manager at `werving`, of four experts that know it.
  private let byRole = Programme.tiny {
    $0.themes[1].expertDemand = .byRole([
      .init(role: "raad", count: 2), .init(role: "accountmanager", count: 1),
    ])
    $0.experts = [
      ("jansen", "Jan Jansen", "raad"), ("devries", "Petra de Vries", "raad"),
      ("smit", "Kim Smit", "accountmanager"), ("bakker", "Bo Bakker", nil),
      ("visser", "Lo Visser", "jurist"),
    ].map { Expert(id: $0, name: $1, themes: ["visie": 3, "werving": 3], role: $2) }
  }

  private func breaches(_ experts: String...) -> [Breach] {
    byRole.breaches(of: "expert-count", Given.visie, Given.werving.with { $0.experts = experts })
  }

  @Test func `Experts come in the roles that the theme asks for`() {
    #expect(breaches("jansen", "devries", "smit") == [])
    #expect(breaches("smit", "devries", "jansen") == [])
  }

  @Test(
    arguments: [
      (["jansen", "smit"], "1 expert met de rol raad in plaats van 2"),
      (
        ["jansen", "devries"], "0 experts met de rol accountmanager in plaats van 1"
      ),
      (
        ["jansen", "devries", "bakker"],
        "0 experts met de rol accountmanager in plaats van 1; Bo Bakker is er te veel, zonder rol"
      ),
      (
        ["jansen", "devries", "smit", "visser"], "Lo Visser is er te veel, met de rol jurist"
      ),
      (
        [],
        "0 experts met de rol raad in plaats van 2; 0 experts met de rol accountmanager in plaats "
          + "van 1"
      ),
    ] as [([String], String)])
  func `Experts of some role are too few, or of none that is asked for`(
    experts: [String], why: String
  ) {
    let held = Given.werving.with { $0.experts = experts }
    let breaches = byRole.breaches(of: "expert-count", Given.visie, held)
    #expect(breaches.map(\.participants) == [experts])
    #expect(
      breaches.map(\.sentence.nl) == [
        "\(label) heeft niet de experts die het thema vraagt: \(why)."
      ])
  }

  @Test func `The number alone is not enough, and too many of a role are named`() throws {
    var programme = byRole
    programme.experts[3].role = "raad"
    let held = Given.werving.with { $0.experts = ["jansen", "devries", "bakker"] }
    let breach = try #require(programme.breaches(of: "expert-count", held).first)
    #expect(
      breach.sentence.en
        == "Werving (werving-1) on Tuesday 23 March 2021, middag does not have the experts that "
        + "the theme asks for: 3 experts with the role raad instead of 2; 0 experts with the role "
        + "accountmanager instead of 1.")
    let strangers = Given.werving.with { $0.experts = ["jansen", "devries", "smit", "visser"] }
    #expect(
      byRole.breaches(of: "expert-count", strangers).map(\.sentence.en) == [
        "Werving (werving-1) on Tuesday 23 March 2021, middag does not have the experts that "
          + "the theme asks for: Lo Visser is one too many, with the role jurist."
      ])
  }

  @Test func `Where a theme asks for a number, roles do not matter`() {
    var programme = byRole
    programme.themes[1].expertDemand = 2
    let held = Given.werving.with { $0.experts = ["bakker", "visser"] }
    #expect(programme.breaches(of: "expert-count", Given.visie, held) == [])
  }
}
