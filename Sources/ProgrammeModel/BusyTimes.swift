/// When a participant's own calendar is taken (docs/model.md, "Presence"), as the programme's
/// clocks show it.
///
/// Times are seconds since 1970-01-01 00:00 on those clocks; periods are half open, sorted, and
/// neither overlap nor touch. They are no instants: an hour that the clocks show twice is one here.
public struct BusyTimes: Hashable, Sendable {
  /// When the participant is away.
  public var busy: [Range<Int>]
  /// When it would rather not come; may overlap ``busy``.
  public var tentative: [Range<Int>]

  /// Creates times; without any the calendar is empty.
  public init(busy: [Range<Int>] = [], tentative: [Range<Int>] = []) {
    self.busy = busy
    self.tentative = tentative
  }
}

extension BusyTimes {
  /// Whether a busy time shares a moment with a daypart of some day.
  package func isBusy(in daypart: Daypart, on date: CivilDate) -> Bool {
    busy.meet(daypart.seconds(on: date))
  }

  /// Whether a tentative time shares a moment with a daypart of some day.
  package func isTentative(in daypart: Daypart, on date: CivilDate) -> Bool {
    tentative.meet(daypart.seconds(on: date))
  }
}

extension Daypart {
  /// The daypart of one day, in the seconds of ``BusyTimes``.
  fileprivate func seconds(on date: CivilDate) -> Range<Int> {
    let midnight = date.dayNumber * 86_400
    return midnight + start.minutes * 60..<midnight + end.minutes * 60
  }
}

extension [Range<Int>] {
  /// Whether one of the periods, which are sorted and lie apart, shares a moment with another.
  ///
  /// - Complexity: The logarithm of their number.
  fileprivate func meet(_ other: Range<Int>) -> Bool {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if self[middle].upperBound <= other.lowerBound { low = middle + 1 } else { high = middle }
    }
    return low < count && self[low].lowerBound < other.upperBound
  }
}
