internal import ProgrammeModel

/// What a new schedule says of itself, and the names that it begins with.
enum OutlineWords {
  static let weekday = Words(nl: "elke woensdag", en: "every Wednesday")
  static let oneDay = Words(nl: "één dag", en: "one day")
  static let range = Words(
    nl: "een reeks dagen, beide meegerekend",
    en: "a range of days, both included")
  static let week = Words(
    nl: "een week, genummerd volgens ISO 8601",
    en: "a week, numbered by ISO 8601")
  static let daypart = Words(nl: "een dagdeel", en: "a daypart")
  static let together = Words(
    nl: "alles samen: elke donderdagmiddag",
    en: "all at once: every Thursday afternoon")
  static let weekdays = Words(
    nl: "op welke dagen sessies kunnen zijn",
    en: "on which days sessions can be")
  static let holidays = Words(
    nl: "wie schoolvakantie heeft, kan niet",
    en: "nobody meets in its school holidays")
  static let closed = Words(nl: "wanneer er niets is, zoals", en: "when there is nothing, such as")
  static let team = Words(
    nl: "het programmateam is overal bij: één sessie per dag",
    en: "the programme team attends all: one session a day")
  static let gap = Words(
    nl: "dagen, ten minste, tussen twee sessies van een pilot",
    en: "days at least between two sessions of a pilot")
  static let themes = Words(
    nl: "Van een thema zijn er een of meer sessies. Elke pilot komt er één keer.",
    en: "A theme has one or more sessions. Each pilot comes to one of them.")
  static let venues = Words(
    nl: "Elke pilot kan ontvangen; de gastheer is er altijd zelf bij.",
    en: "Every pilot can host; the host is always there itself.")
  static let everybody = Words(
    nl: "alle pilots samen; 3-4 is een groep van drie of vier",
    en: "all pilots together; 3-4 is a group of three or four")
  static let experts = Words(nl: "precies zoveel experts", en: "exactly so many experts")
  static let groupSize = Words(nl: "zoveel pilots per sessie", en: "so many pilots a session")
  static let after = Words(
    nl: "een pilot komt hier pas daarna",
    en: "a pilot comes here only after that")
  static let host = Words(nl: "Bij ", en: "At ")
  static let morning = Words(nl: "ochtend", en: "morning")
  static let afternoon = Words(nl: "middag", en: "afternoon")

  static let introduction = Words(
    nl: """
      # Dit schema is een begin: wijzig wat u wilt, controleer het met “check” en maak een plan met
      # “plan”. Wat achter een # staat, is toelichting. Inspringen doet ertoe: gebruik spaties, geen
      # tabs. Een moment schrijft u zo:
      """,
    en: """
      # This schedule is a beginning: change what you like, check it with “check” and make a plan with
      # “plan”. What stands behind a # is explanation. Indentation matters: use spaces, no tabs. You
      # write a moment like this:
      """)

  /// How to go on with a pilot; `theme` and `away` are its examples.
  static func pilots(_ theme: String, away: CivilDate) -> Words {
    Words(
      nl: """
        # Vul aan wat u van een pilot weet, bijvoorbeeld:
        #     contacts: [{name: Anna, email: anna@instelling.example}]    (wie de uitnodiging krijgt)
        #     needs: {\(theme): 2}             (heeft dit thema nodig, van 1 tot 3)
        #     practices: [\(theme)]            (brengt hierover een goed voorbeeld mee)
        #     unavailable: [wed, \(away)]   (kan dan niet)
        #     avoid: [ochtend]                  (komt dan liever niet)
        """,
      en: """
        # Add what you know of a pilot, for instance:
        #     contacts: [{name: Anna, email: anna@institution.example}]   (who gets the invitation)
        #     needs: {\(theme): 2}             (needs this theme, from 1 to 3)
        #     practices: [\(theme)]            (brings a good practice on it)
        #     unavailable: [wed, \(away)]   (cannot come then)
        #     avoid: [morning]                  (would rather not come then)
        """)
  }

  /// How to begin with an expert on a theme.
  static func experts(on theme: String) -> Words {
    Words(
      nl: """
        # Nodigt u experts uit? Haal de # weg en zet bij het thema hoeveel er komen (experts: 1).
        experts: []
        #  - id: expert
        #    name: Naam van de expert
        #    email: expert@organisatie.example
        #    place: Utrecht
        #    themes: {\(theme): 3}       # hoeveel de expert ervan weet, van 1 tot 3
        """,
      en: """
        # Do you invite experts? Take away the # and say at the theme how many come (experts: 1).
        experts: []
        #  - id: expert
        #    name: Name of the expert
        #    email: expert@organisation.example
        #    place: Utrecht
        #    themes: {\(theme): 3}       # how much the expert knows of it, from 1 to 3
        """)
  }
}
