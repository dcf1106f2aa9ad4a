internal import ProgrammeModel

/// The plan's sums beside those that follow from its sessions.
struct CostCheck {
  /// The units of every wish by id: recomputed, or for an extension what the plan says.
  let units: [String: Int]
  /// Points in all.
  let cost: Int
  let differences: [Difference]
  let notes: [Words]

  init(of plan: PlanDocument, units recomputed: [String: Int], lookup: Lookup) {
    let extensions = lookup.extensions
    let stated = Dictionary(
      plan.wishes.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    let borrowed = extensions.map { ($0, stated[$0]?.units ?? 0) }
    units = recomputed.merging(borrowed) { own, _ in own }

    let names = Wish.all.map { ($0.id, $0.name) } + extensions.map { ($0, Words(nl: $0, en: $0)) }
    let lines = names.map { WishLine(id: $0, name: $1, price: lookup.price(of: $0).price) }
    var (cost, differences) = (0, [Difference]())
    for line in lines {
      let units = units[line.id] ?? 0
      let points = saturating(line.price, units, Int.multipliedReportingOverflow)
      cost = saturating(cost, points, Int.addingReportingOverflow)
      differences += line.differences(
        from: plan.wishes.filter { $0.id == line.id }, units: units, points: points)
    }
    self.cost = cost
    self.differences =
      differences + strangers(plan, lines.map(\.id)) + totals(plan, cost: cost)
    notes = extensions.map {
      Words(
        nl: "De wens ‘\($0)’ is een uitbreiding en is niet nagerekend.",
        en: "The wish ‘\($0)’ is an extension and was not recomputed.")
    }
  }
}

/// One wish with its price in the schedule.
private struct WishLine {
  let id: String
  let name: Words
  let price: Int

  func differences(
    from stated: [PlanDocument.WishCost], units: Int, points: Int
  ) -> [Difference] {
    guard let first = stated.first else {
      return [
        difference(nl: "ontbreekt in het plan.", en: "is missing from the plan.")
      ]
    }
    let doubled =
      stated.count == 1
      ? []
      : [
        difference(
          nl: "staat \(stated.count) keer in het plan.",
          en: "stands \(stated.count) times in the plan.")
      ]
    return doubled
      + compare(first.price, price, nl: "als prijs", en: "as its price")
      + compare(first.units, units, nl: "als aantal", en: "as its units")
      + compare(first.points, points, nl: "als punten", en: "as its points")
  }

  private func compare(_ stated: Int, _ right: Int, nl: String, en: String) -> [Difference] {
    guard stated != right else { return [] }
    return [
      difference(
        nl: "heeft in het plan \(stated) \(nl); het is \(right).",
        en: "has \(stated) \(en) in the plan; it is \(right).")
    ]
  }

  private func difference(nl: String, en: String) -> Difference {
    Difference(
      subject: id,
      sentence: Words(nl: "De wens ‘\(name.nl)’ \(nl)", en: "The wish ‘\(name.en)’ \(en)"))
  }
}

private func strangers(_ plan: PlanDocument, _ known: [String]) -> [Difference] {
  eachOnce(plan.wishes.map(\.id)).filter { !known.contains($0) }.map {
    Difference(
      subject: $0,
      sentence: Words(
        nl: "Het plan noemt een wens die niet bestaat: ‘\($0)’.",
        en: "The plan names a wish that does not exist: ‘\($0)’."))
  }
}

private func totals(_ plan: PlanDocument, cost: Int) -> [Difference] {
  var differences: [Difference] = []
  func differ(_ subject: String, nl: String, en: String) {
    differences.append(Difference(subject: subject, sentence: Words(nl: nl, en: en)))
  }
  if plan.cost != cost {
    differ(
      "cost", nl: "Het plan noemt \(plan.cost) punten als kosten; het zijn er \(cost).",
      en: "The plan gives \(plan.cost) points as its cost; it is \(cost).")
  }
  if plan.bound > cost {
    differ(
      "bound", nl: "De ondergrens van het plan is \(plan.bound), maar het kost \(cost).",
      en: "The plan's lower bound is \(plan.bound), but it costs \(cost).")
  }
  if plan.status == .optimal, plan.bound != cost {
    differ(
      "status",
      nl: "Het plan noemt zich optimaal, maar kost \(cost) met \(plan.bound) als ondergrens.",
      en: "The plan calls itself optimal, but costs \(cost) with \(plan.bound) as its bound.")
  }
  return differences
}

/// The outcome, or the nearest number where it does not fit.
private func saturating(
  _ left: Int, _ right: Int, _ operation: (Int) -> (Int) -> (partialValue: Int, overflow: Bool)
) -> Int {
  let (value, overflow) = operation(left)(right)
  guard overflow else { return value }
  return (left < 0) == (right < 0) ? .max : .min
}
