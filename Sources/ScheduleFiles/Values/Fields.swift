internal import ProgrammeModel

/// The fields of a mapping that may hold certain keys.
///
/// A field that cannot be read is reported and gives its fallback, so that the reading goes on;
/// `isSound` tells later checks which fields they can trust.
final class Fields {
  let value: FileValue
  private var entries: [String: (key: FileValue, value: FileValue)] = [:]
  private var unsound: Set<String> = []
  private let isMapping: Bool
  private let vocabulary: Vocabulary
  /// The keys that the mapping may hold.
  private let names: Set<String>

  /// Opens a block of a schedule file; reports any other value, and keys that are unknown or stand
  /// there twice.
  convenience init(
    _ value: FileValue, _ block: some ScheduleBlock, _ vocabulary: Vocabulary = .unknown
  ) {
    self.init(value, keys: block.keys.map(\.name), vocabulary, isSchedule: true)
  }

  /// Opens a mapping; reports any other value, and keys that are unknown or stand there twice.
  ///
  /// `isSchedule` tells whether they are keys of a schedule, for which there is more advice.
  init(
    _ value: FileValue, keys: [String], _ vocabulary: Vocabulary = .unknown,
    isSchedule: Bool = false
  ) {
    self.value = value
    self.vocabulary = vocabulary
    names = Set(keys)
    let named = value.namedValues()
    isMapping = named != nil
    for (name, key, value) in named ?? [] {
      guard keys.contains(name) else {
        let isOfSchedule = isSchedule && ScheduleKeys.schedule.keys.contains { $0.name == name }
        let tried = isSchedule && !isOfSchedule ? TriedKeys.meant(by: name, among: keys) : nil
        let near = tried ?? (isOfSchedule ? nil : nearName(to: name, among: keys))
        if let near { unsound.insert(near) }
        let other =
          isSchedule && near == nil
          ? (isOfSchedule ? nil : TriedKeys.instead(of: name)) ?? TriedKeys.home(of: name) : nil
        let hint = other ?? suggestion(near: near, among: keys)
        key.reportUnread(
          Words(
            nl: "De sleutel \(quoted(name).nl) hoort hier niet. \(hint.nl)",
            en: "The key \(quoted(name).en) does not belong here. \(hint.en)"))
        continue
      }
      entries[name] = (key, value)
    }
  }

  /// The value at a key, or what holds without it; what is wrong with it is reported.
  subscript<Kind: ReadableKind>(key: ScheduleKey<Kind, Kind.Value>) -> Kind.Value {
    read(key, orElse: key.standard) { key.kind.read($0, vocabulary) }
  }

  /// The value at a key, or `nil` without it; what is wrong with it is reported.
  subscript<Kind: ReadableKind>(key: ScheduleKey<Kind, Kind.Value?>) -> Kind.Value? {
    read(key, orElse: key.standard) { key.kind.read($0, vocabulary) }
  }

  /// What `read` makes of the value at a key, or the fallback where it reports something.
  func read<Kind, Value, Result>(
    _ key: ScheduleKey<Kind, Value>, orElse fallback: Result, _ read: (FileValue) -> Result?
  ) -> Result {
    key.isRequired ? required(key.name, fallback, read) : optional(key.name, fallback, read)
  }

  /// What `read` makes of the field, or the fallback where it reports something.
  func optional<Result>(
    _ key: String, _ fallback: Result, _ read: (FileValue) -> Result?
  ) -> Result {
    guard let entry = entries[key] else { return fallback }
    let before = value.source.reading.findings.count
    let result = read(entry.value)
    if value.source.reading.findings.count > before { unsound.insert(key) }
    return result ?? fallback
  }

  /// As ``optional(_:_:_:)``, and reports a field that is not there, with advice on what to do.
  ///
  /// A key that was reported as another's near name is not reported again.
  func required<Result>(
    _ key: String, _ fallback: Result,
    advice: Words = Words(nl: "Voeg hem hier toe.", en: "Add it here."),
    _ read: (FileValue) -> Result?
  ) -> Result {
    if entries[key] == nil, unsound.insert(key).inserted, isMapping {
      value.report(
        Words(
          nl: "De sleutel “\(key)” ontbreekt. \(advice.nl)",
          en: "The key “\(key)” is missing. \(advice.en)"))
    }
    return optional(key, fallback, read)
  }

  /// Whether these fields were read, or are rightly absent.
  func isSound(_ keys: String...) -> Bool { areSound(keys) }

  /// Whether the fields at these keys were read, or are rightly absent.
  func isSound(_ keys: any AnyScheduleKey...) -> Bool { areSound(keys.map(\.name)) }

  private func areSound(_ keys: [String]) -> Bool {
    assert(names.isSuperset(of: keys))
    return isMapping && unsound.isDisjoint(with: keys)
  }

  /// Says that a field cannot be trusted.
  func distrust(_ key: String) { unsound.insert(key) }

  /// Whether the mapping has that key.
  func has(_ key: String) -> Bool { entries[key] != nil }

  /// Whether the mapping has that key.
  func has(_ key: any AnyScheduleKey) -> Bool { has(key.name) }

  /// Reports something about a field, at its value; at the mapping where the field is absent.
  func report(_ key: String, _ words: Words) { (entries[key]?.value ?? value).report(words) }

  /// Reports something about a field, at its value; at the mapping where the field is absent.
  func report(_ key: any AnyScheduleKey, _ words: Words) { report(key.name, words) }

  /// Reports something about a field at its key.
  func reportKey(_ key: String, _ words: Words) { (entries[key]?.key ?? value).report(words) }

  /// The value of a field as it was found, or `nil` where it is absent.
  subscript(found key: any AnyScheduleKey) -> FileValue? { entries[key.name]?.value }
}

/// Something that was read, with the fields that it came from.
struct Part<Value> {
  let value: Value
  let fields: Fields
}
