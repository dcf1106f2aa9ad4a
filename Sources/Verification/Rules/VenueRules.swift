internal import ProgrammeModel

/// Rules on venues: rooms, hosts, people, whether there is a place at all, and how far it is.
extension PlanCheck {
  /// `room-clash`: more sessions than `rooms` overlap in time at a venue that is not online.
  ///
  /// The most sessions overlap at the moment when one of them begins.
  func roomClash() -> [Breach] {
    byVenueAndDate().flatMap { venue, sameDay in
      var reported: Set<Set<String>> = []
      let crowds = sameDay.map { starting in
        sameDay.filter {
          overlap($0, starting) && startMinute($0) <= startMinute(starting)
        }
      }.filter { $0.count > venue.rooms }
      let sets = crowds.map { Set($0.map(\.id)) }
      return zip(crowds, sets).filter { _, ids in
        !sets.contains { $0.isStrictSuperset(of: ids) } && reported.insert(ids).inserted
      }.map { crowd, _ in clash(crowd, at: venue) }
    }
  }

  private func clash(_ crowd: [Meeting], at venue: Venue) -> Breach {
    let names = words(for: crowd.map { lookup.name(of: $0.session) })
    let day = words(for: crowd[0].date)
    return breach(
      "room-clash", crowd,
      nl:
        "\(Words(at: venue.title).nl.capitalizedFirst) vallen op \(day.nl) \(names.nl) samen; er is plaats voor "
        + "\(count(venue.rooms, "sessie", "sessies")) tegelijk.",
      en:
        "\(Words(at: venue.title).en.capitalizedFirst) on \(day.en) \(names.en) overlap; there is room for "
        + "\(count(venue.rooms, "session", "sessions")) at a time.")
  }

  private func byVenueAndDate() -> [(Venue, [Meeting])] {
    programme.venues.filter { !$0.online }.flatMap { venue in
      Dictionary(grouping: meetings.filter { $0.session.venue == venue.id }, by: \.date)
        .sorted { $0.key < $1.key }.map { (venue, $0.value) }
    }
  }

  private func startMinute(_ meeting: Meeting) -> Int { meeting.daypart?.start.minutes ?? 0 }

  /// `host-present`: the venue has a host and the host does not attend.
  func hostPresent() -> [Breach] {
    meetings.compactMap { meeting in
      guard let venue = meeting.venue, let host = venue.host, !meeting.pilotIDs.contains(host)
      else { return nil }
      let (label, name) = (lookup.label(of: meeting.session), lookup.name(of: host))
      return breach(
        "host-present", [meeting], [host],
        nl: "\(label.nl) is \(Words(at: venue.title).nl), maar gastheer \(name) is er niet bij.",
        en: "\(label.en) is \(Words(at: venue.title).en), but its host \(name) is not there.")
    }
  }

  /// `capacity`: at a venue that is not online, the people of the group, the experts and the team,
  /// where it is there, together exceed `capacity`.
  func capacity() -> [Breach] {
    meetings.compactMap { meeting in
      guard let venue = meeting.venue, !venue.online, let capacity = venue.capacity else {
        return nil
      }
      let guests = meeting.pilots.reduce(0) { $0 + $1.people }
      let team = meeting.hasTeam ? programme.team.people : 0
      let people = guests + meeting.expertIDs.count + team
      guard people > capacity else { return nil }
      let label = lookup.label(of: meeting.session)
      return breach(
        "capacity", [meeting], meeting.pilotIDs + meeting.expertIDs,
        nl: "\(label.nl) vraagt plaats voor \(count(people, "mens", "mensen")); "
          + "\(Words(at: venue.title).nl) is plaats voor \(capacity).",
        en: "\(label.en) needs room for \(count(people, "person", "people")); \(venue.title) "
          + "has room for \(capacity).")
    }
  }

  /// `mode`: a theme `onsite` at an online venue, or `online` at one that is not.
  func mode() -> [Breach] {
    meetings.compactMap { meeting in
      guard let theme = meeting.theme, let venue = meeting.venue else { return nil }
      let label = lookup.label(of: meeting.session)
      switch (theme.mode, venue.online) {
      case (.onsite, true):
        return breach(
          "mode", [meeting], nl: "\(label.nl) is online, maar het thema vraagt een locatie.",
          en: "\(label.en) is online, but the theme asks for a place to meet.")
      case (.online, false):
        return breach(
          "mode", [meeting],
          nl: "\(label.nl) is \(Words(at: venue.title).nl), maar het thema wordt online gehouden.",
          en: "\(label.en) is \(Words(at: venue.title).en), but the theme is held online.")
      case (.any, _), (.onsite, false), (.online, true): return nil
      }
    }
  }

  /// `travel-max`: the journey of a pilot to the venue takes longer than its `travelMax`.
  func travelMax() -> [Breach] {
    meetings.flatMap { meeting -> [Breach] in
      guard let venue = meeting.venue else { return [] }
      let label = lookup.label(of: meeting.session)
      return meeting.pilots.compactMap { pilot -> Breach? in
        let minutes = lookup.journey(from: pilot.place, to: venue)
        guard let most = pilot.travelMax, minutes > most else { return nil }
        return breach(
          "travel-max", [meeting], [pilot.id],
          nl: "\(pilot.title) reist \(count(minutes, "minuut", "minuten")) naar "
            + "\(venue.title) voor \(label.nl), in plaats van hoogstens \(most).",
          en: "\(pilot.title) travels \(count(minutes, "minute", "minutes")) to "
            + "\(venue.title) for \(label.en), instead of at most \(most).")
      }
    }
  }
}
