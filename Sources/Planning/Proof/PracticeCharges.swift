import ProgrammeModel

/// What pilots pay in a group to which nobody brings a good practice.
///
/// Group search takes the sum of what pilots cost one by one. That wish looks at the whole group, but
/// where nobody brings a practice it is such a sum as well.
struct PracticeCharges {
  /// What each pilot pays, in parts of a point.
  let charges: [Int]
  /// The pilots that bring a good practice.
  let bringing: IndexSet

  init(_ problem: Problem, theme: Int, point: Int) {
    let price = Criterion.practice.price(in: problem.programme)
    let needs = problem.practicalNeeds[theme]
    charges =
      needs.isEmpty
      ? problem.programme.pilots.map { _ in 0 } : needs.map { $0 * price * point }
    bringing = problem.practices[theme]
  }

  /// Whether anybody pays.
  var matters: Bool { charges.contains { $0 > 0 } }

  /// What all of a group pay together.
  func charge(_ group: IndexSet) -> Int {
    var sum = 0
    group.forEach { sum += charges[$0] }
    return sum
  }
}
