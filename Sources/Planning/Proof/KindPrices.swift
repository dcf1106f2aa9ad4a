/// The cheapest sessions of one kind by day: lower bounds first, and exact where that is asked.
///
/// A lower bound leaves out what whole groups cost and takes the cheapest guests; most days need no
/// more, since something else is cheaper.
final class KindPrices {
  /// What no session of the kind costs less than, by day, the kind's dual left out.
  private(set) var least: [Int]
  /// Whether the sessions of a day were searched.
  private(set) var isSearched: [Bool]
  /// The cheapest session of days that were searched.
  private(set) var found: [Int: Pricing.Found] = [:]
  private var subproblem: Pricing.Subproblem
  /// The slots of each day, and what no session in them costs less than.
  private var slots: [[(slot: Int, least: Int)]]

  /// Looks at every slot and venue; `nil` where that was ended.
  init?(_ pricing: Pricing, kind: Int, _ fields: DualFields, isOver: () -> Bool) {
    let days = pricing.problem.days
    subproblem = Pricing.Subproblem(pricing, kind: kind, fields)
    least = Array(repeating: Pricing.closed, count: days)
    isSearched = Array(repeating: false, count: days)
    slots = Array(repeating: [], count: days)
    for slot in subproblem.spec.slots {
      guard !isOver() else { return nil }
      guard subproblem.enter(slot: slot) else { continue }
      let day = pricing.problem.slots[slot].day
      var cheapest = Pricing.closed
      for venue in subproblem.spec.venues {
        cheapest = min(cheapest, subproblem.enter(venue: venue))
      }
      if cheapest < Pricing.most { slots[day].append((slot, cheapest)) }
      least[day] = min(least[day], cheapest)
    }
  }

  /// Finds the cheapest session of a day.
  func search(_ day: Int) {
    guard !isSearched[day] else { return }
    isSearched[day] = true
    // What sessions may cost that the search did not see.
    var unseen = Pricing.closed
    func threshold() -> Int { min(found[day]?.cost ?? Pricing.most, unseen) }
    for (slot, bound) in slots[day].sorted(by: { ($0.least, $0.slot) < ($1.least, $1.slot) })
    where bound < threshold() {
      _ = subproblem.enter(slot: slot)
      var places: [(least: Int, venue: Int)] = []
      for venue in subproblem.spec.venues {
        let least = subproblem.enter(venue: venue)
        if least < threshold() { places.append((least, venue)) }
      }
      places.sort { ($0.least, $0.venue) < ($1.least, $1.venue) }
      for (least, venue) in places {
        guard least < threshold() else { break }
        _ = subproblem.enter(venue: venue)
        if !subproblem.search(below: threshold(), budget: Tuning.Proof.groupBudget) {
          unseen = min(unseen, least)
        }
        unseen = min(unseen, subproblem.doubt)
        if let best = subproblem.best { found[day] = best }
      }
    }
    least[day] = max(least[day], min(found[day]?.cost ?? Pricing.closed, unseen))
  }
}
