internal import Planning
internal import ProgrammeModel

/// What each pilot gets and gives, with the mean and the spread of every column.
struct FairnessTable: PlainText {
  /// What a pilot gets and gives, and the points that it bears.
  typealias Pilot = (figures: PilotFigures, points: Int)

  let pilots: [Pilot]
  let programme: Programme

  func text(width: Int) -> String {
    let table = TextTable(
      columns: [(pilot[language], .words)] + columns.map { ($0.title[language], .numbers) },
      rows: rows.map { $0.map { [$0] } })
    return """
      \(title[language])

      \(table.text(width: width, isSpaced: false))
      \(legend[language].wrapped(to: width).joined(separator: "\n"))

      """
  }

  /// One thing that a pilot gets or gives.
  private struct Column {
    let title: Words
    /// `nil` where it does not concern the pilot.
    let value: (Pilot) -> Double?
    /// Digits after the mark.
    var digits = 0
  }

  private var language: Language { programme.language }

  private let columns = [
    Column(title: Words(nl: "Sessies", en: "Sessions")) { Double($0.figures.sessions) },
    Column(title: Words(nl: "Reis", en: "Travel")) { Double($0.figures.minutes) },
    Column(title: Words(nl: "Gastheer", en: "Hosts")) { Double($0.figures.hosted) },
    Column(title: Words(nl: "Wacht", en: "Waits"), value: \.figures.averageWait, digits: 1),
    Column(title: Words(nl: "Ontmoet", en: "Meets")) { Double($0.figures.met) },
    Column(title: Words(nl: "Praktijk", en: "Practice")) { Double($0.figures.practicesMet) },
    Column(title: Words(nl: "van", en: "of")) { Double($0.figures.needed) },
    Column(title: Words(nl: "Liever niet", en: "Rather not")) { Double($0.figures.ratherNot) },
    Column(title: Words(nl: "Punten", en: "Points")) { Double($0.points) },
  ]

  private var rows: [[String]] {
    let body = pilots.map { pilot in
      [programme.name(ofParticipant: pilot.figures.id)]
        + columns.map { column in
          column.value(pilot).map { number($0, column.digits) } ?? "–"
        }
    }
    let values = columns.map { column in pilots.compactMap { column.value($0) } }
    let mean = values.map { values in
      values.isEmpty ? "–" : number(values.reduce(0, +) / Double(values.count), 1)
    }
    let extremes = [values.map { $0.min() }, values.map { $0.max() }].map { ends in
      zip(ends, columns).map { end, column in end.map { number($0, column.digits) } ?? "–" }
    }
    let labels = [
      Words(nl: "gemiddeld", en: "mean"), Words(nl: "minst", en: "least"),
      Words(nl: "meest", en: "most"),
    ].map { $0[language] }
    return body + zip(labels, [mean] + extremes).map { [$0] + $1 }
  }

  private func number(_ value: Double, _ digits: Int) -> String {
    guard digits == 1 else { return Int(value).grouped[language] }
    let tenths = Int((value * 10).rounded())
    let mark = Words(nl: ",", en: ".")[language]
    return "\((tenths / 10).grouped[language])\(mark)\(tenths % 10)"
  }

  private let pilot = Words(nl: "Pilot", en: "Pilot")

  private let title = Words(
    nl: "Wat elke pilot krijgt en geeft", en: "What each pilot gets and gives")

  private let legend = Words(
    nl: """
      Reis: minuten naar alle sessies, enkele reis. Wacht: weken tot wat de pilot nodig heeft. \
      Ontmoet: andere pilots. Praktijk: sessies waar een ander een goede praktijk meebrengt, van de \
      sessies die de pilot nodig heeft. Liever niet: sessies op zo'n moment.
      """,
    en: """
      Travel: minutes to all sessions, one way. Waits: weeks until what the pilot needs. Meets: \
      other pilots. Practice: sessions to which another brings a good practice, of the sessions that \
      the pilot needs. Rather not: sessions at such a moment.
      """)
}
