/// The known name that a mistyped one most likely stands for, or `nil` when none is near.
///
/// Near is a third of its letters away, and one at least; capitals do not count. Of equally near
/// names the first is taken.
func nearName(to name: String, among known: some Sequence<String>) -> String? {
  let wanted = Array(name.lowercased().unicodeScalars.prefix(200))
  var best: (name: String, distance: Int)?
  for candidate in known {
    let letters = Array(candidate.lowercased().unicodeScalars.prefix(200))
    let reach = min(best.map { $0.distance - 1 } ?? .max, max(1, wanted.count / 3))
    guard abs(letters.count - wanted.count) <= reach else { continue }
    let distance = editDistance(wanted, letters)
    if distance <= reach, distance < letters.count { best = (candidate, distance) }
  }
  return best?.name
}

/// How many letters must be put in, taken out, replaced or swapped with their neighbour.
///
/// - Complexity: The product of both lengths.
func editDistance(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar]) -> Int {
  var before: [Int] = []
  var previous = Array(0...right.count)
  for (i, letter) in left.enumerated() {
    var row = [i + 1]
    for (j, other) in right.enumerated() {
      var least = min(previous[j] + (letter == other ? 0 : 1), previous[j + 1] + 1, row[j] + 1)
      if i > 0, j > 0, letter == right[j - 1], left[i - 1] == other {
        least = min(least, before[j - 1] + 1)
      }
      row.append(least)
    }
    (before, previous) = (previous, row)
  }
  return previous[right.count]
}
