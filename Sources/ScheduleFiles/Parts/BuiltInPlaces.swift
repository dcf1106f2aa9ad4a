internal import ProgrammeModel

/// The places whose coordinates need not stand in a file (docs/dutch-calendar.md, "Places"; WGS84).
enum BuiltInPlaces {
  static let coordinates: [String: Coordinate] = [
    "Groningen": Coordinate(latitude: 53.219, longitude: 6.567),
    "Leeuwarden": Coordinate(latitude: 53.201, longitude: 5.809),
    "Emmen": Coordinate(latitude: 52.779, longitude: 6.907),
    "Zwolle": Coordinate(latitude: 52.513, longitude: 6.094),
    "Deventer": Coordinate(latitude: 52.255, longitude: 6.164),
    "Enschede": Coordinate(latitude: 52.218, longitude: 6.896),
    "Almere": Coordinate(latitude: 52.370, longitude: 5.214),
    "Amsterdam": Coordinate(latitude: 52.374, longitude: 4.890),
    "Haarlem": Coordinate(latitude: 52.381, longitude: 4.637),
    "Alkmaar": Coordinate(latitude: 52.632, longitude: 4.749),
    "Utrecht": Coordinate(latitude: 52.091, longitude: 5.122),
    "Amersfoort": Coordinate(latitude: 52.155, longitude: 5.388),
    "Ede": Coordinate(latitude: 52.033, longitude: 5.658),
    "Apeldoorn": Coordinate(latitude: 52.210, longitude: 5.969),
    "Leiden": Coordinate(latitude: 52.158, longitude: 4.493),
    "Den Haag": Coordinate(latitude: 52.077, longitude: 4.299),
    "Delft": Coordinate(latitude: 52.007, longitude: 4.356),
    "Rotterdam": Coordinate(latitude: 51.923, longitude: 4.479),
    "Dordrecht": Coordinate(latitude: 51.810, longitude: 4.674),
    "Arnhem": Coordinate(latitude: 51.980, longitude: 5.911),
    "Nijmegen": Coordinate(latitude: 51.843, longitude: 5.853),
    "'s-Hertogenbosch": Coordinate(latitude: 51.699, longitude: 5.304),
    "Tilburg": Coordinate(latitude: 51.556, longitude: 5.091),
    "Breda": Coordinate(latitude: 51.587, longitude: 4.776),
    "Eindhoven": Coordinate(latitude: 51.441, longitude: 5.478),
    "Helmond": Coordinate(latitude: 51.482, longitude: 5.661),
    "Venlo": Coordinate(latitude: 51.370, longitude: 6.168),
    "Sittard": Coordinate(latitude: 50.998, longitude: 5.869),
    "Heerlen": Coordinate(latitude: 50.884, longitude: 5.982),
    "Maastricht": Coordinate(latitude: 50.848, longitude: 5.689),
    "Middelburg": Coordinate(latitude: 51.500, longitude: 3.614),
    "Vlissingen": Coordinate(latitude: 51.443, longitude: 3.574),
  ]

  /// The built-in places by the region of their school holidays, each from north to south.
  static let regions: [(region: Region, places: [String])] = [
    (
      .noord,
      [
        "Groningen", "Leeuwarden", "Emmen", "Zwolle", "Deventer", "Enschede", "Almere", "Amsterdam",
        "Haarlem", "Alkmaar",
      ]
    ),
    (
      .midden,
      [
        "Utrecht", "Amersfoort", "Ede", "Apeldoorn", "Leiden", "Den Haag", "Delft", "Rotterdam",
        "Dordrecht",
      ]
    ),
    (
      .zuid,
      [
        "Arnhem", "Nijmegen", "'s-Hertogenbosch", "Tilburg", "Breda", "Eindhoven", "Helmond",
        "Venlo",
        "Sittard", "Heerlen", "Maastricht", "Middelburg", "Vlissingen",
      ]
    ),
  ]
}
