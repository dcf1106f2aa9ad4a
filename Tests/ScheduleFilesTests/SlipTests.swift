import ProgrammeModel
import Testing

/// Slips of people who do not know YAML: the error stands where the cause is, and says what it is.
@Suite struct SlipTests {
  @Test(arguments: [
    // Quotation marks.
    (
      "place: Breda", "place: 's-Hertogenbosch",
      "35:12: Een tekst die met ' begint, hoort tussen dubbele aanhalingstekens. Schrijf \"'s-Hertogenbosch\"."
    ),
    (
      "host: breda, place: Breda,", "host: breda, place: 's-Hertogenbosch,",
      "57:51: Een tekst die met ' begint, hoort tussen dubbele aanhalingstekens. Schrijf \"'s-Hertogenbosch\"."
    ),
    (
      "host: breda, place: Breda,", "host: breda, title: 't Huis, place: 't Zand,",
      "57:51: Een tekst die met ' begint, hoort tussen dubbele aanhalingstekens. Schrijf \"'t Huis\"."
    ),
    (
      "\"09:30-12:30\"", "\"09:30-12:30",
      "11:23: Dit aanhalingsteken wordt op deze regel niet gesloten."
    ),
    (
      "title: Bouw", "title: 'Bouw", "34:12: Dit aanhalingsteken wordt op deze regel niet gesloten."
    ),
    (
      "title: Bouw", "title: 'Foto's delen'",
      "34:17: Achter dit aanhalingsteken staat nog tekst. Zet de hele tekst tussen dubbele aanhalingstekens."
    ),
    (
      "title: Bouw", "title: \"Bouw\" en meer",
      "34:17: Achter dit aanhalingsteken staat nog tekst. Zet de hele tekst tussen enkele aanhalingstekens."
    ),
    // Beginnings of texts.
    ("title: Bouw", "title: *Bouw* en meer", "34:12: Een tekst kan niet met * beginnen."),
    ("title: Bouw", "title: `Bouw`", "34:12: Een tekst kan niet met ` beginnen."),
    ("title: Bouw", "title: %Bouw", "34:12: Een tekst kan niet met % beginnen."),
    ("title: Bouw", "title: ? Bouw", "34:12: Een tekst kan niet met ? beginnen."),
    ("title: Bouw", "title: - Bouw", "34:12: Een tekst kan niet met - beginnen."),
    ("title: Bouw", "title: |Bouw", "34:13: Een tekst kan niet met | of > beginnen."),
    ("title: Bouw", "title: [concept] Bouw", "34:12: Een tekst kan niet met [ beginnen."),
    (
      "title: Bouw", "title: !Let op",
      "34:12: “!Let” valt hier weg, want een ! heeft in YAML een bijzondere betekenis."
    ),
    (
      "title: Bouw", "title: &Co samen", "34:12: “&Co” valt hier weg, want & begint een verwijzing."
    ),
    (
      "title: Bouw", "title: Bouw #3", "34:12: “#3” telt niet mee, want een # begint een opmerking."
    ),
    (
      "title: Bouw", "title: #3 bouw",
      "34:11: “#3 bouw” telt niet mee, want een # begint een opmerking."
    ),
    (
      "title: Avans,", "title: Avans #3,",
      "57:30: Deze # maakt van de rest van de regel een opmerking."
    ),
    ("title: Bouw", "title: Bouw: deel 2", "34:16: Hier kan geen dubbele punt staan."),
    (
      "title: Bouw", "title: \"C:\\Users\\anna\"",
      "34:17: Een \\ heeft tussen dubbele aanhalingstekens een bijzondere betekenis."
    ),
    (
      "busy: []", "busy: [\"C:\\temp\\nieuw.ics\"]",
      "52:12: Een \\ heeft tussen dubbele aanhalingstekens een bijzondere betekenis."
    ),
    // What a page or a chat puts around a text.
    (
      "programme:", "```yaml\nprogramme:",
      "1:1: Deze regel is opmaak van waar de tekst vandaan komt."
    ),
    ("gap: 14", "gap: 14\n```", "17:1: Deze regel is opmaak van waar de tekst vandaan komt."),
    // Dashes and colons.
    ("  - id: visie", "  -id: visie", "18:3: Achter het streepje hoort een spatie."),
    ("    title: Bouw", "    title:Bouw", "34:10: Achter deze dubbele punt hoort een spatie."),
    (
      "    title: Bouw", "    title Bouw",
      "34:10: Hier ontbreekt een dubbele punt. Schrijf “title: waarde”."
    ),
    (
      "    title: Bouw", "    title： Bouw",
      "34:10: Dit is een ander teken dan de dubbele punt van het toetsenbord."
    ),
    (
      "  - id: werving", "    id: werving",
      "23:5: De sleutel “id” staat al op regel 18. Begint hier een volgend onderdeel van de lijst?"
    ),
    (
      "  - id: werving", "  id: werving",
      "23:3: Hier ontbreekt een streepje, of de regel springt te weinig in (2 spaties; de regels erboven 4)."
    ),
    // Numbers and lists in words.
    (
      "gap: 14", "gap: 3 weken",
      "16:6: Hier hoort een geheel getal van 1 tot en met 1.000.000, maar er staat “3 weken”. Bedoelde u 21?"
    ),
    (
      "gap: 14", "gap: 14\nbudget: € 25.000,-",
      "17:9: Hier hoort een geheel getal van 0 tot en met 1.000.000, maar er staat “€ 25.000,-”. Bedoelde u 25000?"
    ),
    (
      "sessions: 1", "sessions: twee",
      "20:15: Hier hoort een geheel getal van 1 tot en met 1.000, maar er staat “twee”. Bedoelde u 2?"
    ),
    (
      "pilots: 1-2", "pilots: 1 of 2",
      "26:13: Hier hoort een groepsgrootte als 4, 3-4 of all (van 1 tot en met 1.000), maar er staat “1 of 2”. Bedoelde u 1-2?"
    ),
    (
      "pilots: 1-2", "pilots: twee à drie pilots",
      "26:13: Hier hoort een groepsgrootte als 4, 3-4 of all (van 1 tot en met 1.000), maar er staat “twee à drie pilots”. Bedoelde u 2-3?"
    ),
    (
      "unavailable: [wed]", "unavailable: wed ochtend",
      "51:18: Hier hoort een lijst (tussen [ en ] of met een streepje per regel), maar er staat “wed ochtend”. Bedoelde u [wed ochtend]?"
    ),
    (
      "id: breda\n", "id: Café Breda\n",
      "33:9: “Café Breda” is geen geldig id. Gebruik alleen kleine letters, cijfers en streepjes, zoals “cafe-breda”."
    ),
    (
      "needs: {werving: 3}", "needs: [werving]",
      "37:12: Hier hoort een blok met sleutels, maar er staat een lijst. Bedoelde u {werving: 1}?"
    ),
    (
      "contacts: [{name: Bouw, email: bouw@breda.example}]", "contacts: bouw@breda.example",
      "39:15: Hier hoort een lijst (tussen [ en ] of met een streepje per regel), maar er staat “bouw@breda.example”. Bedoelde u [{name: …, email: bouw@breda.example}]?"
    ),
    (
      "organiser: {name: Team, email: team@route.example}", "organiser: team@route.example",
      "4:14: Hier hoort een blok met sleutels, maar er staat “team@route.example”. Bedoelde u {name: …, email: team@route.example}?"
    ),
    // Days, hours and names in words.
    (
      "[tue, wed, thu]", "[di t/m do]",
      "10:14: “di t/m do” is geen dag van de week. Bedoelde u [tue, wed, thu]?"
    ),
    (
      "[tue, wed, thu]", "[tue wed thu]",
      "10:14: “tue wed thu” is geen dag van de week. Bedoelde u [tue, wed, thu]?"
    ),
    (
      "[tue, wed, thu]", "[Tuesday, wed, thu]",
      "10:14: “Tuesday” is geen dag van de week. Bedoelde u “tue”?"
    ),
    (
      "\"09:30-12:30\"", "9.30 tot 12 uur",
      "11:23: Hier hoort een begin en een einde zoals 09:30-12:30, maar er staat “9.30 tot 12 uur”. Bedoelde u 09:30-12:00?"
    ),
    (
      "host: breda", "host: Bouw", "57:37: Er is geen pilot “Bouw”. Bedoelde u “breda”?"
    ),
    // Brackets.
    ("[tue, wed, thu]", "[tue, wed, thu", "10:13: Deze [ wordt niet gesloten."),
    ("[tue, wed, thu]", "[tue, wed, thu}", "10:27: Hier staat }, maar op regel 10 begon een [."),
    ("perDay: 1}", "perDay: 1", "15:7: Deze { wordt niet gesloten."),
    // Indentation.
    (
      "    sessions: 1", "     sessions: 1",
      "20:6: Deze regel springt 5 spaties in, de regels eromheen 4."
    ),
    (
      "    sessions: 1", "   sessions: 1",
      "20:4: Deze regel springt 3 spaties in, de regels eromheen 4."
    ),
    (
      "  from: 2021-02-01", "from: 2021-02-01",
      "5:1: Deze regel springt 0 spaties in, de regels eromheen 2."
    ),
    (
      "  from: 2021-02-01", "    from: 2021-02-01",
      "5:5: Deze regel springt 4 spaties in, de regels eromheen 2."
    ),
    (
      "    region: zuid", "  region: zuid",
      "36:3: Hier ontbreekt een streepje, of de regel springt te weinig in"
    ),
    (
      "  - id: emmen", "    - id: emmen",
      "41:5: Dit streepje springt 4 spaties in, de regels eromheen 2."
    ),
    (
      "  - id: emmen", "- id: emmen",
      "41:1: Dit streepje springt 0 spaties in, de regels eromheen 2."
    ),
    (
      "  - id: emmen", "   - id: emmen",
      "41:4: Dit streepje springt 3 spaties in, de regels eromheen 2."
    ),
    ("gap: 14", " gap: 14", "16:2: Deze regel springt 1 spatie in, de regels eromheen"),
    ("    title: Bouw", "  \ttitle: Bouw", "34:3: Hier staat een tab. Spring in met spaties."),
    (
      "    title: Bouw", "\u{A0}\u{A0}\u{A0}\u{A0}title: Bouw",
      "34:1: Er staat een harde spatie (U+00A0)."
    ),
    ("    title: Bouw", "    \u{200B}title Bouw", "34:5: Er staat een onzichtbaar teken (U+200B)."),
    // Values with signs that only look right.
    (
      "    title: Bouw", "    \u{200B}title: Bouw",
      "34:5: De sleutel “\u{200B}title” hoort hier niet. Bedoelde u “title”? Er staat een onzichtbaar teken (U+200B)."
    ),
    (
      "ochtend: \"09:30-12:30\"", "ochtend: “09:30-12:30”",
      "11:23: Hier hoort een begin en een einde zoals 09:30-12:30, maar er staat ““09:30-12:30””. Bedoelde u 09:30-12:30? Er staat een krom aanhalingsteken (“). Typ een recht: \"."
    ),
    (
      "email: team@route.example", "email: “team@route.example”",
      "4:34: ““team@route.example”” is geen e-mailadres. Schrijf het als naam@instelling.nl. Er staat een krom"
    ),
    (
      "09:30-12:30", "09:30–12:30",
      "11:23: Hier hoort een begin en een einde zoals 09:30-12:30, maar er staat “09:30–12:30”. Bedoelde u 09:30-12:30? Er staat een ander streepje (–)"
    ),
    (
      "id: e2", "id: e\u{200B}2",
      "53:9: “e\u{200B}2” is geen geldig id. Gebruik alleen kleine letters, cijfers en streepjes, zoals “e2”. Er staat een onzichtbaar teken (U+200B)."
    ),
  ])
  func `The error stands at the cause`(passage: String, typed: String, said: String) throws {
    let text = Sample.schedule(passage, typed)
    #expect(text != Sample.schedule, "\(passage)")
    let first = try #require(try Scratch().findings(text).first, "\(typed)")
    #expect(first.hasPrefix("programma.yaml:" + said), "\(first)")
  }

  @Test(.timeLimit(.minutes(10)))
  func `What nobody would type is not read in another way`() throws {
    let blanks = String(repeating: " ", count: 400_000)
    for (passage, typed) in [
      ("gap: 14", "gap: '1\(blanks)x'"), ("pilots: 1-2", "pilots: '1\(blanks)x'"),
      ("\"09:30-12:30\"", "'1\(blanks)x'"), ("[tue, wed, thu]", "['di\(blanks)x']"),
    ] {
      let findings = try Scratch().findings(Sample.schedule(passage, typed))
      #expect(
        findings.count >= 1 && findings.allSatisfy { !$0.contains("Bedoelde u") }, "\(passage)")
    }
  }

  /// Keys that people try on a pilot, and what they are told.
  @Test(arguments: [
    ("skip: [wed]", "Bedoelde u “unavailable”?"), ("plaats: Breda", "Bedoelde u “place”?"),
    ("naam: Bouw", "Bedoelde u “title”?"), ("agenda: [a.ics]", "Bedoelde u “busy”?"),
    ("email: a@b.nl", "Bedoelde u “contacts”?"), ("school: Avans", "Bedoelde u “institution”?"),
    ("duration: 2", "Een sessie duurt zo lang als haar dagdeel (“dayparts” van “calendar”)."),
    ("hybrid: ja", "Een sessie is op locatie of online (“mode”)."),
    ("with: [emmen]", "Pilots die bij elkaar horen, noemt u vooraan in het schema: together:"),
    ("without: [emmen]", "Pilots die niet bij elkaar mogen, noemt u vooraan in het schema: apart:"),
    ("calendar: {}", "Zet hem vooraan op de regel, zonder spaties ervoor."),
    ("capacity: 3", "Hij hoort bij een locatie. Controleer hoe ver deze regel inspringt."),
    ("xyzzy: 3", "Kies uit: id, title, institution,"),
  ])
  func `A key that people try says what to use`(key: String, said: String) throws {
    let name = key.prefix { $0 != ":" }
    let findings = try Scratch().findings(
      Sample.schedule("    region: zuid", "    region: zuid\n    \(key)"))
    let told = "programma.yaml:37:5: De sleutel “\(name)” hoort hier niet. \(said)"
    #expect(findings.contains { $0.hasPrefix(told) }, "\(findings)")
  }

  @Test func `A theme begins and ends with other keys`() throws {
    let findings = try Scratch().findings(
      Sample.schedule("    mode: onsite", "    start: 2021-03-01\n    einde: 2021-04-01"))
    #expect(
      findings.map { $0.split(separator: "\n")[0] } == [
        "programma.yaml:22:5: De sleutel “start” hoort hier niet. Bedoelde u “from”?",
        "programma.yaml:23:5: De sleutel “einde” hoort hier niet. Bedoelde u “until”?",
      ])
  }

  @Test func `A comment behind a title is no slip`() throws {
    for comment in ["# let op", "## let op", "#"] {
      #expect(
        try Scratch().findings(Sample.schedule("title: Bouw", "title: Bouw \(comment)")) == [])
    }
    #expect(try Scratch().findings(Sample.schedule("title: Bouw", "title: \"Bouw #3\"")) == [])
    #expect(try Scratch().findings(Sample.schedule("title: Bouw", "title: Bouw#3")) == [])
  }

  /// What is sound YAML is not blamed for a slip behind it.
  @Test func `Sound ways of writing are not blamed`() throws {
    let text = Sample.schedule.replacing("gap: 14", with: "# \"een 'opmerking\ngap:\n  14")
      .replacing("    title: Visie\n", with: "    title: >-\n      'Visie: \"en\n      meer\n")
      .replacing("weekdays: [tue, wed, thu]", with: "weekdays: [tue,\n    wed, thu]")
      .replacing("title: Bouw", with: "title: \"Bouw\n      en meer\"")
      .replacing("title: Techniek", with: "title: Techniek\n      en 'meer'")
    #expect(try Scratch().findings(text) == [])
    let findings = try Scratch().findings(text + "x: [\n")
    #expect(
      findings.map { $0.split(separator: "\n")[0] } == [
        "programma.yaml:76:4: Deze [ wordt niet gesloten. Zet er een ] achter."
      ])
  }
}
