import Glibc

/// A small, fast source of chance that gives the same numbers for the same seed everywhere.
///
/// Source: Steele, Lea and Flood, "Fast splittable pseudorandom number generators", 2014
/// (SplitMix64).
package struct RandomSource: RandomNumberGenerator, Sendable {
  private var state: UInt64

  /// Creates a source from a seed.
  package init(seed: UInt64) { state = seed }

  /// The next 64 bits.
  @inline(__always)
  package mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// A whole number from 0 to `count` − 1; `count` is at least 1 and below 2³².
  @inline(__always)
  package mutating func index(below count: Int) -> Int {
    Int(((next() >> 32) &* UInt64(count)) >> 32)
  }

  /// A number from 0 up to 1.
  @inline(__always)
  package mutating func unit() -> Double { Double(next() >> 11) * 0x1p-53 }

  /// True with a probability given by its natural logarithm; always where that is 0 or more.
  @inline(__always)
  mutating func accepts(logarithm: Double) -> Bool {
    logarithm >= 0 || log(1 - unit()) < logarithm
  }

  /// One of the elements, or `nil` where there are none.
  @inline(__always)
  mutating func element(of elements: borrowing Table<Int>) -> Int? {
    elements.count == 0 ? nil : elements[index(below: elements.count)]
  }
}
