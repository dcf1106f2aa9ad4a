import Testing

@testable import ScheduleFiles

@Suite struct NearNameTests {
  @Test(
    arguments: [
      ("titel", "title"), ("weekday", "weekdays"), ("sesions", "sessions"), ("Title", "title"),
      ("unavailible", "unavailable"), ("tiltes", "titles"), ("max-", "max"),
    ])
  func `a mistyped name finds the one that was meant`(name: String, meant: String) {
    let known = ["unavailable", "sessions", "titles", "title", "weekdays", "max"]
    #expect(nearName(to: name, among: known) == meant)
  }

  @Test(arguments: ["", "x", "a", "budget", "themes"])
  func `a name that resembles none finds none`(name: String) {
    #expect(nearName(to: name, among: ["sessions", "fr", "pilots"]) == nil)
  }

  @Test(
    arguments: [
      ("", "", 0), ("", "abc", 3), ("abc", "", 3), ("abc", "abd", 1), ("abc", "acb", 1),
      ("kitten", "sitting", 3), ("ca", "abc", 3),
    ])
  func `letters put in, taken out, replaced and swapped count one`(
    left: String, right: String, distance: Int
  ) {
    #expect(editDistance(Array(left.unicodeScalars), Array(right.unicodeScalars)) == distance)
  }
}
