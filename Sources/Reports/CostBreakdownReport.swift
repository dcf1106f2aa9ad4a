public import Planning
public import ProgrammeModel

/// What a plan costs and whom, as text for a programme secretary.
public struct CostBreakdownReport: PlainText, Sendable {
  private let breakdown: CostBreakdown
  private let plan: PlanDocument
  private let programme: Programme
  private let language: Language

  /// Prepares to report the breakdown of a plan of a programme.
  public init(_ breakdown: CostBreakdown, for plan: PlanDocument, of programme: Programme) {
    self.breakdown = breakdown
    self.plan = plan
    self.programme = programme
    language = programme.language
  }

  /// The whole report: cost by wish, session and participant, and what each pilot gets and gives;
  /// with one newline at the end.
  public func text(width: Int) -> String {
    let cost = Words.points(breakdown.cost)
    let heading = Words(
      nl: "\(programme.title): dit plan kost \(cost.nl).",
      en: "\(programme.title): this plan costs \(cost.en).")
    return [
      heading[language] + "\n",
      titled(Words(nl: "Wat elke wens kost", en: "What each wish costs"), wishes(width)),
      titled(Words(nl: "Wat elke sessie kost", en: "What each session costs"), sessions(width)),
      titled(
        Words(nl: "Wat elke deelnemer kost", en: "What each participant costs"), participants(width)
      ),
      FairnessTable(
        pilots: zip(breakdown.pilots, breakdown.participants).map { ($0, $1.points) },
        programme: programme
      ).text(width: width),
    ].joined(separator: "\n")
  }

  private func titled(_ title: Words, _ table: String) -> String {
    "\(title[language])\n\n\(table)"
  }

  private func wishes(_ width: Int) -> String {
    let titles = [
      Words(nl: "Wens", en: "Wish"), Words(nl: "Aantal", en: "Count"), Words(nl: "", en: ""),
      Words(nl: "Prijs", en: "Price"), Words(nl: "Punten", en: "Points"),
      Words(nl: "Deel", en: "Part"), .everyPlan,
    ]
    let rows = breakdown.wishes.filter { $0.units > 0 }.sorted { $0.points > $1.points }.map {
      wish in
      [
        RuleBook.title(of: wish.id)?[language] ?? wish.id, wish.units.grouped[language],
        RuleBook.unit(of: wish.id, counting: wish.units)[language], wish.price.grouped[language],
        wish.points.grouped[language], part(wish.points), wish.least.grouped[language],
      ]
    }
    return table(
      titles, [.words, .numbers, .words, .numbers, .numbers, .numbers, .numbers],
      rows + [
        [
          together, "", "", "", breakdown.cost.grouped[language], part(breakdown.cost),
          least.grouped[language],
        ]
      ], width) + "\n" + unavoidable[language].wrapped(to: width).joined(separator: "\n") + "\n"
  }

  /// Points that every valid plan pays, wish by wish.
  private var least: Int { breakdown.wishes.reduce(0) { $0 + $1.least } }

  private var unavoidable: Words {
    let sum = least.grouped
    guard least > 0 else {
      let bound = Words.points(plan.bound)
      return Words(
        nl: "Elk geldig plan betaalt hiervan ten minste \(bound.nl).",
        en: "Every valid plan pays \(bound.en) of these at least.")
    }
    guard plan.bound > least else {
      return Words(
        nl: "Elk geldig plan betaalt hiervan ten minste \(Words.points(least).nl).",
        en: "Every valid plan pays \(Words.points(least).en) of these at least.")
    }
    return Words(
      nl:
        "Elk geldig plan betaalt hiervan ten minste \(Words.points(plan.bound).nl); wens voor wens bewezen"
        + " \(least == 1 ? "is" : "zijn") er \(sum.nl), bij “\(Words.everyPlan.nl)”.",
      en:
        "Every valid plan pays \(Words.points(plan.bound).en) of these at least; \(sum.en) of them \(least == 1 ? "is" : "are") proven"
        + " wish by wish, at “\(Words.everyPlan.en)”.")
  }

  private func sessions(_ width: Int) -> String {
    let rows = zip(breakdown.sessions, plan.sessions).map { share, session in
      ["\(programme.title(ofTheme: session.theme)) (\(session.id))", session.date.words[language]]
        + cells(share)
    }
    let rest = [
      Words(nl: "niet van één sessie", en: "of no session alone")[language], "",
    ]
    return table(
      [Words(nl: "Sessie", en: "Session"), Words(nl: "Datum", en: "Date")] + shareTitles,
      [.words, .fixed, .numbers, .numbers, .words],
      rows + optional(breakdown.ofNoSession, rest) + [[together, ""] + sum], width)
  }

  private func participants(_ width: Int) -> String {
    let rows = breakdown.participants.map { share in
      [programme.name(ofParticipant: share.id)] + cells(share)
    }
    let rest = [
      Words(nl: "van niemand in het bijzonder", en: "of nobody in particular")[language]
    ]
    return table(
      [Words(nl: "Deelnemer", en: "Participant")] + shareTitles,
      [.words, .numbers, .numbers, .words],
      rows + optional(breakdown.ofNobody, rest) + [[together] + sum], width)
  }

  private let shareTitles = [
    Words(nl: "Punten", en: "Points"), Words(nl: "Deel", en: "Part"),
    Words(nl: "Vooral", en: "Mostly"),
  ]

  private var together: String { Words(nl: "Samen", en: "Together")[language] }

  private var sum: [String] { [breakdown.cost.grouped[language], part(breakdown.cost), ""] }

  /// Points, part of the whole and the three dearest wishes of a share.
  private func cells(_ share: CostBreakdown.Share) -> [String] {
    let dearest = share.wishes.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.prefix(3)
    let reasons = dearest.map { wish in
      "\(RuleBook.title(of: wish.key)?[language] ?? wish.key) \(wish.value.grouped[language])"
    }
    return [
      share.points.grouped[language], part(share.points), reasons.joined(separator: ", "),
    ]
  }

  /// The row of a share that belongs to none, where there is one.
  private func optional(_ share: CostBreakdown.Share, _ titles: [String]) -> [[String]] {
    share.points == 0 ? [] : [titles + cells(share)]
  }

  /// Points as whole percents of the plan's.
  private func part(_ points: Int) -> String {
    breakdown.cost == 0 ? "" : "\((200 * points + breakdown.cost) / (2 * breakdown.cost)) %"
  }

  private func table(
    _ titles: [Words], _ alignments: [TextTable.Alignment], _ rows: [[String]], _ width: Int
  ) -> String {
    TextTable(
      columns: Array(zip(titles.map { $0[language] }, alignments)),
      rows: rows.map { $0.map { [$0] } }
    ).text(width: width, isSpaced: false)
  }
}
