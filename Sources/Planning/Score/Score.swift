/// What a part of a plan costs in the search: points of wishes and weighed units of broken rules.
///
/// A unit of a broken rule weighs ``grain``, less for rules that count euros, so that one step of
/// any rule matters about as much as one of another.
package struct Score: Hashable, Sendable, BitwiseCopyable {
  private var parts: SIMD2<Int>

  /// The weight of one unit of a broken rule.
  package static let grain = Tuning.Search.grain

  /// Nothing.
  @inline(__always) package static var zero: Score { Score(points: 0, broken: 0) }

  /// Creates a price.
  @inline(__always)
  package init(points: Int, broken: Int) { parts = SIMD2(points, broken) }

  /// Points of wishes.
  @inline(__always) package var points: Int { parts.x }

  /// Weighed units of broken rules; 0 for a valid plan.
  @inline(__always) package var broken: Int { parts.y }

  /// The sum.
  @inline(__always)
  package static func + (left: Score, right: Score) -> Score {
    Score(parts: left.parts &+ right.parts)
  }

  /// The difference.
  @inline(__always)
  package static func - (left: Score, right: Score) -> Score {
    Score(parts: left.parts &- right.parts)
  }

  /// Adds in place.
  @inline(__always)
  package static func += (left: inout Score, right: Score) { left.parts &+= right.parts }

  /// Subtracts in place.
  @inline(__always)
  package static func -= (left: inout Score, right: Score) { left.parts &-= right.parts }

  /// The price of many units.
  @inline(__always)
  package static func * (left: Score, units: Int) -> Score {
    Score(parts: left.parts &* SIMD2(repeating: units))
  }

  @inline(__always)
  private init(parts: SIMD2<Int>) { self.parts = parts }
}
