internal import ProgrammeModel

extension FileValue {
  /// Where everything below this value stands, by the keys and ids that lead to it, with `/` between
  /// them.
  ///
  /// A part of a list goes by its id or name, a text in a list by itself.
  func sourcePlaces(below path: String) -> [String: SourcePlace] {
    switch content {
    case .nothing, .text: [:]
    case .list(let values):
      join(
        values.compactMap { value in
          (value[ScheduleKeys.pilot.id]?.word ?? value[ScheduleKeys.contact.name]?.word
            ?? value.word)
            .map { ($0, value) }
        }, path)
    case .mapping(let pairs):
      join(pairs.compactMap { key, value in key.word.map { ($0, value) } }, path)
    }
  }

  private func join(
    _ named: [(name: String, value: FileValue)], _ path: String
  ) -> [String: SourcePlace] {
    named.reduce(into: [:]) { places, entry in
      let path = path.isEmpty ? entry.name : "\(path)/\(entry.name)"
      places[path] = entry.value.place
      places.merge(entry.value.sourcePlaces(below: path)) { first, _ in first }
    }
  }
}
