internal import Planning
internal import ProgrammeModel

/// What a plan pays for every wish, as a table with a sum.
struct CostTable {
  /// What one wish costs.
  struct Line {
    let wish: String
    let units: Int
    let unit: String
    let price: Int
    let points: Int
  }

  let lines: [Line]
  let total: Int
  let language: Language

  /// The wishes that cost something or could, dearest first.
  var paid: [Line] { lines.filter { $0.units > 0 }.sorted { $0.points > $1.points } }

  /// What stands above the columns.
  var titles: [String] {
    [
      Words(nl: "Wens", en: "Wish"), Words(nl: "Aantal", en: "Count"), Words(nl: "", en: ""),
      Words(nl: "Prijs", en: "Price"), Words(nl: "Punten", en: "Points"),
    ].map { $0[language] }
  }

  /// What stands before the sum.
  var sumTitle: String { Words(nl: "Samen", en: "Together")[language] }

  var text: String {
    let alignments: [TextTable.Alignment] = [.fixed, .numbers, .fixed, .numbers, .numbers]
    let rows = paid.map { line in
      [
        [line.wish], [line.units.grouped[language]], [line.unit], [line.price.grouped[language]],
        [line.points.grouped[language]],
      ]
    }
    let sum = [
      [sumTitle], [], [], [], [total.grouped[language]],
    ]
    return TextTable(columns: Array(zip(titles, alignments)), rows: rows + [sum])
      .text(width: 100, isSpaced: false)
  }
}

extension CostTable {
  /// What a plan pays, with the names of the rule book.
  init(_ plan: PlanDocument, in language: Language) {
    lines = plan.wishes.map { wish in
      Line(
        wish: RuleBook.title(of: wish.id)?[language] ?? wish.id, units: wish.units,
        unit: RuleBook.unit(of: wish.id)?[language] ?? "", price: wish.price, points: wish.points)
    }
    (total, self.language) = (plan.cost, language)
  }
}
