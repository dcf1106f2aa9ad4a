import ProgrammeModel

extension Programme {
  /// What a fact says.
  func words(of subject: Fact.Subject) -> Words {
    switch subject {
    case .closed(let index):
      said("er zijn geen sessies", "no sessions are held", calendar.closed[index])
    case .teamAway(let index):
      said("het programmateam kan niet", "the programme team cannot come", team.unavailable[index])
    case .pilotAway(let pilot, let index):
      away(pilots[pilot].title, pilots[pilot].unavailable[index])
    case .expertAway(let expert, let index):
      away(experts[expert].name, experts[expert].unavailable[index])
    case .pilotBusy(let pilot): taken(pilots[pilot].title)
    case .expertBusy(let expert): taken(experts[expert].name)
    case .venueAway(let venue, let index):
      said(
        "\(venues[venue].title) is bezet", "\(venues[venue].title) is taken",
        venues[venue].unavailable[index])
    case .publicHolidays:
      Words(nl: "op feestdagen zijn er geen sessies", en: "no sessions on public holidays")
    case .schoolHoliday(let index, let region): words(ofHoliday: calendar.holidays[index], region)
    case .gap:
      Words(
        nl: "tussen twee sessies van een pilot zitten ten minste \(gap) dagen",
        en: "two sessions of a pilot lie at least \(gap) days apart")
    case .perDay:
      limit("het programmateam houdt", "the programme team holds", team.perDay, "per dag", "a day")
    case .perWeek:
      limit(
        "het programmateam houdt", "the programme team holds", team.perWeek, "per week", "a week")
    case .budget: budget("het programma", "the programme", budget)
    case .pilotBudget(let pilot):
      budget(pilots[pilot].title, pilots[pilot].title, pilots[pilot].budget)
    case .most(let expert):
      limit(
        "\(experts[expert].name) doet", "\(experts[expert].name) takes", experts[expert].max, "", ""
      )
    case .pin(let index):
      Words(
        nl: "sessie \(pins[index].session) ligt vast",
        en: "session \(pins[index].session) is pinned")
    case .frozen(let id):
      Words(
        nl: "sessie \(id) is gepubliceerd en te dichtbij om te veranderen",
        en: "session \(id) is published and too near to change")
    case .from, .until, .dayparts, .mode, .after: words(ofTheme: subject)
    case .capacity, .rooms, .host: words(ofVenue: subject)
    }
  }

  private func words(ofTheme subject: Fact.Subject) -> Words {
    switch subject {
    case .from(let index):
      let (theme, day) = (themes[index], themes[index].period.lowerBound.words)
      return Words(
        nl: "“\(theme.title)” kan pas vanaf \(day.nl)", en: "“\(theme.title)” begins on \(day.en)")
    case .until(let index):
      let (theme, day) = (themes[index], themes[index].period.upperBound.words)
      return Words(
        nl: "“\(theme.title)” kan tot en met \(day.nl)", en: "“\(theme.title)” ends on \(day.en)")
    case .dayparts(let index):
      let names = (themes[index].dayparts ?? []).listed
      return Words(
        nl: "“\(themes[index].title)” is alleen in dagdeel \(names.nl)",
        en: "“\(themes[index].title)” is in daypart \(names.en) alone")
    case .mode(let index):
      let isOnline = themes[index].mode == .online
      return Words(
        nl: "“\(themes[index].title)” is alleen \(isOnline ? "online" : "op locatie")",
        en: "“\(themes[index].title)” is \(isOnline ? "online" : "on site") alone")
    case .after(let index, let former):
      let first = themes.first { $0.id == former }?.title ?? former
      return Words(
        nl: "“\(themes[index].title)” komt voor elke pilot pas na “\(first)”",
        en: "for every pilot “\(themes[index].title)” comes after “\(first)”")
    default: return Words(nl: "", en: "")
    }
  }

  private func words(ofVenue subject: Fact.Subject) -> Words {
    switch subject {
    case .capacity(let index):
      let (title, people) = (venues[index].title, venues[index].capacity ?? 0)
      return Words(
        nl: "in \(title) passen \(people) mensen", en: "\(title) has room for \(people) people")
    case .rooms(let index):
      let (title, rooms) = (venues[index].title, venues[index].rooms)
      return Words(
        nl: "in \(title) \(rooms == 1 ? "past 1 sessie" : "passen \(rooms) sessies") tegelijk",
        en: "\(title) has room for \(rooms) \(rooms == 1 ? "session" : "sessions") at a time")
    case .host(let index):
      let host = pilots.first { $0.id == venues[index].host }?.title ?? ""
      return Words(
        nl: "in \(venues[index].title) is \(host) gastheer en dus aanwezig",
        en: "\(host) hosts in \(venues[index].title) and so is there")
    default: return Words(nl: "", en: "")
    }
  }

  private func words(ofHoliday holiday: SchoolHoliday, _ region: Region) -> Words {
    let here = pilots.filter { $0.region == region }.map(\.title).listed
    let days = holiday.days[region]
    let (first, last) = (days?.lowerBound.words, days?.upperBound.words)
    return Words(
      nl: "schoolvakantie \(holiday.name) in regio \(region.rawValue)"
        + " (\(first?.nl ?? "") tot en met \(last?.nl ?? "")): \(here.nl)",
      en: "school holiday \(holiday.name) in region \(region.rawValue)"
        + " (\(first?.en ?? "") to \(last?.en ?? "")): \(here.en)")
  }

  private func away(_ name: String, _ when: When) -> Words {
    said("\(name) kan niet", "\(name) cannot come", when)
  }

  private func taken(_ name: String) -> Words {
    Words(
      nl: "\(name) kan niet als zijn eigen agenda bezet is",
      en: "\(name) cannot come when its own calendar is taken")
  }

  private func said(_ dutch: String, _ english: String, _ when: When) -> Words {
    Words(nl: "\(dutch): \(when.spoken.nl)", en: "\(english): \(when.spoken.en)")
  }

  private func limit(
    _ dutch: String, _ english: String, _ most: Int?, _ per: String, _ each: String
  ) -> Words {
    let sessions = Words(atMost: most ?? 0)
    return Words(
      nl: "\(dutch) \(sessions.nl)" + (per.isEmpty ? "" : " \(per)"),
      en: "\(english) \(sessions.en)" + (each.isEmpty ? "" : " \(each)"))
  }

  private func budget(_ dutch: String, _ english: String, _ euros: Int?) -> Words {
    let euros = (euros ?? 0).grouped
    return Words(
      nl: "het budget van \(dutch) is \(euros.nl) euro",
      en: "the budget of \(english) is \(euros.en) euros")
  }
}

extension When {
  /// The moments as people say them, such as `elke donderdag, middag`.
  var spoken: Words {
    let parts = words.map { word in
      switch word {
      case .weekday(let day): Words(nl: "elke \(day.words.nl)", en: "every \(day.words.en)")
      case .daypart(let name): Words(nl: name, en: name)
      case .week(let week):
        Words(nl: "week \(week.number) van \(week.year)", en: "week \(week.number) of \(week.year)")
      case .dates(let days):
        days.lowerBound == days.upperBound
          ? days.lowerBound.words
          : Words(
            nl: "\(days.lowerBound.words.nl) tot en met \(days.upperBound.words.nl)",
            en: "\(days.lowerBound.words.en) to \(days.upperBound.words.en)")
      }
    }
    return Words(
      nl: parts.map(\.nl).joined(separator: ", "), en: parts.map(\.en).joined(separator: ", "))
  }
}

extension [String] {
  /// The texts with commas and, before the last, a word.
  var listed: Words {
    guard count > 1, let last else { return Words(nl: first ?? "", en: first ?? "") }
    let others = dropLast().joined(separator: ", ")
    return Words(nl: "\(others) en \(last)", en: "\(others) and \(last)")
  }
}
