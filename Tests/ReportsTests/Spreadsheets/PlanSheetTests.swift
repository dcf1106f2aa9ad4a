import ProgrammeModel
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
      PlanSheet(plan, of: .tiny()).text == """
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
      PlanSheet(plan, of: programme).text == """
        \u{FEFF}Session;Date;Day;Daypart;From;Until;Theme;Venue;Place;Pilots;Experts\r
        visie-1;09-03-2021;Tuesday;middag;13:30;16:30;Visie;Avans;Breda;Pilot bouw;\r

        """)
  }

  @Test(arguments: [
    ("Avans", "Avans"), ("Avans; Breda", "\"Avans; Breda\""),
    ("De \"Zaal\"", "\"De \"\"Zaal\"\"\""), ("twee\nregels", "\"twee\nregels\""),
    ("=1+1", "'=1+1"), ("+31 6", "'+31 6"), ("-zuid", "'-zuid"), ("@home", "'@home"),
    ("  =A1;B1", "\"'  =A1;B1\""), ("\t=A1", "\"'\t=A1\""), ("＝A1", "'＝A1"),
    ("a=b", "a=b"), ("", ""),
    // A mark behind a quotation mark, or a sign before it, makes another character of it.
    ("\"\u{301};=A1", "\"\"\"\u{301};=A1\""), ("a\u{600}\";=A1", "\"a\u{600}\"\";=A1\""),
    ("\u{200B}=A1", "'\u{200B}=A1"),
  ])
  func `A cell is quoted where needed and never a formula`(_ text: String, _ cell: String) {
    #expect(Spreadsheet(rows: [[text, "x"]]).text == "\u{FEFF}\(cell);x\r\n")
  }
}
