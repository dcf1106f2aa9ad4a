package import ProgrammeModel

/// A wish of docs/model.md, "Wishes".
struct Wish: Sendable {
  let id: String
  let name: Words
  /// The price that holds when the schedule says nothing.
  let standard: WishPrice
  /// The units of a plan.
  let units: @Sendable (PlanCheck) -> Int
  /// The units of one session, where those of a plan are their sum; `nil` where it is a count.
  let unitsOfSession: (@Sendable (PlanCheck, Meeting) -> Int)?

  init(
    _ id: String, nl: String, en: String, price: Int, above: Int = 0,
    units: @escaping @Sendable (PlanCheck) -> Int
  ) {
    self.id = id
    name = Words(nl: nl, en: en)
    standard = WishPrice(price: price, above: above)
    self.units = units
    unitsOfSession = nil
  }

  init(
    _ id: String, nl: String, en: String, price: Int,
    each units: @escaping @Sendable (PlanCheck, Meeting) -> Int
  ) {
    self.id = id
    name = Words(nl: nl, en: en)
    standard = WishPrice(price: price)
    self.units = { check in check.meetings.reduce(0) { $0 + units(check, $1) } }
    unitsOfSession = units
  }

  /// All wishes, in the order of the page.
  static let all = [
    Wish("travel", nl: "reistijd", en: "travel", price: 1, each: { $0.travel($1) }),
    Wish("avoid", nl: "liever niet", en: "rather not", price: 30, each: { $0.avoid($1) }),
    Wish(
      "practice", nl: "goede praktijk gemist", en: "good practice missed", price: 40,
      each: { $0.practice($1) }),
    Wish(
      "expertise", nl: "expertise onder het hoogste", en: "expertise below the highest", price: 20,
      each: { $0.expertise($1) }),
    Wish(
      "urgency", nl: "wachten op wat nodig is", en: "waiting for what is needed", price: 3,
      each: { $0.urgency($1) }),
    Wish(
      "diversity", nl: "zelfde sector in de groep", en: "same sector in the group", price: 10,
      each: { $0.diversity($1) }),
    Wish(
      "in-person", nl: "online in plaats van samen", en: "online instead of together", price: 150,
      each: { $0.inPerson($1) }),
    Wish("mix", nl: "zelfde pilots opnieuw samen", en: "the same pilots together again", price: 15)
    { $0.mix() },
    Wish("hosting", nl: "opnieuw gastheer", en: "hosting again", price: 40) { $0.hosting() },
    Wish("load", nl: "dezelfde expert opnieuw", en: "the same expert again", price: 20) {
      $0.load()
    },
    Wish(
      "spread", nl: "vaker in één deel van het jaar", en: "again in the same part of the year",
      price: 100
    ) {
      $0.spread()
    },
    Wish(
      "fair-travel", nl: "reistijd boven wat eerlijk is", en: "travel beyond what is fair",
      price: 1, above: 500
    ) {
      $0.fairTravel()
    },
    Wish("stability", nl: "gewijzigde afspraken", en: "changed appointments", price: 60) {
      $0.stability()
    },
  ]
}

extension Lookup {
  /// What the schedule asks for one unit of a wish, or the page where it says nothing.
  func price(of id: String) -> WishPrice {
    programme.wishes[id] ?? Wish.all.first { $0.id == id }?.standard ?? WishPrice(price: 0)
  }

  /// The wishes that the schedule prices and docs/model.md does not know, by id.
  var extensions: [String] {
    let known = Set(Wish.all.map(\.id))
    return programme.wishes.keys.filter { !known.contains($0) }.sorted()
  }
}

extension Verifier {
  /// What the schedule asks for one unit of a wish, or the page where it says nothing.
  package func price(of wish: String) -> WishPrice { lookup.price(of: wish) }
}

extension PlanCheck {
  /// The units of every wish of docs/model.md, by id.
  var units: [String: Int] {
    Dictionary(uniqueKeysWithValues: Wish.all.map { ($0.id, $0.units(self)) })
  }
}
