import Planning
import ProgrammeModel
import Testing

import Reports

@Suite struct TextReportTests {
  @Test(arguments: [
    (Language.nl, "Leernetwerk\n1 sessie, op 4 maart 2021\n\nDatum "),
    (.en, "Leernetwerk\n1 session, on 4 March 2021\n\nDate "),
  ])
  func `The report begins with the programme and its period`(language: Language, start: String) {
    let report = TextReport(plan, of: programme(language)).text
    #expect(report.hasPrefix(start), "\(report)")
  }

  @Test func `Every wish has its name from the rule book`() throws {
    var dear = plan
    dear.wishes = RuleBook.declarations.map {
      PlanDocument.WishCost(id: $0.id, price: 1, units: 2, points: 2)
    }
    let cost = TextReport(dear, of: programme(.nl)).cost(width: 120)
    for declaration in RuleBook.declarations {
      let title = try #require(RuleBook.title(of: declaration.id)?.nl)
      let unit = try #require(RuleBook.unit(of: declaration.id)?.nl)
      #expect(cost.contains(title) && cost.contains(unit))
    }
  }

  private func programme(_ language: Language) -> Programme {
    Programme(
      id: "proef", title: "Leernetwerk", organiser: Contact(name: "Team", email: "t@proef.example"),
      period: CivilDate(dayNumber: 18_659)...CivilDate(dayNumber: 18_959), language: language,
      calendar: MeetingCalendar(weekdays: [.tuesday], dayparts: []))
  }

  private var plan: PlanDocument {
    PlanDocument(
      programme: "proef", schedule: "", status: .feasible, cost: 0, bound: 0, wishes: [],
      sessions: [
        PlannedSession(
          id: "visie-1", theme: "visie", date: CivilDate(dayNumber: 18_690), daypart: "middag",
          venue: "breda", pilots: [], experts: [])
      ])
  }
}
