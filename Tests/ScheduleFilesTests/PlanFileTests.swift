import ProgrammeModel
import ScheduleFiles
import Testing

@Suite struct PlanFileTests {
  private let text = """
    {
      "format": 1,
      "programme": "mkb-route-2021",
      "schedule": "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
      "status": "feasible",
      "cost": 3030,
      "bound": 2900,
      "wishes": {
        "travel": {"price": 1, "units": 2970, "points": 2970},
        "in-person": {"price": 30, "units": 2, "points": 60}
      },
      "sessions": [
        {"id": "werving-1", "theme": "werving", "date": "2021-03-09", "daypart": "middag", \
    "venue": "breda", "pilots": ["breda", "emmen"], "experts": ["e1"]},
        {"id": "visie-1", "theme": "visie", "date": "2021-03-10", "daypart": "'s \\"morgens\\"", \
    "venue": "online", "pilots": [], "experts": []}
      ]
    }

    """

  @Test func `a plan is written as it was read`() throws {
    let scratch = try Scratch()
    let plan = try PlanFile.read(path: try scratch.write(text.utf8, to: "plan.json"))
    #expect(plan.programme == "mkb-route-2021")
    #expect(plan.status == .feasible)
    #expect([plan.cost, plan.bound] == [3030, 2900])
    #expect(
      plan.wishes == [
        PlanDocument.WishCost(id: "travel", price: 1, units: 2970, points: 2970),
        PlanDocument.WishCost(id: "in-person", price: 30, units: 2, points: 60),
      ])
    #expect(
      plan.sessions.first
        == PlannedSession(
          id: "werving-1", theme: "werving", date: try #require(CivilDate("2021-03-09")),
          daypart: "middag", venue: "breda", pilots: ["breda", "emmen"], experts: ["e1"]))
    #expect(plan.sessions.last?.daypart == "'s \"morgens\"")
    #expect(PlanFile.text(of: plan) == text)
  }

  @Test func `what the dearest plan costs is read, and what is dearer is not`() throws {
    let scratch = try Scratch()
    let dear = [
      ("3030", "6000000000000000060"), ("2900", "6000000000000000000"),
      (
        "\"price\": 1, \"units\": 2970, \"points\": 2970",
        "\"price\": 1000000, \"units\": 6000000000000, \"points\": 6000000000000000000"
      ),
    ]
    let text = dear.reduce(text) { $0.replacing($1.0, with: $1.1, maxReplacements: 1) }
      .replacing("60}", with: "0}").replacing("\"units\": 2,", with: "\"units\": 0,")
      .replacing("6000000000000000060", with: "6000000000000000000")
    let plan = try PlanFile.read(path: try scratch.write(text.utf8, to: "plan.json"))
    #expect(plan.cost == 6_000_000_000_000_000_000)
    let dearer = text.replacing("6000000000000,", with: "6000000000001,")
    let path = try scratch.write(dearer.utf8, to: "duurder.json")
    #expect(throws: ReadingFailure.self) { try PlanFile.read(path: path) }
  }

  @Test(arguments: ["a\\b\"c", "é😀", "tab\there", "\u{7F}\u{9F}", "~", "null", "1", "a: b", "#"])
  func `any name of a daypart survives`(name: String) throws {
    let scratch = try Scratch()
    let day = try #require(CivilDate("2021-03-09"))
    let plan = PlanDocument(
      programme: "p", schedule: String(repeating: "0", count: 64), status: .optimal, cost: 0,
      bound: 0, wishes: [],
      sessions: [
        PlannedSession(
          id: "a-1", theme: "a", date: day, daypart: "x" + name + "x", venue: "v", pilots: ["p"],
          experts: [])
      ])
    let path = try scratch.write(PlanFile.text(of: plan).utf8, to: "plan.json")
    #expect(try PlanFile.read(path: path) == plan)
  }

  @Test func `a plan of nothing is short`() {
    let plan = PlanDocument(
      programme: "p", schedule: "0", status: .optimal, cost: 0, bound: 0, wishes: [], sessions: [])
    #expect(
      PlanFile.text(of: plan) == """
        {
          "format": 1,
          "programme": "p",
          "schedule": "0",
          "status": "optimal",
          "cost": 0,
          "bound": 0,
          "wishes": {},
          "sessions": []
        }

        """)
  }

  @Test func `keys in any order and on one line are read`() throws {
    let moved = text.replacing("\n  \"format\": 1,", with: "")
      .replacing("\n  ]\n}", with: "], \"format\": 1}")
    #expect(try Scratch().planFindings(moved.replacing("\n", with: " ")) == [])
  }

  @Test(arguments: damages)
  func `what is wrong with a plan is said`(damage: Damage) throws {
    let findings = try Scratch().planFindings(text.replacing(damage.old, with: damage.new))
    #expect(findings.map { $0.split(separator: "\n").first.map(String.init) } == [damage.text])
  }

  @Test(
    arguments: [
      ("\"cost\": 3030", "\"cost\": 1"), ("\"units\": 2,", "\"units\": 3,"),
      ("\"bound\": 2900", "\"bound\": 3100"), ("\"feasible\"", "\"optimal\""),
    ])
  func `who judges a plan reads it also when it does not add up`(old: String, new: String) throws {
    #expect(try Scratch().planFindings(text.replacing(old, with: new), addsUp: false) == [])
  }

  /// One change of the text, and the first line of what is said about it.
  struct Damage {
    let old: String
    let new: String
    let text: String

    init(_ old: String, _ new: String, _ text: String) {
      self.old = old
      self.new = new
      self.text = text
    }
  }

  private static let damages: [Damage] = [
    Damage(
      "\"format\": 1", "\"format\": 2",
      "plan.json:2:13: Hier hoort 1 (de vorm van planbestanden die deze versie kent), maar er staat “2”."
    ),
    Damage(
      "\"bound\"", "\"bond\"",
      "plan.json:7:3: De sleutel “bond” hoort hier niet. Bedoelde u “bound”?"),
    Damage(
      "  \"bound\": 2900,\n", "",
      "plan.json:1:1: De sleutel “bound” ontbreekt. Voeg hem hier toe."),
    Damage(
      "\"bound\": 2900", "\"cost\": 3030, \"bound\": 2900",
      "plan.json:7:3: De sleutel “cost” staat al op regel 6. Laat er één staan."),
    Damage(
      "\"e3b0", "\"E3B0",
      "plan.json:4:15: Hier hoort een sha256 van 64 cijfers en letters a-f, maar er staat “E3B0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7…”."
    ),
    Damage(
      "\"cost\": 3030", "\"cost\": 3031",
      "plan.json:6:11: De punten van alle wensen samen zijn 3030, niet 3031. Dit bestand is met de hand veranderd; laat het opnieuw maken."
    ),
    Damage(
      "\"units\": 2,", "\"units\": 3,",
      "plan.json:10:54: 30 × 3 is 90, niet 60. Dit bestand is met de hand veranderd; laat het opnieuw maken."
    ),
    Damage(
      "\"bound\": 2900", "\"bound\": 3100",
      "plan.json:7:12: De ondergrens 3100 is hoger dan de kosten 3030. Dit bestand is met de hand veranderd; laat het opnieuw maken."
    ),
    Damage(
      "\"feasible\"", "\"optimal\"",
      "plan.json:5:13: Met ondergrens 2900 en kosten 3030 is dit “feasible”. Dit bestand is met de hand veranderd; laat het opnieuw maken."
    ),
    Damage(
      "\"feasible\"", "\"best\"",
      "plan.json:5:13: “best” kan hier niet staan. Kies uit: optimal, feasible."),
    Damage(
      "2021-03-09", "2021-02-29",
      "plan.json:13:53: De datum 2021-02-29 bestaat niet. Die maand heeft 28 dagen."),
    Damage(
      "[\"breda\", \"emmen\"]", "[\"breda\", null]",
      "plan.json:13:126: Hier hoort een tekst, maar er staat niets."),
    Damage(
      "\"visie\",", "\"Visie\",",
      "plan.json:14:32: “Visie” is geen geldig id. Gebruik alleen kleine letters, cijfers en streepjes, zoals “visie”."
    ),
    Damage(
      "]\n}", "]",
      "plan.json:15:4: Dit blok loopt niet goed door. Controleer de komma's en de sluitende }."
    ),
  ]
}
