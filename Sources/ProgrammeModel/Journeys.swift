internal import Glibc

/// Minutes from places to places (docs/model.md, "Journeys").
package struct Journeys: Sendable {
  private let places: [String: Coordinate]
  private let overrides: [[String]: Int]

  /// Creates the journeys between places, of which some are known better than the estimate.
  package init(between places: [String: Coordinate], but known: [Journey]) {
    self.places = places
    var overrides: [[String]: Int] = [:]
    for journey in known {
      overrides[[journey.from, journey.to]] = journey.minutes
      overrides[[journey.to, journey.from]] = journey.minutes
    }
    self.overrides = overrides
  }

  /// Minutes of one journey; 0 where an end is not given or both are the same.
  package func minutes(from start: String?, to end: String?) -> Int {
    guard let start, let end, start != end else { return 0 }
    if let minutes = overrides[[start, end]] { return minutes }
    guard let from = places[start], let to = places[end] else { return 0 }
    return 15 + Int((Journeys.kilometres(from, to) + 0.5).rounded(.down))
  }

  /// The great-circle distance by the haversine formula, with an Earth radius of 6371 km.
  private static func kilometres(_ from: Coordinate, _ to: Coordinate) -> Double {
    let radians = Double.pi / 180
    let (start, end) = (from.latitude * radians, to.latitude * radians)
    let north = sin((end - start) / 2)
    let east = sin((to.longitude - from.longitude) * radians / 2)
    let chord = north * north + cos(start) * cos(end) * east * east
    return 2 * 6371 * asin(min(1, chord.squareRoot()))
  }
}
