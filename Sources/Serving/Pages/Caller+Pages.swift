internal import Application
internal import Foundation
internal import Markup

extension Caller {
  /// What stands around a page of a participant.
  func frame(_ title: String) -> Frame {
    Frame(
      title: "\(title) · \(entrance.workspace.programme.title)", language: language)
  }

  /// A day as people say it, on the programme's clocks.
  func day(_ instant: Instant) -> Words {
    entrance.workspace.programme.day(of: instant).longWords
  }

  /// What somebody answered, and how.
  func standing(of answer: AttendeeReply?) -> Node {
    guard let answer else {
      return Node(
        "span", ["class": "tag"],
        Words(nl: "nog niet beantwoord", en: "not answered yet")[language])
    }
    let day = day(answer.time)
    let words: Words =
      switch answer.participation {
      case .accepted: Words(nl: "U komt", en: "You come")
      case .tentative: Words(nl: "U komt misschien", en: "You may come")
      case .declined: Words(nl: "U komt niet", en: "You do not come")
      case .delegated: Words(nl: "U stuurt iemand anders", en: "You send somebody else")
      }
    let way =
      answer.way == .page
      ? Words(nl: "op deze pagina", en: "on this page") : Words(nl: "per mail", en: "by mail")
    return Node(
      "span", ["class": "tag quiet"],
      Words(
        nl: "\(words.nl) (gezegd \(way.nl), \(day.nl))",
        en: "\(words.en) (said \(way.en), \(day.en))")[language])
  }

  /// The ways to what one's page leaves out.
  var foot: Node {
    Node(
      "p", ["class": "narrow foot"],
      [
        Node(
          "a", ["href": "\(path)/privacy"],
          Words(nl: "Wat we van u bewaren", en: "What we keep of you")[language]), .text(" · "),
        Node(
          "a", ["href": AccessibilityPage.path],
          Words(nl: "Toegankelijkheid", en: "Accessibility")[language]),
      ])
  }

  /// The way back to one's own page.
  var back: Node {
    Node(
      "p", ["class": "narrow"],
      [Node("a", ["href": path], Words(nl: "‹ Uw pagina", en: "‹ Your page")[language])])
  }
}

/// One session as somebody sees it who is invited, with three buttons.
struct InvitationPage {
  let caller: Caller
  let session: OwnSession
  let visit: Visit

  private var language: Language { caller.language }

  /// What an answer of the form means.
  static func participation(_ text: String) -> AttendeeReply.Participation? {
    switch text {
    case "ja": .accepted
    case "misschien": .tentative
    case "nee": .declined
    default: nil
    }
  }

  var page: Node {
    let lines = session.lines.map { Node("p", [:], $0) }
    let online: [Node] =
      session.online.map { url in
        [
          Node(
            "p", [:],
            [
              Node(
                "a", ["href": url, "rel": "noreferrer"],
                Words(nl: "Doe online mee", en: "Take part online")[language])
            ])
        ]
      } ?? []
    return caller.frame(session.title).page([
      caller.back,
      Node(
        "section", ["class": "card narrow", "aria-labelledby": "sessie"],
        [
          Node("h1", ["id": "sessie"], session.title),
          Node("p", ["class": "lead"], session.appointment.words[language]),
        ] + changed + answers + lines + online), caller.foot,
    ])
  }

  /// What is said to who looks at an older invitation.
  private var changed: [Node] {
    if session.isDropped {
      let words = Words(nl: "Deze sessie gaat niet door.", en: "This session will not be held.")
      return [Node("p", ["class": "fault", "role": "status"], words[language])]
    }
    guard let asked = visit.field("versie").flatMap({ Int($0) }),
      let now = session.invitation?.sequence, asked != now
    else { return [] }
    let words = Words(
      nl: "De sessie is veranderd sinds de uitnodiging die u opende. Dit is hoe ze nu is; wilt u"
        + " opnieuw antwoorden?",
      en:
        "The session has changed since the invitation that you opened. This is how it is now; would"
        + " you answer again?")
    return [Node("p", ["class": "fault", "role": "status"], words[language])]
  }

  private var answers: [Node] {
    guard let invitation = session.invitation, session.end >= caller.desk.now else { return [] }
    let label = Words(nl: "Een woord erbij (mag leeg)", en: "A word beside it (may be empty)")
    let buttons: [(String, Words)] = [
      ("ja", Words(nl: "Ik kom", en: "I come")),
      ("misschien", Words(nl: "Misschien", en: "Perhaps")),
      ("nee", Words(nl: "Ik kom niet", en: "I do not come")),
    ]
    let chosen = invitation.answer?.participation
    return [
      Node("p", ["role": "status"], [caller.standing(of: invitation.answer)]),
      Node(
        "form", ["method": "post", "action": "\(caller.path)/sessies/\(session.id)"],
        [
          Node("input", ["type": "hidden", "name": "versie", "value": "\(invitation.sequence)"]),
          .field(
            label[language],
            Node(
              "input",
              [
                "type": "text", "name": "opmerking", "maxlength": "\(AnswerPoll.longest)",
                "value": invitation.answer?.comment ?? "",
              ])),
          Node(
            "p", ["class": "deeds-row"],
            buttons.map { value, words in
              let isChosen = chosen == InvitationPage.participation(value)
              return Node(
                "button",
                [
                  "type": "submit", "name": "antwoord", "value": value,
                  "class": isChosen ? "main" : "", "aria-pressed": isChosen ? "true" : "false",
                ], words[language])
            }),
        ]),
    ]
  }
}

/// What is kept of a participant, for how long, and a button that wipes it.
struct PrivacyPage {
  let caller: Caller

  private var language: Language { caller.language }

  var page: Node {
    let title = Words(nl: "Wat we van u bewaren", en: "What we keep of you")[language]
    let days = caller.entrance.retention
    let organiser = caller.entrance.workspace.programme.organiser
    let words =
      [
        Words(
          nl:
            "Uw naam en mailadres, zoals het programmateam ze heeft; wat u hier antwoordt; en van een"
            + " agenda die u stuurt alleen de tijden, zonder titels.",
          en:
            "Your name and mail address as the programme team has them; what you answer here; and of a"
            + " calendar that you send the times alone, without titles.")
      ]
      + (caller.entrance.fetches
        ? [
          Words(
            nl:
              "Van een agenda die u laat ophalen ook het adres, om dat nog eens te kunnen doen. Niemand"
              + " krijgt het te zien. Alleen als u erop drukt, wordt er iets opgehaald; de server van uw"
              + " agenda ziet dan dat deze site het vraagt. Het gaat weg met “Vergeet mijn agenda” en"
              + " met uw antwoorden.",
            en:
              "Of a calendar that you let us fetch the address too, to be able to do so again. Nobody"
              + " gets to see it. Something is fetched only where you press that; the server of your"
              + " calendar then sees that this site asks. It goes with “Forget my calendar” and with"
              + " your answers.")
        ] : []) + [
        Words(
          nl:
            "Alleen het programmateam ziet uw antwoorden. Andere deelnemers zien met wie ze een sessie"
            + " hebben, en nooit adressen, antwoorden of afwezigheid.",
          en:
            "Only the programme team sees your answers. Other participants see whom they share a session"
            + " with, and never addresses, answers or absence."),
        Words(
          nl:
            "Antwoorden, en de mails aan u, worden \(days) dagen na de laatste sessie gewist. Deze site zet voor u geen"
            + " cookies en houdt niet bij wat u bekijkt, behalve de laatste dag waarop uw adres is gebruikt.",
          en:
            "Answers, and the mails to you, are wiped \(days) days after the last session. This site sets no cookies for you and"
            + " does not record what you look at, but for the last day on which your address was used."
        ),
        Words(
          nl:
            "Wat het programmateam in het schema heeft overgenomen, blijft daar staan. Vraag het aan"
            + " \(organiser.name) (\(organiser.email)).",
          en:
            "What the programme team has taken into the schedule stays there. Ask \(organiser.name)"
            + " (\(organiser.email))."),
      ]
    return caller.frame(title).page([
      caller.back,
      Node(
        "section", ["class": "card narrow", "aria-labelledby": "privacy"],
        [Node("h1", ["id": "privacy"], title)] + words.map { Node("p", [:], $0[language]) }
          + [
            .button(
              Words(nl: "Wis mijn antwoorden", en: "Wipe my answers")[language],
              to: "\(caller.path)/wissen")
          ]),
      caller.foot,
    ])
  }
}
