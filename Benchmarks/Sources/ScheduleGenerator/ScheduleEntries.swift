internal import ProgrammeModel

func entry(_ theme: Theme, in programme: Programme) -> [(String, String?)] {
  let size: String =
    switch theme.pilots {
    case .all: "all"
    case .between(let range): "\(range.lowerBound)-\(range.upperBound)"
    }
  let isWhole = theme.period == programme.period
  return [
    ("id", theme.id), ("title", quoted(theme.title)),
    ("description", theme.description.map(quoted)), ("bring", theme.bring.map(quoted)),
    ("sessions", "\(theme.sessions)"), ("pilots", size), ("attend", "\(theme.attend)"),
    ("experts", experts(theme)), ("gap", number(theme.gap)),
    ("team", theme.hasTeam ? nil : "false"),
    ("mode", theme.mode == .any ? nil : theme.mode.rawValue),
    ("dayparts", theme.dayparts.map(list)),
    ("from", isWhole ? nil : "\(theme.period.lowerBound)"),
    ("until", isWhole ? nil : "\(theme.period.upperBound)"),
    ("after", theme.after.isEmpty ? nil : list(theme.after)),
  ]
}

func entry(_ pilot: Pilot) -> [(String, String?)] {
  [
    ("id", pilot.id), ("title", quoted(pilot.title)),
    ("institution", pilot.institution.map(quoted)), ("place", pilot.place.map(quoted)),
    ("region", pilot.region?.rawValue), ("sector", pilot.sector.map(quoted)),
    ("people", "\(pilot.people)"),
    ("contacts", "[\(pilot.contacts.map(flow).joined(separator: ", "))]"),
    ("needs", levels(pilot.needs)),
    ("practices", pilot.practices.isEmpty ? nil : list(pilot.practices)),
    ("attend", levels(pilot.attend)), ("unavailable", whens(pilot.unavailable)),
    ("avoid", whens(pilot.avoid)), ("budget", number(pilot.budget)),
    ("from", pilot.period.map { "\($0.lowerBound)" }),
    ("until", pilot.period.map { "\($0.upperBound)" }), ("travelMax", number(pilot.travelMax)),
  ]
}

func entry(_ expert: Expert) -> [(String, String?)] {
  [
    ("id", expert.id), ("name", quoted(expert.name)),
    ("organisation", expert.organisation.map(quoted)), ("email", expert.email.map(quoted)),
    ("place", expert.place.map(quoted)), ("themes", levels(expert.themes)),
    ("role", expert.role), ("max", number(expert.max)),
    ("perDay", expert.perDay == 1 ? nil : "\(expert.perDay)"),
    ("fee", expert.fee == 0 ? nil : "\(expert.fee)"),
    ("unavailable", whens(expert.unavailable)), ("avoid", whens(expert.avoid)),
  ]
}

func entry(_ venue: Venue) -> [(String, String?)] {
  [
    ("id", venue.id), ("title", quoted(venue.title)), ("host", venue.host),
    ("place", venue.place.map(quoted)), ("online", venue.online ? "true" : nil),
    ("url", venue.url.map(quoted)), ("capacity", number(venue.capacity)),
    ("rooms", venue.rooms == 1 ? nil : "\(venue.rooms)"),
    ("cost", venue.cost == 0 ? nil : "\(venue.cost)"),
    ("unavailable", whens(venue.unavailable)), ("address", venue.address.map(quoted)),
    ("directions", venue.directions.map(quoted)),
  ]
}

func entry(_ pin: Pin) -> [(String, String?)] {
  [
    ("session", pin.session), ("date", pin.date.map(\.description)), ("daypart", pin.daypart),
    ("venue", pin.venue), ("pilots", list(pin.pilots)), ("experts", list(pin.experts)),
  ]
}

func entry(_ company: Company) -> [(String, String?)] {
  [("pilots", list(company.pilots)), ("themes", company.themes.map(list))]
}

/// A number, or a number of every role.
private func experts(_ theme: Theme) -> String {
  theme.roles.isEmpty
    ? "\(theme.experts)" : flow(theme.roles.map { ($0.role, "\($0.count)") })
}

func quoted(_ text: String) -> String { "\"\(text)\"" }

func number(_ value: Int?) -> String? { value.map(String.init) }

func list(_ words: [String]) -> String { "[\(words.joined(separator: ", "))]" }

func whens(_ whens: [When]) -> String? { whens.isEmpty ? nil : list(whens.map(\.text)) }

func levels(_ levels: [String: Int]) -> String? {
  levels.isEmpty ? nil : flow(levels.sorted { $0.key < $1.key }.map { ($0.key, "\($0.value)") })
}

func flow(_ contact: Contact) -> String {
  flow([("name", quoted(contact.name)), ("email", contact.email)])
}

func flow(_ fields: [(String, String?)]) -> String {
  "{\(fields.compactMap { key, value in value.map { "\(key): \($0)" } }.joined(separator: ", "))}"
}
