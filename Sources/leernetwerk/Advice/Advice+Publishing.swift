internal import Application

/// What the command `publish` adds to what changes.
extension Advice {
  /// Nothing was written, because nothing had to be.
  static let onlyShown = Words(
    nl: "Dit was een proef (--dry-run): er is niets geschreven.",
    en: "This was a trial (--dry-run): nothing was written.")

  /// Overviews were asked for, and none were made.
  static let noOverview = Words(
    nl: "Berichten met alle sessies (--overview) zijn er alleen bij een eerste publicatie.",
    en: "There are messages with all sessions (--overview) in a first publication alone.")

  /// The draft is not sound: `plan` is the command that makes another, `frozen` a session that it
  /// changes although it is past or too near.
  static func replan(_ plan: String, frozen: String?) -> Words {
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

  /// What was written, how to send it and what participants have to know.
  static func send(_ preview: PublicationPreview, by command: String) -> String {
    let (folder, calendars, mails) = (preview.folder, preview.calendars, preview.mails)
    let prefix = preview.messagePrefix
    var parts = [
      Words(
        nl: """
          Geschreven in \(folder):
            agenda/programma.ics  de agenda van het hele programma
            agenda/<id>.ics       een agenda voor elke pilot en expert (\(calendars))
            rapport.html          het plan om te lezen en af te drukken, met wat het kost
            deelnemers.html       hetzelfde om te delen, zonder punten en vergelijkingen
            published.json        wat er is verstuurd; zonder dit kan niets worden gewijzigd
          """,
        en: """
          Written to \(folder):
            agenda/programma.ics  the calendar of the whole programme
            agenda/<id>.ics       a calendar for every pilot and expert (\(calendars))
            rapport.html          the plan to read and to print, with what it costs
            deelnemers.html       the same to share, without points and comparisons
            published.json        what was sent; without this file nothing can be changed
          """)
    ]
    if mails > 0 {
      let messages =
        mails == 1
        ? Words(nl: "1 bericht", en: "1 message")
        : Words(nl: "\(mails.grouped.nl) berichten", en: "\(mails.grouped.en) messages")
      parts.append(
        Words(
          nl: """
            Klaar om te versturen: \(messages.nl), \(prefix)*.eml
            In één keer, langs uw mailserver (zie docs/mail.md):
              \(command)
            Of stuur elk bestand als bijlage naar het adres dat erin bij Aan staat: wie het
            opent, ziet de uitnodiging met haar knoppen.
            In het klassieke Outlook openen de bestanden in \(preview.drafts) klaar om te versturen.
            """,
          en: """
            Ready to be sent: \(messages.en), \(prefix)*.eml
            All at once, by your mail server (see docs/mail.md):
              \(command)
            Or send each file as an attachment to the address after To in it: whoever opens
            it sees the invitation with its buttons.
            In classic Outlook the files in \(preview.drafts) open ready to be sent.
            """))
    }
    if let first = preview.overviews.first {
      let number = preview.overviews.count
      parts.append(
        Words(
          nl: "Daarbij \(number == 1 ? "is er 1 bericht" : "zijn er \(number) berichten") met alle"
            + " sessies van één adres, zoals \(first)",
          en: "Among them \(number == 1 ? "is 1 message" : "are \(number) messages") with all"
            + " sessions of one address, such as \(first)"))
    }
    if let mail = preview.teamMail {
      let team = preview.programme.organiser.email
      parts.append(
        Words(
          nl: "Voor het programmateam zelf, aan \(team): \(mail)",
          en: "For the programme team itself, to \(team): \(mail)"))
    }
    if let past = preview.past { parts.append(past) }
    let language = preview.programme.language
    let hints = [preview.rewords ? wordingHint : nil, mails > 0 ? clientHint : nil]
    return
      (parts.map { $0[language] } + [silent(preview)].compactMap(\.self)
      + hints.compactMap { $0?[language] }).joined(separator: "\n\n")
  }

  /// Who has no address, and what to do instead; `nil` where everybody has one.
  static func silent(_ preview: PublicationPreview) -> String? {
    guard !preview.silent.isEmpty else { return nil }
    let lines = preview.silent.map { "  \($0.title): \($0.calendar)" }.joined(separator: "\n")
    return Words(
      nl: "Geen adres, dus geen bericht; geef zelf de agenda door:\n\(lines)",
      en: "No address, so no message; pass on the calendar yourself:\n\(lines)")[
        preview.programme.language]
  }

  private static let wordingHint = Words(
    nl: """
      Bij “bijgewerkt” verandert alleen tekst. Thunderbird toont dat pas aan wie de
      uitnodiging heeft beantwoord.
      """,
    en: """
      Where it says “updated”, only texts change. Thunderbird shows that to those alone
      who have answered the invitation.
      """)

  private static let clientHint = Words(
    nl: """
      Zeg deelnemers één van beide te kiezen, anders staat alles dubbel in hun agenda:
        de berichten   werken in Outlook, Thunderbird, Google, Apple en Nextcloud; in
                       Thunderbird is een agenda nodig die bij het mailadres hoort
        agenda/<id>    als abonnement (op een webadres) blijft hij vanzelf bij;
                       geïmporteerd is hij een momentopname, die alleen de berichten
                       nog bijwerken
      """,
    en: """
      Tell participants to choose one of the two, or their calendar has everything twice:
        the messages   work in Outlook, Thunderbird, Google, Apple and Nextcloud;
                       Thunderbird needs a calendar that belongs to the mail address
        agenda/<id>    follows by itself as a subscription (at a web address);
                       imported, it is a snapshot that only the messages update
      """)
}
