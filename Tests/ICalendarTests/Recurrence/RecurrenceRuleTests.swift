import CivilTime
import Testing

@testable import ICalendar

/// Rules by which something repeats; the examples are those of RFC 5545, section 3.8.5.3, and rules
/// that libical 3.0.16 misreads.
@Suite struct RecurrenceRuleTests {
  /// The first times of a rule from 2 September 1997, 9:00, as `1997-09-02`, with an hour where
  /// that is another.
  private func times(
    _ rule: String, from start: String = "19970902T090000", most: Int = 6
  ) throws -> [String] {
    let start = try #require(DateTime(start, zone: .utc))
    let rule = try #require(RecurrenceRule(rule))
    let window = start.local..<start.local + 40 * 366 * 86_400
    let until = rule.until.flatMap { DateTime($0, zone: .utc) }
    let times = try RuleExpansion(rule, start: start.local, isDay: false)
      .times(in: window, most: 100_000, work: Work()) { time in
        until.map { time > $0.local } ?? false
      }
    return times.prefix(most).map { time in
      let date = CivilDate(dayNumber: time / 86_400).description
      let minute = time % 86_400 / 60
      return minute == 540 ? date : "\(date) \(minute / 60):\(minute % 60)"
    }
  }

  @Test(
    arguments: [
      ("FREQ=DAILY;COUNT=3", ["1997-09-02", "1997-09-03", "1997-09-04"]),
      ("FREQ=DAILY;INTERVAL=10;COUNT=3", ["1997-09-02", "1997-09-12", "1997-09-22"]),
      ("FREQ=DAILY;UNTIL=19970904T090000Z", ["1997-09-02", "1997-09-03", "1997-09-04"]),
      ("FREQ=WEEKLY;INTERVAL=2;WKST=SU;COUNT=3", ["1997-09-02", "1997-09-16", "1997-09-30"]),
      (
        "FREQ=WEEKLY;COUNT=4;WKST=SU;BYDAY=TU,TH",
        ["1997-09-02", "1997-09-04", "1997-09-09", "1997-09-11"]
      ),
      ("FREQ=MONTHLY;COUNT=3;BYDAY=1FR", ["1997-09-05", "1997-10-03", "1997-11-07"]),
      (
        "FREQ=MONTHLY;INTERVAL=2;COUNT=4;BYDAY=1SU,-1SU",
        ["1997-09-07", "1997-09-28", "1997-11-02", "1997-11-30"]
      ),
      ("FREQ=MONTHLY;COUNT=3;BYDAY=-2MO", ["1997-09-22", "1997-10-20", "1997-11-17"]),
      ("FREQ=MONTHLY;BYMONTHDAY=-3;COUNT=3", ["1997-09-28", "1997-10-29", "1997-11-28"]),
      ("FREQ=MONTHLY;COUNT=3;BYMONTHDAY=31", ["1997-10-31", "1997-12-31", "1998-01-31"]),
      ("FREQ=MONTHLY;BYDAY=FR;BYMONTHDAY=13;COUNT=3", ["1998-02-13", "1998-03-13", "1998-11-13"]),
      (
        "FREQ=MONTHLY;COUNT=2;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1", ["1997-09-30", "1997-10-31"]
      ),
      (
        "FREQ=MONTHLY;COUNT=3;BYDAY=TU,WE,TH;BYSETPOS=3",
        ["1997-09-04", "1997-10-07", "1997-11-06"]
      ),
      (
        "FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-2;COUNT=3",
        ["1997-09-29", "1997-10-30", "1997-11-27"]
      ),
      ("FREQ=YEARLY;COUNT=3;BYMONTH=6,7", ["1998-06-02", "1998-07-02", "1999-06-02"]),
      (
        "FREQ=YEARLY;INTERVAL=3;COUNT=3;BYYEARDAY=1,100,200",
        ["2000-01-01", "2000-04-09", "2000-07-18"]
      ),
      ("FREQ=YEARLY;BYDAY=20MO;COUNT=3", ["1998-05-18", "1999-05-17", "2000-05-15"]),
      ("FREQ=YEARLY;BYWEEKNO=20;BYDAY=MO;COUNT=3", ["1998-05-11", "1999-05-17", "2000-05-15"]),
      ("FREQ=YEARLY;BYWEEKNO=20;COUNT=2", ["1998-05-12", "1999-05-18"]),
      ("FREQ=YEARLY;BYMONTH=3;BYDAY=TH;COUNT=3", ["1998-03-05", "1998-03-12", "1998-03-19"]),
      (
        "FREQ=YEARLY;INTERVAL=4;BYMONTH=11;BYDAY=TU;BYMONTHDAY=2,3,4,5,6,7,8;COUNT=2",
        ["1997-11-04", "2001-11-06"]
      ),
      ("FREQ=HOURLY;INTERVAL=3;COUNT=3", ["1997-09-02", "1997-09-02 12:0", "1997-09-02 15:0"]),
      ("FREQ=MINUTELY;INTERVAL=90;COUNT=3", ["1997-09-02", "1997-09-02 10:30", "1997-09-02 12:0"]),
      (
        "FREQ=DAILY;BYHOUR=9,10;BYMINUTE=0,20;COUNT=3",
        ["1997-09-02", "1997-09-02 9:20", "1997-09-02 10:0"]
      ),
      (
        "FREQ=MINUTELY;INTERVAL=20;BYHOUR=9,16;COUNT=4",
        ["1997-09-02", "1997-09-02 9:20", "1997-09-02 9:40", "1997-09-02 16:0"]
      ),
      ("FREQ=HOURLY;BYMINUTE=5,50;BYSETPOS=-1;COUNT=2", ["1997-09-02 9:50", "1997-09-02 10:50"]),
    ] as [(String, [String])])
  func `The examples of the standard come out`(_ rule: String, _ expected: [String]) throws {
    #expect(try times(rule) == expected)
  }

  @Test(
    arguments: [
      ("FREQ=DAILY;BYMONTHDAY=-10;COUNT=2", ["1997-09-21", "1997-10-22"]),
      ("FREQ=WEEKLY;INTERVAL=4;BYDAY=TH;WKST=WE;COUNT=2", ["1997-09-25", "1997-10-23"]),
      ("FREQ=YEARLY;BYMONTHDAY=28;COUNT=2", ["1997-09-28", "1997-10-28"]),
      ("FREQ=YEARLY;BYMONTHDAY=1;BYDAY=1TH;COUNT=1", ["1998-01-01"]),
      ("FREQ=WEEKLY;BYDAY=SU,MO;BYSETPOS=-1;COUNT=2", ["1997-09-07", "1997-09-14"]),
    ] as [(String, [String])])
  func `Rules that libical misreads come out`(_ rule: String, _ expected: [String]) throws {
    #expect(try times(rule) == expected)
  }

  @Test func `A leap day comes every four years`() throws {
    #expect(
      try times("FREQ=YEARLY;COUNT=2", from: "20000229T090000") == ["2000-02-29", "2004-02-29"])
  }

  @Test(arguments: [
    "", "FREQ", "FREQ=SOMETIMES", "INTERVAL=2", "FREQ=DAILY;INTERVAL=0", "FREQ=DAILY;COUNT=0",
    "FREQ=DAILY;COUNT=-1", "FREQ=DAILY;COUNT=3x", "FREQ=DAILY;FREQ=DAILY", "FREQ=DAILY;FOO=1",
    "FREQ=DAILY;BYDAY=XX", "FREQ=DAILY;BYDAY=", "FREQ=DAILY;BYDAY=0MO", "FREQ=DAILY;BYDAY=M",
    "FREQ=DAILY;BYHOUR=24", "FREQ=DAILY;BYMONTHDAY=0", "FREQ=DAILY;BYMONTHDAY=32",
    "FREQ=DAILY;BYMONTH=13", "FREQ=DAILY;UNTIL=20210231", "FREQ=DAILY;UNTIL=soon",
    "FREQ=DAILY;WKST=MONDAY", "FREQ=DAILY;BYSETPOS=1,,2", "FREQ=DAILY;COUNT=9999999999999999999",
    "FREQ=MONTHLY;RSCALE=HEBREW", "FREQ=MONTHLY;RSCALE=GREGORIAN;SKIP=FORWARD",
  ])
  func `A rule that says nothing is none`(_ text: String) {
    #expect(RecurrenceRule(text) == nil)
  }

  @Test(arguments: [
    "freq=daily;count=2", "FREQ=DAILY;COUNT=2;", "COUNT=2;FREQ=DAILY", " FREQ = DAILY ; COUNT=2",
    "FREQ=DAILY;COUNT=2;UNTIL=20210101", "RSCALE=GREGORIAN;FREQ=DAILY;COUNT=2;SKIP=OMIT",
    "FREQ=DAILY;COUNT=2;BYHOUR=9,9",
  ])
  func `Rules are read in any order and in small letters`(_ text: String) throws {
    #expect(try times(text) == ["1997-09-02", "1997-09-03"])
  }
}
