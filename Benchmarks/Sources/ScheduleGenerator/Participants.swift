internal import ProgrammeModel

extension ScheduleGenerator {
  func drawPilots(_ chance: inout SplitMix64) -> [Pilot] {
    let places = chance.shuffled(Catalogue.places)
    return (0..<pilots).map { number in
      let (place, region) = places[number % places.count]
      let round = number / places.count
      let slug = place.lowercased().filter { $0 != "'" }.replacing(" ", with: "-")
      let id = slug + Catalogue.suffix(round, "-")
      let sector = chance.pick(Catalogue.sectors)?[language]
      var pilot = Pilot(
        id: id, title: "Pilot \(sector ?? "") \(place)" + Catalogue.suffix(round, " "),
        place: place, region: region, sector: sector,
        contacts: [Contact(name: "Pilot \(place)", email: "pilot@\(id).example")])
      for theme in Catalogue.groupThemes {
        if chance.happens(onceIn: 2) { pilot.needs[theme.id] = chance.draw(1...3) }
        if chance.happens(onceIn: 4) { pilot.practices.append(theme.id) }
      }
      return pilot
    }
  }

  /// One expert for three sessions, each good at one to three themes.
  func drawExperts(_ chance: inout SplitMix64, themes: [Theme]) -> [Expert] {
    let needed = themes.reduce(0) { $0 + $1.sessions * $1.experts }
    return (0..<max(themes.count, (needed + 2) / 3)).map { number in
      var expert = Expert(
        id: "e\(number + 1)", name: "Expert \(number + 1)",
        place: chance.pick(Catalogue.places)?.name,
        themes: [themes[number % themes.count].id: chance.draw(2...3)])
      if usesAllKeys {
        expert.role = Catalogue.roles[number % Catalogue.roles.count]
        expert.perDay = number % 4 == 0 ? 2 : 1
      }
      for _ in 0..<chance.draw(0...2) {
        guard let theme = chance.pick(themes), expert.themes[theme.id] == nil else { continue }
        expert.themes[theme.id] = chance.draw(1...3)
      }
      return expert
    }
  }

  /// A venue at every pilot, online, and a hall where a plenary needs one.
  func venues(of programme: Programme) -> [Venue] {
    var venues = programme.pilots.map { pilot in
      Venue(
        id: pilot.id, title: Words(nl: "Bij \(pilot.title)", en: "At \(pilot.title)")[language],
        host: pilot.id, place: pilot.place)
    }
    venues.append(
      Venue(id: "online", title: "Online", online: true, url: "https://meet.example/netwerk"))
    if programme.themes.contains(where: { $0.pilots == .all }) {
      venues.append(
        Venue(
          id: "congres", title: Words(nl: "Congreszaal", en: "Conference hall")[language],
          place: "Utrecht", capacity: programme.pilots.count * 3 + 10))
    }
    return venues
  }
}
