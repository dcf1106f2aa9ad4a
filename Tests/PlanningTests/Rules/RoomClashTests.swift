import Planning
import ProgrammeModel
import TestSupport
import Testing

@Suite struct RoomClashTests {
  /// Morning and lunch touch; lunch and afternoon overlap; `dag` overlaps all.
  private let dayparts: [Daypart] = [
    .named("middag", "13:30", "16:30"), .named("ochtend", "09:30", "12:30"),
    .named("lunch", "12:30", "14:00"), .named("dag", "09:00", "17:00"),
  ]

  @Test(arguments: [
    ("ochtend", "ochtend", 1), ("ochtend", "middag", 0), ("ochtend", "lunch", 0),
    ("lunch", "middag", 1), ("middag", "lunch", 1), ("dag", "ochtend", 1), ("middag", "dag", 1),
  ])
  func `Two sessions that overlap in time do not fit in one room`(
    first: String, second: String, units: Int
  ) {
    let situation = Situation(
      .meeting("werving-1", in: first), .meeting("werving-2", in: second)
    ) { $0.calendar.dayparts = dayparts }
    #expect(situation.units(of: "room-clash") == units)
  }

  @Test(arguments: [(0, 3), (1, 2), (2, 1), (3, 0), (4, 0)])
  func `Every session above the number of rooms counts`(rooms: Int, units: Int) {
    let situation = Situation(
      .meeting("werving-1"), .meeting("werving-2"), .meeting("werving-3")
    ) { $0.venues[1].rooms = rooms }
    #expect(situation.units(of: "room-clash") == units)
  }

  @Test(arguments: [(1, 2), (2, 0)])
  func `Sessions one after the other share a room beside a long one`(rooms: Int, units: Int) {
    let situation = Situation(
      .meeting("werving-1", in: "dag"), .meeting("werving-2", in: "ochtend"),
      .meeting("werving-3", in: "middag")
    ) {
      $0.calendar.dayparts = dayparts
      $0.venues[1].rooms = rooms
    }
    #expect(situation.units(of: "room-clash") == units)
  }

  @Test func `A clash counts again at every start of a daypart while it lasts`() {
    let situation = Situation(
      .meeting("werving-1", in: "lunch"), .meeting("werving-2", in: "lunch")
    ) { $0.calendar.dayparts = dayparts }
    #expect(situation.units(of: "room-clash") == 2)
  }

  @Test func `Other dates, other venues and online venues do not clash`() {
    let situation = Situation(
      .meeting("werving-1"), .meeting("werving-2", on: "2021-03-11"),
      .meeting("werving-3", at: "avans"), .meeting("visie-1", at: "online"),
      .meeting("visie-2", at: "online"))
    #expect(situation.units(of: "room-clash") == 0)
  }

  @Test func `Its title and unit read well in Dutch and English`() {
    #expect(
      RuleBook.title(of: "room-clash") == Words(nl: "zaal dubbel bezet", en: "room taken twice"))
    #expect(
      RuleBook.unit(of: "room-clash") == Words(nl: "sessies te veel", en: "sessions too many"))
  }
}
