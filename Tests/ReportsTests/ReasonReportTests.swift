import Planning
import ProgrammeModel
import TestSupport
import Testing

@testable import Reports

@Suite struct ReasonReportTests {
  private func report(_ language: Language) throws -> String {
    let programme = Programme.tiny {
      $0.language = language
      $0.experts[0].max = 0
    }
    guard case .impossible(let reasons) = Planner(programme).diagnosis(seconds: 3600) else {
      Issue.record("not proven impossible")
      return ""
    }
    return ReasonReport(reasons, in: language).text
  }

  @Test func `A reason names its lines and what helps`() throws {
    let text = try report(.nl)
    #expect(
      text.hasPrefix(
        """
        “Visie” vraagt 1 keer een expert; Jan Jansen kan nooit, en andere experts zijn er niet voor.
          In het schema staat:
            max: 0 – Jan Jansen doet geen sessies
          Wat helpt:
            - Maak van “max: 0” “max: 1”. Dan is er een plan van 
        """))
  }

  @Test func `What may help besides is said once`() throws {
    let programme = Programme.tiny {
      $0.pilots[0].period = days("2021-03-08..2021-03-10")
      $0.themes[0].period = days("2021-03-09..2021-03-09")
      $0.themes[1].period = days("2021-03-03..2021-03-14")
    }
    guard case .impossible(let reasons) = Planner(programme).diagnosis(seconds: 3600) else {
      Issue.record("not proven impossible")
      return
    }
    let both = try #require(reasons.first { $0.facts.count { $0.advice != nil } == 2 })
    let text = ReasonReport([both], in: .nl).text
    #expect(text.split(separator: "Slaat Pilot bouw daardoor").count == 2, "\(text)")
  }

  @Test func `It speaks English`() throws {
    let text = try report(.en)
    #expect(
      text.hasPrefix(
        """
        “Visie” asks for an expert once; Jan Jansen never can, and there are no other experts for it.
          The schedule says:
            max: 0 – Jan Jansen takes no sessions
          What helps:
            - Turn “max: 0” into “max: 1”. Then there is a plan of 
        """))
  }
}
