import Markup
import Planning
import ProgrammeModel
import TestSupport
import Testing

@testable import Reports

@Suite struct FairnessSectionTests {
  private static let plan = PlanDocument.of(
    .held("visie-1", "2021-03-09", "middag", "avans", ["breda", "emmen", "venlo"], ["jansen"]),
    .held("werving-1", "2021-03-23", "ochtend", "zaal", ["breda", "emmen"], ["devries"]))

  private func content(_ language: Language = .nl) -> PageContent {
    PageContent(
      Self.plan,
      of: .tiny {
        $0.language = language
        $0.pilots[1].avoid = [.reading("ochtend")]
        $0.travel = [
          Journey(from: "Emmen", to: "Breda", minutes: 170),
          Journey(from: "Utrecht", to: "Emmen", minutes: 1000),
          Journey(from: "Venlo", to: "Breda", minutes: 59),
          Journey(from: "Breda", to: "Utrecht", minutes: 60),
        ]
      })
  }

  @Test func `Sessions, journeys, hosting, rather not and meetings are counted for each pilot`() {
    let pilots = content().pilotFigures
    #expect(pilots.map(\.sessions) == [2, 2, 1])
    #expect(pilots.map(\.minutes) == [60, 1170, 59])
    #expect(pilots.map(\.hosted) == [1, 0, 0])
    #expect(pilots.map(\.ratherNot) == [0, 1, 0])
    #expect(pilots.map(\.meetings) == [[0, 2, 1], [2, 0, 1], [1, 1, 0]])
    #expect(pilots.map(\.met) == [2, 2, 2])
  }

  @Test(arguments: [
    (Language.nl, ["1 uur 0 min", "19 uur 30 min", "59 min"], "2 van 2"),
    (.en, ["1 h 0 min", "19 h 30 min", "59 min"], "2 of 2"),
  ])
  func `The sheet says so in words`(language: Language, journeys: [String], met: String) {
    let text = FairnessSection(content: content(language)).nodes.map { $0.markup() }.joined()
    for journey in journeys { #expect(text.contains(">\(journey)</td>"), "\(text)") }
    #expect(text.contains(">\(met)</td>"))
  }

  @Test func `The matrix names its columns by number, and each number says whose it is`() {
    let matrix = MeetingMatrix(
      pilots: content().pilotFigures.map { ("Pilot \($0.id)", $0.meetings) }, language: .nl)
    let text = matrix.nodes.map { $0.markup() }.joined()
    #expect(
      text.contains(
        """
          <tr>
           <th scope="row">2. Pilot emmen</th>
           <td class="times-2">2</td>
           <td class="self">–</td>
           <td class="times-1">1</td>
          </tr>

        """))
    #expect(text.contains("<abbr title=\"Pilot emmen\">2</abbr>"))
  }

  @Test(arguments: [(9, false), (10, true)])
  func `A matrix that is wider than a phone says that it moves`(pilots: Int, hasHint: Bool) {
    let crowd = Programme.tiny { programme in
      programme.pilots = (1...pilots).map { Pilot(id: "p\($0)", title: "Pilot \($0)") }
    }
    let section = FairnessSection(content: PageContent(.of(), of: crowd))
    let text = section.nodes.map { $0.markup() }.joined()
    let hint = "<p class=\"hint\">Schuif de tabel opzij om alle pilots te zien.</p>"
    #expect(text.contains(hint) == hasHint)
  }

  @Test func `A matrix that is wider than a sheet comes in parts`() {
    let crowd = Programme.tiny { programme in
      programme.pilots = (1...61).map { Pilot(id: "p\($0)", title: "Pilot \($0)") }
    }
    let pilots = crowd.pilots.map { (title: $0.title, meetings: crowd.pilots.map { _ in 0 }) }
    let tables = MeetingMatrix(pilots: pilots, language: .nl).nodes.map { $0.markup() }
    #expect(tables.map { $0.ranges(of: "<abbr").count } == [30, 30, 1])
    #expect(tables.map { $0.ranges(of: "scope=\"row\"").count } == [61, 61, 61])
  }

  @Test func `One pilot has nobody to meet`() {
    let alone = PageContent(.of(), of: .tiny { $0.pilots.removeLast(2) })
    #expect(FairnessSection(content: alone).nodes.count == 1)
  }
}
