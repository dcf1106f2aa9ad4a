import ICalendar
import Testing

/// Calendars as programs write them.
@Suite struct ClientTests {
  @Test func `Google: a rule that ends on a date, empty lines, one's own answer`() throws {
    let agenda = try Agenda(
      file: """
        BEGIN:VCALENDAR
        PRODID:-//Google Inc//Google Calendar 70.9054//EN
        VERSION:2.0
        CALSCALE:GREGORIAN
        METHOD:PUBLISH
        X-WR-CALNAME:Breda
        X-WR-TIMEZONE:America/New_York
        BEGIN:VTIMEZONE
        TZID:Europe/Amsterdam
        X-LIC-LOCATION:Europe/Amsterdam
        BEGIN:DAYLIGHT
        TZOFFSETFROM:+0100
        TZOFFSETTO:+0200
        TZNAME:CEST
        DTSTART:19700329T020000
        RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU
        END:DAYLIGHT
        BEGIN:STANDARD
        TZOFFSETFROM:+0200
        TZOFFSETTO:+0100
        TZNAME:CET
        DTSTART:19701025T030000
        RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU
        END:STANDARD
        END:VTIMEZONE
        BEGIN:VEVENT
        DTSTART;TZID=Europe/Amsterdam:20210324T090000
        DTEND;TZID=Europe/Amsterdam:20210324T100000
        RRULE:FREQ=WEEKLY;WKST=SU;UNTIL=20210407T215959Z;BYDAY=WE
        EXDATE;TZID=Europe/Amsterdam:20210331T090000
        DTSTAMP:20210301T120000Z
        UID:1a2b@google.com
        CREATED:20210101T120000Z
        DESCRIPTION:
        LAST-MODIFIED:20210101T120000Z
        LOCATION:
        SEQUENCE:0
        STATUS:CONFIRMED
        SUMMARY:Overleg
        TRANSP:OPAQUE
        END:VEVENT
        BEGIN:VEVENT
        DTSTART;VALUE=DATE:20210427
        DTEND;VALUE=DATE:20210428
        DTSTAMP:20210301T120000Z
        UID:3c4d@google.com
        STATUS:CONFIRMED
        SUMMARY:Koningsdag
        TRANSP:TRANSPARENT
        END:VEVENT
        BEGIN:VEVENT
        DTSTART:20210412T120000Z
        DTEND:20210412T130000Z
        DTSTAMP:20210301T120000Z
        ORGANIZER;CN=team@route.example:mailto:team@route.example
        UID:5e6f@google.com
        ATTENDEE;CUTYPE=INDIVIDUAL;ROLE=REQ-PARTICIPANT;PARTSTAT=ACCEPTED;CN=team@r
         oute.example;X-NUM-GUESTS=0:mailto:team@route.example
        ATTENDEE;CUTYPE=INDIVIDUAL;ROLE=REQ-PARTICIPANT;PARTSTAT=DECLINED;CN=Bouw;X
         -NUM-GUESTS=0:mailto:bouw@breda.example
        STATUS:CONFIRMED
        SUMMARY:Afgezegd
        END:VEVENT
        END:VCALENDAR
        """, owners: ["bouw@breda.example"])
    #expect(agenda.faults == [])
    #expect(agenda.busy == ["03-24 09:00/10:00", "04-07 09:00/10:00"])
  }

  @Test func `Outlook: Windows names, its own status, days as midnights`() throws {
    let agenda = try Agenda(
      file: """
        BEGIN:VCALENDAR
        PRODID:-//Microsoft Corporation//Outlook 16.0 MIMEDIR//EN
        VERSION:2.0
        METHOD:PUBLISH
        X-CALSTART:20210301T080000Z
        X-WR-RELCALID:{0000002E-1BB2-8F0F-1203-47B98FEEF211}
        BEGIN:VTIMEZONE
        TZID:W. Europe Standard Time
        BEGIN:STANDARD
        DTSTART:16011028T030000
        RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10
        TZOFFSETFROM:+0200
        TZOFFSETTO:+0100
        END:STANDARD
        BEGIN:DAYLIGHT
        DTSTART:16010325T020000
        RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3
        TZOFFSETFROM:+0100
        TZOFFSETTO:+0200
        END:DAYLIGHT
        END:VTIMEZONE
        BEGIN:VEVENT
        CLASS:PUBLIC
        DTEND;TZID="W. Europe Standard Time":20210408T000000
        DTSTART;TZID="W. Europe Standard Time":20210406T000000
        PRIORITY:5
        SEQUENCE:0
        SUMMARY;LANGUAGE=nl:Vrij
        TRANSP:OPAQUE
        UID:040000008200E00074C5B7101A82E00800000000
        X-MICROSOFT-CDO-ALLDAYEVENT:TRUE
        X-MICROSOFT-CDO-BUSYSTATUS:OOF
        END:VEVENT
        BEGIN:VEVENT
        DTSTART;TZID="W. Europe Standard Time":20210329T093000
        DTEND;TZID="W. Europe Standard Time":20210329T123000
        TRANSP:OPAQUE
        UID:040000008200E00074C5B7101A82E00800000001
        X-MICROSOFT-CDO-BUSYSTATUS:WORKINGELSEWHERE
        END:VEVENT
        BEGIN:VEVENT
        DTSTART;TZID="Romance Standard Time":20210330T093000
        DTEND;TZID="Romance Standard Time":20210330T123000
        STATUS:CONFIRMED
        UID:040000008200E00074C5B7101A82E00800000002
        X-MICROSOFT-CDO-BUSYSTATUS:TENTATIVE
        END:VEVENT
        END:VCALENDAR
        """)
    #expect(agenda.faults == [])
    #expect(agenda.busy == ["04-06 00:00/04-08 00:00"])
    #expect(agenda.tentative == ["03-30 09:30/12:30"])
  }

  @Test func `Apple: addresses as parameters, changes of an instance, travel time`() throws {
    let agenda = try Agenda(
      file: """
        BEGIN:VCALENDAR
        CALSCALE:GREGORIAN
        PRODID:-//Apple Inc.//macOS 14.4//EN
        VERSION:2.0
        X-APPLE-CALENDAR-COLOR:#CC73E1
        BEGIN:VEVENT
        CREATED:20210101T090000Z
        DTEND;TZID=Europe/Amsterdam:20210316T113000
        DTSTAMP:20210101T090000Z
        DTSTART;TZID=Europe/Amsterdam:20210316T100000
        RRULE:FREQ=WEEKLY;COUNT=3
        SEQUENCE:1
        SUMMARY:Werkgroep
        TRANSP:OPAQUE
        UID:8D2C6C2A-6E5D-4A0A-9B7E-000000000001
        X-APPLE-TRAVEL-DURATION;VALUE=DURATION:PT45M
        BEGIN:VALARM
        ACTION:DISPLAY
        TRIGGER:-PT15M
        UID:A
        X-WR-ALARMUID:A
        END:VALARM
        END:VEVENT
        BEGIN:VEVENT
        ATTENDEE;CN="Bouw";CUTYPE=INDIVIDUAL;EMAIL="Bouw@Breda.example";PARTSTAT=DEC
         LINED:/aMTYwOTQ0NTYxNjA5NDQ1Ng/principal/
        ATTENDEE;CN="Team";CUTYPE=INDIVIDUAL;PARTSTAT=ACCEPTED;ROLE=CHAIR:mailto:team
         @route.example
        DTEND;TZID=Europe/Amsterdam:20210323T113000
        DTSTART;TZID=Europe/Amsterdam:20210323T100000
        RECURRENCE-ID;TZID=Europe/Amsterdam:20210323T100000
        UID:8D2C6C2A-6E5D-4A0A-9B7E-000000000001
        END:VEVENT
        END:VCALENDAR
        """, owners: ["bouw@breda.example"])
    #expect(agenda.faults == [])
    #expect(agenda.busy == ["03-16 10:00/11:30", "03-30 10:00/11:30"])
  }

  @Test func `Nextcloud and Thunderbird: lengths, moved series, cancelled days`() throws {
    let agenda = try Agenda(
      file: """
        BEGIN:VCALENDAR
        CALSCALE:GREGORIAN
        VERSION:2.0
        PRODID:-//IDN nextcloud.com//Calendar app 4.6.7//EN
        BEGIN:VEVENT
        CREATED:20210101T090000Z
        DTSTAMP:20210101T090000Z
        UID:f6a1
        DTSTART;TZID=Europe/Amsterdam:20210301T130000
        DURATION:PT90M
        RRULE:FREQ=MONTHLY;BYDAY=MO;BYSETPOS=1;COUNT=4
        STATUS:CONFIRMED
        END:VEVENT
        BEGIN:VEVENT
        UID:f6a1
        RECURRENCE-ID;RANGE=THISANDFUTURE;TZID=Europe/Amsterdam:20210503T130000
        DTSTART;TZID=Europe/Amsterdam:20210504T093000
        DURATION:PT1H
        END:VEVENT
        END:VCALENDAR
        BEGIN:VCALENDAR
        VERSION:2.0
        PRODID:-//Mozilla.org/NONSGML Mozilla Calendar V1.1//EN
        BEGIN:VEVENT
        UID:tb
        DTSTART;VALUE=DATE:20210712
        DTEND;VALUE=DATE:20210717
        RRULE:FREQ=WEEKLY;UNTIL=20210726
        EXDATE;VALUE=DATE:20210719
        X-MOZ-GENERATION:2
        END:VEVENT
        END:VCALENDAR
        """)
    #expect(agenda.faults == [])
    #expect(
      agenda.busy == [
        "03-01 13:00/14:30", "04-05 13:00/14:30", "05-04 09:30/10:30", "06-08 09:30/10:30",
        "07-12 00:00/07-17 00:00", "07-26 00:00/07-31 00:00",
      ])
  }
}
