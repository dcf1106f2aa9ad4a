import Testing

@Suite struct UsageTests {
  private static let usage = """
    Gebruik: leernetwerk plan [<opties>] <schema>
      Zie 'leernetwerk plan --help' voor meer uitleg.

    """

  @Test(arguments: [
    (
      ["--seconds", "0"],
      "Bij --seconds staat “0”. Geef een aantal seconden groter dan 0, zoals 60."
    ),
    (
      ["--seconds", "inf"],
      "Bij --seconds staat “inf”. Geef een aantal seconden groter dan 0, zoals 60."
    ),
    (
      ["--moves", "1.5"],
      "Bij --moves staat “1.5”. Geef een heel aantal zetten van 1 of meer, zoals 1000000."
    ),
    (["--seed", "x"], "Bij --seed staat “x”. Geef een heel getal van 0 of meer, zoals 1."),
    (
      ["--now", "2021-02-29T10:00:00Z"],
      "Bij --now staat “2021-02-29T10:00:00Z”. Geef een moment met tijdzone, zoals"
        + " 2021-01-15T09:00:00Z."
    ),
    (
      ["--now", "2021-01-15T09:00:00"],
      "Bij --now staat “2021-01-15T09:00:00”. Geef een moment met tijdzone, zoals"
        + " 2021-01-15T09:00:00Z."
    ),
    (["--out", ""], "Bij --out staat geen map. Geef een map, zoals out/proef."),
    (["--secnds", "3"], "Onbekende optie '--secnds'. Bedoelde u '--seconds'?"),
    (["nog-een"], "Hier hoort niets meer: 'nog-een'"),
    (["nog", "meer"], "Hier horen deze 2 niet meer: 'nog', 'meer'"),
    (["--json=3"], "Bij de optie '--json' hoort geen waarde, maar er staat '3'."),
  ])
  func `A wrong option says what is wrong and what to give`(
    options: [String], message: String
  ) async throws {
    let run = try await Leernetwerk.run(["plan", "schedules/klein.yaml"] + options)
    #expect(run.errors == "Fout: \(message)\n\(Self.usage)")
    #expect(run.output == "")
    #expect(run.status == 64)
  }

  @Test func `A word that is no command is called that`() async throws {
    let run = try await Leernetwerk.run(["controleer", "schedules/klein.yaml"])
    #expect(run.errors.hasPrefix("Fout: Er is geen opdracht 'controleer'"), "\(run.errors)")
    #expect(run.status == 64)
  }

  @Test func `The version names its commit, its libraries and whose data is inside`() async throws {
    let run = try await Leernetwerk.run(["--version"])
    #expect(run.status == 0)
    let number = #"\d+(\.\d+)+"#
    let shape = try Regex(
      """
      leernetwerk [^\\n]+, planmodel 2
      Met CLP \(number), Expat \(number), GMime \(number), libcurl \(number), libical \(number), \
      libxlsxwriter \(number), libzip \(number)
      Coördinaten van plaatsen: GeoNames \\(geonames\\.org\\), CC BY 4\\.0

      """)
    #expect(run.output.wholeMatch(of: shape) != nil, "\(run.output)")
  }

  @Test func `Without a command it says what it can do`() async throws {
    let run = try await Leernetwerk.run([])
    #expect(
      run.output == """
        Plant de sessies van een leernetwerk en schrijft de agenda's.

        Begin een schema met new, of neem een voorbeeld, zoals schedules/klein.yaml.
        Met serve doet u al het andere in de browser. Zonder browser: controleer het
        met check, maak met plan een plan met agenda's, kijk een plan na met verify en
        publiceer het met publish.

        GEBRUIK: leernetwerk <opdracht>

        OPTIES:
          --version               Toont de versie.
          -h, --help              Toont deze uitleg.

        OPDRACHTEN:
          serve                   Opent de werkplek in de browser.
          plan                    Maakt een plan en de conceptagenda's.
          check                   Controleert een schema: alle fouten in één keer, en
                                  waarom er geen plan kan zijn.
          verify                  Kijkt een plan na: elke regel, elke wens en elke
                                  optelling.
          export                  Schrijft de conceptagenda's van een bestaand plan.
          report                  Schrijft de pagina van een bestaand plan.
          publish                 Publiceert het plan: agenda's, en berichten voor wie
                                  iets verandert.
          send                    Verstuurt de berichten die klaarstaan, elk één keer.
          replies                 Neemt antwoorden op uitnodigingen op.
          access                  Toont de geheime adressen van wie meedoet.
          forget                  Wist wat deelnemers hebben geantwoord.
          answers                 Laat zien wie komt, twijfelt, afzegt of zwijgt.
          busy                    Laat zien welke tijden in agenda's bezet zijn, als
                                  JSON.
          explain                 Legt uit wat een plan kost, en wat elke pilot krijgt
                                  en geeft.
          whatif                  Zegt wat één verandering kost, zonder het schema te
                                  wijzigen.
          drill                   Oefent het uitvallen van elke expert en elke
                                  gastlocatie, sessie voor sessie.
          table                   Schrijft een plan als tabel voor Excel (plan.xlsx).
          import                  Leest een plan in dat u zelf hebt gemaakt, uit een
                                  tabel, en kijkt het na.
          availability            Maakt een formulier voor Excel: wie kan wanneer; of
                                  leest het in.
          new                     Begint een schema: een paar vragen, en er ligt een
                                  bestand.
          schema                  Toont de vorm van een schema als JSON Schema, voor uw
                                  editor.

          Zie 'leernetwerk help <opdracht>' voor meer uitleg.

        """)
    #expect(run.status == 0)
  }
}
