import ProgrammeModel
import TestSupport
import Testing

@testable import ScheduleFiles

/// WHEN as people type it (docs/model.md, "WHEN").
@Suite struct WhenTests {
  @Test(arguments: [
    ("2021-03-09", "9-3-2021"), ("2021-03-09", "09-03-2021"), ("2021-03-09", "9 maart 2021"),
    ("2021-03-09", "9 MAART 2021"), ("2021-03-09..2021-03-11", "9 maart 2021..11-3-2021"),
    ("2021-03-09..2021-03-11", "9-3-2021 .. 11 Maart 2021"), ("tue", "di"), ("tue", "Dinsdag"),
    ("thu middag", "DO MIDDAG"), ("thu middag", "donderdag middag"), ("2021-03", "maart 2021"),
    ("2021-03 middag", "MAART 2021 middag"), ("2021-W14", "2021-w14"), ("odd", "oneven"),
    ("odd tue", "Oneven DI"), ("even", "EVEN"), ("tue 2021-03-09", "dinsdag 9 maart 2021"),
  ])
  func `What people type means what the first form means`(first: String, typed: String) throws {
    #expect(try words(typed) == words(first))
  }

  @Test func `Months and the parity of weeks are words of a moment`() throws {
    #expect(try words("2021-03 even") == [.month(year: 2021, number: 3), .evenWeek])
    #expect(try words("odd") == [.oddWeek])
  }

  @Test(arguments: [
    ("mon tue", "mon", "tue", "[mon, tue]"),
    ("ma di ochtend", "ma", "di", "[ma ochtend, di ochtend]"),
    ("tue ochtend middag", "ochtend", "middag", "[tue ochtend, tue middag]"),
    ("even odd", "even", "odd", "[even, odd]"),
    ("2021-03-09 wed", "2021-03-09", "wed", "[2021-03-09, wed]"),
    ("9 maart 2021 wo", "9 maart 2021", "wo", "[9 maart 2021, wo]"),
    ("2021-03-09 odd", "2021-03-09", "odd", "[2021-03-09, odd]"),
    ("2021-03 2021-04", "2021-03", "2021-04", "[2021-03, 2021-04]"),
    ("2021-W14 2021-03-09", "2021-W14", "2021-03-09", "[2021-W14, 2021-03-09]"),
    (
      "2021-03-09..2021-03-11 mon", "2021-03-09..2021-03-11", "mon", "[2021-03-09..2021-03-11, mon]"
    ),
    (
      "2021-03-08..2021-03-15 tue odd", "2021-03-08..2021-03-15", "odd",
      "[2021-03-08..2021-03-15 tue, tue odd]"
    ),
  ])
  func `Words that never hold together are two entries`(
    text: String, first: String, second: String, entries: String
  ) {
    #expect(
      complaint(text)
        == "“\(text)” is nooit: “\(first)” en “\(second)” vallen niet samen. Maak er twee van: \(entries)."
    )
  }

  @Test(arguments: ["tue tue", "2021-03 tue", "2021-W14 even", "2021-03 2021-03-09", "even tue"])
  func `Words that can hold together are one entry`(text: String) {
    #expect(complaint(text) == nil)
  }

  @Test(arguments: [
    ("week 3", "“week” zegt niet wanneer. Bedoelde u “2021-W03”?"),
    ("woensdagmiddag", "“woensdagmiddag” zegt niet wanneer. Bedoelde u “woensdag middag”?"),
    ("maart", "“maart” zegt niet wanneer. Bedoelde u “maart 2021”?"),
    ("mrt 2022", "“mrt” zegt niet wanneer. Bedoelde u “maart 2022”?"),
    (
      "2021-03-09 t/m 13 maart 2021",
      "“t/m” zegt niet wanneer. Bedoelde u “2021-03-09..2021-03-13”?"
    ),
    (
      "2021-03-09 tot en met 2021-03-13",
      "“tot” zegt niet wanneer. Bedoelde u “2021-03-09..2021-03-13”?"
    ),
    ("9/3/2021", "“9/3/2021” is geen datum. Bedoelde u 2021-03-09?"),
    ("9-3-21", "“9-3-21” is geen datum. Bedoelde u 2021-03-09?"),
    (
      "2021-03..2021-04",
      "Een periode gaat van een dag tot een dag, niet van “2021-03”. Schrijf 2021-03-01..2021-04-30."
    ),
    (
      "2021-W14..2021-W15",
      "Een periode gaat van een dag tot een dag, niet van “2021-W14”. Schrijf 2021-04-05..2021-04-18."
    ),
    (
      "2021-03-09..",
      "Achter “2021-03-09..” ontbreekt de laatste dag, zoals 2021-03-09..2021-03-19."
    ),
    ("2021-13", "De maand 2021-13 bestaat niet. Een jaar heeft 12 maanden."),
    ("31 april 2021", "De datum 31 april 2021 bestaat niet. Die maand heeft 30 dagen."),
    (
      "tue\u{200B}",
      "“tue\u{200B}” zegt niet wanneer. Bedoelde u “tue”? Ook een datum (2021-03-09), een periode"
        + " (2021-03-09..2021-03-19), een week (2021-W14) of een maand (2021-03) kan. Er staat een"
        + " onzichtbaar teken (U+200B). Typ het woord opnieuw."
    ),
    (
      "2021-03-09–2021-03-11",
      "“2021-03-09–2021-03-11” is geen datum. Schrijf jaar-maand-dag, zoals 2021-03-09. Er staat een"
        + " ander streepje (–) dan dat van het toetsenbord. Typ een -."
    ),
  ])
  func `What says no moment proposes one`(text: String, complaint: String) {
    #expect(self.complaint(text)?.hasPrefix(complaint) == true, "\(self.complaint(text) ?? "")")
  }

  @Test(arguments: [
    "tue", "Di", "maandag", "zondag", "monday", "maart", "MEI", "even", "odd", "Oneven", "za",
  ])
  func `A daypart cannot be called like a word of a moment`(name: String) throws {
    let findings = try Scratch().findings(
      Sample.schedule("{ochtend:", "{\(name): \"08:00-09:00\", ochtend:"))
    #expect(
      findings.first?.hasPrefix(
        "programma.yaml:11:14: Een dagdeel kan niet “\(name)” heten. Kies één woord dat niet met een"
          + " cijfer begint en geen dag, maand, even of oneven is.") == true)
  }

  /// Passages of the sample, what people write in their place, and that both mean the same.
  @Test(arguments: [
    ("from: 2021-02-01", "from: 1-2-2021"), ("until: 2021-06-30", "until: 30 juni 2021"),
    ("weekdays: [tue, wed, thu]", "weekdays: [Dinsdag, wo, THU]"),
    ("ochtend: \"09:30-12:30\"", "ochtend: 9.30-12.30"),
    ("middag: \"13:30-16:30\"", "middag: \"13.30 - 16:30\""),
    ("closed: [2021-03-01..2021-03-05]", "closed: [1 maart 2021..5-3-2021]"),
    ("pilots: all", "pilots: alle"), ("pilots: all", "pilots: ALLE"),
    ("mode: onsite", "mode: locatie"), ("mode: onsite", "mode: Locatie"),
    ("dayparts: [middag]", "dayparts: [Middag]"), ("online: true", "online: ja"),
    ("online: true", "online: JA"), ("date: 2021-03-09", "date: 9 maart 2021"),
    ("daypart: middag", "daypart: Middag"), ("avoid: [thu middag]", "avoid: [do middag]"),
  ])
  func `A schedule may be written as people type`(passage: String, typed: String) throws {
    let scratch = try Scratch()
    #expect(try scratch.findings(Sample.schedule(passage, typed)) == [])
    let meanings = try [Sample.schedule, Sample.schedule(passage, typed)].map { text in
      let path = try scratch.write(text.utf8, to: "programma.yaml")
      return meaning(of: try ScheduleFile.read(path: path, wishes: Sample.wishes))
    }
    #expect(meanings[0] == meanings[1])
  }

  @Test func `A weekday in two languages stands there twice`() {
    let source = SourceFile(path: "", bytes: [], reading: Reading())
    let mark = Mark(line: 1, column: 1)
    let days = ["tue", "Dinsdag"].map { FileValue(content: .text($0), mark: mark, source: source) }
    _ = FileValue(content: .list(days), mark: mark, source: source).weekdays()
    #expect(
      source.reading.findings.map(\.message.nl) == [
        "“Dinsdag” staat al in deze lijst. Schrap het hier."
      ])
  }

  /// What a programme says where the tests above change it, without places and texts.
  private func meaning(of programme: Programme) -> [String] {
    let calendar = programme.calendar
    return [
      "\(programme.period)", "\(calendar.weekdays.sorted())", "\(calendar.dayparts)",
      "\(calendar.closed.map(\.words))", "\(programme.themes)", "\(programme.venues)",
      "\(programme.pilots.map { $0.avoid.map(\.words) })",
      "\(programme.pins.map { ($0.date, $0.daypart) })",
    ]
  }

  private var frame: WhenFrame {
    WhenFrame(
      dayparts: Namespace(Words(nl: "dagdeel", en: "daypart"), known: ["ochtend", "middag"]),
      period: days("2021-02-01..2021-06-30"))
  }

  private func read(_ text: String) -> (when: When?, findings: [Finding]) {
    let reading = Reading()
    let source = SourceFile(path: "", bytes: Array(text.utf8), reading: reading)
    let value = FileValue(content: .text(text), mark: Mark(line: 1, column: 1), source: source)
    return (value.when(frame), reading.findings)
  }

  private func words(_ text: String) throws -> [When.Word] {
    try #require(read(text).when, "\(text)").words
  }

  private func complaint(_ text: String) -> String? { read(text).findings.first?.message.nl }
}
