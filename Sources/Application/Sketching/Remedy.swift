internal import Planning
public import ProgrammeModel

/// A change of a sketch that puts a session at or near a place where it cannot be as it is, and breaks
/// no rule that is whole now.
public struct Remedy: Hashable, Sendable {
  /// What differs from what was asked.
  public enum Difference: Hashable, Sendable {
    /// Another venue at that time, by id.
    case venue(String)
    /// An expert in the place of another, by id.
    case expert(String, insteadOf: String)
    /// Without a pilot, by id.
    case without(String)
    /// The nearest time that does.
    case moment(CivilDate, daypart: String, venue: String)
  }

  /// What differs.
  public let difference: Difference
  /// The change.
  public let operation: SketchOperation
  /// Points of the sketch with it, less those without.
  public let points: Int
}

extension Board {
  /// What helps where a session cannot be in some place: the cheapest changes at that time, and then the
  /// nearest times.
  ///
  /// - Parameter operation: The place that was asked.
  /// - Returns: At most five, none of which breaks a rule more than now; none where nothing helps.
  public func remedies(for operation: SketchOperation) -> [Remedy] {
    guard let session = session(operation.session) else { return [] }
    let date = operation.date.flatMap { CivilDate($0) } ?? session.date
    let daypart = operation.daypart ?? session.daypart
    let fine = places(of: session.id).filter {
      $0.breaks.isEmpty
        && ($0.date, $0.daypart, $0.venue) != (session.date, session.daypart, session.venue)
    }
    func remedy(
      _ difference: Remedy.Difference, _ change: (inout SketchOperation) -> Void
    ) -> Remedy? {
      var changed = operation
      change(&changed)
      guard let estimate = estimate(changed), estimate.breaks.isEmpty else { return nil }
      return Remedy(difference: difference, operation: changed, points: estimate.points)
    }
    let venues = fine.filter { ($0.date, $0.daypart) == (date, daypart) }.compactMap { place in
      remedy(.venue(place.venue)) { $0.venue = place.venue }
    }
    let experts = session.experts.flatMap { expert in
      standIns(of: session).compactMap { other in
        remedy(.expert(other, insteadOf: expert)) {
          $0.experts = session.experts.map { $0 == expert ? other : $0 }
        }
      }
    }
    let fewer = session.pilots.compactMap { pilot in
      remedy(.without(pilot)) { $0.pilots = session.pilots.filter { $0 != pilot } }
    }
    let nearest = fine.filter { ($0.date, $0.daypart) != (date, daypart) }
      .sorted { near, far in
        let days = [near, far].map { abs($0.date.dayNumber - date.dayNumber) }
        return (days[0], near.points) < (days[1], far.points)
      }
      .prefix(2).compactMap { place in
        remedy(.moment(place.date, daypart: place.daypart, venue: place.venue)) {
          ($0.date, $0.daypart) = (place.date.description, place.daypart)
          $0.venue = place.venue
        }
      }
    return (venues + experts + fewer).sorted { $0.points < $1.points }.prefix(3) + nearest
  }

  /// The experts who know the theme of a session and are not there.
  private func standIns(of session: PlannedSession) -> [String] {
    programme.experts.filter {
      ($0.themes[session.theme] ?? 0) > 0 && !session.experts.contains($0.id)
    }.map(\.id)
  }
}
