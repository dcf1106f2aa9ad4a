import ProgrammeModel
import Testing

@Suite struct PlaceTests {
  @Test(
    arguments: [
      Mistake(
        "a place without coordinates can be added",
        "place: Emmen",
        "place: Timboektoe",
        """
        programma.yaml:43:12: De plaats “Timboektoe” is niet bekend. Geef haar coördinaten onder “places”, zoals {Antwerpen: [51.219, 4.402]}.
              place: Timboektoe
                     ^
        """),
      Mistake(
        "a journey to a place without coordinates is refused",
        "from: Breda, to: Utrecht",
        "from: Breda, to: Utrect",
        """
        programma.yaml:60:28: De plaats “Utrect” is niet bekend. Bedoelde u “Utrecht”? Zo niet, geef haar coördinaten onder “places”, zoals {Antwerpen: [51.219, 4.402]}.
          travel: [{from: Breda, to: Utrect, minutes: 55}]
                                     ^
        """),
      Mistake(
        "a journey that stands twice is refused",
        "travel: [{from: Breda, to: Utrecht, minutes: 55}]",
        "travel: [{from: Breda, to: Utrecht, minutes: 55}, {from: Utrecht, to: Breda, minutes: 50}]",
        """
        programma.yaml:60:51: De reis tussen Utrecht en Breda staat al op regel 60 en geldt heen en terug. Laat er één staan.
          travel: [{from: Breda, to: Utrecht, minutes: 55}, {from: Utrecht, to: Breda, minutes: 50}]
                                                            ^
        """),
      Mistake(
        "a journey to where it begins is refused",
        "from: Breda, to: Utrecht",
        "from: Breda, to: Breda",
        """
        programma.yaml:60:10: Deze reis gaat van Breda naar Breda. Zo'n reis duurt altijd 0.
          travel: [{from: Breda, to: Breda, minutes: 55}]
                   ^
        """),
      Mistake(
        "coordinates are two numbers",
        "Hengelo: [52.266, 6.793]",
        "Hengelo: [52.266]",
        """
        programma.yaml:59:19: Hier hoort een breedte en een lengte zoals [52.266, 6.793], maar er staat een lijst.
          places: {Hengelo: [52.266]}
                            ^
        """),
      Mistake(
        "coordinates lie on Earth",
        "Hengelo: [52.266, 6.793]",
        "Hengelo: [152.266, 6.793]",
        """
        programma.yaml:59:20: Hier hoort een getal van -90 tot en met 90 met een punt (zoals 52.091), maar er staat “152.266”.
          places: {Hengelo: [152.266, 6.793]}
                             ^
        """),
      Mistake(
        "coordinates have a decimal point",
        "Hengelo: [52.266, 6.793]",
        "Hengelo: [\"52,266\", 6.793]",
        """
        programma.yaml:59:20: Hier hoort een getal van -90 tot en met 90 met een punt (zoals 52.091), maar er staat “52,266”.
          places: {Hengelo: ["52,266", 6.793]}
                             ^
        """),
      Mistake(
        "an e-mail address has a form",
        "email: bouw@breda.example",
        "email: bouw(at)breda.example",
        """
        programma.yaml:39:36: “bouw(at)breda.example” is geen e-mailadres. Schrijf het als naam@instelling.nl.
              contacts: [{name: Bouw, email: bouw(at)breda.example}]
                                             ^
        """),
      Mistake(
        "an e-mail address is one that mail programs know the receiver by",
        "email: bouw@breda.example",
        "email: joëlle@breda.example",
        """
        programma.yaml:39:36: In “joëlle@breda.example” staat “ë”. Mailprogramma's herkennen de ontvanger dan niet. Vraag om een adres zonder zulke tekens; een domein met een ander alfabet schrijft u als xn--….
              contacts: [{name: Bouw, email: joëlle@breda.example}]
                                             ^
        """),
      Mistake(
        "a web address has a form",
        "url: \"https://meet.example/x\"",
        "url: meet.example/x",
        """
        programma.yaml:58:52: “meet.example/x” is geen webadres. Begin met https:// en gebruik geen spaties.
            - {id: online, title: Online, online: true, url: meet.example/x}
                                                             ^
        """),
      Mistake(
        "an online venue has no place",
        "online: true",
        "online: true, place: Utrecht",
        """
        programma.yaml:58:47: Een locatie die online is, heeft geen “place”. Laat “place” of “online” weg.
            - {id: online, title: Online, online: true, place: Utrecht, url: "https://meet.example/x"}
                                                        ^
        """),
      Mistake(
        "an online venue has no capacity",
        "online: true",
        "online: true, capacity: 30",
        """
        programma.yaml:58:47: Een locatie die online is, heeft geen “capacity”. Laat “capacity” of “online” weg.
            - {id: online, title: Online, online: true, capacity: 30, url: "https://meet.example/x"}
                                                        ^
        """),
      Mistake(
        "an unknown wish suggests a near one",
        "wishes: {travel: 2,",
        "wishes: {travle: 2,",
        """
        programma.yaml:68:10: De sleutel “travle” hoort hier niet. Bedoelde u “travel”?
          wishes: {travle: 2, fairTravel: {price: 3, above: 400}}
                   ^
        """),
      Mistake(
        "a threshold belongs to wishes that have one",
        "wishes: {travel: 2,",
        "wishes: {travel: {price: 2, above: 3},",
        """
        programma.yaml:68:18: Hier hoort een geheel getal van 0 tot en met 1.000.000, maar er staat een blok met sleutels.
          wishes: {travel: {price: 2, above: 3}, fairTravel: {price: 3, above: 400}}
                           ^
        """),
      Mistake(
        "a price is not negative",
        "wishes: {travel: 2,",
        "wishes: {travel: -2,",
        """
        programma.yaml:68:18: Hier hoort een geheel getal van 0 tot en met 1.000.000, maar er staat “-2”.
          wishes: {travel: -2, fairTravel: {price: 3, above: 400}}
                           ^
        """),
      Mistake(
        "a calendar of busy times must be there",
        "busy: []",
        "busy: [agenda/e1.ics]",
        """
        programma.yaml:52:12: Het bestand “agenda/e1.ics” bestaat niet. Controleer de naam en de map.
              busy: [agenda/e1.ics]
                     ^
        """),
    ])
  func `places, addresses, venues and prices are shown with what to do`(mistake: Mistake) throws {
    let found = try mistake.findings(in: .nl)
    #expect(found == mistake.text)
  }
}
