import ProgrammeModel

extension Problem {
  /// The part of the year that each slot lies in for a pilot that attends so many sessions within
  /// its days (docs/model.md, "Wishes").
  ///
  /// Its open days are cut into as many parts as it attends sessions; a day that is not open goes
  /// with the next open one, after the last with the last.
  static func yearParts(
    _ slots: [Slot], attending sessions: Int, within period: ClosedRange<CivilDate>?
  ) -> [Int] {
    var open: [Int] = []
    for slot in slots where period?.contains(slot.date) != false && slot.day != open.last {
      open.append(slot.day)
    }
    guard !open.isEmpty, sessions > 0 else { return slots.map { _ in 0 } }
    var next = 0
    return slots.map { slot in
      while next < open.count - 1, open[next] < slot.day { next += 1 }
      return next * sessions / open.count
    }
  }
}
