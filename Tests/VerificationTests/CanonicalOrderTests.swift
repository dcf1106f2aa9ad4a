import ProgrammeModel
import TestSupport
import Testing
import Verification

/// What a plan file says of itself, and its order.
struct CanonicalOrderTests {
  private func found(
    _ subjects: [String], _ plan: PlanDocument, of programme: Programme = .tiny(),
    after baseline: Baseline = Baseline()
  ) -> [Difference] {
    Verifier(programme, after: baseline).verify(plan).differences
      .filter { subjects.contains($0.subject) }
  }

  @Test func `The plan belongs to another programme and another schedule`() {
    let plan = PlanDocument.of([Given.visie], programme: "groot", schedule: "ab12")
    let differences = found(["programme", "schedule"], plan)
    #expect(
      differences.map(\.sentence.nl) == [
        "Het plan hoort bij het programma ‘groot’, niet bij ‘klein’.",
        "Het schema, of een bestand dat het leest, is veranderd sinds het plan is gemaakt.",
      ])
    #expect(
      differences.map(\.sentence.en) == [
        "The plan belongs to the programme ‘groot’, not to ‘klein’.",
        "The schedule, or a file that it reads, has changed since the plan was made.",
      ])
  }

  @Test func `Sessions are sorted by date, start and id`() {
    let early = Given.werving.with { ($0.date, $0.daypart) = (day("2021-03-09"), "ochtend") }
    #expect(found(["sessions"], .of(early, Given.visie)) == [])
    let differences = found(["sessions"], .of(Given.visie, early))
    #expect(
      differences.map(\.sentence.nl) == [
        "De sessies staan niet op volgorde: Werving (werving-1) op dinsdag 9 maart 2021, ochtend "
          + "hoort voor Visie (visie-1) op dinsdag 9 maart 2021, middag."
      ])
    #expect(
      differences.map(\.sentence.en) == [
        "The sessions are not in order: Werving (werving-1) on Tuesday 9 March 2021, ochtend "
          + "belongs before Visie (visie-1) on Tuesday 9 March 2021, middag."
      ])
  }

  @Test func `Ids are sorted as text`() {
    let (two, ten) = (
      Given.werving.with { $0.id = "werving-2" }, Given.werving.with { $0.id = "werving-10" }
    )
    #expect(found(["sessions"], .of(ten, two)) == [])
    #expect(found(["sessions"], .of(two, ten)).count == 1)
  }

  @Test func `Participants stand in the order of the file`() {
    let programme = Programme.tiny { $0.themes[1].expertDemand = 2 }
    let mixed = Given.werving.with { $0.experts = ["devries", "jansen"] }
    let differences = found(["werving-1"], .of(Given.visie, mixed), of: programme)
    #expect(
      differences.map(\.sentence.nl) == [
        "De deelnemers van Werving (werving-1) op dinsdag 23 maart 2021, middag staan niet in de "
          + "volgorde van het schema."
      ])
    #expect(
      differences.map(\.sentence.en) == [
        "The participants of Werving (werving-1) on Tuesday 23 March 2021, middag are not in the "
          + "order of the schedule."
      ])
    let swapped = Given.visie.with { $0.pilots = ["venlo", "breda", "emmen"] }
    #expect(found(["visie-1"], .of(swapped)).count == 1)
  }

  /// Two sessions of `werving`, the first of which is numbered 2.
  private let crossed = PlanDocument.of(
    Given.werving.with { ($0.id, $0.pilots) = ("werving-2", ["breda"]) },
    Given.werving.with { ($0.date, $0.pilots) = (day("2021-03-25"), ["emmen"]) })

  private let twice = Programme.tiny { $0.themes[1].sessions = 2 }

  @Test func `Sessions are numbered by date`() {
    let differences = found(["werving"], crossed, of: twice)
    #expect(
      differences.map(\.sentence.nl) == [
        "De nummering klopt niet: Werving (werving-2) op dinsdag 23 maart 2021, middag hoort een "
          + "lager nummer te hebben dan Werving (werving-1) op donderdag 25 maart 2021, middag."
      ])
    #expect(
      differences.map(\.sentence.en) == [
        "The numbering is wrong: Werving (werving-2) on Tuesday 23 March 2021, middag should have "
          + "a lower number than Werving (werving-1) on Thursday 25 March 2021, middag."
      ])
  }

  @Test func `Published and pinned sessions keep their number`() {
    var pinned = twice
    pinned.pins = [Pin(session: "werving-2", pilots: ["breda"])]
    #expect(found(["werving"], crossed, of: pinned) == [])
    let published = Baseline(.of(crossed.sessions[1]))
    #expect(found(["werving"], crossed, of: twice, after: published) == [])
  }

  @Test(arguments: [
    ("ochtend", "zaal", ["venlo"], 1), ("middag", "zaal", ["breda"], 0),
    ("middag", "avans", ["venlo"], 0), ("middag", "avans", ["breda"], 1),
  ])
  func `Then by start, venue and pilots in file order`(
    daypart: String, venue: String, pilots: [String], count: Int
  ) {
    let one = Given.werving.with { $0.pilots = ["emmen"] }
    let two = PlannedSession.held("werving-2", "2021-03-23", daypart, venue, pilots, ["jansen"])
    #expect(found(["werving"], .of(one, two), of: twice).count == count)
  }
}
