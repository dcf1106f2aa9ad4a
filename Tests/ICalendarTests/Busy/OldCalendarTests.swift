import ICalendar
import Testing

/// vCalendar 1.0, as phones write it.
@Suite struct OldCalendarTests {
  private func read(_ properties: String) throws -> Agenda {
    try Agenda(
      file: """
        BEGIN:VCALENDAR
        VERSION:1.0
        TZ:+01
        BEGIN:VEVENT
        UID:a
        \(properties)
        END:VEVENT
        END:VCALENDAR

        """)
  }

  @Test func `A title in quoted-printable may go on over lines`() throws {
    let agenda = try read(
      """
      STATUS:NEEDS ACTION
      CATEGORIES:MEETING
      AALARM;TYPE=X-EPOCSOUND:20210310T082000Z;;0;
      SUMMARY;ENCODING=QUOTED-PRINTABLE;CHARSET=UTF-8:Teamdag =C3=A9=C3=A9n over de =
      werving en =
      DTSTART:19990101T000000
      DESCRIPTION;QUOTED-PRINTABLE:a=0D=0A=
      b
      DTSTART:20210310T083000Z
      DTEND:20210310T100000Z
      RRULE:W1 WE #3
      PRIORITY:1
      """)
    #expect(agenda.faults == [])
    #expect(agenda.busy == ["03-10 09:30/11:00", "03-17 09:30/11:00", "03-24 09:30/11:00"])
  }

  @Test(arguments: [
    ("D1 #3", ["03-10", "03-11", "03-12"]), ("D2", ["03-10", "03-12"]),
    ("D7 20210324T235900Z", ["03-10", "03-17", "03-24"]),
    ("W2 WE FR #3", ["03-10", "03-12", "03-24"]), ("W1 20210317T235900", ["03-10", "03-17"]),
    ("MP1 2+ WE #2", ["03-10", "04-14"]), ("MP1 2+ 1- WE #3", ["03-10", "03-31", "04-14"]),
    ("MD1 10 LD #3", ["03-10", "03-31", "04-10"]), ("MD1 10 2- #2", ["03-10", "03-30"]),
    ("YM1 3 4 #2", ["03-10", "04-10"]), ("YD1 69 100 #2", ["03-10", "04-10"]),
  ])
  func `Rules are read in the old grammar`(_ rule: String, _ days: [String]) throws {
    let agenda = try read("DTSTART:20210310T090000\nDTEND:20210310T100000\nRRULE:\(rule)")
    #expect(agenda.faults == [])
    #expect(agenda.busy == days.map { "\($0) 09:00/10:00" })
  }

  @Test(arguments: ["W1 TU D1", "MP1 MO #2", "D1 0900 #2", "X1 #2", ""])
  func `Any other rule is an error`(_ rule: String) throws {
    let agenda = try read("DTSTART:20210310T090000\nDTEND:20210310T100000\nRRULE:\(rule)")
    #expect(agenda.faults == ["8 a: unreadable(property: \"RRULE\", value: \"\(rule)\")"])
  }

  @Test(arguments: [
    ("TRANSP:0", true), ("TRANSP:1", false), ("TRANSP:2", false), ("STATUS:DECLINED", false),
    ("STATUS:ACCEPTED", true), ("STATUS:COMPLETED", true),
  ])
  func `Numbers and old words say whether time is taken`(_ line: String, _ isBusy: Bool) throws {
    let agenda = try read("DTSTART:20210310T090000\nDTEND:20210310T100000\n\(line)")
    #expect(agenda.faults == [])
    #expect(agenda.busy == (isBusy ? ["03-10 09:00/10:00"] : []))
  }

  @Test func `Lists of dates are parted by semicolons`() throws {
    let agenda = try read(
      """
      DTSTART:20210310T090000
      DTEND:20210310T100000
      RRULE:D1 #4
      EXDATE:20210311T090000;20210312T090000
      """)
    #expect(agenda.busy == ["03-10 09:00/10:00", "03-13 09:00/10:00"])
  }
}
