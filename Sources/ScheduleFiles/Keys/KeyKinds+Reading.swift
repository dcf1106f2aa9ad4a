internal import ProgrammeModel

/// A kind of value that a schedule's file can be asked for.
protocol ReadableKind: DescribedKind {
  /// The value that stands in a file; `nil` where it is another, which is reported.
  func read(_ value: FileValue, _ vocabulary: Vocabulary) -> Value?
}

extension ScheduleKeys.Whole: ReadableKind {
  func read(_ value: FileValue, _: Vocabulary) -> Int? { value.whole(range) }
}

extension ScheduleKeys.Line: ReadableKind {
  func read(_ value: FileValue, _: Vocabulary) -> String? { value.prose() }
}

extension ScheduleKeys.Lines: ReadableKind {
  func read(_ value: FileValue, _: Vocabulary) -> String? { value.prose(lines: true) }
}

extension ScheduleKeys.ProgrammeID: ReadableKind {
  func read(_ value: FileValue, _: Vocabulary) -> String? { value.id() }
}

extension ScheduleKeys.PartID: ReadableKind {
  func read(_ value: FileValue, _: Vocabulary) -> String? { value.declaredID() }
}

extension ScheduleKeys.EmailAddress: ReadableKind {
  func read(_ value: FileValue, _: Vocabulary) -> String? { value.email() }
}

extension ScheduleKeys.WebAddress: ReadableKind {
  func read(_ value: FileValue, _: Vocabulary) -> String? { value.url() }
}

extension ScheduleKeys.ZoneName: ReadableKind {
  func read(_ value: FileValue, _: Vocabulary) -> String? { value.timezone() }
}

extension ScheduleKeys.Day: ReadableKind {
  func read(_ value: FileValue, _: Vocabulary) -> CivilDate? { value.date() }
}

extension ScheduleKeys.Truth: ReadableKind {
  func read(_ value: FileValue, _: Vocabulary) -> Bool? { value.flag() }
}

extension ScheduleKeys.Choice: ReadableKind {
  func read(_ value: FileValue, _: Vocabulary) -> Value? { value.choice(Value.self) }
}

extension ScheduleKeys.Reference: ReadableKind {
  func read(_ value: FileValue, _ vocabulary: Vocabulary) -> String? {
    value.reference(to: referent, vocabulary)
  }
}

extension ScheduleKeys.References: ReadableKind {
  func read(_ value: FileValue, _ vocabulary: Vocabulary) -> [String]? {
    value.listOfDistinct { $0.reference(to: referent, vocabulary) }
  }
}

extension ScheduleKeys.Whens: ReadableKind {
  func read(_ value: FileValue, _ vocabulary: Vocabulary) -> [When]? {
    value.list(ofWords: true) { $0.when(vocabulary.whenFrame) }
  }
}

extension ScheduleKeys.ByTheme: ReadableKind {
  func read(_ value: FileValue, _ vocabulary: Vocabulary) -> [String: Int]? {
    let names = value.elements.compactMap(\.word) + [value.word].compactMap(\.self)
    let each = names.map { "\($0): \(max(1, range.lowerBound))" }.joined(separator: ", ")
    return value.dictionary(
      name: { $0.reference(to: vocabulary.themes) }, meant: each.isEmpty ? nil : "{\(each)}"
    ) { $0.whole(range) }
  }
}

extension ScheduleKeys.Group: ReadableKind {
  func read(_ value: FileValue, _: Vocabulary) -> Theme.GroupSize? { value.groupSize() }
}

extension ScheduleKeys.Experts: ReadableKind {
  func read(_ value: FileValue, _: Vocabulary) -> Theme.ExpertDemand? { value.expertDemand() }
}

extension ScheduleKeys.Role: ReadableKind {
  func read(_ value: FileValue, _: Vocabulary) -> String? { value.role() }
}

extension ScheduleKeys.Companies: ReadableKind {
  func read(_ value: FileValue, _ vocabulary: Vocabulary) -> [Company]? {
    value.companies(vocabulary)
  }
}

extension ScheduleKeys.BySession: ReadableKind {
  func read(_ value: FileValue, _ vocabulary: Vocabulary) -> [String: String]? {
    value.dictionary(name: { $0.reference(to: vocabulary.sessions) }) { $0.text(lines: true) }
  }
}

extension ScheduleKeys.History: ReadableKind {
  func read(_ value: FileValue, _ vocabulary: Vocabulary) -> [PastMeeting]? {
    value.history(vocabulary)
  }
}

extension ScheduleKeys.PastNames: ReadableKind {
  func read(_ value: FileValue, _: Vocabulary) -> [String]? { value.list { $0.text() } }
}

extension ScheduleKeys.Weekdays: ReadableKind {
  func read(_ value: FileValue, _: Vocabulary) -> [Weekday]? { value.weekdays() }
}

extension ScheduleKeys.Dayparts: ReadableKind {
  func read(_ value: FileValue, _: Vocabulary) -> [Daypart]? { value.dayparts() }
}

extension ScheduleKeys.Coordinates: ReadableKind {
  func read(_ value: FileValue, _: Vocabulary) -> [String: Coordinate]? { value.places() }
}

extension FileValue {
  /// The name of something that the schedule declares.
  fileprivate func reference(
    to referent: ScheduleKeys.Referent, _ vocabulary: Vocabulary
  ) -> String? {
    switch referent {
    case .theme: reference(to: vocabulary.themes)
    case .pilot: reference(to: vocabulary.pilots)
    case .expert: reference(to: vocabulary.experts)
    case .venue: reference(to: vocabulary.venues)
    case .daypart: reference(to: vocabulary.dayparts, inAnyCase: true)
    case .session: reference(to: vocabulary.sessions)
    case .place: placeName(vocabulary)
    }
  }
}
