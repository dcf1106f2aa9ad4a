import ProgrammeModel
import TestSupport
import Testing
import Verification

/// The wishes that price one session.
struct SessionWishTests {
  // To Utrecht: Breda 76, Emmen 158, Venlo 123, and Jan Jansen comes from there. To Breda: Emmen
  // 212, Venlo 114, and Petra de Vries has no place.
  @Test func `Travel is the minutes of every journey, one way`() {
    let programme = Programme.tiny()
    #expect(programme.units(of: "travel", Given.visie) == 76 + 158 + 123)
    #expect(programme.units(of: "travel", Given.werving) == 212 + 114)
    let online = Given.visie.with { $0.venue = "online" }
    #expect(programme.units(of: "travel", online) == 0)
  }

  @Test func `A known journey counts both ways, but not within one place`() {
    let programme = Programme.tiny {
      $0.travel = [
        Journey(from: "Utrecht", to: "Emmen", minutes: 100),
        Journey(from: "Utrecht", to: "Utrecht", minutes: 7),
      ]
      $0.pilots[0].place = nil
    }
    #expect(programme.units(of: "travel", Given.visie) == 100 + 123)
    let placeless = Programme.tiny { $0.venues[1].place = nil }
    #expect(placeless.units(of: "travel", Given.visie) == 0)
  }

  @Test func `Who would rather not come counts, who is away does not`() {
    let programme = Programme.tiny {
      $0.pilots[0].avoid = [.reading("tue"), .reading("middag")]
      $0.pilots[1].avoid = [.reading("middag")]
      $0.pilots[1].unavailable = [.reading("2021-03-09")]
      $0.experts[0].avoid = [.reading("2021-W10 middag")]
      $0.experts[1].avoid = [.reading("tue")]
      $0.experts[1].unavailable = [.reading("2021-W10")]
    }
    let both = Given.visie.with { $0.experts = ["jansen", "devries"] }
    #expect(programme.units(of: "avoid", both) == 2)
  }

  @Test func `A tentative time that overlaps the daypart counts as rather not`() {
    let times = BusyTimes(tentative: [.on("2021-03-09", "16:00", "16:31")])
    let programme = Programme.tiny {
      $0.pilots[0].busy = times
      $0.pilots[1].busy = BusyTimes(tentative: [.on("2021-03-09", "16:30", "17:00")])
      $0.pilots[2].busy = BusyTimes(busy: times.tentative, tentative: times.tentative)
      $0.experts[0].busy = times
    }
    #expect(programme.units(of: "avoid", Given.visie) == 2)
  }

  @Test func `School holidays count as rather not where the schedule says so`() {
    var programme = Programme.tiny {
      $0.calendar.holidays = [
        SchoolHoliday(name: "voorjaar", days: [.zuid: days("2021-03-06..2021-03-14")])
      ]
      $0.pilots[0].avoid = [.reading("tue")]
      $0.pilots[1].avoid = [.reading("tue")]
    }
    for (rule, units) in [(MeetingCalendar.SchoolHolidayRule.avoid, 3), (.closed, 1), (.open, 2)] {
      programme.calendar.schoolHolidays = rule
      #expect(programme.units(of: "avoid", Given.visie) == units)
    }
  }

  // Breda needs 3 and Emmen 2; both are there, Venlo attends the theme elsewhere.
  @Test(
    arguments: [
      ([], 0), ([0], 0), ([0, 1], 0), ([2], 5), ([0, 2], 3), ([1, 2], 2), ([0, 1, 2], 0),
    ] as [([Int], Int)])
  func `A need counts when no other pilot brings a good practice though one could`(
    practising: [Int], units: Int
  ) {
    var programme = Programme.tiny {
      $0.pilots[0].needs = ["visie": 3, "werving": 1]
      $0.pilots[1].needs = ["visie": 2]
      for pilot in practising { $0.pilots[pilot].practices = ["visie"] }
    }
    let two = Given.visie.with { $0.pilots = ["breda", "emmen"] }
    #expect(programme.units(of: "practice", two) == units)
    #expect(programme.units(of: "practice", Given.visie) == 0)
    programme.pilots[2].attend["visie"] = 0
    #expect(programme.units(of: "practice", two) == 0)
  }

  @Test func `Expertise is what the experts lack of 3`() {
    let both = Given.werving.with { $0.experts = ["jansen", "devries"] }
    #expect(Programme.tiny().units(of: "expertise", both) == 1)
    let beginner = Programme.tiny { $0.experts[1].themes = ["werving": 1] }
    #expect(beginner.units(of: "expertise", both) == 3)
  }

  // From Monday 1 March: the 9th is 8 days or one week later, the 8th 7 days, the 7th 6 days.
  @Test(arguments: [
    ("2021-03-09", 5), ("2021-03-08", 5), ("2021-03-07", 0), ("2021-03-15", 10),
    ("2021-02-28", -5),
  ])
  func `Urgency is need times whole weeks`(date: String, units: Int) {
    let programme = Programme.tiny {
      $0.pilots[0].needs = ["visie": 3, "werving": 1]
      $0.pilots[1].needs = ["visie": 2]
    }
    #expect(programme.units(of: "urgency", Given.visie.with { $0.date = day(date) }) == units)
  }

  @Test(
    arguments: [
      (["ict", "ict", "ict"], 3), (["ict", "zorg", "ict"], 1), ([nil, nil, "ict"], 0),
    ] as [([String?], Int)])
  func `Diversity counts pairs of one sector`(sectors: [String?], units: Int) {
    let programme = Programme.tiny {
      for (index, sector) in sectors.enumerated() { $0.pilots[index].sector = sector }
    }
    #expect(programme.units(of: "diversity", Given.werving) == units)
    #expect(programme.units(of: "diversity", Given.visie) == 0)
  }

  @Test(arguments: [(.any, 2), (.onsite, 2), (.online, 0)] as [(Theme.Mode, Int)])
  func `Every pilot of an online session counts, unless the theme must be online`(
    mode: Theme.Mode, units: Int
  ) {
    let online = Given.werving.with { ($0.venue, $0.pilots) = ("online", ["breda", "emmen"]) }
    let programme = Programme.tiny { $0.themes[1].mode = mode }
    #expect(programme.units(of: "in-person", Given.visie, online) == units)
  }
}
