internal import ProgrammeModel

/// Computes what the parts of a certificate prove, one by one.
///
/// What a plan is charged and what it is given back cancel at best, so that no plan costs less than
/// the cheapest way of every session with its charges, less all that can be given back.
struct BoundCheck {
  let sessions: Sessions
  let counted: [DerivedRow]
  /// The entries of sessions that no plan has, in points.
  let lost: Int

  /// What prices prove for a subproblem.
  private struct Proof {
    /// In `Certificate.unitsPerPoint`; `nil` where the subproblem has no plan.
    let bound: Int?
    /// By session and group, with charges; `nil` where the group has no way.
    let least: [[Int?]]
    /// By session: the least of all groups.
    let cheapest: [Int?]
  }

  /// Checks that parts prove a bound together.
  ///
  /// - Throws: ``Refusal`` with the first part that does not hold.
  func run(_ parts: [Certificate.Part], bound points: Int) throws(Refusal) {
    guard points > 0 else { return }
    guard points < 1 << 40 else {
      throw .part(0, nl: "de ondergrens is te groot", en: "the bound is too large")
    }
    let branching = Branching(sessions: sessions)
    var subproblems = [0: sessions.everything]
    for (number, part) in parts.enumerated() {
      guard var subproblem = subproblems.removeValue(forKey: number) else {
        throw .part(number, nl: "het is van geen ander deel", en: "it is of no other part")
      }
      let proof = try proof(part.prices, subproblem, number)
      // More than the bound less one point, as costs are whole.
      let enough = (points - 1) * Certificate.unitsPerPoint
      guard let division = part.division else {
        guard let bound = proof.bound, bound <= enough else { continue }
        let proven = BoundCheck.points(bound)
        throw .part(
          number, nl: "de prijzen bewijzen \(proven) punten, niet \(points)",
          en: "its prices prove \(proven) points, not \(points)")
      }
      close(&subproblem, proof, above: enough)
      guard let divided = branching.subproblems(of: subproblem, by: division),
        divided.count == part.parts.count
      else {
        throw .part(
          number, nl: "niet elk plan heeft een van de antwoorden waarop het is verdeeld",
          en: "not every plan has one of the answers by which it is divided")
      }
      for (child, subproblem) in zip(part.parts, divided) {
        guard child > number, child < parts.count, subproblems[child] == nil else {
          throw .part(
            number, nl: "het verwijst naar een deel dat er niet is of al ergens bij hoort",
            en: "it refers to a part that is not there or belongs to another")
        }
        subproblems[child] = subproblem
      }
    }
    guard subproblems.isEmpty else {
      throw .part(0, nl: "het bewijs heeft geen delen", en: "the certificate has no parts")
    }
  }

  /// Whole points, rounded up.
  private static func points(_ bound: Int) -> Int {
    let (whole, rest) = bound.quotientAndRemainder(dividingBy: Certificate.unitsPerPoint)
    return whole + (rest > 0 ? 1 : 0)
  }

  private func proof(
    _ prices: [Certificate.Price], _ subproblem: Subproblem, _ number: Int
  ) throws(Refusal) -> Proof {
    var reducedCosts = ReducedCosts(sessions.positions)
    var amounts: [Int: Int] = [:]
    var largest = 0
    for price in prices {
      guard counted.indices.contains(price.row), amounts[price.row] == nil else {
        throw .part(
          number, nl: "het noemt een rij die er niet is, of een rij twee keer",
          en: "it names a row that is not there, or a row twice")
      }
      amounts[price.row] = price.amount
      let (charge, isTooLarge) = max(1, counted[price.row].most)
        .multipliedReportingOverflow(by: price.amount)
      guard !isTooLarge, abs(charge / 2) < 1 << 59 - largest else {
        throw .part(number, nl: "de prijzen zijn te groot", en: "its prices are too large")
      }
      largest += abs(charge / 2)
    }
    var bound = lost * Certificate.unitsPerPoint
    for (row, amount) in amounts {
      bound -= counted[row].relief(at: amount)
      reducedCosts.add(amount, for: counted[row].subject)
    }
    var least: [[Int?]] = []
    for session in sessions.ids.indices {
      let kind = sessions.kinds[session]
      let isSame = kind < session && subproblem.domains[kind] == subproblem.domains[session]
      least.append(
        isSame
          ? least[kind]
          : reducedCosts.least(sessions.columns[session], within: subproblem.domains[session]))
    }
    let cheapest = least.map { $0.compactMap(\.self).min() }
    let isEmpty = cheapest.contains { $0 == nil }
    return Proof(
      bound: isEmpty ? nil : cheapest.compactMap(\.self).reduce(bound, +), least: least,
      cheapest: cheapest)
  }

  /// Closes the groups with which no plan of a subproblem costs so little.
  private func close(_ subproblem: inout Subproblem, _ proof: Proof, above enough: Int) {
    guard let bound = proof.bound else { return }
    for session in sessions.ids.indices {
      let theme = sessions.columns[session].theme
      let twin = sessions.twin(of: session)
      for (position, group) in sessions.columns[session].groups.enumerated() {
        guard let own = extra(session, position, proof) else { continue }
        var others: Int? = 0
        if let twin {
          others = sessions.columns[twin].groups
            .firstIndex(of: sessions.rest(of: group, theme: theme))
            .flatMap { extra(twin, $0, proof) }
        }
        let isOpen = others.map { bound + own + $0 <= enough } ?? false
        if !isOpen { subproblem.domains[session][position].isOpen = false }
      }
    }
  }

  /// What a session costs more with a group than with its cheapest; `nil` where it cannot have it.
  private func extra(_ session: Int, _ group: Int, _ proof: Proof) -> Int? {
    guard let own = proof.least[session][group], let least = proof.cheapest[session] else {
      return nil
    }
    return own - least
  }
}
