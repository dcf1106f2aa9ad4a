import BruteForce
import ProgrammeModel
import TestSupport

/// A small programme whose plan was published before something came up.
struct DropOut {
  /// The programme of today.
  let programme: Programme
  let baseline: Baseline

  /// Publishes a valid plan and takes something away by chance: an expert, the days of somebody, a
  /// venue.
  init(seed: UInt64) {
    let random = RandomProgramme.make(seed: seed, .tiny())
    var (programme, chance) = (random.programme, SplitMix64(seed: seed))
    programme.pins = []
    let held = chance.pick(random.witness.sessions)
    let near = held.date.adding(days: -3)...held.date.adding(days: 3)
    let when = When(words: [.dates(near)], text: "")
    switch chance.roll(0...3) {
    case 0 where !held.experts.isEmpty:
      programme.experts.removeAll { $0.id == held.experts[0] }
    case 1:
      for index in programme.pilots.indices where programme.pilots[index].id == held.pilots[0] {
        programme.pilots[index].unavailable.append(when)
      }
    case 2:
      for index in programme.venues.indices where programme.venues[index].id == held.venue {
        programme.venues[index].unavailable.append(when)
      }
    default: programme.calendar.closed.append(when)
    }
    self.programme = programme
    baseline = Baseline(random.witness)
  }

  /// The programme with another price for a changed entry, all else as it is or free.
  func priced(stability price: Int, alone: Bool = false) -> Programme {
    var programme = programme
    for id in PlanDocument.of([]).wishes.map(\.id) where alone {
      programme.wishes[id] = WishPrice(price: 0)
    }
    programme.wishes["stability"] = WishPrice(price: price)
    return programme
  }
}
