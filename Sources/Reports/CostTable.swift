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

  var text: String {
    let titles = [
      Words(nl: "Wens", en: "Wish"), Words(nl: "Aantal", en: "Count"), Words(nl: "", en: ""),
      Words(nl: "Prijs", en: "Price"), Words(nl: "Punten", en: "Points"),
    ].map { $0[language] }
    let alignments: [TextTable.Alignment] = [.fixed, .numbers, .fixed, .numbers, .numbers]
    let paid = lines.filter { $0.units > 0 }.sorted { $0.points > $1.points }
    let rows = paid.map { line in
      [
        [line.wish], [line.units.grouped[language]], [line.unit], [line.price.grouped[language]],
        [line.points.grouped[language]],
      ]
    }
    let sum = [
      [Words(nl: "Samen", en: "Together")[language]], [], [], [], [total.grouped[language]],
    ]
    return TextTable(columns: Array(zip(titles, alignments)), rows: rows + [sum])
      .text(width: 100, isSpaced: false)
  }
}
