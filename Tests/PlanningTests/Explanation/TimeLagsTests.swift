import ProgrammeModel
import TestSupport
import Testing

@testable import Planning

@Suite struct TimeLagsTests {
  @Test func `Steps between themes follow from gap and order`() {
    let problem = Problem(
      .tiny {
        $0.gap = 21
        $0.themes[1].after = ["visie"]
      })
    let lags = TimeLags(problem)
    #expect(lags.least(from: 0, to: 1) == 21)
    #expect(lags.least(from: 1, to: 0) == nil)
    #expect(lags.precedes(0, 1))
    #expect(!lags.precedes(1, 0))
  }

  @Test func `Without a gap two sessions lie a day apart`() {
    let lags = TimeLags(Problem(.tiny()))
    #expect(lags.least(from: 0, to: 1) == 1)
    #expect(lags.least(among: [0, 1]) == 1)
    #expect(!lags.precedes(0, 1))
  }

  @Test func `What comes before and after leaves a theme fewer days`() {
    let problem = Problem(
      .tiny {
        $0.gap = 21
        $0.themes[1].after = ["visie"]
      })
    // From 2 March to 29 June, days 1 to 120: the first and last days on which sessions are held.
    let timeWindows = problem.timeWindows(TimeLags(problem))
    #expect(timeWindows[0] == [1..<100, 1..<100, 1..<100])
    #expect(timeWindows[1] == [22..<121, 22..<121, 22..<121])
  }

  @Test func `A pilot that is pinned attends where it is pinned`() {
    let problem = Problem(
      .tiny {
        $0.themes[1].after = ["visie"]
        $0.pins = [Pin(session: "werving-1", date: day("2021-04-13"), pilots: ["emmen"])]
      })
    let timeWindows = problem.timeWindows(TimeLags(problem))
    #expect(timeWindows[1][1] == 43..<44)
    #expect(timeWindows[0][1].upperBound <= 43)
  }

  @Test func `A thousand themes in a row, told from the last to the first, have a day each`() {
    let count = 1000
    let first = day("2021-01-01")
    let problem = Problem(
      .tiny { programme in
        let theme = programme.themes[1]
        programme.period = first...first.adding(days: count - 1)
        programme.calendar.weekdays = Set(Weekday.allCases)
        programme.calendar.publicHolidays = .open
        programme.themes = (0..<count).reversed().map { number in
          var next = theme
          next.id = "thema\(number)"
          next.period = programme.period
          next.after = number == 0 ? [] : ["thema\(number - 1)"]
          return next
        }
      })
    let lags = TimeLags(problem)
    // What is looked at for a theme is what stands beside it, not all others.
    #expect(lags.earlier.map(\.count).max() == 1 && lags.later.map(\.count).max() == 1)
    #expect(lags.order == (0..<count).reversed())
    let timeWindows = problem.timeWindows(lags)
    for theme in 0..<count {
      let day = count - 1 - theme
      #expect(timeWindows[theme] == Array(repeating: day..<day + 1, count: 3))
    }
  }
}
