public import ProgrammeModel

extension Verifier {
  /// Checks that a certificate proves its bound: that no valid plan of the programme costs less.
  ///
  /// Nothing in it is believed. Every way in which a session can be held is listed and priced by
  /// the verifier's own rules and wishes, and every row is derived from the programme; no solver and
  /// no rounding is involved. docs/certificate.md has the argument.
  ///
  /// - Parameter certificate: The certificate, from anybody.
  /// - Returns: How many ways to hold a session were priced; interchangeable sessions count once.
  /// - Throws: ``Refusal`` with the first thing in it that does not hold.
  @discardableResult
  public func check(_ certificate: Certificate) throws(Refusal) -> Int {
    let programme = lookup.programme
    guard certificate.programme == programme.id, certificate.schedule == programme.digest else {
      throw .otherSchedule
    }
    let positions = Positions(lookup)
    let sessions = try Sessions(self, positions)
    let derivation = RowDerivation(
      positions: positions,
      days: programme.themes.indices.map { sessions.days(ofTheme: $0) })
    let boundCheck = BoundCheck(
      sessions: sessions, counted: try derivation.counted(certificate.rows),
      lost: lookup.lostEntries * lookup.price(of: "stability").price)
    try boundCheck.run(certificate.parts, bound: certificate.bound)
    return sessions.ids.indices.reduce(0) { sum, session in
      sum + (sessions.kinds[session] == session ? sessions.columns[session].all.count : 0)
    }
  }
}

extension Lookup {
  /// The calendar entries of published sessions that the schedule no longer has, which change
  /// whatever the plan.
  fileprivate var lostEntries: Int {
    let gone = (baseline.published?.sessions ?? []).filter { themeOfSession[$0.id] == nil }
    return check(of: []).changes(from: gone, to: [])
  }
}
