public import ProgrammeModel

/// What keys and words of the format are called on forms.
enum KeyTitles {
  /// The title of a key, or of the list that it names; the key itself where people would call it that.
  static func title(of key: String) -> Words {
    titles[key].map { Words(nl: $0.nl, en: $0.en) } ?? PartForm.Kind(rawValue: key)?.title
      ?? Words(nl: key, en: key)
  }

  /// A word of the format with what it says.
  static func option(_ value: String, in language: Language) -> PartForm.Option {
    PartForm.Option(value: value, title: options[value]?[language] ?? value)
  }

  /// By key.
  static let titles: [String: (nl: String, en: String)] = [
    "id": ("Korte naam (id), als bouw-breda", "Short name (id), such as bouw-breda"),
    "title": ("Titel", "Title"), "name": ("Naam", "Name"),
    "institution": ("Instelling", "Institution"), "organisation": ("Organisatie", "Organisation"),
    "email": ("E-mailadres", "E-mail address"), "place": ("Plaats", "Place"),
    "region": ("Regio van de schoolvakanties", "Region of school holidays"),
    "sector": ("Sector", "Sector"), "people": ("Aantal mensen", "How many people"),
    "contacts": ("Contactpersonen", "Contacts"), "needs": ("Behoefte", "Needs"),
    "practices": ("Goede voorbeelden", "Good practices"),
    "attend": ("Hoe vaak erbij", "How often there"), "unavailable": ("Kan niet", "Cannot come"),
    "avoid": ("Liever niet", "Rather not"), "busy": ("Agenda's", "Calendars"),
    "budget": ("Budget", "Budget"), "from": ("Eerste dag", "First day"),
    "until": ("Laatste dag", "Last day"), "travelMax": ("Langste reis", "Longest journey"),
    "role": ("Rol", "Role"), "max": ("Hoogstens", "At most"),
    "perDay": ("Hoogstens op een dag", "At most on a day"),
    "perWeek": ("Hoogstens in een week", "At most in a week"), "fee": ("Vergoeding", "Fee"),
    "host": ("Gastheer", "Host"), "online": ("Online", "Online"),
    "url": ("Webadres", "Web address"),
    "capacity": ("Capaciteit", "Capacity"), "rooms": ("Zalen", "Rooms"), "cost": ("Kosten", "Cost"),
    "address": ("Adres", "Address"), "directions": ("Route", "Directions"),
    "description": ("Omschrijving", "Description"), "bring": ("Meebrengen", "Bring"),
    "sessions": ("Sessies", "Sessions"), "pilots": ("Pilots per sessie", "Pilots a session"),
    "experts": ("Experts per sessie", "Experts a session"),
    "gap": ("Tussenruimte", "Days between"), "team": ("Programmateam", "Programme team"),
    "mode": ("Online of op locatie", "Online or on site"), "dayparts": ("Dagdelen", "Dayparts"),
    "after": ("Na", "After"), "timezone": ("Tijdzone", "Time zone"),
    "language": ("Taal", "Language"), "weekdays": ("Weekdagen", "Weekdays"),
    "publicHolidays": ("Feestdagen", "Public holidays"),
    "schoolHolidays": ("Schoolvakanties", "School holidays"),
    "holidays": ("Bestand met schoolvakanties", "File of school holidays"),
    "closed": ("Geen sessies", "No sessions"), "organiser": ("Wie uitnodigt", "Who invites"),
    "notice": ("Vast vanaf", "Settled from"), "together": ("Bij elkaar", "Together"),
    "apart": ("Niet bij elkaar", "Apart"), "notes": ("Bij één sessie", "For one session"),
    "wishes": ("Prijzen van wensen", "Prices of wishes"), "places": ("Plaatsen", "Places"),
    "travel": ("Reistijden", "Journeys"), "history": ("Eerdere bijeenkomsten", "Earlier meetings"),
  ]

  private static let options: [String: Words] = [
    "true": Words(nl: "ja", en: "yes"), "false": Words(nl: "nee", en: "no"),
    "nl": Words(nl: "Nederlands", en: "Dutch"), "en": Words(nl: "Engels", en: "English"),
    "noord": Words(nl: "Noord", en: "North"), "midden": Words(nl: "Midden", en: "Middle"),
    "zuid": Words(nl: "Zuid", en: "South"), "closed": Words(nl: "kan niet", en: "cannot"),
    "avoid": Words(nl: "liever niet", en: "rather not"), "open": Words(nl: "kan wel", en: "can"),
    "any": Words(nl: "maakt niet uit", en: "either"),
    "onsite": Words(nl: "op locatie", en: "on site"), "online": Words(nl: "online", en: "online"),
  ]
}

extension PartForm.Kind {
  /// What there are more of, or the block.
  public var title: Words {
    switch self {
    case .pilots: Words(nl: "Pilots", en: "Pilots")
    case .experts: Words(nl: "Experts", en: "Experts")
    case .venues: Words(nl: "Locaties", en: "Venues")
    case .themes: Words(nl: "Thema's", en: "Themes")
    case .programme: Words(nl: "Het programma", en: "The programme")
    case .calendar: Words(nl: "Dagen en dagdelen", en: "Days and dayparts")
    case .team: Words(nl: "Het programmateam", en: "The programme team")
    case .schedule: Words(nl: "Afspraken en prijzen", en: "Agreements and prices")
    }
  }

  /// One of them, or the block.
  public var one: Words {
    switch self {
    case .pilots: Words(nl: "een pilot", en: "a pilot")
    case .experts: Words(nl: "een expert", en: "an expert")
    case .venues: Words(nl: "een locatie", en: "a venue")
    case .themes: Words(nl: "een thema", en: "a theme")
    case .programme, .calendar, .team, .schedule: title
    }
  }
}
