internal import Planning
internal import ProgrammeModel

/// What a plan pays for every wish, as a table with a sum.
struct CostTable: PlainText {
  /// What one wish costs.
  struct Line {
    let wish: String
    let units: Int
    let unit: String
    let price: Int
    let points: Int
    /// Points that every valid plan pays for it; `nil` where that was not asked.
    let least: Int?
  }

  let lines: [Line]
  let total: Int
  let language: Language

  /// The wishes that cost something or could, dearest first.
  var paid: [Line] { lines.filter { $0.units > 0 }.sorted { $0.points > $1.points } }

  /// What every valid plan pays, wish by wish; `nil` where that was not asked, or is nothing.
  var least: Int? {
    let least = lines.compactMap(\.least).reduce(0, +)
    return least == 0 || lines.contains { $0.least == nil } ? nil : least
  }

  /// What stands above the columns: the last only where it is known what every plan pays.
  var titles: [String] {
    let titles = [
      Words(nl: "Wens", en: "Wish"), Words(nl: "Aantal", en: "Count"), Words(nl: "", en: ""),
      Words(nl: "Prijs", en: "Price"), Words(nl: "Punten", en: "Points"),
    ]
    return (titles + (least == nil ? [] : [.everyPlan])).map { $0[language] }
  }

  /// What the last column says, as one sentence; `nil` where it is not there.
  var sentence: String? {
    least.map { least in
      Words(
        nl: "Van deze \(Words.points(total).nl) betaalt elk geldig plan er ten minste"
          + " \(least.grouped.nl), wens voor wens bewezen: die staan bij “\(Words.everyPlan.nl)”.",
        en: "Of these \(Words.points(total).en) every valid plan pays \(least.grouped.en) at"
          + " least, proven wish by wish: they stand at “\(Words.everyPlan.en)”.")[language]
    }
  }

  /// What stands before the sum.
  var sumTitle: String { Words(nl: "Samen", en: "Together")[language] }

  func text(width: Int) -> String {
    let alignments: [TextTable.Alignment] = [
      .words, .numbers, .words, .numbers, .numbers, .numbers,
    ]
    let rows = paid.map { line in
      [
        [line.wish], [line.units.grouped[language]], [line.unit], [line.price.grouped[language]],
        [line.points.grouped[language]],
      ] + (least == nil ? [] : [[(line.least ?? 0).grouped[language]]])
    }
    let sum =
      [[sumTitle], [], [], [], [total.grouped[language]]]
      + (least.map { [[$0.grouped[language]]] } ?? [])
    let table = TextTable(columns: Array(zip(titles, alignments)), rows: rows + [sum])
      .text(width: width, isSpaced: false)
    return table + (sentence.map { "\n\($0.wrapped(to: width).joined(separator: "\n"))\n" } ?? "")
  }
}

extension CostTable {
  /// What a plan pays, with the names of the rule book, and what every plan pays of it.
  init(_ plan: PlanDocument, least: [String: Int]?, in language: Language) {
    lines = plan.wishes.map { wish in
      Line(
        wish: RuleBook.title(of: wish.id)?[language] ?? wish.id, units: wish.units,
        unit: RuleBook.unit(of: wish.id, counting: wish.units)[language], price: wish.price,
        points: wish.points,
        least: least.map { $0[wish.id] ?? 0 })
    }
    (total, self.language) = (plan.cost, language)
  }
}

extension Words {
  /// What stands above the points that every valid plan pays.
  static let everyPlan = Words(nl: "Elk plan", en: "Any plan")
}
