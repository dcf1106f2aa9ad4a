import ProgrammeModel

extension Pricing {
  /// One kind with its reduced costs, slot by slot and venue by venue.
  struct Subproblem: ~Copyable {
    let spec: SessionSpec
    private let session: Int
    /// The cheapest session of the slot and venue.
    private(set) var best: Found?
    /// What sessions may cost that no expert is known for.
    private(set) var doubt = Int.max

    private let pricing: Pricing
    private let tables: Tables
    private let fields: DualFields
    private let theme: Int
    private let sizes: ClosedRange<Int>
    private let panels: [Panel]
    private let attending: [Int]
    private let experts: [Int]
    private let sets: [IndexSet]?
    /// By venue × pilots + pilot.
    private var pilotVenue: [Int]
    /// By venue × experts + expert.
    private var expertVenue: [Int]
    private var search: GroupSearch

    private var slot = 0
    private var venue = 0
    /// By pilot, in the slot.
    private var pilotCosts: [Int]
    /// By expert, in the slot.
    private var expertCosts: [Int]
    private var present: [Int] = []
    private var slotCost = 0
    /// What every group at the venue costs besides its optional pilots: the required pilots and the
    /// cheapest experts.
    private var base = 0
    /// What the cheapest experts cost.
    private var expertCost = 0
    private var cheapest = IndexSet()
    /// Pilots that come to every session, and what their pairs cost.
    private let fixed: IndexSet
    private var fixedPairs = 0
    private var required = IndexSet()
    private var optionals: [GroupSearch.OptionalPilot] = []

    init(_ pricing: Pricing, kind number: Int, _ fields: DualFields) {
      let (tables, problem) = (pricing.tables, pricing.problem)
      let kind = pricing.kinds[number]
      let (pilots, venues) = (tables.pilots, problem.programme.venues.count)
      self.pricing = pricing
      self.tables = tables
      self.fields = fields
      theme = kind.theme
      session = kind.sessions[0]
      spec = problem.sessions[session]
      panels = problem.panels[kind.theme]
      attending =
        spec.isFrozen
        ? spec.pilots.indices
        : (0..<pilots).filter { problem.attendance[kind.theme][$0] > 0 }
      sizes =
        spec.isFrozen ? attending.count...attending.count : problem.groupSizes[kind.theme]
      experts = problem.expertsOfTheme[kind.theme]
      sets = pricing.expertSets[number]
      pilotVenue = Array(repeating: Pricing.closed, count: venues * pilots)
      expertVenue = Array(repeating: Pricing.closed, count: venues * tables.experts)
      for venue in spec.venues {
        for pilot in attending {
          pilotVenue[venue * pilots + pilot] =
            fields.cost(tables.pilotVenue[kind.theme * pilots + pilot, venue])
            - fields.pilotVenue[pilot * venues + venue]
        }
        for expert in experts {
          expertVenue[venue * tables.experts + expert] = fields.cost(
            tables.expertVenue[kind.theme * tables.experts + expert, venue])
        }
      }
      var pairs = Array(repeating: 0, count: pilots * pilots)
      for pilot in attending {
        for other in attending where other != pilot {
          let (low, high) = (min(pilot, other), max(pilot, other))
          pairs[pilot * pilots + other] =
            fields.cost(tables.pair[tables.pairRows[kind.theme] + high, low])
            - (fields.countsPairs(of: kind.theme) ? fields.pair[low * pilots + high] : 0)
        }
      }
      search = GroupSearch(pairs: pairs, width: pilots)
      fixed = sizes.lowerBound == attending.count ? IndexSet(attending) : spec.pilots
      let members = fixed.indices
      for (index, pilot) in members.enumerated() {
        for other in members[..<index] { fixedPairs += pairs[pilot * pilots + other] }
      }
      pilotCosts = Array(repeating: Pricing.closed, count: pilots)
      expertCosts = Array(repeating: Pricing.closed, count: tables.experts)
    }

    /// Turns to a slot; false where nobody can meet in it.
    mutating func enter(slot: Int) -> Bool {
      self.slot = slot
      let slots = tables.problem.slots.count
      slotCost = fields.cost(tables.slot[theme, slot]) - fields.slot(slot, of: theme)
      guard slotCost < Pricing.most else { return false }
      present.removeAll(keepingCapacity: true)
      for pilot in attending {
        let row = theme * tables.pilots + pilot
        pilotCosts[pilot] =
          fields.cost(tables.pilotSlot[row, slot]) - fields.pilotSlot[row * slots + slot]
        if pilotCosts[pilot] < Pricing.most { present.append(pilot) }
      }
      for expert in experts {
        expertCosts[expert] =
          fields.cost(tables.expertSlot[theme * tables.experts + expert, slot])
          - fields.expertSlot[expert * slots + slot]
      }
      return present.count >= sizes.lowerBound
    }

    /// Turns to a venue in the slot and gives what no session there is below.
    ///
    /// The optional pilots that are kept are those of sessions below the threshold.
    mutating func enter(venue: Int, below threshold: Int) -> Int {
      self.venue = venue
      best = nil
      doubt = .max
      let (pilots, slots) = (tables.pilots, tables.problem.slots.count)
      base =
        slotCost + fields.cost(tables.venue[theme, venue])
        + fields.cost(tables.venueSlot[venue, slot]) - fields.venue[venue]
        - fields.venueSlot[venue * slots + slot]
      guard base < Pricing.most, chooseExperts() else { return Pricing.closed }
      base += expertCost
      var members = fixed
      let host = tables.hosts[venue]
      base += fixedPairs
      if host >= 0, !fixed.contains(host) {
        fixed.forEach { base += search.pairs[$0 * pilots + host] }
        members.insert(host)
      }
      required = members
      let first = venue * pilots
      members.forEach { base += pilotCosts[$0] + pilotVenue[first + $0] }
      guard base < Pricing.most else { return Pricing.closed }
      let count = members.count
      let (need, most) = (max(0, sizes.lowerBound - count), sizes.upperBound - count)
      guard most >= 0 else { return Pricing.closed }
      return chooseOptionals(need, most, first, below: threshold)
    }

    /// Keeps the optional pilots that can matter, and gives the least that sessions cost, what whole
    /// groups and pairs of optional pilots cost left out.
    private mutating func chooseOptionals(
      _ need: Int, _ most: Int, _ first: Int, below threshold: Int
    ) -> Int {
      var costs: [Int] = []
      costs.reserveCapacity(most + 1)
      optionals.removeAll(keepingCapacity: true)
      for pilot in present where most > 0 && !required.contains(pilot) {
        var cost = pilotCosts[pilot] + pilotVenue[first + pilot]
        guard cost < Pricing.most else { continue }
        required.forEach { cost += search.pairs[$0 * tables.pilots + pilot] }
        optionals.append(GroupSearch.OptionalPilot(pilot: pilot, cost: cost))
        if costs.count < most || cost < costs.last ?? .min {
          if costs.count == most { costs.removeLast() }
          let place = costs.firstIndex { cost < $0 } ?? costs.count
          costs.insert(cost, at: place)
        }
      }
      guard costs.count >= need else { return Pricing.closed }
      var least = base + min(0, search.leastPair * most * most)
      for (index, cost) in costs.enumerated() { least += index < need ? cost : min(0, cost) }
      guard least < threshold else { return least }
      let spare = need > 0 ? max(0, costs[need - 1]) : 0
      let limit = threshold - least + spare
      optionals.removeAll { $0.cost >= limit }
      return least
    }

    /// Takes the experts that cost least; false where there are too few.
    private mutating func chooseExperts() -> Bool {
      let row = venue * tables.experts
      cheapest = spec.experts
      expertCost = 0
      spec.experts.forEach { expertCost += expertCosts[$0] + expertVenue[row + $0] }
      var strangers = spec.experts.count
      for panel in panels {
        var count = panel.experts.count { spec.experts.contains($0) }
        strangers -= count
        while count < panel.count {
          var least = Pricing.most
          var chosen: Int?
          for expert in panel.experts where !cheapest.contains(expert) {
            let cost = expertCosts[expert] + expertVenue[row + expert]
            if cost < least { (least, chosen) = (cost, expert) }
          }
          guard let chosen else { return false }
          cheapest.insert(chosen)
          expertCost += least
          count += 1
        }
        guard count == panel.count else { return false }
      }
      return strangers == 0 && expertCost < Pricing.most
    }

    /// Searches the best group below a threshold; false where the budget ended it.
    mutating func search(below threshold: Int, budget: Int) -> Bool {
      var best: Found?
      var doubt = Int.max
      var search = GroupSearch(pairs: [], width: 0)
      swap(&search, &self.search)
      let isDone = search.run(
        required: required, optionals: optionals, sizes: sizes, cost: base, threshold: threshold,
        budget: budget
      ) { group, cost, threshold in
        let (found, open) = cheapestSession(group, cost, below: threshold)
        if let found { best = found }
        doubt = min(doubt, open)
        return found?.cost ?? threshold
      }
      swap(&search, &self.search)
      (self.best, self.doubt) = (best, doubt)
      return isDone
    }

    /// The cheapest session of a group that costs less than a threshold, and what sessions may cost
    /// whose experts are too many to try.
    private func cheapestSession(
      _ group: IndexSet, _ cost: Int, below threshold: Int
    ) -> (found: Found?, doubt: Int) {
      var candidate = Candidate(
        session: session, theme: theme, slot: slot, venue: venue, pilots: group,
        experts: cheapest)
      let whole = cost + terms(pricing.otherTerms, candidate)
      guard whole < threshold else { return (nil, .max) }
      let extra = expertExtra(candidate)
      guard extra > 0 else { return (Found(candidate: candidate, cost: whole), .max) }
      var found: Found?
      if whole + extra < threshold { found = Found(candidate: candidate, cost: whole + extra) }
      guard let sets else { return (found, whole) }
      let row = venue * tables.experts
      for set in sets where set != cheapest {
        var other = whole - expertCost
        set.forEach { other += expertCosts[$0] + expertVenue[row + $0] }
        guard other < found?.cost ?? threshold else { continue }
        candidate.experts = set
        other += expertExtra(candidate)
        if other < found?.cost ?? threshold { found = Found(candidate: candidate, cost: other) }
      }
      return (found, .max)
    }

    /// What a session costs by its experts and others together.
    private func expertExtra(_ candidate: Candidate) -> Int {
      terms(pricing.expertTerms, candidate)
        - (fields.hasShares ? fields.earnings(ofSharesIn: candidate) : 0)
    }

    private func terms(_ terms: [SessionTerm], _ candidate: Candidate) -> Int {
      var price = Score.zero
      for term in terms { price += term.price * term.units(tables.problem, candidate) }
      return fields.cost(price)
    }
  }
}
