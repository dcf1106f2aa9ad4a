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
    guard case .impossible(let reasons) = Planner(programme).diagnosis(seconds: 60) else {
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
        De sessies vragen meer experts dan de experts die iets van de thema's weten, samen kunnen geven.
          In het schema staat:
            max: 0 – Jan Jansen doet hooguit 0 sessies
          Wat helpt:
            - Maak van “max: 0” “max: 1”. Dan is er een plan van 
        """))
  }

  @Test func `It speaks English`() throws {
    let text = try report(.en)
    #expect(
      text.hasPrefix(
        """
        The sessions ask for more experts than those who know the themes can give together.
          The schedule says:
            max: 0 – Jan Jansen takes at most 0 sessions
          What helps:
            - Turn “max: 0” into “max: 1”. Then there is a plan of 
        """))
  }
}
