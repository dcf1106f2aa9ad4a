public import ProgrammeModel

/// The format of schedule files as a JSON Schema, so that editors complete and check them.
///
/// It knows the form of a schedule. Whether ids exist, places have coordinates and a theme's
/// attendances can be filled is for ``ScheduleFile/read(path:wishes:)`` alone to say.
public enum ScheduleSchema {
  /// Writes the schema (JSON Schema 2020-12); descriptions are in Dutch.
  ///
  /// - Parameter wishes: The wishes that there are.
  /// - Returns: JSON with one newline at the end.
  public static func text(wishes: [WishDeclaration]) -> String {
    schema(wishes: wishes).text() + "\n"
  }

  static func schema(wishes: [WishDeclaration]) -> SchemaNode {
    SchemaNode.block(
      Keys.schedule, required: ["programme", "calendar", "themes", "pilots", "venues"],
      [
        "programme": programme.says("Hoe het programma heet, wie uitnodigt en wanneer het loopt."),
        "calendar": calendar.says("Op welke dagen en dagdelen er sessies kunnen zijn."),
        "team": team.says("Het programmateam, dat elke sessie begeleidt."),
        "gap": .whole(1...largestNumber).standard(1)
          .says("Dagen, ten minste, tussen twee sessies van een pilot."),
        "notice": .whole(0...largestNumber).standard(14)
          .says("Wat is gepubliceerd en binnen zoveel dagen is, verschuift niet."),
        "budget": .whole(0...largestNumber).says("Hele euro's voor experts en zalen samen."),
        "themes": .list(of: theme, least: 1, most: 1000).says("Waarover de sessies gaan."),
        "pilots": .list(of: pilot, least: 1, most: 1000).says("Wie er leren."),
        "experts": .list(of: expert, most: 1000).says(
          "Wie er worden uitgenodigd om iets te delen."),
        "venues": .list(of: venue, least: 1, most: 1000).says("Waar de sessies kunnen zijn."),
        "places": places.says("Plaatsen die niet zijn ingebouwd, met breedte en lengte in graden."),
        "travel": .list(of: journey).says("Reistijden die u beter weet dan de schatting."),
        "pins": .list(of: pin).says("Wat van een sessie al is afgesproken."),
        "history": .list(of: .line, isSet: true)
          .says("Plannen van eerdere jaren (plan.json): wie elkaar toen zagen, telt mee."),
        "wishes": prices(of: wishes).says("Wat een wens kost, in punten; 0 zet haar uit."),
      ]
    ).with([
      ("$schema", "https://json-schema.org/draft/2020-12/schema"),
      ("title", "Schema van leernetwerk"),
    ]).withHolidayRules
  }

  private static let contact = SchemaNode.block(
    Keys.contact, required: Keys.contact, ["name": .line, "email": .email])

  private static let programme = SchemaNode.block(
    Keys.programme, required: ["id", "title", "organiser", "from", "until"],
    [
      "id": ["type": ["string", "integer"], "pattern": #"^\s*[a-z0-9-]{1,100}\s*$"#],
      "title": .line,
      "organiser": contact.says("Wie uitnodigt; naar dit adres komen de antwoorden."),
      "from": .date.says("De eerste dag, als 2026-01-12."),
      "until": .date.says("De laatste dag, als 2026-06-26."),
      "timezone": .line.standard("Europe/Amsterdam"),
      "language": .choice(Language.self).standard("nl")
        .says("De taal van agenda's en overzichten."),
    ])

  private static let calendar = SchemaNode.block(
    Keys.calendar, required: ["weekdays", "dayparts"],
    [
      "weekdays": .list(of: .choice(Weekday.names), least: 1, isSet: true),
      "dayparts": [
        "description": "Namen met begin en einde, als {middag: \"13:30-16:30\"}.",
        "type": "object", "minProperties": 1, "maxProperties": 100,
        "propertyNames": [
          "pattern": .text(
            #"^(?!(\#(Weekday.names.joined(separator: "|")))$)(?![0-9])(?!.*\.\.)\S+$"#)
        ],
        "additionalProperties": [
          "type": "string",
          "pattern": #"^\s*([01]\d|2[0-3]):[0-5]\d\s*-\s*([01]\d|2[0-3]):[0-5]\d\s*$"#,
        ],
      ],
      "publicHolidays": .choice(MeetingCalendar.PublicHolidayRule.self).standard("closed"),
      "schoolHolidays": .choice(MeetingCalendar.SchoolHolidayRule.self).standard("closed")
        .says("closed: wie vakantie heeft, kan niet; avoid: liever niet; open: kan wel."),
      "holidays": .line.says("Het bestand met schoolvakanties."),
      "closed": .whens.says("Wanneer er geen sessies zijn, als 2026-07-10..2026-08-31."),
    ])

  private static let team = SchemaNode.block(
    Keys.team,
    [
      "people": .whole(1...largestNumber).standard(2),
      "perDay": .whole(1...largestNumber).says("Het grootste aantal sessies op een dag."),
      "perWeek": .whole(1...largestNumber).says("Het grootste aantal sessies in een week."),
      "unavailable": .whens,
    ])

  private static let theme = SchemaNode.block(
    Keys.theme, required: ["id", "title", "sessions", "pilots"],
    [
      "id": .id, "title": .line, "description": .lines,
      "sessions": .whole(1...1000).says("Hoeveel sessies er zijn."),
      "pilots": [
        "description": "Hoeveel pilots er bij een sessie zijn: 4, 3-4 of all.",
        "anyOf": [
          ["type": "integer", "minimum": 1, "maximum": 1000],
          ["type": "string", "pattern": #"^\s*(all|0*[1-9]\d*(-\d+)?)\s*$"#],
        ],
      ],
      "attend": .whole(0...1000).standard(1).says("Hoe vaak elke pilot komt."),
      "experts": .whole(0...1000).standard(1).says("Precies zoveel experts per sessie."),
      "mode": .choice(Theme.Mode.self).standard("any"),
      "dayparts": .list(of: .line, least: 1, isSet: true),
      "from": .date, "until": .date,
      "after": .list(of: .line, isSet: true).says("Thema's die een pilot eerst heeft gehad."),
    ])

  private static let pilot = SchemaNode.block(
    Keys.pilot, required: ["id", "title"],
    [
      "id": .id, "title": .line, "institution": .line,
      "place": .line.says("Waarvandaan de pilot reist."),
      "region": .choice(Region.self).says("De regio van de schoolvakanties."),
      "sector": .line, "people": .whole(1...largestNumber).standard(2),
      "contacts": .list(of: contact).says("Wie worden uitgenodigd."),
      "needs": .byTheme(1...3).says("Hoe hard de pilot een thema nodig heeft, van 1 tot 3."),
      "practices": .list(of: .line, isSet: true)
        .says("Thema's waarover de pilot een goed voorbeeld meebrengt."),
      "attend": .byTheme(0...1000).says("Hoe vaak deze pilot bij een thema komt."),
      "unavailable": .whens.says("Wanneer de pilot niet kan."),
      "avoid": .whens.says("Wanneer de pilot liever niet komt."),
      "busy": .list(of: .line).says("Agenda's (.ics) waarvan de bezette tijden tellen."),
      "budget": .whole(0...largestNumber).says("Hele euro's voor het aandeel van deze pilot."),
    ])

  private static let expert = SchemaNode.block(
    Keys.expert, required: ["id", "name", "themes"],
    [
      "id": .id, "name": .line, "organisation": .line, "email": .email, "place": .line,
      "themes": .byTheme(1...3).says("Hoeveel de expert van een thema weet, van 1 tot 3."),
      "max": .whole(0...largestNumber).says("Het grootste aantal sessies."),
      "fee": .whole(0...largestNumber).standard(0).says("Hele euro's per sessie."),
      "unavailable": .whens, "avoid": .whens, "busy": .list(of: .line),
    ])

  private static let venue = SchemaNode.block(
    Keys.venue, required: ["id", "title"],
    [
      "id": .id, "title": .line,
      "host": .line.says("De pilot die er ontvangt en dus bij elke sessie is."),
      "place": .line, "online": .truth.standard(false), "url": .url,
      "capacity": .whole(1...largestNumber).says("Hoeveel mensen er passen."),
      "rooms": .whole(1...largestNumber).standard(1)
        .says("Hoeveel sessies er tegelijk kunnen zijn."),
      "cost": .whole(0...largestNumber).standard(0).says("Hele euro's per sessie."),
      "unavailable": .whens,
    ]
  ).withRule(
    when: ["properties": ["online": ["enum": [true, "true"]]], "required": ["online"]],
    then: ["properties": ["place": false, "capacity": false]])

  private static let places: SchemaNode = [
    "type": "object",
    "additionalProperties": [
      "type": "array", "prefixItems": [.degrees(-90...90), .degrees(-180...180)], "minItems": 2,
      "maxItems": 2,
    ],
  ]

  private static let journey = SchemaNode.block(
    Keys.journey, required: Keys.journey,
    ["from": .line, "to": .line, "minutes": .whole(0...largestNumber)])

  private static let pin = SchemaNode.block(
    Keys.pin, required: ["session"],
    [
      "session": .line, "date": .date, "daypart": .line, "venue": .line,
      "pilots": .list(of: .line, isSet: true), "experts": .list(of: .line, isSet: true),
    ])

  private static func prices(of wishes: [WishDeclaration]) -> SchemaNode {
    let price = SchemaNode.whole(0...largestNumber)
    let properties = wishes.map { wish in
      let standard = price.standard(.whole(wish.standard.price))
      guard wish.hasThreshold else { return (wish.key, standard) }
      let block = SchemaNode.block(
        Keys.wishPrice,
        ["price": standard, "above": price.standard(.whole(wish.standard.above))])
      return (wish.key, ["anyOf": [price, block]] as SchemaNode)
    }
    return .block(wishes.map(\.key), Dictionary(properties) { first, _ in first })
  }
}

extension SchemaNode {
  fileprivate func withRule(when: SchemaNode, then: SchemaNode) -> SchemaNode {
    guard case .object(let own) = self else { return self }
    return .object(own + [("if", when), ("then", then)])
  }

  /// Unless school holidays are open, they must be known, and of which region a pilot is.
  fileprivate var withHolidayRules: SchemaNode {
    guard case .object(let own) = self else { return self }
    return .object(
      own + [
        (
          "if",
          [
            "properties": [
              "calendar": [
                "properties": ["schoolHolidays": ["const": "open"]],
                "required": ["schoolHolidays"],
              ]
            ]
          ]
        ),
        (
          "else",
          [
            "properties": [
              "calendar": ["required": ["holidays"]],
              "pilots": ["items": ["required": ["region"]]],
            ]
          ]
        ),
      ])
  }
}
