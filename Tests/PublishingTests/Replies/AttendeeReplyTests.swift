import ProgrammeModel
import Publishing
import Testing

/// Which of several answers counts.
@Suite struct AttendeeReplyTests {
  private static let bo = "bo@emmen.example"
  private static let recorded = Ledger.Receipt.recorded(session: "werving-2", participant: "emmen")
  private static let known = Ledger.Receipt.known(session: "werving-2", participant: "emmen")

  private static func contradictory(_ before: AttendeeReply) -> Ledger.Receipt {
    .contradictory(session: "werving-2", participant: "emmen", before)
  }

  private var ledger = LedgerTests.sample

  private mutating func record(
    _ answer: AttendeeReply, from answerer: Ledger.Answerer = .init(bo)
  ) -> Ledger.Receipt {
    ledger.record(answer, uid: LedgerTests.uid, from: answerer, now: now)
  }

  private var answer: AttendeeReply? { ledger.sessions[0].invitations[0].answer }

  private func reply(
    _ participation: AttendeeReply.Participation, _ time: Instant = now, sent: Instant? = nil,
    comment: String? = nil, delegate: String? = nil
  ) -> AttendeeReply {
    AttendeeReply(
      participation, sequence: 1, time: time, sent: sent, comment: comment, delegate: delegate)
  }

  @Test mutating func `At equal times the later mail counts`() {
    let yes = reply(.accepted, sent: now + 5)
    let no = reply(.declined, sent: now + 9)
    #expect(record(yes) == Self.recorded)
    #expect(record(no) == Self.recorded)
    #expect(record(yes) == Self.known)
    #expect(answer == no)
  }

  @Test mutating func `What contradicts without an order changes nothing, and is told`() {
    let yes = reply(.accepted)
    #expect(record(yes) == Self.recorded)
    #expect(record(yes) == Self.known)
    for other in [
      reply(.declined), reply(.declined, sent: now), reply(.accepted, comment: "Later"),
    ] {
      #expect(record(other) == Self.contradictory(yes))
    }
    #expect(answer == yes)
    #expect(record(reply(.declined, now + 1)) == Self.recorded)
  }

  @Test mutating func `A time beyond tomorrow does not shut out what follows`() {
    let never = Instant(secondsSince1970: 253_402_300_799)
    #expect(record(reply(.declined, never)) == Self.recorded)
    #expect(record(reply(.declined, never)) == Self.known)
    #expect(record(reply(.accepted, now - 99)) == Self.recorded)
    // It is not later than anything; where its mail has a time, that counts.
    #expect(record(reply(.declined, never)) == Self.contradictory(reply(.accepted, now - 99)))
    #expect(
      record(reply(.declined, never, sent: never)) == Self.contradictory(reply(.accepted, now - 99))
    )
    #expect(record(reply(.declined, never, sent: now - 100)) == Self.known)
    #expect(record(reply(.declined, never, sent: now - 98)) == Self.recorded)
    #expect(record(reply(.accepted, now + 86_400)) == Self.recorded)
  }

  @Test mutating func `Who is sent answers for who sends, and nobody else does`() {
    let erik = Ledger.Answerer("Erik@emmen.example", insteadOf: "BO@emmen.example")
    let stranger = Ledger.Answerer("x@emmen.example", insteadOf: Self.bo)
    let notDelegated = Ledger.Receipt.notDelegated(
      session: "werving-2", participant: "emmen", delegator: Self.bo)
    #expect(record(reply(.accepted), from: erik) == notDelegated)
    let sends = reply(.delegated, now, delegate: "erik@emmen.example")
    #expect(record(sends) == Self.recorded)
    #expect(record(reply(.accepted, now + 9), from: stranger) == notDelegated)
    // His clock may be behind.
    #expect(record(reply(.accepted, now - 9), from: erik) == Self.recorded)
    #expect(answer == reply(.accepted, now + 1, delegate: "erik@emmen.example"))
    #expect(record(sends) == Self.known)
    #expect(record(reply(.declined, now + 10), from: erik) == Self.recorded)
    #expect(ledger.declines.map(\.participant) == ["emmen"])
    // Bo comes after all, and Erik has no say any more.
    #expect(record(reply(.accepted, now + 11)) == Self.recorded)
    #expect(record(reply(.declined, now + 12), from: erik) == notDelegated)
    #expect(
      record(reply(.declined, now + 12), from: .init("x@y.example", insteadOf: "z@y.example"))
        == .unknownAddress(session: "werving-2"))
  }

  @Test mutating func `A mail of somebody else counts where the user says so`() {
    #expect(
      record(reply(.accepted), from: .init(Self.bo, .none))
        == .doubtful(session: "werving-2", participant: "emmen"))
    #expect(answer == nil)
    #expect(record(reply(.accepted), from: .init(Self.bo, .vouched)) == Self.recorded)
    #expect(record(reply(.accepted), from: .init(Self.bo, .none)) == Self.known)
    let erik = Ledger.Answerer("erik@emmen.example", insteadOf: Self.bo, .vouched)
    #expect(record(reply(.declined, now + 1), from: erik) == Self.recorded)
  }
}
