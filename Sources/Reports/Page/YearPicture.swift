internal import Markup
internal import ProgrammeModel

/// Some weeks of a plan as a picture: weeks across, and down pilots and then experts, or what else has
/// a row.
struct YearPicture {
  private let content: PageContent
  private let weeks: Weeks
  private let number: Int
  private let rows: [YearRow]
  private let subject: BoardRows
  private let folded: Set<Int>
  /// Where each week begins and the last ends.
  let edges: [Int]

  /// Draws some rows of some weeks; every picture of a page has another number.
  ///
  /// - Parameters:
  ///   - content: What the page shows.
  ///   - weeks: The weeks.
  ///   - rows: The rows.
  ///   - number: The number of the picture.
  ///   - subject: What has a row.
  ///   - folded: The weeks that are drawn narrow, by number.
  init(
    _ content: PageContent, _ weeks: Weeks, _ rows: [YearRow], number: Int,
    of subject: BoardRows = .people, folded: Set<Int> = []
  ) {
    (self.content, self.weeks, self.rows, self.number) = (content, weeks, rows, number)
    (self.subject, self.folded) = (subject, folded)
    // A mark fits in a week, and few weeks fill the picture as many do.
    let open = max(1, weeks.count - folded.count)
    let width = (YearPicture.ordinaryWidth - folded.count * YearPicture.foldedWidth) / open
    edges = (0..<weeks.count).reduce(into: [YearPicture.labelWidth]) { edges, week in
      let isFolded = folded.contains(week)
      edges.append(
        edges[week] + (isFolded ? YearPicture.foldedWidth : max(20, min(60, width))))
    }
  }

  var node: Node {
    let ids = (title: "jaar-\(number)-titel", text: "jaar-\(number)-tekst")
    let size = (width: weekX(weeks.count), height: bottom)
    return Node(
      "svg",
      [
        "class": "year", "viewBox": "0 0 \(size.width + 8) \(size.height + 1)",
        "preserveAspectRatio": "xMidYMin", "role": content.link == nil ? "img" : "group",
        "aria-labelledby": "\(ids.title) \(ids.text)",
      ],
      [
        Node("title", ["id": ids.title], YearSection(content: content).title[content.language]),
        Node("desc", ["id": ids.text], description[content.language]),
      ] + rows.flatMap(holidays) + closedDays + rows.flatMap(absences) + grid + heads
        + rows.flatMap { label($0) + marks($0) })
  }

  /// The names alone, to stand over the weeks where these are moved sideways.
  var names: Node {
    let (width, height) = (YearPicture.labelWidth, bottom + 1)
    let hundredths = 100 * YearPicture.narrowest * width / (weekX(weeks.count) + 8)
    return Node(
      "svg",
      [
        "class": "names", "viewBox": "0 0 \(width) \(height)", "aria-hidden": "true",
        "width": "\(hundredths / 100).\(hundredths % 100 / 10)\(hundredths % 10)rem",
      ],
      [
        Node("rect", ["width": "\(width)", "height": "\(height)", "fill": "#fff"])
      ] + lines(until: width) + rows.flatMap(label))
  }

  private var description: Words {
    let sessions = content.plan.sessions.count { weeks.days.contains($0.date) }
    return Words(
      nl: "Kolommen zijn weken, rijen zijn \(subject.meaning.nl) (\(rows.count))."
        + " Sessies in deze weken: \(sessions).",
      en: "Columns are weeks, rows are \(subject.meaning.en) (\(rows.count))."
        + " Sessions in these weeks: \(sessions).")
  }
}

// MARK: - Where things stand

extension YearPicture {
  static let labelWidth = 204
  static let headHeight = 34
  /// Room above the rows of a board.
  static let bandHeight = 34
  private static let ordinaryWidth = 960
  private static let foldedWidth = 6
  /// How narrow the picture gets, in rem, before it is moved sideways; as the style sheet has it.
  private static let narrowest = 60

  private func weekX(_ week: Int) -> Int { edges[week] }

  private func width(of week: Int, to end: Int? = nil) -> Int {
    edges[end ?? week + 1] - edges[week]
  }

  private func x(_ date: CivilDate) -> Int {
    let (week, day) = (date.dayNumber - weeks.first.dayNumber).quotientAndRemainder(dividingBy: 7)
    return week < weeks.count ? edges[week] + day * width(of: week) / 7 : edges[weeks.count]
  }

  private var bottom: Int { rows.last.map { $0.y + $0.height } ?? YearPicture.headHeight }
}

// MARK: - What is drawn

extension YearPicture {
  private func shade(_ days: ClosedRange<CivilDate>, y: Int, height: Int) -> Shade {
    let (start, end) = (x(days.lowerBound), x(days.upperBound.adding(days: 1)))
    return Shade(x: start, y: y, width: end - start, height: height)
  }

  private func holidays(_ row: YearRow) -> [Node] {
    weeks.stretches(on: content.programme.calendar.weekdays) { date in
      row.holidays.contains { $0.contains(date) }
    }.map { shade($0, y: row.y, height: row.height).filled }
  }

  private func absences(_ row: YearRow) -> [Node] {
    row.absences.map {
      Shade(x: weekX($0), y: row.y, width: width(of: $0), height: row.height).filled
    }
  }

  private var closedDays: [Node] {
    let open = content.openDays
    let top = YearPicture.headHeight
    return weeks.stretches(on: content.programme.calendar.weekdays) { !open.contains($0) }
      .map { shade($0, y: top, height: bottom - top).hatched }
  }

  private var grid: [Node] {
    let down = months.map { month in
      Node.line(weekX(month.week), 0, weekX(month.week), bottom, "#999")
    }
    return lines(until: weekX(weeks.count)) + down
  }

  /// The lines above the rows and below the last.
  private func lines(until end: Int) -> [Node] {
    rows.map { row in Node.line(0, row.y, end, row.y, row.isFirstExpert ? "#000" : "#bbb") }
      + [Node.line(0, bottom, end, bottom, "#bbb")]
  }

  /// The months with their first week here and how many weeks they have; a week belongs to the month
  /// of its Thursday.
  private var months: [(name: String, week: Int, weeks: Int)] {
    var months: [(name: String, week: Int, weeks: Int)] = []
    for (week, monday) in weeks.mondays.enumerated() {
      let name = monday.adding(days: 3).monthWords[content.language]
      if let last = months.last, last.name == name {
        months[months.count - 1].weeks += 1
      } else {
        months.append((name, week, 1))
      }
    }
    return months
  }

  private var heads: [Node] {
    let names = months.compactMap { month in
      let name = [month.name, String(month.name.prefix(3))].first {
        8 * $0.count + 3 <= width(of: month.week, to: month.week + month.weeks)
      }
      return name.map { Node.label($0, x: weekX(month.week) + 3, y: 12) }
    }
    let week = Words(nl: "week", en: "week")[content.language]
    let numbers = weeks.mondays.enumerated().filter { !folded.contains($0.offset) }
      .map { index, monday in
        Node.label(
          "\(monday.week.number)", x: weekX(index) + width(of: index) / 2, y: 28, size: 9,
          anchor: "middle")
      }
    return names + [Node.label(week, x: YearPicture.labelWidth - 4, y: 28, size: 9, anchor: "end")]
      + numbers
  }

  private func label(_ row: YearRow) -> [Node] {
    row.lines.enumerated().map { index, line in
      Node.label(line, x: 0, y: row.y + 15 + index * YearRow.lineHeight)
    }
  }

  private func marks(_ row: YearRow) -> [Node] {
    row.entries.map { entry in
      let mark = entry.mark.node(
        x: weekX(entry.week) + (width(of: entry.week) - SessionMark.width) / 2,
        y: row.y + entry.lane * YearRow.laneHeight + SessionMark.roof)
      guard let link = content.link else { return mark }
      return Node(
        "a", ["href": link(entry.session), "class": "mark", "data-session": entry.session], [mark])
    }
  }
}

extension Node {
  fileprivate static func line(
    _ x1: Int, _ y1: Int, _ x2: Int, _ y2: Int, _ colour: String
  ) -> Node {
    Node(
      "line",
      ["x1": "\(x1)", "y1": "\(y1)", "x2": "\(x2)", "y2": "\(y2)", "stroke": colour])
  }

  fileprivate static func label(
    _ text: String, x: Int, y: Int, size: Int = 12, anchor: String = "start"
  ) -> Node {
    Node(
      "text", ["x": "\(x)", "y": "\(y)", "font-size": "\(size)", "text-anchor": anchor], text)
  }
}
