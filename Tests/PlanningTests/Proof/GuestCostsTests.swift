import TestSupport
import Testing

@testable import Planning

@Suite("What guests cost at least")
struct GuestCostsTests {
  @Test("No guests together cost less, and where τ is found they cost hardly more")
  func neverMore() {
    var random = SplitMix64(seed: 7)
    var (tight, tried) = (0, 0)
    for _ in 0..<400 {
      let (count, venues) = (Int.random(in: 1...37, using: &random), 3)
      let scale = 1 << Int.random(in: 0...40, using: &random)
      func cost() -> Int {
        Int.random(in: 0..<8, using: &random) == 0
          ? Pricing.closed : Int.random(in: -200...300, using: &random) * scale
      }
      var guests = GuestCosts(guests: count, venues: venues, largest: 300 * scale)
      let here = (0..<venues).map { _ in (0..<count).map { _ in cost() } }
      for venue in 0..<venues {
        for guest in 0..<count { guests.set(guest: guest, venue: venue, to: here[venue][guest]) }
      }
      for _ in 0..<4 {
        let now = (0..<count).map { _ in cost() }
        for guest in 0..<count { guests.set(guest: guest, to: now[guest]) }
        let need = Int.random(in: 0...4, using: &random)
        let most = need + Int.random(in: 0...3, using: &random)
        for venue in 0..<venues {
          let open = (0..<count).map { now[$0] + here[venue][$0] }.filter { $0 < Pricing.most }
            .sorted()
          guard open.count >= need else { continue }
          let exact =
            open.prefix(need).reduce(0, +)
            + open.prefix(most).dropFirst(need).reduce(0) { $0 + min(0, $1) }
          let found = guests.least(need, most, at: venue).cost
          #expect(found <= exact)
          tried += 1
          if Double(exact - found) <= 20 * Double(scale) { tight += 1 }
        }
      }
    }
    #expect(tried > 3000)
    #expect(tight * 2 > tried, "\(tight) of \(tried) are near")
  }

  @Test("Nobody costs nothing")
  func nobody() {
    var guests = GuestCosts(guests: 0, venues: 1, largest: 0)
    #expect(guests.least(0, 0, at: 0).cost == 0)
    #expect(guests.least(0, 3, at: 0).cost <= 0)
  }
}
