internal import ProgrammeModel

/// What a row of a certificate counts, and which counts a valid plan can have.
struct DerivedRow: Sendable {
  /// What is counted, by positions.
  enum Subject: Hashable, Sendable {
    case attendance(pilot: Int, theme: Int)
    case meeting(pilot: Int, other: Int)
    case hosting(pilot: Int)
    case expert(Int)
    case part(pilot: Int, Int)
    case minutes(pilot: Int)
    case teamDate(CivilDate)
    case teamWeek(ISOWeek)
    case room(venue: Int, date: CivilDate, start: Daypart)
    case spending
    case share(pilot: Int)
    case pilotDays(pilot: Int, [Int: ClosedRange<CivilDate>])
    case expertDate(expert: Int, CivilDate)
    case expertMoment(expert: Int, date: CivilDate, start: Daypart)
  }

  /// A count and the points that a plan pays for it.
  struct Corner: Sendable {
    let count: Int
    let points: Int
  }

  let subject: Subject
  /// The counts of valid plans between which the points are a straight line.
  let corners: [Corner]
  /// More than any plan has of it.
  let most: Int

  /// What plans are given back, at most, of what they are charged at a price: the charge less the
  /// points that they pay for the count anyway.
  func relief(at price: Int) -> Int {
    corners.map { price * $0.count - $0.points * Certificate.unitsPerPoint }.max() ?? 0
  }
}

extension DerivedRow {
  /// A count that valid plans have exactly.
  init(_ subject: Subject, exactly count: Int, most: Int) {
    self.init(
      subject: subject, corners: [Corner(count: count, points: 0)], most: max(most, count))
  }

  /// A count that valid plans do not have more of.
  init(_ subject: Subject, atMost limit: Int, most: Int) {
    self.init(
      subject: subject,
      corners: [Corner(count: 0, points: 0), Corner(count: max(0, limit), points: 0)],
      most: max(most, limit))
  }

  /// A count that plans pay for by its repeats, after earlier meetings began it.
  init(_ subject: Subject, after before: Int, price: Int, most: Int) {
    self.init(
      subject: subject,
      corners: (0...most).map {
        Corner(count: $0, points: price * repeatedUnits(of: $0, after: before))
      },
      most: most)
  }

  /// A count that plans pay for above a threshold.
  init(_ subject: Subject, above threshold: Int, price: Int, most: Int) {
    self.init(
      subject: subject,
      corners: [0, min(threshold, most), most].map {
        Corner(count: $0, points: price * max(0, $0 - threshold))
      },
      most: most)
  }
}
