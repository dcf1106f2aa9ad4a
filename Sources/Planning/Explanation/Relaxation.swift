import ProgrammeModel

/// A change of what one fact says, in steps from the least to the most.
struct Relaxation {
  /// How many steps there are.
  let steps: Int
  /// Changes a programme by a step, 1 to ``steps``.
  let change: (inout Programme, _ step: Int) -> Void
  /// What stands in the file instead after a step.
  let text: (_ step: Int) -> String
  /// What is edited instead of the fact itself; `nil` where the fact is.
  var entry: Fact.Entry?
}

extension Fact {
  /// How the fact can be eased in a programme; `nil` where it can only be taken out.
  func relaxation(in programme: Programme) -> Relaxation? {
    switch subject {
    case .gap:
      let gap = programme.gap
      return numbers(gap - 1, { "gap: \(gap - $0)" }) { $0.gap = gap - $1 }
    case .perDay:
      return raised("perDay", programme.team.perDay, by: 10) { $0.team.perDay = $1 }
    case .perWeek:
      return raised("perWeek", programme.team.perWeek, by: 20) { $0.team.perWeek = $1 }
    case .budget: return raised("budget", programme.budget, by: 1_000_000) { $0.budget = $1 }
    case .pilotBudget(let pilot):
      return raised("budget", programme.pilots[pilot].budget, by: 100_000) {
        $0.pilots[pilot].budget = $1
      }
    case .most(let expert):
      return raised("max", programme.experts[expert].max, by: 40) { $0.experts[expert].max = $1 }
    case .capacity(let venue):
      return raised("capacity", programme.venues[venue].capacity, by: 500) {
        $0.venues[venue].capacity = $1
      }
    case .rooms(let venue):
      return raised("rooms", programme.venues[venue].rooms, by: 20) { $0.venues[venue].rooms = $1 }
    case .from(let theme):
      let period = programme.themes[theme].period
      let days = period.lowerBound.dayNumber - programme.period.lowerBound.dayNumber
      return numbers(days, { "from: \(period.lowerBound.adding(days: -$0))" }) {
        $0.themes[theme].period = period.lowerBound.adding(days: -$1)...period.upperBound
      }
    case .until(let theme):
      let period = programme.themes[theme].period
      let days = programme.period.upperBound.dayNumber - period.upperBound.dayNumber
      return numbers(days, { "until: \(period.upperBound.adding(days: $0))" }) {
        $0.themes[theme].period = period.lowerBound...period.upperBound.adding(days: $1)
      }
    case .publicHolidays:
      return numbers(1, { _ in "publicHolidays: open" }) { programme, _ in
        programme.calendar.publicHolidays = .open
      }
    case .schoolHoliday:
      return Relaxation(
        steps: 1, change: { programme, _ in programme.calendar.schoolHolidays = .avoid },
        text: { _ in "schoolHolidays: avoid" }, entry: programme.schoolHolidaysEntry)
    case .mode(let theme):
      return numbers(1, { _ in "mode: any" }) { programme, _ in
        programme.themes[theme].mode = .any
      }
    default: return nil
    }
  }

  private func numbers(
    _ steps: Int, _ text: @escaping (Int) -> String,
    _ change: @escaping (inout Programme, Int) -> Void
  ) -> Relaxation {
    Relaxation(steps: steps, change: change, text: text)
  }

  private func raised(
    _ key: String, _ value: Int?, by steps: Int,
    _ change: @escaping (inout Programme, Int) -> Void
  ) -> Relaxation {
    let value = value ?? 0
    return numbers(steps, { "\(key): \(value + $0)" }) { change(&$0, value + $1) }
  }
}
