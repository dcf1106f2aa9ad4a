import Markup
import ProgrammeModel
import TestSupport
import Testing

@testable import Reports

@Suite struct ChangeSectionTests {
  private static let visie = PlannedSession.held(
    "visie-1", "2021-03-09", "middag", "zaal", ["breda", "emmen", "venlo"], ["jansen"])

  private func section(
    after published: PlanDocument?, _ status: Page.Status, _ language: Language = .nl,
    plan: PlanDocument = .of(visie)
  ) -> ChangeSection {
    let programme = Programme.tiny { $0.language = language }
    return ChangeSection(
      content: PageContent(plan, of: programme), published: published, status: status)
  }

  @Test(
    arguments: [
      (nil, .draft(publications: 0), "Er is nog niets gepubliceerd: alle afspraken zijn nieuw."),
      (
        nil, .published(number: 1, on: day("2021-02-01")),
        "Dit is de eerste publicatie: alle afspraken zijn nieuw."
      ),
      (
        .of(visie), .draft(publications: 1),
        "Niets: alle afspraken zijn zoals bij de vorige publicatie."
      ),
    ] as [(PlanDocument?, Page.Status, String)])
  func `Without changes it says why`(
    published: PlanDocument?, status: Page.Status, sentence: String
  ) {
    let nodes = section(after: published, status).nodes
    #expect(nodes.map { $0.markup() } == ["<p>\(sentence)</p>\n"])
  }

  @Test func `A draft says what changes, a publication what has changed`() {
    let published = Page.Status.published(number: 2, on: day("2021-02-01"))
    #expect(section(after: nil, .draft(publications: 1)).title.nl == "Wat er verandert")
    #expect(section(after: nil, published).title.nl == "Wat er is veranderd")
    #expect(section(after: nil, published).title.en == "What has changed")
    #expect(published.sentence.nl == "Publicatie 2, 1 februari 2021.")
    #expect(
      Page.Status.draft(publications: 2).sentence.nl
        == "Concept na publicatie 2: dit plan is nog niet gepubliceerd.")
  }

  @Test func `Everyone who is touched has a row with what was and what becomes`() {
    var moved = Self.visie
    moved.pilots.removeLast()
    moved.venue = "avans"
    let nodes = section(after: .of(Self.visie), .draft(publications: 1), plan: .of(moved)).nodes
    let text = nodes.map { $0.markup() }.joined()
    #expect(text.ranges(of: "<th scope=\"row\"").count == 4)
    #expect(text.contains("<th scope=\"row\" role=\"rowheader\">Pilot ICT</th>"))
    #expect(text.contains("data-label=\"Was\">\n    <span class=\"line\">dinsdag 9 maart 2021<"))
    #expect(text.contains("<span class=\"line\">Avans, Breda</span>"))
    #expect(text.contains("data-label=\"Wordt\">vervalt</td>"))
  }
}
