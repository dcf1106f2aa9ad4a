internal import ProgrammeModel
internal import Publishing

extension Phrase {
  /// What a publication changes, participant by participant.
  static func news(of publication: Publication, _ programme: Programme) -> Words {
    Words(
      nl: news(of: publication, programme, .nl), en: news(of: publication, programme, .en))
  }

  /// What was written, how to send it and what participants have to know.
  static func published(_ publication: Publication, folder: String) -> Words {
    Words(
      nl: published(publication, folder, .nl), en: published(publication, folder, .en))
  }

  /// There is no plan in the output folder; `plan` is the command that makes one.
  static func nothingToPublish(in folder: String, plan: String) -> Words {
    Words(
      nl: "In \(folder) staat geen plan.json. Maak eerst een plan: \(plan)",
      en: "There is no plan.json in \(folder). Make a plan first: \(plan)")
  }

  /// The draft is not sound; `plan` is the command that makes another, `frozen` a session that it
  /// changes although it is past or too near.
  static func notPublished(plan: String, frozen: String?) -> Words {
    let again = Words(
      nl: "Er is niets gepubliceerd. Maak het plan opnieuw: \(plan)",
      en: "Nothing was published. Make the plan again: \(plan)")
    guard let frozen else { return again }
    return Words(
      nl: again.nl + "\nMag zo'n sessie toch veranderen? Laat haar dan ook hier los, met --release"
        + " \(frozen).",
      en: again.en + "\nMay such a session change after all? Then release it here too, with"
        + " --release \(frozen).")
  }

  /// Nothing was written, because nothing had to be.
  static let onlyShown = Words(
    nl: "Dit was een proef (--dry-run): er is niets geschreven.",
    en: "This was a trial (--dry-run): nothing was written.")

  private static func news(
    of publication: Publication, _ programme: Programme, _ language: Language
  ) -> String {
    let number = publication.ledger.publication
    guard !publication.isUnchanged else {
      return Words(
        nl: "\(programme.title): er is niets veranderd sinds publicatie \(number). Niemand krijgt"
          + " een bericht.",
        en: "\(programme.title): nothing has changed since publication \(number). Nobody gets a"
          + " message.")[language]
    }
    let title = Words(
      nl: "Publicatie \(number) van \(programme.title)",
      en: "Publication \(number) of \(programme.title)")
    let people = publication.news.map { participant in
      "\n\n" + ([participant.title] + lines(participant, language)).joined(separator: "\n")
    }
    return title[language] + people.joined()
  }

  private static func lines(_ participant: ParticipantNews, _ language: Language) -> [String] {
    let changes = participant.items.filter { $0.kind != .unchanged }.flatMap { item in
      let line = "\(item.title): \(item.appointment.words[language])"
      let former = item.former.map { former in
        Words(nl: "eerst \(former.words.nl)", en: "was \(former.words.en)")[language]
      }
      return row(item.kind.label[language], line) + (former.map { row("", $0) } ?? [])
    }
    let unchanged = participant.items.count - participant.items.count { $0.kind != .unchanged }
    let rest = count(unchanged, "sessie", "sessies", "session", "sessions")[language]
    return changes
      + (unchanged > 0 || changes.isEmpty
        ? row(ParticipantNews.Item.Kind.unchanged.label[language], rest) : [])
  }

  private static func row(_ label: String, _ text: String) -> [String] {
    ["  " + label + String(repeating: " ", count: max(0, 13 - label.count)) + text]
  }

  private static func published(
    _ publication: Publication, _ folder: String, _ language: Language
  ) -> String {
    let calendars = publication.news.count
    let mails = publication.messages.count / 2
    let prefix = publication.messagePrefix
    var parts = [
      Words(
        nl: """
          Geschreven in \(folder):
            agenda/programma.ics  de agenda van het hele programma
            agenda/<id>.ics       een agenda voor elke pilot en expert (\(calendars))
            rapport.html          het plan om te lezen, af te drukken en te delen
            published.json        wat er is verstuurd; zonder dit bestand kan niets worden gewijzigd
          """,
        en: """
          Written to \(folder):
            agenda/programma.ics  the calendar of the whole programme
            agenda/<id>.ics       a calendar for every pilot and expert (\(calendars))
            rapport.html          the plan to read, to print and to share
            published.json        what was sent; without this file nothing can be changed
          """)
    ]
    if mails > 0 {
      let messages = count(mails, "bericht", "berichten", "message", "messages")
      parts.append(
        Words(
          nl: """
            Klaar om te versturen: \(messages.nl), \(folder)/\(prefix)*.eml
            In één keer, met elk programma dat werkt als sendmail:
              for bericht in \(folder)/\(prefix)*.eml; do sendmail -t <"$bericht"; done
            Of stuur elk bestand als bijlage naar het adres dat erin bij Aan staat: wie het opent,
            ziet de uitnodiging met haar knoppen.
            """,
          en: """
            Ready to be sent: \(messages.en), \(folder)/\(prefix)*.eml
            All at once, with any program that works like sendmail:
              for message in \(folder)/\(prefix)*.eml; do sendmail -t <"$message"; done
            Or send each file as an attachment to the address after To in it: whoever opens it sees
            the invitation with its buttons.
            """))
    }
    let silent = publication.news.filter { $0.hasNoAddress && !$0.items.isEmpty }
    if !silent.isEmpty {
      let lines = silent.map { "  \($0.title): \(folder)/\($0.calendar)" }.joined(separator: "\n")
      parts.append(
        Words(
          nl: "Geen adres, dus geen bericht; geef zelf de agenda door:\n\(lines)",
          en: "No address, so no message; pass on the calendar yourself:\n\(lines)"))
    }
    if publication.news.contains(where: { $0.items.contains { $0.kind == .reworded } }) {
      parts.append(wordingHint)
    }
    if mails > 0 { parts.append(clientHint) }
    return parts.map { $0[language] }.joined(separator: "\n\n")
  }

  private static let wordingHint = Words(
    nl: """
      Bij “bijgewerkt” verandert alleen tekst. Thunderbird toont dat pas aan wie de uitnodiging
      heeft beantwoord.
      """,
    en: """
      Where it says “updated”, only texts change. Thunderbird shows that to those alone who have
      answered the invitation.
      """)

  private static let clientHint = Words(
    nl: """
      Zeg deelnemers dat ze één van beide kiezen, anders staat alles dubbel in hun agenda:
        de berichten   werken in Outlook, Thunderbird, Google, Apple en Nextcloud; in Thunderbird is
                       een agenda nodig die bij het mailadres hoort
        agenda/<id>    als abonnement (op een webadres) blijft hij vanzelf bij; geïmporteerd is hij
                       een momentopname, die alleen de berichten nog bijwerken
      """,
    en: """
      Tell participants to choose one of the two, or everything stands twice in their calendar:
        the messages   work in Outlook, Thunderbird, Google, Apple and Nextcloud; Thunderbird needs
                       a calendar that belongs to the mail address
        agenda/<id>    follows by itself as a subscription (at a web address); imported, it is a
                       snapshot that only the messages update
      """)
}

extension ParticipantNews.Item.Kind {
  fileprivate var label: Words {
    switch self {
    case .new: Words(nl: "nieuw", en: "new")
    case .moved: Words(nl: "verplaatst", en: "moved")
    case .reworded: Words(nl: "bijgewerkt", en: "updated")
    case .readdressed: Words(nl: "ander adres", en: "new address")
    case .cancelled: Words(nl: "vervalt", en: "cancelled")
    case .unchanged: Words(nl: "ongewijzigd", en: "unchanged")
    }
  }
}
