import ProgrammeModel
import TestSupport
import Testing
import Verification

struct CertificateTests {
  @Test func `Without prices the cheapest way of every session is proven`() {
    let programme = Programme.tiny()
    #expect(programme.refusal(of: .claiming(357)) == nil)
    #expect(
      programme.refusal(of: .claiming(358))?.nl
        == "Deel 0 van het bewijs klopt niet: de prijzen bewijzen 357 punten, niet 358.")
  }

  @Test func `A bound of nothing needs no proof`() {
    #expect(Programme.tiny().refusal(of: .claiming(0, parts: [])) == nil)
  }

  @Test func `A certificate of another programme or schedule is refused`() {
    let programme = Programme.tiny { $0.digest = "a" }
    for other in [Programme.tiny { $0.digest = "b" }, .tiny { ($0.id, $0.digest) = ("b", "a") }] {
      let certificate = Certificate.claiming(1, of: other)
      #expect(
        programme.refusal(of: certificate)?.nl
          == "Het bewijs hoort bij een ander schema, of het schema is veranderd sinds het bewijs is"
          + " gemaakt.")
    }
  }

  @Test(
    arguments: [
      (
        .attendance(pilot: "assen", theme: "visie"),
        "ze noemt een pilot die niet in het schema staat: assen"
      ),
      (.load(expert: "breda"), "ze noemt een expert die niet in het schema staat: breda"),
      (.mix(pilot: "breda", other: "breda"), "een pilot ontmoet zichzelf niet"),
      (.expertMax(expert: "jansen"), "het schema stelt hier geen grens"),
      (.teamDay(date: day("2021-03-09")), "het schema stelt hier geen grens"),
      (
        .roomClash(venue: "online", date: day("2021-03-09"), daypart: "middag"),
        "het schema stelt hier geen grens"
      ),
      (.budget, "het schema stelt hier geen grens"),
      (
        .pilotClique(
          pilot: "breda",
          stretches: [
            .days("visie", "2021-03-09..2021-03-09"), .days("werving", "2021-03-11..2021-03-11"),
          ]),
        "Pilot bouw kan op 9 maart 2021 én op 11 maart 2021 een sessie hebben"
      ),
      (
        .pilotClique(
          pilot: "breda",
          stretches: [
            .days("visie", "2021-03-09..2021-03-11"), .days("visie", "2021-03-09..2021-03-16"),
          ]),
        "een thema staat er twee keer in, of met een lege periode"
      ),
      (
        .expertClique(expert: "jansen", from: day("2021-03-09"), until: day("2021-03-11")),
        "Jan Jansen kan op 9 maart 2021 én op 11 maart 2021 een sessie hebben"
      ),
      (
        .spread(pilot: "breda", part: 2),
        "de dagen van Pilot bouw zijn verdeeld in 2 delen, geteld vanaf 0, en hebben geen deel 2"
      ),
      (
        .spread(pilot: "breda", part: -1),
        "de dagen van Pilot bouw zijn verdeeld in 2 delen, geteld vanaf 0, en hebben geen deel -1"
      ),
      (
        .expertDay(expert: "breda", date: day("2021-03-09")),
        "ze noemt een expert die niet in het schema staat: breda"
      ),
      (
        .expertMoment(expert: "jansen", date: day("2021-03-09"), daypart: "nacht"),
        "ze noemt een dagdeel die niet in het schema staat: nacht"
      ),
    ] as [(Certificate.Row, String)])
  func `A row that does not follow from the schedule is refused`(
    row: Certificate.Row, reason: String
  ) {
    let refusal = Programme.tiny().refusal(of: .claiming(1, rows: [row]))
    #expect(refusal?.nl == "Rij 0 van het bewijs geldt niet: \(reason).")
  }

  @Test func `Days of an expert that takes more sessions a day are no clique`() {
    let row = Certificate.Row.expertClique(
      expert: "jansen", from: day("2021-03-09"), until: day("2021-03-09"))
    #expect(Programme.tiny().refusal(of: .claiming(1, rows: [row])) == nil)
    let twice = Programme.tiny { $0.experts[0].perDay = 2 }
    let refusal = twice.refusal(of: .claiming(1, rows: [row]))
    #expect(
      refusal?.nl
        == "Rij 0 van het bewijs geldt niet: Jan Jansen kan op 9 maart 2021 2 sessies hebben.")
    #expect(
      refusal?.en
        == "Row 0 of the certificate does not hold: Jan Jansen can have 2 sessions on 9 March "
        + "2021.")
  }

  @Test func `Days of one theme exclude each other within its own gap`() {
    let programme = Programme.tiny {
      $0.themes[1].sessions = 2
      $0.themes[1].attend = 2
      $0.themes[1].gap = 14
    }
    func refusal(_ theme: String, _ days: String) -> String? {
      programme.refusal(
        of: .claiming(
          1, rows: [.pilotClique(pilot: "breda", stretches: [.days(theme, days)])]))?.nl
    }
    #expect(refusal("werving", "2021-03-09..2021-03-22") == nil)
    #expect(
      refusal("werving", "2021-03-09..2021-03-23")
        == "Rij 0 van het bewijs geldt niet: Pilot bouw kan op 9 maart 2021 én op 23 maart 2021 "
        + "een sessie hebben.")
    let mixed = Certificate.Row.pilotClique(
      pilot: "breda",
      stretches: [
        .days("visie", "2021-03-09..2021-03-09"), .days("werving", "2021-03-11..2021-03-11"),
      ])
    #expect(programme.refusal(of: .claiming(1, rows: [mixed])) != nil)
  }

  /// Two sessions of Jan Jansen, for which there is one day.
  private static let oneDay = Programme.tiny {
    let tuesday = days("2021-03-09..2021-03-09")
    $0.period = tuesday
    for theme in $0.themes.indices { $0.themes[theme].period = tuesday }
    $0.experts.removeLast()
  }

  /// What a row proves of ``oneDay`` at a price of 1000.
  struct Allowance: Sendable {
    let row: Certificate.Row
    let points: Int
    let change: @Sendable (inout Programme) -> Void

    init(
      _ row: Certificate.Row, proves points: Int,
      _ change: @escaping @Sendable (inout Programme) -> Void = { _ in }
    ) {
      (self.row, self.points, self.change) = (row, points, change)
    }
  }

  private static let tuesday = day("2021-03-09")

  // Without prices 357 for everyone in Utrecht and 96 for Breda alone: 76 minutes and 20 for
  // expertise. With a price of 1000 on what both must have, and one allowed, 1000 more.
  @Test(arguments: [
    Allowance(.expertDay(expert: "jansen", date: tuesday), proves: 1453),
    Allowance(.expertDay(expert: "jansen", date: tuesday), proves: 453) {
      $0.experts[0].perDay = 2
    },
    Allowance(
      .expertMoment(expert: "jansen", date: tuesday, daypart: "middag"), proves: 1453
    ) {
      $0.experts[0].perDay = 2
      $0.calendar.dayparts = [.named("dag", "09:00", "17:00"), $0.calendar.dayparts[1]]
    },
    Allowance(.expertMoment(expert: "jansen", date: tuesday, daypart: "dag"), proves: -547) {
      $0.calendar.dayparts = [.named("dag", "09:00", "13:30"), $0.calendar.dayparts[1]]
    },
    Allowance(.expertMoment(expert: "jansen", date: tuesday, daypart: "middag"), proves: -547) {
      $0.calendar.dayparts = [.named("dag", "09:00", "13:30"), $0.calendar.dayparts[1]]
    },
    Allowance(.teamDay(date: tuesday), proves: 1453) { $0.team.perDay = 1 },
    Allowance(.teamDay(date: tuesday), proves: 453) {
      ($0.team.perDay, $0.themes[1].hasTeam) = (1, false)
    },
    Allowance(.teamWeek(date: day("2021-03-11")), proves: 1453) { $0.team.perWeek = 1 },
    Allowance(.teamWeek(date: day("2021-03-11")), proves: 453) {
      ($0.team.perWeek, $0.themes[0].hasTeam) = (1, false)
    },
  ])
  func `What a day allows of an expert and of the team proves what it forbids`(
    allowance: Allowance
  ) {
    var programme = CertificateTests.oneDay
    allowance.change(&programme)
    func refusal(_ bound: Int) -> String? {
      let price = Certificate.Price(row: 0, amount: 1000 * Certificate.unitsPerPoint)
      let part = Certificate.Part(prices: [price])
      return programme.refusal(of: .claiming(bound, rows: [allowance.row], parts: [part]))?.nl
    }
    let (points, more) = (allowance.points, max(1, allowance.points + 1))
    #expect(refusal(points) == nil)
    #expect(
      refusal(more)
        == "Deel 0 van het bewijs klopt niet: de prijzen bewijzen \(points) punten, niet "
        + "\(more).")
  }

  @Test func `Meetings of all pilots are not rewarded as times together`() {
    let programme = Programme.tiny { $0.themes[1].pilots = .between(1...1) }
    let price = Certificate.Price(row: 0, amount: -1000 * Certificate.unitsPerPoint)
    let certificate = Certificate.claiming(
      357, rows: [.mix(pilot: "breda", other: "emmen")], parts: [Certificate.Part(prices: [price])])
    #expect(programme.refusal(of: certificate) == nil)
    var groups = programme
    groups.themes[0].pilots = .between(3...3)
    #expect(groups.refusal(of: certificate) != nil)
  }

  @Test func `A clique that loses a member proves less`() {
    let programme = Programme.tiny { $0.gap = 200 }
    let both = ["visie", "werving"].map { Certificate.Stretch.days($0, "2021-03-01..2021-06-30") }
    func certificate(_ stretches: [Certificate.Stretch]) -> Certificate {
      .claiming(
        1357,
        rows: [
          .pilotClique(pilot: "breda", stretches: stretches),
          .attendance(pilot: "breda", theme: "werving"),
        ],
        parts: [
          Certificate.Part(prices: [
            .init(row: 0, amount: 1000 * Certificate.unitsPerPoint),
            .init(row: 1, amount: -1000 * Certificate.unitsPerPoint),
          ])
        ])
    }
    #expect(programme.refusal(of: certificate(both)) == nil)
    #expect(
      programme.refusal(of: certificate([both[0]]))?.nl
        == "Deel 0 van het bewijs klopt niet: de prijzen bewijzen 357 punten, niet 1357.")
  }

  @Test func `What a plan pays for can be counted once`() {
    let rows: [Certificate.Row] = [
      .mix(pilot: "breda", other: "emmen"), .mix(pilot: "emmen", other: "breda"),
    ]
    #expect(
      Programme.tiny().refusal(of: .claiming(1, rows: rows))?.nl
        == "Rij 1 van het bewijs geldt niet: ze telt hetzelfde als een eerdere rij.")
  }

  @Test func `Days within the gap and days out of order exclude each other`() {
    let programme = Programme.tiny {
      $0.gap = 14
      $0.themes[1].after = ["visie"]
    }
    func clique(_ visie: String, _ werving: String) -> Certificate {
      .claiming(
        1,
        rows: [
          .pilotClique(
            pilot: "breda", stretches: [.days("visie", visie), .days("werving", werving)])
        ])
    }
    #expect(
      programme.refusal(of: clique("2021-03-09..2021-03-22", "2021-03-09..2021-03-22")) == nil)
    #expect(
      programme.refusal(of: clique("2021-04-01..2021-06-30", "2021-03-01..2021-04-08")) == nil)
    #expect(
      programme.refusal(of: clique("2021-04-01..2021-06-30", "2021-03-01..2021-04-15"))?.en
        == "Row 0 of the certificate does not hold: Pilot bouw can have a session on 1 April 2021 "
        + "and on 15 April 2021.")
  }

  @Test(
    arguments: [
      (
        [Certificate.Part(prices: [.init(row: 1, amount: 1)])], 0,
        "het noemt een rij die er niet is, of een rij twee keer"
      ),
      (
        [Certificate.Part(prices: [.init(row: 0, amount: 1), .init(row: 0, amount: 1)])], 0,
        "het noemt een rij die er niet is, of een rij twee keer"
      ),
      (
        [Certificate.Part(prices: [.init(row: 0, amount: .max)])], 0, "de prijzen zijn te groot"
      ),
      (
        [Certificate.Part(prices: [.init(row: 0, amount: .min)])], 0, "de prijzen zijn te groot"
      ),
      ([], 0, "het bewijs heeft geen delen"),
      ([.whole, .whole], 1, "het is van geen ander deel"),
      (
        [.divided(.couple(theme: "werving", pilot: "breda", other: "emmen"), [1])], 0,
        "niet elk plan heeft een van de antwoorden waarop het is verdeeld"
      ),
      (
        [
          .divided(.couple(theme: "werving", pilot: "breda", other: "breda"), [1, 2]), .whole,
          .whole,
        ],
        0, "niet elk plan heeft een van de antwoorden waarop het is verdeeld"
      ),
      (
        [.divided(.groups(sessions: ["visie-1", "werving-1"], groups: []), [1]), .whole], 0,
        "niet elk plan heeft een van de antwoorden waarop het is verdeeld"
      ),
      (
        [.divided(.couple(theme: "werving", pilot: "breda", other: "emmen"), [0, 1]), .whole], 0,
        "het verwijst naar een deel dat er niet is of al ergens bij hoort"
      ),
      (
        [.divided(.couple(theme: "werving", pilot: "breda", other: "emmen"), [1, 1]), .whole], 0,
        "het verwijst naar een deel dat er niet is of al ergens bij hoort"
      ),
    ] as [([Certificate.Part], Int, String)])
  func `A part that is not sound is refused`(
    parts: [Certificate.Part], number: Int, reason: String
  ) {
    let certificate = Certificate.claiming(
      1, rows: [.attendance(pilot: "breda", theme: "visie")], parts: parts)
    #expect(
      Programme.tiny().refusal(of: certificate)?.nl
        == "Deel \(number) van het bewijs klopt niet: \(reason).")
  }

  @Test func `A group that may come twice cannot be asked when it comes`() {
    let programme = Programme.tiny {
      $0.themes[1].sessions = 2
      for pilot in $0.pilots.indices { $0.pilots[pilot].attend["werving"] = 2 }
    }
    func division(of sessions: [String]) -> Certificate {
      let question = Certificate.Division.slot(
        sessions: sessions, group: ["breda", "emmen", "venlo"], date: day("2021-04-01"),
        daypart: "middag")
      return .claiming(1, parts: [.divided(question, [1, 2]), .whole, .whole])
    }
    #expect(
      programme.refusal(of: division(of: ["werving-1", "werving-2"]))?.nl
        == "Deel 0 van het bewijs klopt niet: niet elk plan heeft een van de antwoorden waarop het "
        + "is verdeeld.")
    #expect(programme.refusal(of: division(of: ["werving-1"])) == nil)
  }
}

private func day(_ text: String) -> CivilDate {
  CivilDate(text) ?? CivilDate(dayNumber: 0)
}

extension Certificate {
  /// A certificate of the tiny programme or another.
  fileprivate static func claiming(
    _ bound: Int, of programme: Programme = .tiny(), rows: [Row] = [], parts: [Part] = [.whole]
  ) -> Certificate {
    Certificate(
      programme: programme.id, schedule: programme.digest, bound: bound, rows: rows, parts: parts)
  }
}

extension Certificate.Part {
  fileprivate static let whole = Certificate.Part(prices: [])

  fileprivate static func divided(
    _ division: Certificate.Division, _ parts: [Int]
  ) -> Certificate.Part {
    Certificate.Part(prices: [], division: division, parts: parts)
  }
}

extension Certificate.Stretch {
  fileprivate static func days(_ theme: String, _ days: String) -> Certificate.Stretch {
    let ends = days.split(separator: "..").map { day(String($0)) }
    return Certificate.Stretch(theme: theme, from: ends[0], until: ends[1])
  }
}

extension Programme {
  fileprivate func refusal(of certificate: Certificate) -> Words? {
    do throws(Refusal) {
      try Verifier(self).check(certificate)
      return nil
    } catch {
      return error.sentence
    }
  }
}
