/// The keys of every block of a schedule file, in the order in which messages list them.
enum Keys {
  static let schedule = [
    "programme", "calendar", "team", "gap", "notice", "budget", "themes", "pilots", "experts",
    "venues", "places", "travel", "pins", "history", "wishes",
  ]
  static let programme = ["id", "title", "organiser", "from", "until", "timezone", "language"]
  static let contact = ["name", "email"]
  static let calendar = [
    "weekdays", "dayparts", "publicHolidays", "schoolHolidays", "holidays", "closed",
  ]
  static let team = ["people", "perDay", "perWeek", "unavailable"]
  static let theme = [
    "id", "title", "description", "sessions", "pilots", "attend", "experts", "mode", "dayparts",
    "from", "until", "after",
  ]
  static let pilot = [
    "id", "title", "institution", "place", "region", "sector", "people", "contacts", "needs",
    "practices", "attend", "unavailable", "avoid", "busy", "budget",
  ]
  static let expert = [
    "id", "name", "organisation", "email", "place", "themes", "max", "fee", "unavailable", "avoid",
    "busy",
  ]
  static let venue = [
    "id", "title", "host", "place", "online", "url", "capacity", "rooms", "cost", "unavailable",
  ]
  static let journey = ["from", "to", "minutes"]
  static let pin = ["session", "date", "daypart", "venue", "pilots", "experts"]
  static let wishPrice = ["price", "above"]
}
