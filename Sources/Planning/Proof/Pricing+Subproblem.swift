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
    /// The sets of experts by what they cost at the venue, where that was asked.
    private var ranked: [(cost: Int, set: Int)] = []
    /// Pilots that come to every session, and what their pairs cost.
    private let fixed: IndexSet
    private var fixedPairs = 0
    private var required = IndexSet()
    private let practice: PracticeCharges
    /// What optional pilots cost, by their places in `attending`.
    private var guests: GuestCosts
    /// What no session of the slot and venue is below, and what an optional pilot may cost without
    /// raising that.
    private var least = 0
    private var spare = 0

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
      practice = PracticeCharges(problem, theme: kind.theme, point: fields.point)
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
      search = GroupSearch(
        pairs: pairs, width: pilots,
        sizeCosts: (0...sizes.upperBound).map { -fields.size($0, of: kind.theme) })
      fixed = sizes.lowerBound == attending.count ? IndexSet(attending) : spec.pilots
      let members = fixed.indices
      for (index, pilot) in members.enumerated() {
        for other in members[..<index] { fixedPairs += pairs[pilot * pilots + other] }
      }
      guests = GuestCosts(guests: 0, venues: 0, largest: 0)
      pilotCosts = Array(repeating: Pricing.closed, count: pilots)
      expertCosts = Array(repeating: Pricing.closed, count: tables.experts)
      listGuests()
    }

    /// Notes what pilots cost at each venue who are not required there.
    private mutating func listGuests() {
      let pilots = tables.pilots
      var largest = 0
      var venues: [(venue: Int, guest: Int, cost: Int)] = []
      for venue in spec.venues {
        let host = tables.hosts[venue]
        let required = host < 0 ? fixed : fixed.union(IndexSet([host]))
        let mates = search.hasPairs ? required.indices : []
        for (guest, pilot) in attending.enumerated() where !required.contains(pilot) {
          var cost = pilotVenue[venue * pilots + pilot]
          guard cost < Pricing.most else { continue }
          for mate in mates { cost += search.pairs[mate * pilots + pilot] }
          largest = max(largest, abs(cost))
          venues.append((venue, guest, cost))
        }
      }
      for slot in spec.slots {
        for pilot in attending {
          let cost = cost(of: pilot, in: slot)
          if cost < Pricing.most { largest = max(largest, abs(cost)) }
        }
      }
      guests = GuestCosts(
        guests: attending.count, venues: tables.problem.programme.venues.count, largest: largest)
      for (venue, guest, cost) in venues { guests.set(guest: guest, venue: venue, to: cost) }
    }

    /// What a pilot costs by a slot alone.
    private func cost(of pilot: Int, in slot: Int) -> Int {
      let row = theme * tables.pilots + pilot
      return fields.cost(tables.pilotSlot[row, slot])
        - fields.pilotSlot[row * tables.problem.slots.count + slot]
    }

    /// Turns to a slot; false where nobody can meet in it.
    mutating func enter(slot: Int) -> Bool {
      self.slot = slot
      let slots = tables.problem.slots.count
      slotCost = fields.cost(tables.slot[theme, slot]) - fields.slot(slot, of: theme)
      guard slotCost < Pricing.most else { return false }
      present.removeAll(keepingCapacity: true)
      for (guest, pilot) in attending.enumerated() {
        pilotCosts[pilot] = cost(of: pilot, in: slot)
        guests.set(guest: guest, to: pilotCosts[pilot])
        if pilotCosts[pilot] < Pricing.most { present.append(pilot) }
      }
      for expert in experts {
        expertCosts[expert] =
          fields.cost(tables.expertSlot[theme * tables.experts + expert, slot])
          - fields.expertSlot[expert * slots + slot]
      }
      return present.count >= sizes.lowerBound
    }

    /// Turns to a venue in the slot and gives what no session there is below; what whole groups, and
    /// experts and others together, cost besides is left out.
    mutating func enter(venue: Int) -> Int {
      self.venue = venue
      ranked.removeAll(keepingCapacity: true)
      best = nil
      doubt = .max
      let pilots = tables.pilots
      base =
        slotCost + fields.cost(tables.venue[theme, venue])
        + fields.cost(tables.venueSlot[venue, slot]) - fields.venue[venue]
        - fields.venueSlot[venue * tables.problem.slots.count + slot]
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
      return leastCost(need, most)
    }

    /// The least that sessions cost with the cheapest optional pilots, at least and at most so many.
    private mutating func leastCost(_ need: Int, _ most: Int) -> Int {
      let cheapest = guests.least(need, most, at: venue)
      spare = cheapest.marginal
      least =
        base + cheapest.cost + min(0, search.leastPair * most * most)
        + search.sizeCosts[sizes.lowerBound]
      return least
    }

    /// What an optional pilot costs, its pairs with required pilots included.
    private func cost(of pilot: Int) -> Int {
      var cost = pilotCosts[pilot] + pilotVenue[venue * tables.pilots + pilot]
      required.forEach { cost += search.pairs[$0 * tables.pilots + pilot] }
      return cost
    }

    /// Takes the experts that cost least; false where there are too few.
    private mutating func chooseExperts() -> Bool {
      let row = venue * tables.experts
      cheapest = spec.experts
      expertCost = 0
      spec.experts.forEach { expertCost += expertCosts[$0] + expertVenue[row + $0] }
      var strangers = spec.experts.count
      for panel in panels {
        var count = cheapest.isEmpty ? 0 : panel.experts.count { spec.experts.contains($0) }
        strangers -= count
        while count < panel.count {
          var least = Pricing.most
          var chosen: Int?
          for expert in panel.experts {
            let cost = expertCosts[expert] + expertVenue[row + expert]
            if cost < least, !cheapest.contains(expert) { (least, chosen) = (cost, expert) }
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
      let parts = parts(below: threshold)
      var best: Found?
      var doubt = Int.max
      var isDone = true
      var search = GroupSearch(pairs: [], width: 0)
      swap(&search, &self.search)
      for part in parts where isDone {
        isDone = search.run(
          required: part.required, optionals: part.optionals, sizes: sizes, cost: part.cost,
          threshold: best?.cost ?? threshold, budget: budget
        ) { group, cost, threshold in
          let charged = part.chargesPractice ? practice.charge(group) : 0
          let (found, open) = cheapestSession(group, cost - charged, below: threshold)
          if let found { best = found }
          doubt = min(doubt, open)
          return found?.cost ?? threshold
        }
      }
      swap(&search, &self.search)
      (self.best, self.doubt) = (best, doubt)
      return isDone
    }

    /// All groups in parts: by the first pilot that brings a good practice, and those without, in which
    /// every pilot pays for what it misses.
    private func parts(below threshold: Int) -> [Part] {
      let limit = min(Pricing.most, threshold - least + spare)
      var optionals: [GroupSearch.OptionalPilot] = []
      for pilot in present where !required.contains(pilot) {
        let cost = cost(of: pilot)
        if cost < limit { optionals.append(GroupSearch.OptionalPilot(pilot: pilot, cost: cost)) }
      }
      guard practice.matters, required.intersection(practice.bringing).isEmpty else {
        return [Part(required: required, optionals: optionals, cost: base)]
      }
      let bringers = optionals.filter { practice.bringing.contains($0.pilot) }
        .sorted { ($0.cost, $0.pilot) < ($1.cost, $1.pilot) }
      var parts: [Part] = []
      var left = optionals
      for bringer in bringers where required.count < sizes.upperBound {
        left.removeAll { $0.pilot == bringer.pilot }
        let row = bringer.pilot * tables.pilots
        parts.append(
          Part(
            required: required.union(IndexSet([bringer.pilot])),
            optionals: left.map {
              GroupSearch.OptionalPilot(
                pilot: $0.pilot, cost: $0.cost + search.pairs[row + $0.pilot])
            }, cost: base + bringer.cost))
      }
      let paying = left.compactMap { optional -> GroupSearch.OptionalPilot? in
        let cost = optional.cost + practice.charges[optional.pilot]
        return cost < limit
          ? GroupSearch.OptionalPilot(pilot: optional.pilot, cost: cost) : nil
      }
      parts.append(
        Part(
          required: required, optionals: paying, cost: base + practice.charge(required),
          chargesPractice: true))
      return parts
    }

    /// Groups that are searched together.
    private struct Part {
      let required: IndexSet
      let optionals: [GroupSearch.OptionalPilot]
      let cost: Int
      /// Whether the costs hold what pilots miss of good practices.
      var chargesPractice = false
    }

    /// The cheapest session of a group that costs less than a threshold, and what sessions may cost
    /// whose experts are too many to try.
    private mutating func cheapestSession(
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
      if ranked.isEmpty { rank(sets) }
      for (cost, set) in ranked where sets[set] != cheapest {
        var other = whole - expertCost + cost
        guard other < found?.cost ?? threshold else { break }
        candidate.experts = sets[set]
        other += expertExtra(candidate)
        if other < found?.cost ?? threshold { found = Found(candidate: candidate, cost: other) }
      }
      return (found, .max)
    }

    /// Notes what sets of experts cost in the slot and at the venue, ascending.
    private mutating func rank(_ sets: [IndexSet]) {
      let row = venue * tables.experts
      ranked = sets.enumerated().map { number, set in
        var cost = 0
        set.forEach { cost += expertCosts[$0] + expertVenue[row + $0] }
        return (cost, number)
      }
      ranked.sort { ($0.cost, $0.set) < ($1.cost, $1.set) }
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
