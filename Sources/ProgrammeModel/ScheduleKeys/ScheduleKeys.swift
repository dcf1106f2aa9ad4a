/// The keys of a schedule file, block by block.
package enum ScheduleKeys {
  package static let schedule = Schedule()
  package static let programme = Programme()
  package static let contact = Contact()
  package static let calendar = Calendar()
  package static let team = Team()
  package static let theme = Theme()
  package static let pilot = Pilot()
  package static let expert = Expert()
  package static let venue = Venue()
  package static let journey = Journey()
  package static let pin = Pin()
  package static let company = Company()
  package static let meeting = Meeting()
  package static let wishPrice = WishPrice()

  /// The whole file.
  package struct Schedule: ScheduleBlock {
    package let programme = key(
      required: "programme", Block(Programme()),
      nl: "Hoe het programma heet, wie uitnodigt en wanneer het loopt.",
      en: "What the programme is called, who invites and when it runs.")
    package let calendar = key(
      required: "calendar", Block(Calendar()),
      nl: "Op welke dagen en dagdelen er sessies kunnen zijn.",
      en: "On which days and dayparts sessions can be held.")
    package let team = key(
      "team", Block(Team()), nl: "Het programmateam, dat elke sessie begeleidt.",
      en: "The programme team, which runs every session.")
    package let gap = key(
      "gap", Whole(1...largestNumber), standard: 1,
      nl: "Dagen, ten minste, tussen twee sessies van een pilot.",
      en: "The least number of days between two sessions of a pilot.")
    package let notice = key(
      "notice", Whole(0...largestNumber), standard: 14,
      nl: "Wat is gepubliceerd en binnen zoveel dagen is, verschuift niet.",
      en: "Published sessions within so many days from today stay as they are.")
    package let budget = key(
      "budget", Whole(0...largestNumber), nl: "Hele euro's voor experts en zalen samen.",
      en: "Whole euros for experts and venues together.")
    package let together = key(
      "together", Companies(), standard: [], nl: "Pilots die bij elkaar in de groep zitten.",
      en: "Pilots that are in one group.")
    package let apart = key(
      "apart", Companies(), standard: [], nl: "Pilots die niet bij elkaar in de groep zitten.",
      en: "Pilots that are in different groups.")
    package let themes = key(
      required: "themes", Blocks(Theme(), least: 1, most: mostParts),
      nl: "Waarover de sessies gaan.", en: "What the sessions are about.")
    package let pilots = key(
      required: "pilots", Blocks(Pilot(), least: 1, most: mostParts), nl: "Wie er leren.",
      en: "Who learn.")
    package let experts = key(
      "experts", Blocks(Expert(), most: mostParts),
      nl: "Wie er worden uitgenodigd om iets te delen.", en: "Who are invited to share something.")
    package let venues = key(
      required: "venues", Blocks(Venue(), least: 1, most: mostParts),
      nl: "Waar de sessies kunnen zijn.", en: "Where sessions can be held.")
    package let places = key(
      "places", Coordinates(), standard: [:],
      nl: "Plaatsen die niet zijn ingebouwd, met breedte en lengte in graden.",
      en: "Places that are not built in, or elsewhere, with latitude and longitude in degrees.")
    package let travel = key(
      "travel", Blocks(Journey()), nl: "Reistijden die u beter weet dan de schatting.",
      en: "Journeys whose minutes are known better than the estimate.")
    package let pins = key(
      "pins", Blocks(Pin()), nl: "Wat van een sessie al is afgesproken.",
      en: "What is settled of a session already.")
    package let notes = key(
      "notes", BySession(), standard: [:],
      nl: "Wat er in de uitnodiging van één sessie staat, als {werving-1: \"Neem een jas mee.\"}.",
      en: "What is said in the invitation of a session.")
    package let history = key(
      "history", History(), standard: [],
      nl: """
        Eerdere bijeenkomsten, als plan.json, als tabel (.csv) of met de hand: wie elkaar toen \
        zagen, telt mee.
        """,
      en: """
        Earlier meetings, as plan.json, as a table (.csv) or by hand: who met, hosted and spoke \
        then counts.
        """)
    package let wishes = key(
      "wishes", Prices(), nl: "Wat een wens kost, in punten; 0 zet haar uit.",
      en: "What a wish costs, in points for each unit; 0 turns it off.")
  }

  /// What `programme` holds.
  package struct Programme: ScheduleBlock {
    package let id = key(
      required: "id", ProgrammeID(), en: "The id, which names the output folder.")
    package let title = key(required: "title", Line(), en: "The title.")
    package let organiser = key(
      required: "organiser", Block(Contact()),
      nl: "Wie uitnodigt; naar dit adres komen de antwoorden.",
      en: "Who invites; answers come to this address.")
    package let from = key(
      required: "from", Day(), nl: "De eerste dag, als 2026-01-12.", en: "The first day.")
    package let until = key(
      required: "until", Day(), nl: "De laatste dag, als 2026-06-26.",
      en: "The last day, included.")
    package let timezone = key(
      "timezone", ZoneName(), standard: "Europe/Amsterdam",
      en: "The zone in which dayparts are meant.")
    package let language = key(
      "language", Choice<Language>(), standard: .nl, nl: "De taal van agenda's en overzichten.",
      en: "The language of calendars and reports.")
  }

  /// Somebody with an address.
  package struct Contact: ScheduleBlock {
    package let name = key(required: "name", Line(), en: "The name.")
    package let email = key(required: "email", EmailAddress(), en: "The address.")
  }

  /// What `calendar` holds.
  package struct Calendar: ScheduleBlock {
    package let weekdays = key(
      required: "weekdays", Weekdays(), en: "The days of the week on which sessions are held.")
    package let dayparts = key(
      required: "dayparts", Dayparts(),
      nl: "Namen met begin en einde, als {middag: \"13:30-16:30\"}.",
      en: "Names with begin and end in local time; they may overlap.")
    package let publicHolidays = key(
      "publicHolidays", Choice<MeetingCalendar.PublicHolidayRule>(), standard: .closed,
      en: "Whether sessions are held on Dutch public holidays.")
    package let schoolHolidays = key(
      "schoolHolidays", Choice<MeetingCalendar.SchoolHolidayRule>(), standard: .closed,
      nl: "closed: wie vakantie heeft, kan niet; avoid: liever niet; open: kan wel.",
      en: "Whether a pilot can come in the school holidays of its region.")
    package let holidays = key(
      "holidays", FilePath(), nl: "Het bestand met schoolvakanties.",
      en: "The file with school holidays; required unless `schoolHolidays` is `open`.")
    package let closed = key(
      "closed", Whens(), standard: [],
      nl: "Wanneer er geen sessies zijn, als 2026-07-10..2026-08-31.",
      en: "When no session is held.")
  }

  /// What `team` holds.
  package struct Team: ScheduleBlock {
    package let people = key(
      "people", Whole(0...largestNumber), standard: 2,
      en: "How many of the team are at every session with the team.")
    package let perDay = key(
      "perDay", Whole(1...largestNumber), nl: "Het grootste aantal sessies op een dag.",
      en: "The most sessions on one date.")
    package let perWeek = key(
      "perWeek", Whole(1...largestNumber), nl: "Het grootste aantal sessies in een week.",
      en: "The most sessions in one ISO week.")
    package let unavailable = key(
      "unavailable", Whens(), standard: [], en: "When the team holds no session.")
    package let busy = key(
      "busy", Calendars(), standard: [],
      nl: "Agenda's (.ics) van het team; in bezette tijden is er geen sessie met het team.",
      en: "Calendars (.ics) of the team, in whose busy times it holds no session.")
  }

  /// What a theme holds.
  package struct Theme: ScheduleBlock {
    package let id = key(required: "id", PartID(), en: "The id.")
    package let title = key(required: "title", Line(), en: "The title.")
    package let description = key(
      "description", Lines(), en: "What it is about; said in calendars.")
    package let bring = key(
      "bring", Lines(), nl: "Wat iedereen meebrengt; staat in de uitnodiging.",
      en: "What everyone brings; said in the invitation.")
    package let sessions = key(
      required: "sessions", Whole(1...mostParts), nl: "Hoeveel sessies er zijn.",
      en: "How many sessions are held.")
    package let pilots = key(
      required: "pilots", Group(), nl: "Hoeveel pilots er bij een sessie zijn: 4, 3-4 of all.",
      en: "How many pilots come to a session; `all` are those that attend the theme.")
    package let attend = key(
      "attend", Whole(0...mostParts), standard: 1, nl: "Hoe vaak elke pilot komt.",
      en: "How many of the sessions each pilot attends.")
    package let experts = key(
      "experts", Experts(), standard: .any(1),
      nl: "Precies zoveel experts per sessie, of per rol: {raad: 2, accountmanager: 1}.",
      en: "How many experts each session has, exactly; by role, those and no others.")
    package let gap = key(
      "gap", Whole(1...largestNumber),
      nl: "Dagen, ten minste, tussen twee sessies van dit thema van een pilot.",
      en: "The least number of days between two of its sessions of a pilot, beside the programme's."
    )
    package let team = key(
      "team", Truth(), standard: true, nl: "Of het programmateam erbij is.",
      en: "Whether the programme team is there.")
    package let mode = key(
      "mode", Choice<ProgrammeModel.Theme.Mode>(), standard: .any,
      en: "Whether sessions are held online.")
    package let dayparts = key(
      "dayparts", References(.daypart, least: 1),
      en: "The dayparts in which sessions are held; all without it.")
    package let from = key(
      "from", Day(), en: "The first day of its sessions; the programme's without it.")
    package let until = key(
      "until", Day(), en: "The last day of its sessions; the programme's without it.")
    package let after = key(
      "after", References(.theme), standard: [],
      nl: "Thema's die een pilot eerst heeft gehad.",
      en: "Themes that a pilot has had before it comes here.")
  }

  /// What a pilot holds.
  package struct Pilot: ScheduleBlock {
    package let id = key(required: "id", PartID(), en: "The id.")
    package let title = key(required: "title", Line(), en: "The title.")
    package let institution = key(
      "institution", Line(), en: "The institution that it belongs to.")
    package let place = key(
      "place", Reference(.place), nl: "Waarvandaan de pilot reist.",
      en: "Where it travels from; without it every journey counts 0.")
    package let region = key(
      "region", Choice<Region>(), nl: "De regio van de schoolvakanties.",
      en: "The region of its school holidays; required unless `schoolHolidays` is `open`.")
    package let sector = key("sector", Line(), en: "Its sector.")
    package let people = key(
      "people", Whole(1...largestNumber), standard: 2, en: "How many people come along.")
    package let contacts = key(
      "contacts", Blocks(Contact()), nl: "Wie worden uitgenodigd.", en: "Who are invited.")
    package let needs = key(
      "needs", ByTheme(1...3), standard: [:],
      nl: "Hoe hard de pilot een thema nodig heeft, van 1 tot 3.",
      en: "How much it needs a theme; 0 where the theme is not named.")
    package let practices = key(
      "practices", References(.theme), standard: [],
      nl: "Thema's waarover de pilot een goed voorbeeld meebrengt.",
      en: "Themes on which it brings a good practice.")
    package let attend = key(
      "attend", ByTheme(0...mostParts), standard: [:],
      nl: "Hoe vaak deze pilot bij een thema komt.",
      en: "How often it attends a theme, where that differs from the theme's own.")
    package let unavailable = key(
      "unavailable", Whens(), standard: [], nl: "Wanneer de pilot niet kan.",
      en: "When it cannot come.")
    package let avoid = key(
      "avoid", Whens(), standard: [], nl: "Wanneer de pilot liever niet komt.",
      en: "When it would rather not come.")
    package let busy = key(
      "busy", Calendars(), standard: [], nl: "Agenda's (.ics) waarvan de bezette tijden tellen.",
      en: "Calendars (.ics) whose busy times count.")
    package let budget = key(
      "budget", Whole(0...largestNumber), nl: "Hele euro's voor het aandeel van deze pilot.",
      en: "Whole euros for its share.")
    package let from = key(
      "from", Day(), nl: "De eerste dag waarop de pilot meedoet.",
      en: "The first day on which it takes part; the programme's without it.")
    package let until = key(
      "until", Day(), nl: "De laatste dag waarop de pilot meedoet.",
      en: "The last day on which it takes part; the programme's without it.")
    package let travelMax = key(
      "travelMax", Whole(0...largestNumber),
      nl: "Minuten, enkele reis, die de pilot hoogstens reist.",
      en: "The most minutes that it travels, one way.")
  }

  /// What an expert holds.
  package struct Expert: ScheduleBlock {
    package let id = key(required: "id", PartID(), en: "The id.")
    package let name = key(required: "name", Line(), en: "The name.")
    package let organisation = key("organisation", Line(), en: "The organisation.")
    package let email = key("email", EmailAddress(), en: "The address.")
    package let place = key(
      "place", Reference(.place), en: "Where it travels from; without it every journey counts 0.")
    package let themes = key(
      required: "themes", ByTheme(1...3), nl: "Hoeveel de expert van een thema weet, van 1 tot 3.",
      en: "How much it knows of a theme.")
    package let role = key(
      "role", Role(), nl: "Wat voor expert dit is, zoals raad; thema's vragen ernaar.",
      en: "What kind of expert it is, as themes ask for it.")
    package let max = key(
      "max", Whole(0...largestNumber), nl: "Het grootste aantal sessies.",
      en: "The most sessions.")
    package let perDay = key(
      "perDay", Whole(1...largestNumber), standard: 1,
      nl: "Het grootste aantal sessies op een dag, die elkaar niet overlappen.",
      en: "The most sessions on one date, which do not overlap.")
    package let fee = key(
      "fee", Whole(0...largestNumber), standard: 0, nl: "Hele euro's per sessie.",
      en: "Whole euros for a session.")
    package let unavailable = key(
      "unavailable", Whens(), standard: [], en: "When it cannot come.")
    package let avoid = key(
      "avoid", Whens(), standard: [], en: "When it would rather not come.")
    package let busy = key(
      "busy", Calendars(), standard: [], en: "Calendars (.ics) whose busy times count.")
  }

  /// What a venue holds.
  package struct Venue: ScheduleBlock {
    package let id = key(required: "id", PartID(), en: "The id.")
    package let title = key(required: "title", Line(), en: "The title.")
    package let host = key(
      "host", Reference(.pilot), nl: "De pilot die er ontvangt en dus bij elke sessie is.",
      en: "The pilot that hosts, and so is at every session there.")
    package let place = key(
      "place", Reference(.place), en: "Where it is; not for one that is online.")
    package let online = key("online", Truth(), standard: false, en: "Whether it is online.")
    package let url = key("url", WebAddress(), en: "Its address on the web.")
    package let capacity = key(
      "capacity", Whole(1...largestNumber), nl: "Hoeveel mensen er passen.",
      en: "How many people fit in, experts and team included; not for one that is online.")
    package let rooms = key(
      "rooms", Whole(1...largestNumber), standard: 1,
      nl: "Hoeveel sessies er tegelijk kunnen zijn.",
      en: "How many sessions there can be at the same time.")
    package let cost = key(
      "cost", Whole(0...largestNumber), standard: 0, nl: "Hele euro's per sessie.",
      en: "Whole euros for a session.")
    package let unavailable = key(
      "unavailable", Whens(), standard: [], en: "When no session is held there.")
    package let busy = key(
      "busy", Calendars(), standard: [],
      nl: "Agenda's (.ics) van de locatie; in bezette tijden is er geen sessie.",
      en: "Calendars (.ics) of the venue, in whose busy times no session is held there.")
    package let address = key(
      "address", Line(), nl: "Het adres, voor in de uitnodiging.",
      en: "Its postal address; said in the invitation.")
    package let directions = key(
      "directions", Lines(), nl: "De weg naar de zaal, voor in de uitnodiging.",
      en: "How to find the room; said in the invitation.")
  }

  /// What an entry of `travel` holds.
  package struct Journey: ScheduleBlock {
    package let from = key(required: "from", Reference(.place), en: "One end.")
    package let to = key(required: "to", Reference(.place), en: "The other end.")
    package let minutes = key(
      required: "minutes", Whole(0...largestNumber), en: "Minutes, either way.")
  }

  /// What an entry of `pins` holds.
  package struct Pin: ScheduleBlock {
    package let session = key(
      required: "session", Reference(.session), en: "The session, such as `werving-1`.")
    package let date = key("date", Day(), en: "Its day.")
    package let daypart = key("daypart", Reference(.daypart), en: "Its daypart.")
    package let venue = key("venue", Reference(.venue), en: "Its venue.")
    package let pilots = key(
      "pilots", References(.pilot), standard: [], en: "Pilots that must be there, among others.")
    package let experts = key(
      "experts", References(.expert), standard: [], en: "Experts that must be there, among others.")
  }

  /// What an entry of `together` or `apart` holds, where it is no list of pilots.
  package struct Company: ScheduleBlock {
    package let pilots = key(
      required: "pilots", References(.pilot, least: 2), en: "The pilots, two or more.")
    package let themes = key(
      "themes", References(.theme, least: 1),
      nl: "Bij welke thema's het geldt; zonder dit bij alle.",
      en: "The themes in which it holds; all without it.")
  }

  /// What a meeting of `history` holds that is written by hand.
  package struct Meeting: ScheduleBlock {
    package let date = key(required: "date", Day(), en: "The day.")
    package let theme = key(required: "theme", Line(), en: "The theme, by id or title.")
    package let venue = key("venue", Line(), en: "The venue, by id or title.")
    package let pilots = key(
      required: "pilots", PastNames(), en: "The pilots, by id or title.")
    package let experts = key(
      "experts", PastNames(), standard: [], en: "The experts, by id or name.")
  }

  /// What the price of a wish holds that has a free count.
  package struct WishPrice: ScheduleBlock {
    package let price = key(
      "price", Whole(0...largestNumber), en: "Points for each unit; the standard price without it.")
    package let above = key(
      "above", Whole(0...largestNumber), en: "The count that is free; the standard one without it.")
  }
}

/// A key that may be absent, and then has a standard value.
func key<Kind: KeyKind>(
  _ name: String, _ kind: Kind, standard: Kind.Value, nl: String = "", en: String
) -> ScheduleKey<Kind, Kind.Value> {
  ScheduleKey(
    name: name, kind: kind, standard: standard, isRequired: false, meaning: Words(nl: nl, en: en))
}

/// A key that may be absent, and then has no value.
func key<Kind: KeyKind>(
  _ name: String, _ kind: Kind, nl: String = "", en: String
) -> ScheduleKey<Kind, Kind.Value?> {
  ScheduleKey(
    name: name, kind: kind, standard: nil, isRequired: false, meaning: Words(nl: nl, en: en))
}

/// A key that must be there.
func key<Kind: RequirableKind>(
  required name: String, _ kind: Kind, nl: String = "", en: String
) -> ScheduleKey<Kind, Kind.Value> {
  ScheduleKey(
    name: name, kind: kind, standard: kind.blank, isRequired: true,
    meaning: Words(nl: nl, en: en))
}
