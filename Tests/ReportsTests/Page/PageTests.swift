import ProgrammeModel
import TestSupport
import Testing

@testable import Reports

@Suite struct PageTests {
  private func programme(_ language: Language) -> Programme {
    .tiny {
      $0.language = language
      $0.title = "Netwerk “Énergie” & <b>zonen</b>"
      $0.period = days("2021-03-01..2021-05-14")
      $0.calendar.holidays = [
        SchoolHoliday(
          name: "mei 2021",
          days: [.noord: days("2021-05-01..2021-05-09"), .zuid: days("2021-05-01..2021-05-16")])
      ]
      $0.pilots[0].institution = "Avans Hogeschool"
      $0.pilots[0].contacts = [Contact(name: "Karel Contact", email: "karel@breda.example")]
      $0.experts[0].email = "jan@jansen.example"
    }
  }

  private let published = PlanDocument.of(
    .held("visie-1", "2021-03-11", "middag", "zaal", ["breda", "emmen", "venlo"], ["jansen"]))

  private var plan: PlanDocument {
    var plan = PlanDocument.of(
      .held("visie-1", "2021-03-09", "middag", "zaal", ["breda", "emmen", "venlo"], ["jansen"]),
      .held("werving-1", "2021-03-25", "ochtend", "avans", ["breda", "venlo"], ["devries"]))
    (plan.cost, plan.bound) = (1340, 1300)
    plan.wishes[0] = PlanDocument.WishCost(id: "travel", price: 1, units: 1340, points: 1340)
    return plan
  }

  @Test(arguments: [
    (Language.nl, Page.Status.draft(publications: 1)),
    (.en, .published(number: 2, on: day("2021-02-15"))),
  ])
  func `The page is what it was`(language: Language, status: Page.Status) throws {
    let text = Page(
      plan, of: programme(language), least: ["travel": 900], after: published, status: status
    ).text
    try expectSnapshot(text, "rapport-\(language.rawValue).html")
  }

  @Test func `It holds no address, no contact and nothing from elsewhere`() {
    let text = Page(
      plan, of: programme(.nl), after: published, status: .draft(publications: 0)
    ).text
    for secret in ["@jansen", "@breda", "@klein", "Karel", "://", "<script", "<link", "url("] {
      #expect(!text.contains(secret), "\(secret)")
    }
  }

  @Test(arguments: 1...25 as ClosedRange<UInt64>)
  func `Every link and label leads to one thing, and every table has headings`(
    seed: UInt64
  ) throws {
    let random = RandomProgramme.make(seed: seed, .init(pilots: 2...20, isPublished: true))
    let text = Page(
      random.witness, of: random.programme, after: random.baseline.published,
      status: .draft(publications: 1)
    ).text
    let ids = text.matches(of: /\ id="([^"]+)"/).map { String($0.output.1) }
    #expect(Set(ids).count == ids.count)
    let links = text.matches(of: /(?:href="#|aria-labelledby=")([^"]+)"/)
      .flatMap { $0.output.1.split(separator: " ").map(String.init) }
    #expect(Set(links).isSubset(of: ids))
    for name in ["table", "tr", "th", "td", "svg", "g", "section", "div", "figure", "ul", "li"] {
      let opened = text.matches(of: try Regex("<\(name)[ >]")).count
      #expect(opened == text.ranges(of: "</\(name)>").count, "\(name)")
    }
    #expect(!text.contains(/<th(?![^>]* scope=")[ >]/))
    #expect(!text.contains(/<td[^>]*>\s*<\/tr>/))
    for pilot in random.programme.pilots { #expect(text.contains(">\(pilot.title)</h3>")) }
  }

  @Test func `What the programme does not know is called by its id`() {
    let strange = PlanDocument.of(
      .held("x-1", "2030-01-01", "nacht", "maan", ["onbekend"], ["niemand"]))
    let text = Page(strange, of: .tiny(), status: .draft(publications: 0)).text
    for name in [" x</td>", ">maan<", ">onbekend<", ">niemand<", "nacht"] {
      #expect(text.contains(name), "\(name)")
    }
  }

  @Test func `An empty plan has a page`() {
    let text = Page(.of(), of: .tiny(), status: .draft(publications: 0)).text
    #expect(
      text.contains("<p class=\"lead\">Concept: dit plan is nog niet gepubliceerd. 0 sessies.</p>"))
    #expect(text.contains("<p>Geen sessies in dit plan.</p>"))
  }

  @Test func `All pilots are called so where there are many`() {
    let programme = Programme.tiny {
      $0.pilots.append(Pilot(id: "assen", title: "Pilot Assen"))
    }
    let all = PlanDocument.of(
      .held("visie-1", "2021-03-09", "middag", "zaal", programme.pilots.map(\.id), ["jansen"]))
    let text = Page(all, of: programme, status: .draft(publications: 0)).text
    #expect(text.contains("data-label=\"Pilots\">alle pilots</td>"))
    #expect(text.contains("data-label=\"Met\">alle pilots, Jan Jansen</td>"))
    #expect(text.contains("data-label=\"Met\">alle pilots</td>"))
  }

  @Test(arguments: Language.allCases)
  func `The page for participants has their dates, and no points and comparisons`(
    language: Language
  ) {
    let text = Page(
      plan, of: programme(language), after: published, status: .draft(publications: 0),
      for: .participants
    ).text
    #expect(text.contains("id=\"sessies\"") && text.contains("id=\"deelnemers\""))
    #expect(text.contains("id=\"jaar\""))
    for word in ["1340", "1.340", "punten", "points", "Kosten", "eerlijk", "fair"] {
      #expect(!text.contains(word), "\(word)")
    }
  }

  @Test func `All who are to attend a theme are called so, with how many they are`() {
    let programme = Programme.tiny {
      $0.pilots += (1...3).map { Pilot(id: "p\($0)", title: "Pilot \($0)", place: "Breda") }
      $0.pilots[5].attend = ["visie": 0]
    }
    let session = PlannedSession.held(
      "visie-1", "2021-03-09", "middag", "zaal", ["breda", "emmen", "venlo", "p1", "p2"], [])
    #expect(programme.allPilots(of: session)?.nl == "alle 5 pilots van dit thema")
    let few = PlannedSession.held(
      "visie-1", "2021-03-09", "middag", "zaal", ["breda", "emmen", "venlo", "p1"], [])
    #expect(programme.allPilots(of: few) == nil)
  }
}
