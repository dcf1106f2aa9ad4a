internal import ProgrammeModel

extension FileValue {
  /// The plan that the file holds, or `nil` where something is wrong with it.
  ///
  /// `addsUp` tells whether its sums are checked.
  func plan(addsUp: Bool = true) -> PlanDocument? {
    let before = source.reading.findings.count
    typealias Key = PlanDocument.CodingKeys
    let fields = Fields(self, keys: Key.allCases.map(\.rawValue))
    _ = fields.required(Key.format.rawValue, 1) { $0.planFormat() }
    let plan = PlanDocument(
      programme: fields.required(Key.programme.rawValue, "") { $0.id() },
      schedule: fields.required(Key.schedule.rawValue, "") { $0.digest() },
      status: fields.required(Key.status.rawValue, .feasible) {
        $0.choice(PlanDocument.Status.self)
      },
      cost: fields.required(Key.cost.rawValue, 0) { $0.whole(0...largestSum) },
      bound: fields.required(Key.bound.rawValue, 0) { $0.whole(0...largestSum) },
      wishes: fields.required(Key.wishes.rawValue, []) { $0.wishCosts(addsUp: addsUp) },
      sessions: fields.required(Key.sessions.rawValue, []) { $0.list { $0.session() } })
    if addsUp { checkSums(of: plan, fields) }
    return source.reading.findings.count == before ? plan : nil
  }

  private func planFormat() -> Int? {
    guard word == "\(PlanDocument.format)" else {
      reportWrongKind(
        Words(
          nl: "1 (de vorm van planbestanden die deze versie kent)",
          en: "1 (the form of plan files that this version knows)"))
      return nil
    }
    return PlanDocument.format
  }

  private func digest() -> String? {
    guard let text = word, text.utf8.count == 64,
      text.utf8.allSatisfy({ (48...57).contains($0) || (97...102).contains($0) })
    else {
      reportWrongKind(
        Words(
          nl: "een sha256 van 64 cijfers en letters a-f",
          en: "a sha256 of 64 digits and letters a-f"))
      return nil
    }
    return text
  }

  private func wishCosts(addsUp: Bool) -> [PlanDocument.WishCost]? {
    namedValues()?.compactMap { name, key, value in
      guard key.id() != nil else { return nil }
      typealias Key = PlanDocument.WishCost.CodingKeys
      let fields = Fields(value, keys: Key.allCases.map(\.rawValue))
      let price = fields.required(Key.price.rawValue, 0) { $0.whole(0...largestNumber) }
      let cost = PlanDocument.WishCost(
        id: name, price: price,
        units: fields.required(Key.units.rawValue, 0) { $0.whole(0...largestSum / max(1, price)) },
        points: fields.required(Key.points.rawValue, 0) { $0.whole(0...largestSum) })
      if addsUp, fields.isSound(Key.price.rawValue, Key.units.rawValue, Key.points.rawValue),
        cost.points != cost.price * cost.units
      {
        let points = cost.price * cost.units
        fields.report(
          Key.points.rawValue,
          Words(
            nl: "\(cost.price) × \(cost.units) is \(points), niet \(cost.points). \(again.nl)",
            en: "\(cost.price) × \(cost.units) is \(points), not \(cost.points). \(again.en)"))
      }
      return cost
    }
  }

  private func session() -> PlannedSession {
    typealias Key = PlannedSession.CodingKeys
    let fields = Fields(self, keys: Key.allCases.map(\.rawValue))
    return PlannedSession(
      id: fields.required(Key.id.rawValue, "") { $0.id() },
      theme: fields.required(Key.theme.rawValue, "") { $0.id() },
      date: fields.required(Key.date.rawValue, CivilDate(dayNumber: 0)) { $0.date() },
      daypart: fields.required(Key.daypart.rawValue, "") { $0.text() },
      venue: fields.required(Key.venue.rawValue, "") { $0.id() },
      pilots: fields.required(Key.pilots.rawValue, []) { $0.list { $0.id() } },
      experts: fields.required(Key.experts.rawValue, []) { $0.list { $0.id() } })
  }

  private func checkSums(of plan: PlanDocument, _ fields: Fields) {
    typealias Key = PlanDocument.CodingKeys
    let sum = plan.wishes.reduce(0) {
      let (sum, isTooLarge) = $0.addingReportingOverflow($1.points)
      return isTooLarge ? .max : sum
    }
    if fields.isSound(Key.cost.rawValue, Key.wishes.rawValue), plan.cost != sum {
      fields.report(
        Key.cost.rawValue,
        Words(
          nl: "De punten van alle wensen samen zijn \(sum), niet \(plan.cost). \(again.nl)",
          en: "The points of all wishes together are \(sum), not \(plan.cost). \(again.en)"))
    }
    guard fields.isSound(Key.cost.rawValue, Key.bound.rawValue, Key.status.rawValue) else { return }
    if plan.bound > plan.cost {
      fields.report(
        Key.bound.rawValue,
        Words(
          nl: "De ondergrens \(plan.bound) is hoger dan de kosten \(plan.cost). \(again.nl)",
          en: "The bound \(plan.bound) is higher than the cost \(plan.cost). \(again.en)"))
    } else if plan.status == .optimal, plan.bound < plan.cost {
      fields.report(
        Key.status.rawValue,
        Words(
          nl: "Met ondergrens \(plan.bound) en kosten \(plan.cost) is dit “feasible”. \(again.nl)",
          en: "With bound \(plan.bound) and cost \(plan.cost) this is “feasible”. \(again.en)"))
    }
  }
}

/// The largest sum of points that a plan file may hold: no plan of a schedule costs as much.
private let largestSum = 6_000_000_000_000_000_000

private let again = Words(
  nl: "Dit bestand is met de hand veranderd; laat het opnieuw maken.",
  en: "This file was changed by hand; have it made again.")
