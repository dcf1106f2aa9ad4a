import Foundation
import ProgrammeModel
import Testing

@testable import ScheduleFiles

/// Names of places as people write them.
@Suite struct BuiltInPlacesTests {
  @Test func `All places of the Netherlands are built in, each name once`() {
    #expect(BuiltInPlaces.all.count == 1966)
    #expect(Set(BuiltInPlaces.all.map(\.name)).count == 1966)
    #expect(Set(BuiltInPlaces.all.map(\.province)).count == 12)
    for place in BuiltInPlaces.all {
      #expect((50.7...53.6).contains(place.coordinate.latitude), "\(place.name)")
      #expect((3.3...7.3).contains(place.coordinate.longitude), "\(place.name)")
      #expect(BuiltInPlaces.named(place.name) == [place], "\(place.name)")
    }
  }

  /// The towns of docs/dutch-calendar.md, whose coordinates plans of earlier years were priced by.
  @Test func `The towns of the calendar page have the coordinates of that page`() throws {
    let page = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../docs/dutch-calendar.md")
    let text = try String(contentsOf: page, encoding: .utf8)
    let rows = text.split(separator: "\n").compactMap { line -> [String]? in
      let cells = line.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
      return cells.count == 4 && Double(cells[2]) != nil ? cells : nil
    }
    #expect(rows.count == 32)
    for row in rows {
      let place = try #require(BuiltInPlaces.named(row[0]).first, "\(row[0])")
      #expect(place.name == row[0])
      #expect(place.region?.rawValue == row[1])
      #expect(place.coordinate.latitude == Double(row[2]))
      #expect(place.coordinate.longitude == Double(row[3]))
    }
  }

  @Test(arguments: [
    ("zwolle", "Zwolle"), ("ZWOLLE", "Zwolle"), ("Den Bosch", "'s-Hertogenbosch"),
    ("den bosch", "'s-Hertogenbosch"), ("’s-Hertogenbosch", "'s-Hertogenbosch"),
    ("‘s-Hertogenbosch", "'s-Hertogenbosch"), ("s-Hertogenbosch", "'s-Hertogenbosch"),
    ("'s Hertogenbosch", "'s-Hertogenbosch"), ("’s-Gravenhage", "Den Haag"),
    ("Den-Haag", "Den Haag"), ("Sittard-Geleen", "Sittard"), ("ijmuiden", "IJmuiden"),
    ("Ijsselstein", "IJsselstein"), ("Bergen Op Zoom", "Bergen op Zoom"),
    ("Coevorden", "Coevorden"),
    ("Hengelo (Gelderland)", "Hengelo (Gelderland)"), ("Hengelo (Gld)", "Hengelo (Gelderland)"),
    ("Hengelo Gld", "Hengelo (Gelderland)"), ("hengelo, overijssel", "Hengelo (Overijssel)"),
    ("Hengelo (Ov.)", "Hengelo (Overijssel)"), ("Almere Stad", "Almere"), ("’t Zand", "'t Zand"),
    ("Snits", "Sneek"),
  ])
  func `People write a name in many ways`(typed: String, name: String) throws {
    #expect(BuiltInPlaces.named(typed).map(\.name) == [name])
    let quoted = typed.replacing("'", with: "''")
    #expect(try Scratch().findings(Sample.schedule("place: Emmen", "place: '\(quoted)'")) == [])
  }

  @Test func `Two ways of writing a place are the same place`() throws {
    let text = Sample.schedule("place: Emmen", "place: Den Bosch")
      .replacing("host: breda, place: Breda", with: "host: breda, place: \"’s-hertogenbosch\"")
    let scratch = try Scratch()
    let path = try scratch.write(text.utf8, to: "programma.yaml")
    let programme = try ScheduleFile.read(path: path, wishes: Sample.wishes)
    #expect(programme.pilots[1].place == "'s-Hertogenbosch")
    #expect(programme.venues[0].place == "'s-Hertogenbosch")
    #expect(
      programme.places["'s-Hertogenbosch"] == Coordinate(latitude: 51.699, longitude: 5.304))
  }

  @Test func `A name that several places bear asks which`() throws {
    #expect(
      try Scratch().findings(Sample.schedule("place: Emmen", "place: rijswijk")) == [
        """
        programma.yaml:43:12: Er zijn 2 plaatsen “rijswijk”. Schrijf “Rijswijk (Noord-Brabant)” of “Rijswijk (Zuid-Holland)”.
              place: rijswijk
                     ^
        """
      ])
  }

  @Test func `A place of the file comes before one that is built in`() throws {
    // The sample has a Hengelo of its own.
    #expect(try Scratch().findings(Sample.schedule("place: Emmen", "place: hengelo")) == [])
  }

  @Test(arguments: [
    ("Coevordn", "Bedoelde u “Coevorden”?"),
    ("Timboektoe", "Geef haar coördinaten onder “places”, zoals {Antwerpen: [51.219, 4.402]}."),
  ])
  func `A place that is not known says what to do`(typed: String, said: String) throws {
    let found = try Scratch().findings(Sample.schedule("place: Emmen", "place: \(typed)"))
    let told = "programma.yaml:43:12: De plaats “\(typed)” is niet bekend. \(said)"
    #expect(found.count == 1 && found.allSatisfy { $0.hasPrefix(told) }, "\(found)")
  }

  @Test(
    arguments: [
      ("Zutphen", nil), ("Arnhem", .zuid), ("Hattem", .noord), ("Ede", .midden),
      ("Zeewolde", .midden),
      ("Lelystad", .noord), ("Eemnes", .noord), ("Zeist", .midden), ("Goes", .zuid),
      ("Coevorden", .noord), ("Gouda", .midden),
    ] as [(String, Region?)])
  func `The region of school holidays follows from the province`(name: String, region: Region?) {
    #expect(BuiltInPlaces.named(name).map(\.region) == [region])
  }
}
