import ProgrammeModel
import Testing

@testable import ScheduleFiles

@Suite struct EmailTests {
  @Test(arguments: [
    ("Anna de Boer <anna@zwolle.example>", "Bedoelde u “anna@zwolle.example”?"),
    ("mailto:anna@zwolle.example", "Bedoelde u “anna@zwolle.example”?"),
    (
      "anna@zwolle.example; bart@zwolle.example",
      "Hier hoort één adres; zet elk ander adres bij een eigen naam."
    ),
    ("anna", "Schrijf het als naam@instelling.nl."),
    ("@zwolle", "Schrijf het als naam@instelling.nl."),
    ("anna@zwolle.example.", "Schrijf het als naam@instelling.nl."),
    (".anna@zwolle.example", "Schrijf het als naam@instelling.nl."),
  ])
  func `What is pasted from a mail program says which address is meant`(
    _ text: String, _ hint: String
  ) {
    #expect(faultOfEmail(text)?.nl == "“\(text)” is geen e-mailadres. \(hint)")
  }

  @Test func `Lines that are taken over from elsewhere are to be written out`() {
    #expect(
      TriedKeys.instead(of: "<<")?.nl
        == "Regels overnemen met << kan hier niet; schrijf ze bij elk onderdeel uit.")
  }
}
