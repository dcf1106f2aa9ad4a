internal import Application
internal import Foundation
internal import Markup

/// Where a participant says when it can come: what can still matter first.
struct PollPage {
  let caller: Caller
  let poll: Poll

  private var language: Language { caller.language }
  private var action: String { "\(caller.path)/beschikbaarheid" }

  /// What a form says: slots that differ from before, then all slots of a press.
  func sayings(in visit: Visit) -> [(when: String, answer: PollAnswer)] {
    var sayings = poll.slots.compactMap { slot -> (when: String, answer: PollAnswer)? in
      guard let answer = visit.field(PollPage.name(of: slot)).flatMap(PollAnswer.init),
        answer != slot.answer
      else { return nil }
      return (slot.when, answer)
    }
    if let press = visit.field("alles")?.split(separator: "="), press.count == 2,
      let answer = PollAnswer(rawValue: String(press[1]))
    {
      sayings.append((String(press[0]), answer))
    }
    return sayings
  }

  private static func name(of slot: Poll.Slot) -> String { "op \(slot.when)" }

  var page: Node {
    let title = Words(nl: "Wanneer kunt u?", en: "When can you come?")[language]
    return caller.frame(title).page(
      [
        caller.back,
        Node(
          "section", ["class": "card narrow", "aria-labelledby": "peiling"],
          [Node("h1", ["id": "peiling"], title)]
            + (poll.isClosed ? closed : [lead, standing, form])),
      ] + (poll.isClosed ? [] : [calendar]) + [caller.foot])
  }

  private var lead: Node {
    let words = Words(
      nl:
        "Zeg per moment of u kunt. Wat u niet beantwoordt, blijft “nog niet beantwoord”. U kunt alles"
        + " veranderen tot het programmateam de ronde sluit.",
      en:
        "Say of each time whether you can come. What you do not answer stays “not answered yet”. You"
        + " can change everything until the programme team closes the round.")
    let news = poll.reason.map { reason in
      Words(
        nl: "Er is iets veranderd: \(reason) Wat u eerder zei, staat er nog.",
        en: "Something has changed: \(reason) What you said before stands.")
    }
    return Node(
      "div", [:],
      (news.map { [Node("p", ["class": "lead"], $0[language])] } ?? [])
        + [Node("p", [:], words[language])])
  }

  private var standing: Node {
    let asked = poll.slots.filter { $0.weight != .needless }
    let open = asked.count { $0.answer == nil }
    let words =
      open == 0
      ? Words(nl: "Alles is beantwoord. Dank u wel.", en: "Everything is answered. Thank you.")
      : Words(
        nl: "\(asked.count - open) van \(asked.count) beantwoord.",
        en: "\(asked.count - open) of \(asked.count) answered.")
    return Node("p", ["class": "hint", "id": "bewaard", "role": "status"], words[language])
  }

  private var form: Node {
    let groups: [(Poll.Weight, Words)] = [
      (
        .planned,
        Words(nl: "Hier staat nu een sessie van u", en: "A session of yours is here now")
      ),
      (
        .near,
        Words(
          nl: "Hier kan een sessie van u nu het makkelijkst naartoe",
          en: "A session of yours could most easily go here now")
      ), (.open, Words(nl: "Dit kan uitmaken", en: "This can matter")),
      (
        .needless,
        Words(
          nl: "Dit hoeft niet: het plan is bewezen het beste en heeft u dan niet nodig",
          en: "This is not needed: the plan is proven the best and does without you then")
      ),
    ]
    let lists = groups.flatMap { weight, words -> [Node] in
      let slots = poll.slots.filter { $0.weight == weight }
      guard !slots.isEmpty else { return [] }
      if weight == .needless {
        return [
          Node(
            "details", [:],
            [Node("summary", [:], "\(words[language]) (\(slots.count))")] + weeks(of: slots))
        ]
      }
      return [Node("h2", [:], words[language])] + weeks(of: slots)
    }
    let remark = Words(nl: "Wilt u er iets bij zeggen?", en: "Anything to add?")[language]
    let save = Node(
      "button", ["type": "submit", "class": "main"],
      Words(nl: "Bewaar mijn antwoorden", en: "Save my answers")[language])
    return Node(
      "form", ["method": "post", "action": action, "class": "poll"],
      bundles + lists + [
        .field(
          remark,
          Node(
            "textarea",
            [
              "class": "short", "name": "opmerking", "rows": "3",
              "maxlength": "\(AnswerPoll.longest)",
            ], poll.remark)), Node("p", ["class": "sticky"], [save]),
      ])
  }

  /// Whole weekdays and dayparts in one press.
  private var bundles: [Node] {
    guard !poll.bundles.isEmpty else { return [] }
    let title = Words(nl: "Veel in één keer", en: "Many at once")[language]
    let items = poll.bundles.map { when, words in
      Node(
        "li", ["class": "place"],
        [Node("span", [:], words[language])] + presses(when, words[language]))
    }
    return [
      Node(
        "details", poll.answered == nil ? ["open": "open"] : [:],
        [Node("summary", [:], title), Node("ul", ["class": "plain"], items)])
    ]
  }

  private func presses(_ when: String, _ name: String) -> [Node] {
    PollAnswer.allCases.map { answer in
      let words = PollPage.words(answer)[language]
      return Node(
        "button",
        [
          "type": "submit", "name": "alles", "value": "\(when)=\(answer.rawValue)",
          "aria-label": "\(name): \(words)",
        ], words)
    }
  }

  private func weeks(of slots: [Poll.Slot]) -> [Node] {
    var weeks: [(week: ISOWeek, slots: [Poll.Slot])] = []
    for slot in slots {
      if weeks.last?.week == slot.date.week {
        weeks[weeks.count - 1].slots.append(slot)
      } else {
        weeks.append((slot.date.week, [slot]))
      }
    }
    return weeks.map { week, slots in
      let name = Words(nl: "Week \(week.number)", en: "Week \(week.number)")[language]
      return Node(
        "section", ["class": "week-of-poll", "aria-label": name],
        [
          Node(
            "div", ["class": "place"],
            [Node("h3", [:], name)]
              + (slots.count > 1 ? presses("\(week.year)-W\(padded(week.number, 2))", name) : []))
        ] + slots.map(row))
    }
  }

  private func row(_ slot: Poll.Slot) -> Node {
    let label = "\(slot.date.longWords[language]), \(slot.daypart)"
    let note: String?
    if slot.isFromCalendar {
      note = Words(nl: "bezet in uw agenda", en: "taken in your calendar")[language]
    } else if slot.answer == nil {
      note = Words(nl: "nog niet beantwoord", en: "not answered yet")[language]
    } else {
      note = nil
    }
    let choices = PollAnswer.allCases.map { answer -> Node in
      var attributes: [(name: String, value: String)] = [
        ("type", "radio"), ("name", PollPage.name(of: slot)), ("value", answer.rawValue),
      ]
      if slot.answer == answer { attributes.append(("checked", "checked")) }
      return Node(
        "label", ["class": "choice \(answer.rawValue)"],
        [
          .element("input", attributes: attributes, children: []),
          Node("span", [:], PollPage.words(answer)[language]),
        ])
    }
    return Node(
      "fieldset", ["class": slot.answer == nil ? "slot open" : "slot"],
      [
        Node(
          "legend", [:],
          [.text(label)]
            + (note.map { [.text(" "), Node("span", ["class": "tag quiet"], $0)] } ?? [])
        ), Node("div", ["class": "choices"], choices),
      ])
  }

  /// One's own calendar by upload: only its times are kept.
  private var calendar: Node {
    let title = Words(nl: "Of stuur uw agenda", en: "Or send your calendar")[language]
    let words = Words(
      nl:
        "Kies een .ics-bestand dat u uit Outlook, Google of een andere agenda hebt bewaard. Alleen de"
        + " tijden worden bewaard, zonder titels; wat u zelf beantwoordt, gaat voor.",
      en:
        "Choose an .ics file that you saved from Outlook, Google or another calendar. Only the times"
        + " are kept, without titles; what you answer yourself goes first.")
    let form = Node.upload(
      "bestand", to: "\(caller.path)/agenda", label: Words(nl: "Bestand", en: "File")[language],
      accept: ".ics,text/calendar",
      button: Words(nl: "Lees mijn agenda", en: "Read my calendar")[language], takesMany: false)
    let address = Node.form(
      to: "\(caller.path)/agenda/adres",
      [
        .field(
          Words(
            nl: "Of het adres van uw agenda, dat met https:// of webcal:// begint",
            en: "Or the address of your calendar, which begins with https:// or webcal://")[
              language],
          Node(
            "input",
            [
              "type": "url", "name": "adres", "required": "required", "maxlength": "2000",
              "autocomplete": "off",
            ])),
        Node(
          "p", ["class": "hint"],
          Words(
            nl: "Dit adres wordt nu opgehaald, en daarna alleen als u daarop drukt. Het blijft"
              + " geheim: ook het programmateam krijgt het niet te zien.",
            en: "This address is fetched now, and later only where you press that. It stays secret:"
              + " the programme team does not get to see it either.")[language]),
      ],
      button: Words(nl: "Haal mijn agenda op", en: "Fetch my calendar")[language])
    var shown: [Node] = []
    if let busy = poll.busy {
      let count = Words(
        nl: "Bewaard: \(busy.count) \(busy.count == 1 ? "bezette tijd" : "bezette tijden").",
        en: "Kept: \(busy.count) busy \(busy.count == 1 ? "time" : "times").")
      shown = [
        Node("p", ["role": "status"], count[language]),
        Node(
          "details", [:],
          [
            Node(
              "summary", [:],
              Words(nl: "Wat er is bewaard", en: "What is kept")[language]),
            Node("ul", ["class": "plain"], busy.map { Node("li", [:], $0) }),
          ]),
      ]
      if let fetched = poll.fetched, caller.entrance.fetches {
        let day = caller.day(fetched)
        shown += [
          Node(
            "p", [:],
            Words(nl: "Opgehaald op \(day.nl).", en: "Fetched on \(day.en).")[language]),
          .button(
            Words(nl: "Haal opnieuw op", en: "Fetch again")[language],
            to: "\(caller.path)/agenda/adres"),
        ]
      }
      shown.append(
        .button(
          Words(nl: "Vergeet mijn agenda", en: "Forget my calendar")[language],
          to: "\(caller.path)/agenda", ["weg": "ja"]))
    }
    return .card(
      title, id: "agenda",
      [Node("p", [:], words[language])] + shown + [form]
        + (caller.entrance.fetches ? [address] : []),
      style: "card narrow")
  }

  /// After the round only a note to the team can be left.
  private var closed: [Node] {
    let words = Words(
      nl:
        "Het programmateam heeft de ronde gesloten. Kunt u ergens toch niet, schrijf het hier; het"
        + " team leest het.",
      en:
        "The programme team has closed the round. If you cannot come somewhere after all, write it"
        + " here; the team reads it.")
    let label = Words(nl: "Wat is er veranderd?", en: "What has changed?")[language]
    return [
      Node("p", [:], words[language]),
      Node("ul", ["class": "plain", "id": "bewaard"], poll.notes.map { Node("li", [:], $0) }),
      .form(
        to: action,
        [
          .field(
            label,
            Node(
              "textarea",
              [
                "class": "short", "name": "opmerking", "rows": "3", "required": "required",
                "maxlength": "\(AnswerPoll.longest)",
              ], ""))
        ],
        button: Words(nl: "Laat het weten", en: "Let us know")[language], style: "main"),
    ]
  }

  /// What an answer is called.
  static func words(_ answer: PollAnswer) -> Words {
    switch answer {
    case .can: Words(nl: "kan", en: "can")
    case .ratherNot: Words(nl: "liever niet", en: "rather not")
    case .never: Words(nl: "kan niet", en: "cannot")
    }
  }
}
