import ProgrammeModel
import TestSupport
import Testing
import Verification

/// The wish `stability`.
struct StabilityTests {
  private let programme = Programme.tiny()
  private let baseline = Given.baseline(nil)

  @Test func `Nothing changes, or nothing was published`() {
    #expect(programme.units(of: "stability", Given.visie, Given.werving, after: baseline) == 0)
    #expect(Programme.tiny().units(of: "stability", Given.visie, Given.werving) == 0)
  }

  @Test func `A moved session changes the entry of everyone in it`() {
    for moved in [
      Given.werving.with { $0.date = day("2021-03-25") },
      Given.werving.with { $0.daypart = "ochtend" }, Given.werving.with { $0.venue = "zaal" },
    ] {
      #expect(programme.units(of: "stability", Given.visie, moved, after: baseline) == 4)
    }
  }

  @Test func `One who leaves and one who joins are two entries`() {
    let other = Given.werving.with { $0.experts = ["jansen"] }
    #expect(programme.units(of: "stability", Given.visie, other, after: baseline) == 2)
  }

  @Test func `A session that is new or gone changes the entries of its participants`() {
    #expect(programme.units(of: "stability", Given.visie, after: baseline) == 4)
    let extra = Given.werving.with { ($0.id, $0.pilots) = ("werving-2", ["emmen"]) }
    #expect(
      programme.units(of: "stability", Given.visie, Given.werving, extra, after: baseline) == 2)
  }

  @Test func `Entries of those whom the schedule no longer has disappear, and count`() {
    var smaller = programme
    smaller.pilots.removeLast()
    smaller.themes.removeLast()
    let two = Given.visie.with { $0.pilots = ["breda", "emmen"] }
    #expect(smaller.units(of: "stability", two, after: baseline) == 1 + 4)
  }
}
