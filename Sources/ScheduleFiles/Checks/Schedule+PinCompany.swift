internal import ProgrammeModel

extension Schedule {
  /// Reports pinned pilots whose company does not fit in one group, or that are apart.
  func checkCompany(_ pin: Part<Pin>, _ theme: Part<Theme>) {
    guard canCheckCompany else { return }
    let coming = pilotsComing(by: pin, theme)
    if case .between(let sizes) = theme.value.pilots, coming.count > sizes.upperBound,
      pin.value.pilots.count <= sizes.upperBound
    {
      pin.fields.report(
        ScheduleKeys.pin.pilots,
        Words(
          nl: """
            Met wie erbij hoort komen hier \(coming.count) pilots, maar een groep van \
            “\(theme.value.id)” telt er hoogstens \(sizes.upperBound). Schrap er hier of in \
            “\(ScheduleKeys.schedule.together.name)”.
            """,
          en: """
            With those who belong to them \(coming.count) pilots come here, but a group of \
            “\(theme.value.id)” counts \(sizes.upperBound) at most. Take some out here or in \
            “\(ScheduleKeys.schedule.together.name)”.
            """))
    }
    for company in apart where company.holds(in: theme.value) {
      let present = coming.filter(company.pilots.contains)
      // Who is together and apart is reported without any pin.
      guard present.count > 1,
        !together.contains(where: { other in
          other.holds(in: theme.value) && present.count(where: other.pilots.contains) > 1
        })
      else { continue }
      report(
        pin, ScheduleKeys.pin.pilots,
        naming: present.last(where: pin.value.pilots.contains) ?? "",
        Words(
          nl: """
            “\(present[0])” en “\(present[1])” komen hier allebei, maar zijn bij \
            “\(theme.value.id)” niet samen. Schrap er een, hier of in \
            “\(ScheduleKeys.schedule.apart.name)”.
            """,
          en: """
            “\(present[0])” and “\(present[1])” both come here, but are not together for \
            “\(theme.value.id)”. Take one out, here or in “\(ScheduleKeys.schedule.apart.name)”.
            """))
    }
  }

  /// Reports pinned pilots that do not travel as far as the pinned venue.
  func checkJourneys(_ pin: Part<Pin>, _ theme: Part<Theme>) {
    let (pilotKeys, venueKeys) = (ScheduleKeys.pilot, ScheduleKeys.venue)
    guard let venue = venues.first(where: { $0.value.id == pin.value.venue }),
      venue.fields.isSound(venueKeys.place, venueKeys.online), !venue.value.online,
      fields.isSound(ScheduleKeys.schedule.places, ScheduleKeys.schedule.travel)
    else { return }
    for pilot in pilots where pin.value.pilots.contains(pilot.value.id) {
      let minutes = journeys.minutes(from: pilot.value.place, to: venue.value.place)
      guard pilot.fields.isSound(pilotKeys.place, pilotKeys.travelMax),
        let most = pilot.value.travelMax, minutes > most
      else { continue }
      report(
        pin, ScheduleKeys.pin.pilots, naming: pilot.value.id,
        Words(
          nl: """
            “\(pilot.value.id)” reist hoogstens \(counted(most, "minuut", "minuten", "", "").nl), en naar “\(venue.value.id)” is \
            het \(minutes). Kies een andere locatie of verhoog “\(pilotKeys.travelMax.name)”.
            """,
          en: """
            “\(pilot.value.id)” travels \(most) minutes at most, and to “\(venue.value.id)” it is \
            \(minutes). Choose another venue or raise “\(pilotKeys.travelMax.name)”.
            """))
    }
  }

  /// The ids of those who are certain to come, in the order of the file: the pinned pilots, the host
  /// of the pinned venue, and who is together with any of them.
  func pilotsComing(by pin: Part<Pin>, _ theme: Part<Theme>) -> [String] {
    let host = venues.first { $0.value.id == pin.value.venue }?.value.host
    let attending = pilots.map(\.value).filter {
      $0.attend[theme.value.id] ?? theme.value.attend > 0
    }
    .map(\.id)
    var coming = Set(pin.value.pilots + [host].compactMap(\.self)).intersection(attending)
    var before = 0
    while coming.count > before {
      before = coming.count
      for company in together
      where company.holds(in: theme.value) && !coming.isDisjoint(with: company.pilots) {
        coming.formUnion(Set(company.pilots).intersection(attending))
      }
    }
    return attending.filter(coming.contains)
  }
}
