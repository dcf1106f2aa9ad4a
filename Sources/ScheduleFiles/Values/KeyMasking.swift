/// Hides keys that stand twice in a mapping from Yams, which would read nothing of the file.
///
/// Yams refuses a mapping with equal keys and names only the first of them. Written in characters
/// of the private use area, as many as before, that key equals no other and every place stays what
/// it was.
struct KeyMasking {
  private(set) var text: String
  /// The keys that were hidden, by place.
  private(set) var names: [Mark: String] = [:]

  init(text: String) { self.text = text }

  /// Hides the key that stands there and tells whether that could be done: not where it is written
  /// otherwise than it reads, and not where a file would have to be read too often.
  mutating func hide(_ key: String, at mark: Mark) -> Bool {
    guard !key.isEmpty, names[mark] == nil, names.count < 100,
      names.count * text.utf8.count < 10_000_000,
      let mask = Unicode.Scalar(0xE000 + UInt32(names.count))
    else { return false }
    var scalars = Array(text.unicodeScalars)
    guard var start = offset(of: mark, in: scalars) else { return false }
    if scalars[start] == "\"" || scalars[start] == "'" { start += 1 }
    guard scalars[start...].starts(with: key.unicodeScalars) else { return false }
    for index in start..<start + key.unicodeScalars.count { scalars[index] = mask }
    text = String(String.UnicodeScalarView(scalars))
    names[mark] = key
    return true
  }
}
