import Foundation
import ProgrammeModel
import TestSupport
import Testing

@testable import ScheduleFiles

@Suite struct ScheduleOutlineTests {
  private func outline(
    _ title: String = "Leernetwerk Zorg", language: Language = .nl, pilots: [String],
    themes: [String]
  ) throws -> ScheduleOutline {
    ScheduleOutline(
      title: title, language: language,
      organiser: Contact(name: "Team", email: "team@zorg.example"),
      period: days("2026-01-12..2026-06-26"), pilots: try pilots.map(ScheduleOutline.pilot),
      themes: themes)
  }

  private func read(_ outline: ScheduleOutline) throws -> Programme {
    let scratch = try Scratch()
    let path = try scratch.write(outline.text.utf8, to: "programma.yaml")
    try scratch.write(ScheduleOutline.holidays, to: "holidays/nederland.yaml")
    return try ScheduleFile.read(path: path, wishes: Sample.wishes)
  }

  @Test func `Strange names are read back as they were given, under ids of their own`() throws {
    let titles = ["Pilot: één", "#2", "- x", "'t Hart {a}", "true", "???", "Online", "Pilot een"]
    let outline = try outline(
      "yes", pilots: titles.map { "\($0), 's-Hertogenbosch" }, themes: ["[1]", "programma", "1"])
    let programme = try read(outline)
    #expect(outline.id == "yes")
    #expect(programme.title == "yes")
    #expect(programme.pilots.map(\.title) == titles)
    #expect(
      programme.pilots.map(\.id) == [
        "pilot-een", "2", "x", "t-hart-a", "true", "pilot", "online-2", "pilot-een-2",
      ])
    #expect(programme.themes.map(\.title) == ["[1]", "programma", "1"])
    #expect(programme.themes.map(\.id) == ["1", "programma-2", "1-2"])
    #expect(programme.pilots.allSatisfy { $0.region == .zuid })
  }

  @Test(arguments: 1...24)
  func `Groups of up to four take everybody once`(_ count: Int) throws {
    let pilots = (1...count).map { "Pilot \($0), Zwolle" }
    let programme = try read(try outline(pilots: pilots, themes: ["Begin", "Verder", "Nog"]))
    #expect(programme.themes[0].pilots == .all)
    #expect(programme.themes[2].after == ["begin"])
    if count > 4, case .between(let sizes) = programme.themes[1].pilots {
      #expect(sizes.upperBound <= 4)
      #expect(
        (sizes.lowerBound * programme.themes[1].sessions...sizes.upperBound
          * programme.themes[1].sessions).contains(count))
    } else {
      #expect(count <= 4)
    }
  }

  @Test func `An English outline has English names and no Dutch word of explanation`() throws {
    let outline = try outline(
      "Care network", language: .en, pilots: ["Pilot Zwolle, Zwolle"], themes: ["Start", "Visit"])
    let programme = try read(outline)
    #expect(programme.language == .en)
    #expect(programme.calendar.dayparts.map(\.name) == ["morning", "afternoon"])
    #expect(programme.venues.map(\.title) == ["At Pilot Zwolle", "Online"])
    let explained = outline.text.split(separator: "\n").compactMap { line in
      line.firstIndex(of: "#").map { line[$0...] }
    }
    #expect(explained.count > 25)
    for word in ["een", "het", "van", "wie", "sessies", "ochtend", "middag"] {
      #expect(!explained.contains { $0.contains(" \(word) ") })
    }
  }

  @Test func `The holidays are those beside the schedules`() throws {
    let file = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../../schedules/holidays/nederland.yaml")
    #expect(try Array(Data(contentsOf: file)) == ScheduleOutline.holidays)
  }

  @Test(arguments: [
    ("Pilot bouw, breda", "Breda", "zuid"), ("Pilot zorg, Zutphen, midden", "Zutphen", "midden"),
    ("Pilot, met komma, Den Bosch", "'s-Hertogenbosch", "zuid"),
    ("Pilot zorg, Hengelo, Overijssel", "Hengelo (Overijssel)", "noord"),
    ("Pilot zorg, Hengelo (Gelderland), zuid", "Hengelo (Gelderland)", "zuid"),
    ("Pilot zorg, Zeewolde", "Zeewolde", "midden"),
  ])
  func `The region of a pilot follows from its place, or is given`(
    _ text: String, _ place: String, _ region: String
  ) throws {
    let pilot = try ScheduleOutline.pilot(text)
    #expect(pilot.place == place)
    #expect(pilot.region.rawValue == region)
    let outline = try outline("Net", pilots: [text], themes: ["Start"])
    #expect(try read(outline).pilots.map(\.place) == [place])
  }

  @Test(arguments: [
    (
      "Pilot bouw",
      "“Pilot bouw” heeft geen plaats. Schrijf naam, komma, plaats: Pilot bouw, Breda."
    ),
    ("Pilot bouw, Bredaa", "De plaats “Bredaa” is niet bekend. Bedoelde u “Breda”?"),
    (
      "Pilot zorg, Zutphen",
      "Zutphen ligt in Gelderland, dat over schoolvakantieregio's verdeeld is. Schrijf erachter welke het is: Pilot zorg, Zutphen, midden (of noord, of zuid)."
    ),
    (
      "Pilot zorg, Hengelo",
      "Er zijn 2 plaatsen “Hengelo”. Schrijf “Hengelo (Gelderland)” of “Hengelo (Overijssel)”."
    ),
    (", Breda", "Geef een naam van 1 tot en met 200 tekens, op één regel."),
  ])
  func `A pilot without a name or a known place is refused`(_ text: String, _ message: String) {
    let error = #expect(throws: UnfitAnswer.self) { try ScheduleOutline.pilot(text) }
    #expect(error?.words.nl == message)
  }

  @Test func `Days are read in both ways, within the holidays that are known`() throws {
    #expect(try ScheduleOutline.day("12-1-2026") == day("2026-01-12"))
    #expect(
      try ScheduleOutline.lastDay(" 2026-06-26 ", after: day("2026-01-12")) == day("2026-06-26"))
    let far = #expect(throws: UnfitAnswer.self) { try ScheduleOutline.day("2030-01-01") }
    #expect(
      far?.words.nl == """
        De schoolvakanties zijn bekend van 1 juli 2020 tot en met 3 september 2028. Kies een dag \
        daarbinnen.
        """)
    let early = #expect(throws: UnfitAnswer.self) {
      try ScheduleOutline.lastDay("2026-01-12", after: day("2026-01-12"))
    }
    #expect(early?.words.nl == "De laatste dag ligt niet na 12 januari 2026. Kies een latere.")
    let wrong = #expect(throws: UnfitAnswer.self) { try ScheduleOutline.email("team") }
    #expect(wrong?.words.nl == "“team” is geen e-mailadres. Schrijf het als naam@instelling.nl.")
  }
}
