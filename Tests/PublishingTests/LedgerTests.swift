import Digests
import Folders
import Foundation
import ICalendar
import ProgrammeModel
import Publishing
import TestSupport
import Testing

@Suite struct LedgerTests {
  static let uid = "6cb598e0-6ef6-42fb-8f46-19628649dad6"

  static var sample: Ledger {
    var ledger = Ledger(programme: "mkb-route-2021", publication: 2, time: now, seed: .max)
    let event = CalendarEvent(
      uid: uid, sequence: 1, stamp: now, created: now, lastModified: now, start: now,
      end: now + 3600, summary: "Werving “é”", description: "a\nb", location: "Avans, Breda",
      category: "Werving", organizer: .init(name: "Team", email: "team@net.example"))
    ledger.sessions = [
      Ledger.Session(
        planned: PlanDocument.sample.sessions[0], event: event, highest: 2, stamp: now,
        invitations: [
          .init(
            participant: "emmen", name: "Bo", email: "bo@emmen.example", sequence: 1,
            isCancelled: false),
          .init(
            participant: "breda", name: "Anna", email: "anna@breda.example", sequence: 2,
            isCancelled: true),
        ])
    ]
    return ledger
  }

  @Test(arguments: ["x/../../../EVIL", "..", "", "Emmen", "a\u{0}", "a b"])
  func `A ledger with an id that no schedule has is refused`(_ id: String) throws {
    let room = try Room()
    var invitation = Self.sample
    invitation.sessions[0].invitations[0].participant = id
    var participant = Self.sample
    participant.sessions[0].planned.pilots = [id]
    var planned = Self.sample
    planned.sessions[0].planned.id = id
    for ledger in [invitation, participant, planned] {
      // It is not even written.
      #expect(throws: LedgerError.unwritable) { try ledger.file() }
      let text = try Self.sealed(ledger)
      try room.write("out/published.json", text)
      #expect(throws: LedgerError.damaged(path: room.path + "/out/published.json")) {
        try Ledger.read(folder: room.path + "/out", of: "mkb-route-2021")
      }
    }
    try room.write("out/published.json", try Self.sealed(Self.sample))
    #expect(try Ledger.read(folder: room.path + "/out", of: "mkb-route-2021") == Self.sample)
  }

  /// A ledger as a file whose digest is right, whatever is in it.
  private static func sealed(_ ledger: Ledger) throws -> String {
    let body = try JSONEncoder().encode(ledger)
    return "{\n\"format\": 1,\n\"digest\": \"\(SHA256Digest.hex(of: Array(body)))\",\n\"ledger\": "
      + String(decoding: body, as: UTF8.self) + "\n}\n"
  }

  @Test func `A ledger reads back as it was written`() throws {
    let room = try Room()
    let file = try Self.sample.file()
    try room.write("out/published.json", file.text)
    let read = try Ledger.read(folder: room.path + "/out", of: "mkb-route-2021")
    #expect(read == Self.sample)
    #expect(try read?.file() == file)
    #expect(read?.plan.sessions == [PlanDocument.sample.sessions[0]])
  }

  @Test func `There is no ledger before the first publication`() throws {
    let room = try Room()
    #expect(try Ledger.read(folder: room.path + "/out", of: "mkb-route-2021") == nil)
  }

  @Test func `A ledger that was changed or cut off anywhere is refused`() throws {
    let room = try Room()
    let path = room.path + "/out/published.json"
    let bytes = Array(try Self.sample.file().text.utf8)
    for index in stride(from: 0, to: bytes.count, by: 11) {
      var changed = bytes
      changed[index] ^= 1
      for wrong in [changed, Array(bytes[..<index])] {
        try room.write("out/published.json", Data(wrong))
        #expect(throws: LedgerError.damaged(path: path), "byte \(index)") {
          try Ledger.read(folder: room.path + "/out", of: "mkb-route-2021")
        }
      }
    }
  }

  @Test func `A ledger of another programme, a lost one and an older one are refused`() throws {
    let room = try Room()
    let (out, path) = (room.path + "/out", room.path + "/out/published.json")
    // What people keep beside the messages is none.
    for name in ["2026-notulen.txt", "2026_een_twee.txt", "12_a_b.eml"] {
      try room.write("out/berichten/\(name)", "")
    }
    #expect(try Ledger.read(folder: out, of: "mkb-route-2021") == nil)
    try room.write("out/berichten/0003_breda_werving-1.eml", "")
    #expect(throws: LedgerError.lost(path: path)) {
      try Ledger.read(folder: out, of: "mkb-route-2021")
    }
    try room.write("out/published.json", try Self.sample.file().text)
    #expect(throws: LedgerError.outdated(path: path, publication: 2, sent: 3)) {
      try Ledger.read(folder: out, of: "mkb-route-2021")
    }
    #expect(throws: LedgerError.foreign(path: path, programme: "mkb-route-2021")) {
      try Ledger.read(folder: out, of: "klein")
    }
  }

  @Test(arguments: [
    (
      uid, "BO@Emmen.example", 1,
      Ledger.Receipt.recorded(session: "werving-2", participant: "emmen")
    ),
    (uid, "bo@emmen.example", 0, .stale(session: "werving-2", participant: "emmen", sequence: 1)),
    (uid, "bo@emmen.example", 2, .stale(session: "werving-2", participant: "emmen", sequence: 1)),
    (uid, "anna@breda.example", 2, .cancelled(session: "werving-2")),
    (uid, "eve@breda.example", 1, .unknownAddress(session: "werving-2")),
    ("other", "bo@emmen.example", 1, .unknownEvent),
  ])
  func `An answer counts for the last invitation of a known address`(
    _ uid: String, _ email: String, _ sequence: Int, _ receipt: Ledger.Receipt
  ) {
    var ledger = Self.sample
    let answer = AttendeeReply(.declined, sequence: sequence, time: now)
    #expect(ledger.record(answer, uid: uid, from: .init(email), now: now) == receipt)
    if case .recorded = receipt {
      #expect(ledger.sessions[0].invitations[0].answer == answer)
    } else {
      #expect(ledger == Self.sample)
    }
  }

  @Test func `Of two answers the later counts, in whatever order they come`() {
    var ledger = Self.sample
    let (email, seen) = (
      "bo@emmen.example", Ledger.Receipt.known(session: "werving-2", participant: "emmen")
    )
    let (no, yes) = (
      AttendeeReply(.declined, sequence: 1, time: now + 60),
      AttendeeReply(.accepted, sequence: 1, time: now)
    )
    _ = ledger.record(no, uid: Self.uid, from: .init(email), now: now)
    #expect(ledger.record(yes, uid: Self.uid, from: .init(email), now: now) == seen)
    #expect(ledger.record(no, uid: Self.uid, from: .init(email), now: now) == seen)
    #expect(ledger.sessions[0].invitations[0].answer == no)
  }

  @Test(arguments: [
    (
      LedgerError.unreadable(path: "uit/published.json"),
      "Kan uit/published.json niet lezen. Controleer of u het mag openen.",
      "Cannot read uit/published.json. Check that you may open it."
    ),
    (
      .damaged(path: "uit/published.json"),
      "uit/published.json is met de hand veranderd of niet heel. Zonder dit bestand weet"
        + " leernetwerk niet wat er is verstuurd.\nZet het terug uit een reservekopie en probeer"
        + " het opnieuw.",
      "uit/published.json was changed by hand or is not whole. Without this file leernetwerk does"
        + " not know what was sent.\nPut it back from a backup and try again."
    ),
    (
      .foreign(path: "uit/published.json", programme: "klein"),
      "uit/published.json hoort bij het programma klein.",
      "uit/published.json belongs to the programme klein."
    ),
    (
      .lost(path: "uit/published.json"),
      "uit/published.json ontbreekt, maar in berichten/ staan al berichten. Zonder dit bestand weet"
        + " leernetwerk niet wat er is verstuurd.\nZet het terug uit een reservekopie en probeer"
        + " het opnieuw.",
      "uit/published.json is missing, but there are messages in berichten/. Without this file"
        + " leernetwerk does not know what was sent.\nPut it back from a backup and try again."
    ),
    (
      .outdated(path: "uit/published.json", publication: 2, sent: 3),
      "uit/published.json kent publicatie 2, maar in berichten/ staan al berichten van publicatie 3."
        + "\nZet de nieuwste reservekopie terug en probeer het opnieuw.",
      "uit/published.json knows publication 2, but there are messages of publication 3 in"
        + " berichten/.\nPut the newest backup back and try again."
    ),
    (
      .unwritable,
      "De administratie kan niet worden opgeschreven. Er is niets geschreven; meld dit met uw"
        + " schemabestand.",
      "The ledger cannot be written down. Nothing was written; please report this with your"
        + " schedule file."
    ),
  ])
  func `Errors say what is wrong and what to do`(
    _ error: LedgerError, _ nl: String, _ en: String
  ) {
    #expect(error.message == Words(nl: nl, en: en))
  }
}
