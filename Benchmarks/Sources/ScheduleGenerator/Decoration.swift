internal import ProgrammeModel

extension Programme {
  /// Uses the keys of the format that plain schedules leave out.
  mutating func decorate(_ chance: inout SplitMix64) {
    notice = 21
    team.people = 1
    places = ["Hengelo": Coordinate(latitude: 52.266, longitude: 6.793)]
    travel = [
      Journey(from: "Utrecht", to: "Hengelo", minutes: 95),
      Journey(from: "Groningen", to: "Maastricht", minutes: 240),
    ]
    pilots[0].place = "Hengelo"
    pilots[0].region = .noord
    for index in pilots.indices {
      pilots[index].institution = "Hogeschool \(pilots[index].place ?? "")"
      pilots[index].people = chance.draw(1...3)
      if chance.happens(onceIn: 3) {
        let contact = Contact(
          name: pilots[index].title, email: "team@\(pilots[index].id).example")
        pilots[index].contacts.append(contact)
      }
    }
    for index in experts.indices {
      experts[index].organisation = "Platform"
      experts[index].email = "\(experts[index].id)@experts.example"
      experts[index].fee = 250 * chance.draw(0...3)
    }
    for index in venues.indices where !venues[index].online {
      venues[index].address = "Laan \(index + 1), \(venues[index].place ?? "")"
      venues[index].directions = "Zaal \(index + 1)."
      venues[index].rooms = chance.draw(1...2)
      venues[index].cost = 75 * chance.draw(0...3)
    }
    wishes = [
      "travel": 2, "avoid": 25, "practice": 50, "expertise": 15, "urgency": 2, "diversity": 12,
      "in-person": 120, "mix": 20, "hosting": 30, "load": 25, "spread": 35, "stability": 50,
    ].mapValues { WishPrice(price: $0) }
    wishes["fair-travel"] = WishPrice(price: 2, above: 400)
  }
}
