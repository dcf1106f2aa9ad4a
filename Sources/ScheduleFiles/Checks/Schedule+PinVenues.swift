internal import ProgrammeModel

extension Schedule {
  /// Reports a pinned venue that the theme's mode, its host or its capacity rules out.
  func checkVenue(_ pin: Part<Pin>, _ theme: Part<Theme>) {
    guard let venue = venues.first(where: { $0.value.id == pin.value.venue }) else { return }
    if venue.fields.isSound(ScheduleKeys.venue.online),
      theme.fields.isSound(ScheduleKeys.theme.mode), theme.value.mode != .any,
      (theme.value.mode == .online) != venue.value.online
    {
      pin.fields.report(
        ScheduleKeys.pin.venue,
        Words(
          nl: """
            “\(venue.value.id)” is \(venue.value.online ? "" : "niet ")online, maar “mode” van \
            “\(theme.value.id)” is “\(theme.value.mode.rawValue)”. Kies een andere locatie.
            """,
          en: """
            “\(venue.value.id)” is \(venue.value.online ? "" : "not ")online, but “mode” of \
            “\(theme.value.id)” is “\(theme.value.mode.rawValue)”. Choose another venue.
            """))
    }
    let host = pilots.first { $0.value.id == venue.value.host }
    if let host, theme.fields.isSound(ScheduleKeys.theme.attend),
      host.fields.isSound(ScheduleKeys.pilot.attend),
      host.value.attend[theme.value.id] ?? theme.value.attend == 0
    {
      pin.fields.report(
        ScheduleKeys.pin.venue,
        Words(
          nl: """
            Gastheer “\(host.value.id)” van “\(venue.value.id)” komt niet bij \
            “\(theme.value.id)”. Kies een andere locatie.
            """,
          en: """
            The host “\(host.value.id)” of “\(venue.value.id)” does not come to \
            “\(theme.value.id)”. Choose another venue.
            """))
    }
    checkCapacity(of: venue, pin, theme)
  }

  /// Counts those who are certain to come: pilots, experts and the team.
  private func checkCapacity(of venue: Part<Venue>, _ pin: Part<Pin>, _ theme: Part<Theme>) {
    let ids = pilotsComing(by: pin, theme)
    let coming = pilots.filter { ids.contains($0.value.id) }
    let (themeKeys, pilotKeys) = (ScheduleKeys.theme, ScheduleKeys.pilot)
    guard let capacity = venue.value.capacity, !venue.value.online, canCheckCompany,
      theme.fields.isSound(themeKeys.experts, themeKeys.team),
      coming.allSatisfy({ $0.fields.isSound(pilotKeys.people) })
    else { return }
    let others = theme.value.experts + (theme.value.hasTeam ? team.people : 0)
    let people = coming.map(\.value.people).reduce(others, +)
    guard people > capacity else { return }
    pin.fields.report(
      ScheduleKeys.pin.venue,
      Words(
        nl: """
          Hier komen ten minste \(people) mensen, en “\(venue.value.id)” heeft plaats voor \
          \(capacity). Kies een andere locatie of verander wie vaststaat.
          """,
        en: """
          At least \(people) people come here, and “\(venue.value.id)” has room for \(capacity). \
          Choose another venue or change who is pinned.
          """))
  }
}
