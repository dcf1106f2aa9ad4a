import Folders
import Foundation
import ICalendar
import ProgrammeModel
import Publishing
import Testing

/// What is over makes no message to anybody.
@Suite struct PastSessionTests {
  /// The sample after its first publication, on the day of its first session or one later.
  private func story(daysLater: Int) throws -> Story {
    var story = Story()
    _ = try story.publish()
    story.clock = now + (CivilDate(2021, 3, 9).dayNumber - CivilDate(2021, 1, 4).dayNumber) * 86_400
    story.clock += daysLater * 86_400
    return story
  }

  @Test(arguments: [
    (0, ["borging-1", "werving-1"]), (1, ["borging-1"]),
  ])
  func `A new contact gets what is still to come, today included`(_ later: Int, _ coming: [String])
    throws
  {
    var story = try story(daysLater: later)
    story.programme.pilots[0].contacts.append(Contact(name: "Ben", email: "ben@breda.example"))
    let second = try story.publish()
    #expect(
      try second.told == coming.map { "0002_breda_\($0) REQUEST 0 CONFIRMED ben@breda.example" })
    #expect(try second.calendar("breda").count == 2, "the agenda keeps everything")
    #expect(try story.publish().isUnchanged)
  }

  @Test func `A contact that leaves is told of what is to come, and why`() throws {
    var story = try story(daysLater: 1)
    story.programme.pilots[0].contacts = [Contact(name: "Cas", email: "cas@breda.example")]
    let second = try story.publish()
    #expect(
      try second.told == [
        "0002_breda_borging-1 REQUEST 0 CONFIRMED cas@breda.example",
        "0002_breda_borging-1_2 CANCEL 1 - anna@breda.example",
      ])
    #expect(
      try second.plain("0002_breda_borging-1_2") == """
        Beste Anna,

        Uitnodigingen van Leernetwerk MKB-route in het hbo voor Pilot bouw gaan niet meer naar dit adres. Deze sessie gaat wel door; alleen in uw agenda vervalt ze:

        Borging
        dinsdag 2 november 2021, 09.30-12.30 uur, Avans; gebouw T, Breda

        Haal de afspraak uit uw agenda met de knop Verwijderen. Ziet u geen knop, open dan de bijlage invite.ics.

        Programmateam

        """)
    #expect(try story.publish().isUnchanged)
  }

  @Test func `A pilot that leaves is told that it is not expected at what is to come`() throws {
    var story = try story(daysLater: 1)
    try story.change("werving-1") { $0.pilots = ["emmen", "venlo"] }
    try story.change("borging-1") { $0.pilots = ["emmen"] }
    let second = try story.publish()
    #expect(
      try second.told == [
        "0002_breda_borging-1 CANCEL 1 - anna@breda.example",
        "0002_e1_borging-1 REQUEST 0 CONFIRMED e1@expert.example",
        "0002_emmen_borging-1 REQUEST 0 CONFIRMED bo@emmen.example",
      ])
    #expect(
      try second.plain("0002_breda_borging-1").contains(
        "Bij deze sessie van Leernetwerk MKB-route in het hbo wordt u niet meer verwacht; voor "
          + "anderen gaat ze door:"))
    #expect(second.news[0].items.map { "\($0.kind)" } == ["cancelled"])
  }

  @Test func `Texts of what is over change in silence, and a drop makes no message`() throws {
    var story = try story(daysLater: 1)
    story.programme.notes = ["werving-1": "Verslag volgt."]
    let second = try story.publish()
    #expect(second.messages.isEmpty && !second.isUnchanged)
    #expect(try second.calendar("breda")[0].description.contains("Verslag volgt."))
    #expect(second.news[0].items.map { "\($0.kind)" } == ["unchanged", "unchanged"])
    story.drop("werving-1")
    let third = try story.publish()
    #expect(third.messages.isEmpty)
    #expect(try third.shown("breda")[0].hasSuffix(" 1 CANCELLED"))
  }

  @Test func `A session that moves out of the past is told to those who come, and those who left`()
    throws
  {
    var story = try story(daysLater: 1)
    story.programme.pilots[0].contacts = [Contact(name: "Cas", email: "cas@breda.example")]
    _ = try story.publish()
    try story.change("werving-1") { $0.date = CivilDate(2021, 5, 11) }
    #expect(
      try story.publish().told == [
        "0003_breda_werving-1 REQUEST 1 CONFIRMED cas@breda.example",
        "0003_breda_werving-1_2 CANCEL 2 - anna@breda.example",
        "0003_e1_werving-1 REQUEST 1 CONFIRMED e1@expert.example",
        "0003_emmen_werving-1 REQUEST 1 CONFIRMED bo@emmen.example",
      ])
  }

  @Test func `A first publication in the middle of the year invites to the rest of it`() throws {
    var story = Story()
    story.clock = now + 200 * 86_400
    let first = try story.publish()
    #expect(
      try first.told == [
        "0001_breda_borging-1 REQUEST 0 CONFIRMED anna@breda.example",
        "0001_e1_borging-1 REQUEST 0 CONFIRMED e1@expert.example",
        "0001_emmen_borging-1 REQUEST 0 CONFIRMED bo@emmen.example",
      ])
    #expect(try first.calendar("programma").count == 3)
    #expect(first.past == 2)
  }

  @Test func `The day of publication may be given beside the clock`() throws {
    let (programme, plan) = (Programme.sample, PlanDocument.sample)
    func mails(on today: CivilDate?) throws -> Int {
      try Publication(
        programme: programme, plan: plan, after: nil, now: now + 1000 * 86_400, seed: 1,
        today: today
      ).mails.count
    }
    #expect(try mails(on: nil) == 0)
    #expect(try mails(on: CivilDate(2021, 4, 6)) == 4)
  }
}
