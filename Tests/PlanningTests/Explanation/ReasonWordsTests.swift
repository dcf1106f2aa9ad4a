import ProgrammeModel
import TestSupport
import Testing

@testable import Planning

/// What a reason says to somebody who has to do something about it: the days, the numbers, the names.
@Suite struct ReasonWordsTests {
  private func sentence(_ change: (inout Programme) -> Void) throws -> Words {
    let diagnosis = Planner(Programme.tiny(change)).diagnosis(seconds: 3600)
    guard case .impossible(let reasons) = diagnosis else {
      Issue.record("not proven impossible")
      return Words(nl: "", en: "")
    }
    return try #require(reasons.first).sentence
  }

  @Test func `A shortage of experts says how many are asked and who can give how many`() throws {
    let words = try sentence {
      $0.themes[0] = Theme(
        id: "visie", title: "Visie", sessions: 3, pilots: .all, attend: 3, experts: .any(1),
        period: $0.period)
      $0.experts[0].max = 2
    }
    #expect(
      words.nl
        == "“Visie” vraagt 3 keer een expert; Jan Jansen kan hooguit 2 keer, en andere experts zijn"
        + " er niet voor.")
    #expect(
      words.en
        == "“Visie” asks for an expert 3 times; Jan Jansen can come 2 times at most, and there are"
        + " no other experts for it.")
  }

  @Test func `A shortage of one role names the role and those who have it`() throws {
    let words = try sentence {
      $0.experts[0].role = "raad"
      $0.experts[1].role = "manager"
      $0.experts[1].max = 1
      $0.experts.append(Expert(id: "bos", name: "Kim Bos", themes: ["werving": 3], role: "raad"))
      $0.themes[1].sessions = 2
      $0.themes[1].expertDemand = .byRole([
        .init(role: "raad", count: 1), .init(role: "manager", count: 1),
      ])
    }
    #expect(
      words.nl
        == "“Werving” vraagt 2 keer een expert met de rol manager; Petra de Vries kan hooguit 1 keer,"
        + " en andere experts met die rol zijn er niet voor.")
    #expect(
      words.en
        == "“Werving” asks for an expert of the role manager 2 times; Petra de Vries can come once at"
        + " most, and there are no other experts of that role for it.")
  }

  @Test func `A journey that is too long names the nearest venue`() throws {
    let words = try sentence {
      $0.themes[1].mode = .onsite
      $0.pilots[1].travelMax = 60
    }
    #expect(
      words.nl
        == "Pilot logistiek reist hooguit 60 minuten, maar geen locatie voor “Werving” is zo dichtbij:"
        + " naar de dichtstbijzijnde, Zaal Utrecht, is het 158 minuten.")
    #expect(
      words.en
        == "Pilot logistiek travels 60 minutes at most, but no venue for “Werving” is so near: to the"
        + " nearest, Zaal Utrecht, it is 158 minutes.")
  }

  @Test func `Two sessions of one expert in one slot say who is short`() throws {
    let diagnosis = Planner(
      Programme.tiny {
        $0.experts.remove(at: 0)
        $0.themes.remove(at: 0)
        $0.themes[0].sessions = 2
        $0.themes[0].hasTeam = false
        $0.themes[0].dayparts = ["middag"]
        $0.themes[0].period = days("2021-03-02..2021-03-02")
      }
    ).diagnosis(seconds: 3600)
    guard case .impossible(let reasons) = diagnosis else {
      Issue.record("not proven impossible")
      return
    }
    #expect(
      reasons.map(\.sentence.nl) == [
        "“Werving” vraagt 2 keer een expert; Petra de Vries kan hooguit 1 keer, en andere experts"
          + " zijn er niet voor."
      ])
    #expect(reasons.allSatisfy { $0.isMinimal && !$0.repairs.isEmpty })
  }

  @Test func `Several experts who can never be there together are told as several`() throws {
    let words = try sentence {
      $0.themes[1].expertDemand = .any(2)
      $0.experts[0].unavailable = [.reading("tue")]
      $0.experts[1].unavailable = [.reading("thu")]
    }
    #expect(
      words.nl
        == "“Werving” (werving-1) vraagt ten minste 1 pilot, maar tot en met 30 juni 2021 is er geen"
        + " dagdeel waarop genoeg experts samen kunnen.")
    #expect(
      words.en.hasSuffix("there is no daypart in which enough experts can be there together."))
  }

  @Test func `A room that is too small says how many come and how many fit`() throws {
    let words = try sentence {
      $0.pilots[0].people = 30
      $0.venues = [Venue(id: "zaal", title: "Zaal", place: "Utrecht", capacity: 20)]
    }
    #expect(words.nl.contains("geen locatie is groot genoeg: er komen ten minste"))
    #expect(words.nl.hasSuffix("mensen, en in de grootste is plaats voor 20."))
    #expect(words.en.hasSuffix("people come, and the largest has room for 20."))
  }

  @Test func `Sessions pinned in the wrong order are told with their days`() throws {
    let words = try sentence {
      $0.themes[1].after = ["visie"]
      $0.pins = [
        Pin(session: "visie-1", date: day("2021-03-23")),
        Pin(session: "werving-1", date: day("2021-03-09")),
      ]
    }
    #expect(words.nl.contains("“Visie” (visie-1) op 23 maart 2021"))
    #expect(words.nl.contains("“Werving” (werving-1) op 9 maart 2021"))
    #expect(words.en.contains("“Werving” (werving-1) on 9 March 2021"))
  }

  @Test func `A published session that may not change is told with its day`() throws {
    let programme = Programme.tiny {
      $0.themes[1].after = ["visie"]
      $0.pins = [Pin(session: "visie-1", date: day("2021-03-23"))]
    }
    let published = PlanDocument.of(
      .held("werving-1", "2021-03-09", "middag", "avans", ["breda", "emmen", "venlo"], ["jansen"]))
    let planner = Planner(programme, after: Baseline(published, today: day("2021-03-01")))
    #expect(planner.frozen == ["werving-1"])
    guard case .impossible(let reasons) = planner.diagnosis(seconds: 3600) else {
      Issue.record("not proven impossible")
      return
    }
    let words = try #require(reasons.first).sentence
    #expect(words.nl.contains("“Visie” (visie-1) op 23 maart 2021"), "\(words.nl)")
    #expect(words.nl.contains("“Werving” (werving-1) op 9 maart 2021"), "\(words.nl)")
    #expect(words.en.contains("“Werving” (werving-1) on 9 March 2021"), "\(words.en)")
    let facts = try #require(reasons.first).facts.map(\.words.nl)
    #expect(
      facts.contains(
        "sessie werving-1 op 9 maart 2021 is gepubliceerd en te dichtbij om te veranderen"))
  }

  @Test func `What must come first but begins too late is told with both days`() throws {
    let words = try sentence {
      $0.themes[1].after = ["visie"]
      $0.themes[0].period = days("2021-05-01..2021-06-30")
      $0.themes[1].period = days("2021-03-01..2021-03-31")
    }
    #expect(
      words.nl.contains("kan pas vanaf 1 mei 2021, en “Werving” nog tot en met 31 maart 2021."))
    #expect(
      words.en.contains("begins on 1 May 2021 at the earliest, and “Werving” ends on 31 March"))
  }

  @Test func `Two pinned sessions of one expert on a day say so`() throws {
    let words = try sentence {
      $0.experts.remove(at: 1)
      for (index, theme) in ["visie", "werving"].enumerated() {
        $0.themes[index].pilots = .between(1...1)
        $0.themes[index].attend = 0
        $0.themes[index].experts = 1
        $0.pilots[index].attend = [theme: 1]
      }
      $0.pins = [
        Pin(session: "visie-1", date: day("2021-03-09")),
        Pin(session: "werving-1", date: day("2021-03-09")),
      ]
    }
    #expect(words.nl.contains("Jan Jansen moet er op 9 maart 2021 bij beide zijn"))
    #expect(words.nl.hasSuffix("en doet hooguit 1 sessie op een dag."))
  }
}
