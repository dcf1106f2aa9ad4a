internal import ProgrammeModel

extension FileValue {
  /// Coordinates by place.
  func places() -> [String: Coordinate]? {
    dictionary(name: { $0.text() }) { value in
      guard case .list(let degrees) = value.content, degrees.count == 2 else {
        value.reportWrongKind(
          Words(
            nl: "een breedte en een lengte zoals [52.266, 6.793]",
            en: "a latitude and a longitude such as [52.266, 6.793]"))
        return nil
      }
      guard let latitude = degrees[0].degrees(-90...90),
        let longitude = degrees[1].degrees(-180...180)
      else { return nil }
      return Coordinate(latitude: latitude, longitude: longitude)
    }
  }

  /// Journeys that override the estimate, each pair of places once.
  func travel(_ vocabulary: Vocabulary) -> [Journey]? {
    var seen: [Set<String>: Int] = [:]
    return list { value in
      let keys = ScheduleKeys.journey
      let fields = Fields(value, keys, vocabulary)
      let journey = Journey(
        from: fields[keys.from], to: fields[keys.to], minutes: fields[keys.minutes])
      guard fields.isSound(keys.from, keys.to) else { return nil }
      if journey.from == journey.to {
        value.report(
          Words(
            nl: "Deze reis gaat van \(journey.from) naar \(journey.to). Zo'n reis duurt altijd 0.",
            en: "This journey goes from \(journey.from) to \(journey.to), which always takes 0."))
        return nil
      }
      let ends: Set = [journey.from, journey.to]
      if let line = seen[ends] {
        value.report(
          Words(
            nl: """
              De reis tussen \(journey.from) en \(journey.to) staat al op regel \(line) en geldt \
              heen en terug. Laat er één staan.
              """,
            en: """
              The journey between \(journey.from) and \(journey.to) is already on line \(line) \
              and holds both ways. Leave one of them.
              """))
        return nil
      }
      seen[ends] = value.mark.line
      return journey
    }
  }
}
