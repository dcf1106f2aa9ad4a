internal import Glibc
internal import ProgrammeModel

/// How long people travel (docs/model.md, "Journeys").
extension Lookup {
  /// Minutes from a place to a venue, one way.
  func journey(from place: String?, to venue: Venue) -> Int {
    guard !venue.online, let from = place, let to = venue.place, from != to else { return 0 }
    if let known = programme.travel.first(where: {
      ($0.from, $0.to) == (from, to) || ($0.from, $0.to) == (to, from)
    }) {
      return known.minutes
    }
    guard let start = programme.places[from], let end = programme.places[to] else { return 0 }
    return 15 + Int((kilometres(from: start, to: end) + 0.5).rounded(.down))
  }
}

/// The great-circle distance by the haversine, on a sphere with a radius of 6371 km.
func kilometres(from start: Coordinate, to end: Coordinate) -> Double {
  let radians = Double.pi / 180
  let northward = sin((end.latitude - start.latitude) * radians / 2)
  let eastward = sin((end.longitude - start.longitude) * radians / 2)
  let haversine =
    northward * northward + cos(start.latitude * radians) * cos(end.latitude * radians)
    * eastward * eastward
  return 2 * 6371 * asin(min(1, haversine.squareRoot()))
}
