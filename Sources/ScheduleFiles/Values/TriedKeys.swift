internal import ProgrammeModel

/// What to use instead of keys that people try.
enum TriedKeys {
  /// The key of a block that is meant by one that is not among its keys; `nil` where nobody can tell.
  static func meant(by name: String, among keys: [String]) -> String? {
    let name = name.lowercased().filter { $0.isLetter }
    return synonyms.first { $0.tried.contains(name) && keys.contains($0.key) }?.key
  }

  /// What says how the format does what a key of that name would; `nil` for any other name.
  static func instead(of name: String) -> Words? {
    if name == "<<" {
      return Words(
        nl: "Regels overnemen met << kan hier niet; schrijf ze bij elk onderdeel uit.",
        en: "Lines cannot be taken over with <<; write them out at every part.")
    }
    let name = name.lowercased().filter { $0.isLetter }
    return answers.first { $0.tried.contains(name) }?.words
  }

  /// Of which blocks a key is one that stands in another; `nil` for a key of none.
  static func home(of name: String) -> Words? {
    if ScheduleKeys.schedule.keys.contains(where: { $0.name == name }) {
      return Words(
        nl: "Zet hem vooraan op de regel, zonder spaties ervoor.",
        en: "Put it at the beginning of the line, without spaces before it.")
    }
    let homes = blocks.filter { $0.keys.contains(name) }.prefix(3).map(\.words)
    guard !homes.isEmpty else { return nil }
    return Words(
      nl:
        "Hij hoort bij \(homes.map(\.nl).joined(separator: " of ")). Controleer hoe ver deze regel"
        + " inspringt.",
      en: "It belongs to \(homes.map(\.en).joined(separator: " or ")). Check how far this line is"
        + " indented.")
  }

  private static let synonyms: [(key: String, tried: Set<String>)] = [
    ("title", ["name", "naam", "titel", "onderwerp", "subject"]),
    ("name", ["title", "naam", "titel", "expert"]),
    ("id", ["code", "sleutel", "key", "nr", "nummer"]),
    ("from", ["start", "begin", "van", "vanaf", "begint", "startdatum", "startdate", "since"]),
    (
      "until",
      ["end", "eind", "einde", "tot", "totenmet", "tm", "stop", "einddatum", "enddate", "to"]
    ),
    ("date", ["datum", "dag", "day", "wanneer", "when", "on"]),
    ("daypart", ["dagdeel", "tijd", "time", "start", "moment"]),
    ("session", ["sessie", "id", "meeting", "bijeenkomst"]),
    ("weekdays", ["days", "dagen", "weekdagen"]),
    ("dayparts", ["dagdelen", "tijden", "times", "hours", "uren", "slots"]),
    ("holidays", ["vakanties", "vakantie", "holiday", "schoolvakanties"]),
    ("publicHolidays", ["feestdagen"]), ("schoolHolidays", ["schoolvakantie", "schoolvacations"]),
    ("closed", ["gesloten", "dicht", "unavailable", "skip", "exclude", "except", "behalve"]),
    (
      "place", ["plaats", "stad", "city", "town", "woonplaats", "location", "locatie", "vestiging"]
    ),
    ("venue", ["locatie", "location", "place", "plaats", "where", "waar"]),
    ("venues", ["locaties", "locations", "zalen"]),
    ("region", ["regio", "vakantieregio"]), ("sector", ["branche", "domein"]),
    (
      "institution",
      ["instelling", "school", "hogeschool", "college", "organisatie", "organisation"]
    ),
    ("organisation", ["organisatie", "organization", "instelling", "institution", "bedrijf"]),
    ("organiser", ["organizer", "organisator", "contact", "contacts"]),
    ("people", ["personen", "mensen", "aantal", "persons", "size", "deelnemers", "participants"]),
    ("contacts", ["contact", "contactpersoon", "contactpersonen", "email", "mail", "leden"]),
    ("email", ["mail", "mailadres", "adres", "address", "contact", "contacts"]),
    ("needs", ["behoefte", "behoeften", "need", "wants", "wensen", "nodig"]),
    (
      "practices", ["praktijk", "praktijken", "practice", "brings", "goodpractices", "voorbeelden"]
    ),
    ("attend", ["deelname", "attends", "aanwezig", "aantalkeer", "times"]),
    (
      "unavailable",
      [
        "skip", "afwezig", "nietbeschikbaar", "kanniet", "niet", "absent", "away", "blocked",
        "exclude",
        "except", "verhinderd", "not", "closed", "vakantie", "holidays",
      ]
    ),
    ("avoid", ["lievernie", "lieverniet", "rathernot", "vermijd", "dislike", "dislikes"]),
    ("busy", ["agenda", "agendas", "calendar", "calendars", "kalender", "ics", "bezet"]),
    ("sessions", ["sessies", "aantal", "count", "number", "bijeenkomsten", "meetings", "keer"]),
    (
      "pilots",
      ["groep", "groepsgrootte", "group", "groupsize", "size", "deelnemers", "participants"]
    ),
    ("experts", ["deskundigen", "expert", "sprekers", "speakers"]),
    ("themes", ["themas", "thema", "theme", "topics", "onderwerpen"]),
    ("mode", ["vorm", "type", "format", "wijze", "online", "onsite"]),
    ("after", ["na", "requires", "depends", "dependson", "voorwaarde", "needs", "prerequisite"]),
    ("description", ["omschrijving", "beschrijving", "toelichting", "text", "tekst"]),
    ("bring", ["meenemen", "voorbereiding", "prepare", "preparation"]),
    ("capacity", ["capaciteit", "plaatsen", "seats", "max", "people"]),
    ("rooms", ["zalen", "zaal", "room", "lokalen"]), ("host", ["gastheer", "pilot", "owner"]),
    ("cost", ["kosten", "prijs", "price", "huur", "fee"]),
    ("fee", ["tarief", "honorarium", "kosten", "cost", "prijs", "price"]),
    ("url", ["link", "website", "adres", "teams", "zoom", "web"]),
    ("address", ["adres", "straat", "street"]), ("directions", ["route", "routebeschrijving"]),
    ("max", ["maximum", "maximaal", "atmost", "hoogstens", "limit"]),
    ("perDay", ["perdag", "daily"]), ("perWeek", ["perweek", "weekly"]),
    ("gap", ["tussentijd", "interval", "pauze", "tussenpoos", "mingap"]),
    ("notice", ["aankondiging", "termijn", "opzegtermijn"]),
    ("travelMax", ["maxtravel", "reistijd", "maxreistijd"]),
    ("minutes", ["minuten", "tijd", "time", "duur", "duration"]),
    ("timezone", ["tijdzone", "tz", "zone"]), ("language", ["taal", "lang"]),
    ("places", ["plaatsen", "coordinates", "steden"]),
    ("travel", ["reistijden", "reizen", "journeys"]),
    ("pins", ["vast", "fixed", "pin", "afspraken", "vastgezet"]),
    ("history", ["geschiedenis", "eerder", "previous", "vorigjaar"]),
    ("wishes", ["wensen", "weights", "prices", "prijzen", "gewichten"]),
    ("team", ["programmateam"]), ("programme", ["program", "programma"]),
    ("together", ["samen", "with", "met", "bijelkaar"]),
    ("apart", ["gescheiden", "without", "los"]),
  ]

  private static let answers: [(tried: Set<String>, words: Words)] = [
    (
      ["with", "met", "samen", "prefer", "likes", "voorkeur", "together", "bijelkaar"],
      Words(
        nl:
          "Pilots die bij elkaar horen, noemt u vooraan in het schema: together: [[breda, venlo]].",
        en: "Pilots that belong together are named at the top of the schedule: together: [[breda,"
          + " venlo]].")
    ),
    (
      ["without", "notwith", "nietmet", "apart", "gescheiden", "conflict"],
      Words(
        nl:
          "Pilots die niet bij elkaar mogen, noemt u vooraan in het schema: apart: [{pilots: [breda,"
          + " emmen]}].",
        en:
          "Pilots that must not meet are named at the top of the schedule: apart: [{pilots: [breda,"
          + " emmen]}].")
    ),
    (
      ["duration", "duur", "length", "lengte", "days", "dagen", "meerdaags", "multiday"],
      Words(
        nl: "Een sessie duurt zo lang als haar dagdeel (“dayparts” van “calendar”). Voor meer dagen"
          + " maakt u van elke dag een thema, met “after”.",
        en:
          "A session lasts as long as its daypart (“dayparts” of “calendar”). For several days make"
          + " a theme of each day, with “after”.")
    ),
    (
      ["hybrid", "hybride"],
      Words(
        nl: "Een sessie is op locatie of online (“mode”). Voor allebei maakt u twee thema's.",
        en: "A session is on site or online (“mode”). For both make two themes.")
    ),
    (
      ["skip", "exclude", "except", "behalve", "unavailable", "afwezig"],
      Words(
        nl: "Wie niet kan, staat bij die pilot of expert onder “unavailable”; wanneer er niets is,"
          + " onder “closed” van “calendar”.",
        en: "Who cannot come is said at that pilot or expert under “unavailable”; when there is"
          + " nothing, under “closed” of “calendar”.")
    ),
    (
      ["before", "voor", "vooraf", "order", "volgorde"],
      Words(
        nl: "De volgorde zegt u bij het latere thema: after: [visie].",
        en: "The order is said at the later theme: after: [visie].")
    ),
    (
      ["start", "begin", "end", "einde", "eind", "time", "tijd", "hours"],
      Words(
        nl:
          "Begin en einde van een sessie zegt haar dagdeel (“dayparts” van “calendar”); een eerste"
          + " en een laatste dag heten “from” en “until”.",
        en:
          "When a session begins and ends is said by its daypart (“dayparts” of “calendar”); a first"
          + " and a last day are called “from” and “until”.")
    ),
    (
      ["date", "datum", "fixed", "vast", "wanneer", "when"],
      Words(
        nl: "Wat al vaststaat, zet u onder “pins”: {session: visie-1, date: 2021-03-09}.",
        en: "What is settled goes under “pins”: {session: visie-1, date: 2021-03-09}.")
    ),
    (
      ["email", "mail"],
      Words(
        nl: "Wie de uitnodiging krijgt, staat onder “contacts”: [{name: Anna, email: …}].",
        en: "Who is invited stands under “contacts”: [{name: Anna, email: …}].")
    ),
    (
      ["weight", "priority", "prioriteit", "gewicht", "importance", "belang"],
      Words(
        nl: "Hoe zwaar een wens telt, zegt haar prijs onder “wishes”; hoe nodig een pilot een thema"
          + " heeft, “needs”.",
        en: "How much a wish counts is its price under “wishes”; how much a pilot needs a theme,"
          + " “needs”.")
    ),
  ]

  private static let blocks: [(keys: [String], words: Words)] = [
    (ScheduleKeys.programme.keys.map(\.name), Words(nl: "“programme”", en: "“programme”")),
    (ScheduleKeys.calendar.keys.map(\.name), Words(nl: "“calendar”", en: "“calendar”")),
    (ScheduleKeys.theme.keys.map(\.name), Words(nl: "een thema", en: "a theme")),
    (ScheduleKeys.pilot.keys.map(\.name), Words(nl: "een pilot", en: "a pilot")),
    (ScheduleKeys.expert.keys.map(\.name), Words(nl: "een expert", en: "an expert")),
    (ScheduleKeys.venue.keys.map(\.name), Words(nl: "een locatie", en: "a venue")),
    (ScheduleKeys.team.keys.map(\.name), Words(nl: "“team”", en: "“team”")),
  ]
}
