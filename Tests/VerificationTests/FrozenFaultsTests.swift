import ProgrammeModel
import TestSupport
import Testing
import Verification

/// What is wrong with frozen sessions before anything is planned.
struct FrozenFaultsTests {
  private func published(_ change: (inout Programme) -> Void) -> Programme {
    Programme.tiny {
      $0.notice = 14
      change(&$0)
    }
  }

  private func faults(
    of programme: Programme, on today: String?, released: Set<String> = []
  ) -> [String] {
    Verifier(programme, after: Given.baseline(today, released: released)).frozenFaults()
      .map(\.sentence.nl)
  }

  @Test func `Whoever and whatever the schedule no longer has is named`() {
    let programme = published {
      $0.pilots.removeLast()
      $0.experts.removeFirst()
      $0.venues.removeAll { $0.id == "zaal" }
      $0.themes[0].expertDemand = 0
    }
    #expect(
      faults(of: programme, on: "2021-03-01").prefix(3) == [
        "Visie (visie-1) op dinsdag 9 maart 2021, middag noemt een locatie die niet in het schema "
          + "staat: zaal.",
        "Visie (visie-1) op dinsdag 9 maart 2021, middag noemt een pilot die niet in het schema "
          + "staat: venlo.",
        "Visie (visie-1) op dinsdag 9 maart 2021, middag noemt een expert die niet in het schema "
          + "staat: jansen.",
      ])
  }

  @Test func `A session that the schedule no longer asks is named`() {
    let programme = published { $0.themes.removeFirst() }
    #expect(
      faults(of: programme, on: "2021-03-01") == [
        "visie (visie-1) op dinsdag 9 maart 2021, middag wordt door het schema niet gevraagd."
      ])
  }

  @Test func `A rule that frozen sessions break is named, with all that they break together`() {
    let programme = published {
      $0.gap = 30
      $0.experts[1].unavailable = [.reading("2021-03-23")]
    }
    #expect(faults(of: programme, on: "2021-03-01") == [])
    #expect(
      faults(of: programme, on: "2021-03-20") == [
        "Petra de Vries kan niet bij Werving (werving-1) op dinsdag 23 maart 2021, middag zijn: "
          + "‘2021-03-23’.",
        "Voor Pilot bouw liggen Visie (visie-1) op dinsdag 9 maart 2021, middag en Werving "
          + "(werving-1) op dinsdag 23 maart 2021, middag 14 dagen uit elkaar in plaats van "
          + "minstens 30.",
        "Voor Pilot logistiek liggen Visie (visie-1) op dinsdag 9 maart 2021, middag en Werving "
          + "(werving-1) op dinsdag 23 maart 2021, middag 14 dagen uit elkaar in plaats van "
          + "minstens 30.",
        "Voor Pilot ICT liggen Visie (visie-1) op dinsdag 9 maart 2021, middag en Werving "
          + "(werving-1) op dinsdag 23 maart 2021, middag 14 dagen uit elkaar in plaats van "
          + "minstens 30.",
      ])
    #expect(faults(of: programme, on: "2021-03-20", released: ["werving-1"]) == [])
  }

  @Test func `What others can still make good is no fault`() {
    let programme = published { $0.themes[1].attend = 2 }
    #expect(faults(of: programme, on: "2021-03-20") == [])
    let less = published { $0.themes[1].attend = 0 }
    #expect(
      faults(of: less, on: "2021-03-20").first
        == "Pilot bouw volgt Werving 1 keer in plaats van 0 keer.")
  }

  @Test func `Without today nothing is frozen`() {
    let programme = published { $0.pilots.removeLast() }
    #expect(faults(of: programme, on: nil) == [])
  }

  @Test func `A released session may differ in a plan`() {
    let moved = Given.werving.with { $0.date = day("2021-06-01") }
    let programme = published { _ in }
    let verdict = Verifier(
      programme, after: Given.baseline("2021-03-10", released: ["werving-1"])
    )
    .verify(.of(Given.visie, moved))
    #expect(verdict.broken == [])
  }
}
