import ProgrammeModel
import Spreadsheets
import TestSupport
import Testing

@testable import Reports

@Suite struct PlanSheetTests {
  @Test func `A plan is a row for every session, with days and times that Dutch Excel knows`() {
    let plan = PlanDocument.of(
      .held("visie-1", "2021-03-09", "middag", "avans", ["breda", "emmen", "venlo"], ["jansen"]),
      .held("werving-1", "2021-05-04", "ochtend", "online", ["breda"], []),
      .held("x-1", "2021-06-01", "nacht", "maan", ["niemand"], ["geen"]))
    #expect(
      PlanSheet(plan, of: .tiny()).table.csv == """
        \u{FEFF}Sessie;Datum;Dag;Dagdeel;Van;Tot;Thema;Locatie;Plaats;Pilots;Experts\r
        visie-1;09-03-2021;dinsdag;middag;13:30;16:30;Visie;Avans;Breda;\
        Pilot bouw, Pilot logistiek, Pilot ICT;Jan Jansen\r
        werving-1;04-05-2021;dinsdag;ochtend;09:30;12:30;Werving;Online;;Pilot bouw;\r
        x-1;01-06-2021;dinsdag;nacht;;;x;maan;;niemand;geen\r

        """)
  }

  @Test func `An English programme has English headings`() {
    let programme = Programme.tiny { $0.language = .en }
    let plan = PlanDocument.of(
      .held("visie-1", "2021-03-09", "middag", "avans", ["breda"], []))
    #expect(
      PlanSheet(plan, of: programme).table.csv == """
        \u{FEFF}Session;Date;Day;Daypart;From;Until;Theme;Venue;Place;Pilots;Experts\r
        visie-1;09-03-2021;Tuesday;middag;13:30;16:30;Visie;Avans;Breda;Pilot bouw;\r

        """)
  }
}
