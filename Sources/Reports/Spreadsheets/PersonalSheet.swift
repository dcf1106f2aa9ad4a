internal import Planning
internal import ProgrammeModel
package import Spreadsheets

extension AvailabilitySheet {
  /// The forms of the participants that are asked of any slot, by id.
  package var personalTables: [(id: String, table: Spreadsheet)] {
    let asked = participants.filter { !$0.asked.isEmpty }
    let layout = PersonalSheet.Layout.allCases.first { layout in
      asked.allSatisfy { layout.rows(of: $0.asked, in: problem).count <= PersonalSheet.mostRows }
    }
    return asked.map {
      ($0.id, PersonalSheet(form: self, participant: $0, layout: layout ?? .weeks).table)
    }
  }
}

/// The form of one participant, slots down.
struct PersonalSheet {
  /// What a row of it is.
  enum Layout: CaseIterable {
    case slots, days, weeks

    /// The slots of every row.
    func rows(of slots: [Int], in problem: Problem) -> [[Int]] {
      let key: (Int) -> Int =
        switch self {
        case .slots: { $0 }
        case .days: { problem.slots[$0].day }
        case .weeks: { problem.slots[$0].isoWeek }
        }
      return Dictionary(grouping: slots, by: key).sorted { $0.key < $1.key }.map {
        $0.value.sorted()
      }
    }
  }

  /// Rows that fit a page or two; where there would be more, a row is a day or a week.
  static let mostRows = 60

  let form: AvailabilitySheet
  let participant: AvailabilitySheet.Participant
  let layout: Layout

  /// The sheet: above it whose it is, and in it slots with answers.
  var table: Spreadsheet {
    let (columns, rows) =
      switch layout {
      case .slots: (slotColumns, slotRows)
      case .days: (dayColumns, dayRows)
      case .weeks: (weekColumns, weekRows)
      }
    let remark = Spreadsheet.Column(words("Opmerking", "Remark"), width: 30)
    var table = Spreadsheet(
      name: participant.title, columns: columns + [remark], rows: rows.map { $0 + [.text("")] })
    let how = words(
      "Kies achter een moment nee of liever niet als dat zo is. Leeg is: kan. Waar – staat, is geen sessie.",
      "Choose no or rather not behind a moment where that is so. Empty means: can. Where – stands, no session is."
    )
    table.above = [
      [.text("\(form.title[form.language]): \(participant.title)")],
      [.text(form.programme.title)], [.text(how)], [.text("Id"), .text(participant.id)], [],
    ]
    table.tints = form.tints
    table.tints[notAsked] = .grey
    table.isLandscape = layout == .weeks
    return table
  }

  /// What stands where no session can be.
  private var notAsked: String { "–" }

  private func words(_ nl: String, _ en: String) -> String { Words(nl: nl, en: en)[form.language] }

  private func date(of slot: Int) -> CivilDate { form.problem.slots[slot].date }

  private func answer(_ slot: Int?) -> Spreadsheet.Cell {
    .text(slot.map { participant.row[$0].words[form.language] } ?? notAsked)
  }

  // MARK: A row for every slot

  private var slotColumns: [Spreadsheet.Column] {
    [
      Spreadsheet.Column(words("Dag", "Day"), width: 11),
      Spreadsheet.Column(words("Datum", "Date"), width: 12),
      Spreadsheet.Column(words("Dagdeel", "Daypart"), width: 12),
      Spreadsheet.Column(words("Tijd", "Time"), width: 13),
      Spreadsheet.Column(words("Antwoord", "Answer"), width: 13, choices: form.choices),
    ]
  }

  private var slotRows: [[Spreadsheet.Cell]] {
    participant.asked.map { slot in
      let daypart = form.daypart(of: form.problem.slots[slot])
      return [
        .text(date(of: slot).weekday.words[form.language]), .date(date(of: slot)),
        .text(daypart.name), .text("\(daypart.start)–\(daypart.end)"), answer(slot),
      ]
    }
  }

  // MARK: A row for every day or week

  /// The indices of the dayparts that are asked of, by start.
  private var dayparts: [Int] {
    let asked = Set(participant.asked.map { form.problem.slots[$0].daypart })
    return asked.sorted {
      let parts = form.programme.calendar.dayparts
      return (parts[$0].start, $0) < (parts[$1].start, $1)
    }
  }

  private var daypartColumns: [Spreadsheet.Column] {
    dayparts.map {
      Spreadsheet.Column(
        form.programme.calendar.dayparts[$0].name, width: 12, choices: form.choices)
    }
  }

  private func answers(_ slots: [Int]) -> [Spreadsheet.Cell] {
    dayparts.map { daypart in
      answer(slots.first { form.problem.slots[$0].daypart == daypart })
    }
  }

  private var dayColumns: [Spreadsheet.Column] { slotColumns.prefix(2) + daypartColumns }

  private var dayRows: [[Spreadsheet.Cell]] {
    layout.rows(of: participant.asked, in: form.problem).map { slots in
      let date = date(of: slots[0])
      return [.text(date.weekday.words[form.language]), .date(date)] + answers(slots)
    }
  }

  private var weekdays: [Weekday] {
    Set(participant.asked.map { date(of: $0).weekday }).sorted { $0.rawValue < $1.rawValue }
  }

  private var weekColumns: [Spreadsheet.Column] {
    [Spreadsheet.Column("Week", width: 6)]
      + weekdays.flatMap {
        [Spreadsheet.Column($0.words[form.language], width: 11)] + daypartColumns
      }
  }

  private var weekRows: [[Spreadsheet.Cell]] {
    layout.rows(of: participant.asked, in: form.problem).map { slots in
      [.number(date(of: slots[0]).week.number)]
        + weekdays.flatMap { weekday -> [Spreadsheet.Cell] in
          let own = slots.filter { date(of: $0).weekday == weekday }
          return [own.first.map { .date(date(of: $0)) } ?? .text("")] + answers(own)
        }
    }
  }
}
