import Markup
import Planning
import ProgrammeModel
import TestSupport
import Testing

@testable import Reports

@Suite struct YearPictureTests {
  private func rows(
    _ sessions: PlannedSession..., change: (inout Programme) -> Void = { _ in }
  ) -> [YearRow] {
    let content = PageContent(.of(sessions), of: .tiny(change))
    let weeks = Weeks(first: day("2021-03-01"), count: 18)
    return YearRow.pictures(of: content, in: weeks).flatMap(\.self)
  }

  @Test func `The pilot that hosts has a roof, an expert a circle, and online a broken line`() {
    let rows = rows(
      .held("visie-1", "2021-03-09", "middag", "avans", ["breda", "emmen"], ["jansen"]),
      .held("werving-1", "2021-03-23", "ochtend", "online", ["emmen"], ["devries"]))
    let marks = rows.map { row in row.entries.map { "\($0.mark.theme.letter) \($0.mark.shape)" } }
    #expect(marks == [["A house"], ["A box", "B box"], [], ["A circle"], ["B circle"]])
    #expect(rows[1].entries.map(\.mark.isOnline) == [false, true])
    #expect(rows[1].entries.map(\.week) == [1, 3])
    #expect(rows.map(\.isFirstExpert) == [false, false, false, true, false])
    #expect(rows[1].entries[1].mark.tooltip == "dinsdag 23 maart 2021, ochtend: Werving, Online")
  }

  @Test func `Sessions of one week stand below each other and make the row higher`() {
    let rows = rows(
      .held("visie-1", "2021-03-09", "middag", "zaal", ["breda", "emmen"], []),
      .held("werving-1", "2021-03-11", "middag", "zaal", ["breda"], []))
    #expect(rows[0].entries.map(\.lane) == [0, 1])
    #expect(rows.map(\.height) == [41, 21, 21, 21, 21])
    #expect(rows.map(\.y) == [34, 75, 96, 117, 138])
  }

  @Test func `A long name takes as many lines as it needs, and they fit into the row`() {
    let rows = rows {
      $0.pilots[0].title = "Arbeidsmarktgerichtheidsbevordering in de regio Noordoost"
    }
    #expect(
      rows[0].lines == ["Arbeidsmarktgerichtheidsbe", "vordering in de regio", "Noordoost"])
    #expect(rows[0].height == 47)
  }

  @Test func `School holidays are those of the pilot's region, unless schools do not matter`() {
    let spring = SchoolHoliday(
      name: "voorjaar", days: [.noord: days("2021-02-20..2021-02-28")])
    #expect(rows { $0.calendar.holidays = [spring] }.map(\.holidays.count) == [0, 1, 0, 0, 0])
    let open = rows {
      $0.calendar.holidays = [spring]
      $0.calendar.schoolHolidays = .open
    }
    #expect(open.allSatisfy { $0.holidays.isEmpty })
  }

  @Test func `More participants than can be read on a sheet have more pictures`() {
    let crowd = Programme.tiny { programme in
      programme.pilots = (1...100).map { Pilot(id: "p\($0)", title: "Pilot \($0)") }
    }
    let weeks = Weeks(first: day("2021-03-01"), count: 18)
    let pictures = YearRow.pictures(of: PageContent(.of(), of: crowd), in: weeks)
    #expect(pictures.map(\.count) == [60, 42])
    #expect(pictures.map { $0[0].y } == [34, 34])
  }

  @Test
  func `Weeks without a slot are narrow on a board, unless a session is there or all are shown`()
    throws
  {
    let programme = Programme.tiny { programme in
      programme.calendar.closed = [.reading("2021-03-08..2021-03-28")]
    }
    let frozen = PlannedSession.held(
      "visie-1", "2021-03-16", "middag", "avans", ["breda", "emmen"], ["jansen"])
    let picture = BoardPicture([frozen], of: Problem(programme), in: .nl) { "/\($0)" }
    #expect(picture.hasClosedWeeks)
    func widths(folding: Bool) throws -> [Int] {
      let text = picture.drawings(of: .venues, folding: folding).map { $0.markup() }.joined()
      let edges = try #require(text.firstMatch(of: /data-edges="([0-9 ]+)"/)).1
        .split(separator: " ").compactMap { Int($0) }
      return zip(edges, edges.dropFirst()).map { $1 - $0 }
    }
    let (folded, all) = (try widths(folding: true), try widths(folding: false))
    #expect(folded.count == all.count && Set(all).count == 1)
    let first = try #require(folded.firstIndex(of: 6))
    #expect(folded.indices.filter { folded[$0] == 6 } == [first, first + 2])
    #expect(folded[first + 1] >= all[0])
  }

  @Test func `The rows of a board are participants, themes or venues`() {
    let session = PlannedSession.held(
      "visie-1", "2021-03-16", "middag", "avans", ["breda", "emmen"], ["jansen"])
    let content = PageContent(.of([session]), of: .tiny())
    let weeks = Weeks(first: day("2021-03-01"), count: 18)
    let rows = BoardRows.allCases.map { YearRow.board(of: $0, content, in: weeks) }
    let programme = content.programme
    #expect(
      rows.map { $0.map { $0.lines.joined(separator: " ") } } == [
        programme.pilots.map(\.title) + programme.experts.map(\.name),
        programme.themes.map(\.title), programme.venues.map(\.title),
      ])
    #expect(rows.map { $0.flatMap(\.entries).map(\.session) }.map(\.count) == [3, 1, 1])
    #expect(BoardRows(of: programme) == .people)
    #expect(
      BoardRows(
        of: .tiny { $0.pilots = (1...26).map { Pilot(id: "p\($0)", title: "Pilot \($0)") } })
        == .themes)
  }

  @Test func `A programme of three years has three pictures with ids of their own`() {
    let programme = Programme.tiny { $0.period = days("2021-09-06..2024-07-05") }
    let text = Page(.of(), of: programme, status: .draft(publications: 0)).text
    for number in 1...3 { #expect(text.contains("<title id=\"jaar-\(number)-titel\">")) }
    #expect(!text.contains("jaar-4-titel"))
  }

  @Test func `Lines of a shaded area never leave it`() {
    let area = Shade(x: 1, y: 4, width: 18, height: 14)
    #expect(
      area.hatched.markup() == """
        <g>
         <rect x="1" y="4" width="18" height="14" fill="#f0f0f0"></rect>
         <path d="M1 9L6 4M1 14L11 4M2 18L16 4M7 18L19 6M12 18L19 11M17 18L19 16" stroke="#888888" \
        fill="none"></path>
        </g>

        """)
  }
}
