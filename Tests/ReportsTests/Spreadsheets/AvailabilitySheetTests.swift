import ProgrammeModel
import TestSupport
import Testing

import Reports

@Suite struct AvailabilitySheetTests {
  private let programme = Programme.tiny {
    $0.period = days("2021-03-29..2021-04-08")
    $0.calendar.closed = [.reading("thu middag")]
    $0.calendar.holidays = [
      SchoolHoliday(name: "mei", days: [.noord: days("2021-03-27..2021-03-31")])
    ]
    $0.pilots[0].unavailable = [.reading("2021-04-06")]
    $0.pilots[0].avoid = [.reading("ochtend")]
    $0.experts[1].busy = BusyTimes(
      busy: [.on("2021-04-08", "12:00", "12:45")], tentative: [.on("2021-03-30", "14:00", "15:00")])
  }

  @Test func `Participants stand below each other, open slots beside, with what is known`() {
    #expect(
      AvailabilitySheet(of: programme).text == """
        \u{FEFF}Deelnemer;Id;di 30-03-2021 ochtend;di 30-03-2021 middag;do 01-04-2021 ochtend;\
        di 06-04-2021 ochtend;di 06-04-2021 middag;do 08-04-2021 ochtend\r
        Pilot bouw;breda;liever niet;;liever niet;nee;nee;liever niet\r
        Pilot logistiek;emmen;nee;nee;;;;\r
        Pilot ICT;venlo;;;;;;\r
        Jan Jansen;jansen;;;;;;\r
        Petra de Vries;devries;;liever niet;;;;nee\r

        """)
  }

  @Test func `An English form is English`() {
    var english = programme
    english.language = .en
    english.period = days("2021-04-06..2021-04-06")
    english.pilots.removeLast(2)
    english.experts = []
    #expect(
      AvailabilitySheet(of: english).text == """
        \u{FEFF}Participant;Id;Tue 06-04-2021 ochtend;Tue 06-04-2021 middag\r
        Pilot bouw;breda;no;no\r

        """)
  }
}
