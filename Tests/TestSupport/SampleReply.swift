/// Somebody declines: the calendar of a reply, as programs send it.
package let sampleReply = """
  BEGIN:VCALENDAR
  METHOD:REPLY
  PRODID:-//Example//EN
  VERSION:2.0
  BEGIN:VEVENT
  ATTENDEE;PARTSTAT=DECLINED;CN="Müller, Änne":mailto:Aenne@Example.net
  DTSTAMP:20210115T090000Z
  ORGANIZER:mailto:team@route.example
  SEQUENCE:2
  UID:5ef41e90-0e29-8bc6-b03b-43c060eb4182
  SUMMARY:Werving
  END:VEVENT
  END:VCALENDAR

  """
