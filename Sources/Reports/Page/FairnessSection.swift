internal import Markup
internal import ProgrammeModel

/// How journeys, hosting and meetings are shared among the pilots.
struct FairnessSection: PageSection {
  let content: PageContent

  let id = "verdeling"
  let title = Words(nl: "Verdeling over de pilots", en: "How it is shared among the pilots")

  var nodes: [Node] {
    let shares = Share.all(in: content)
    return [table(of: shares)] + (shares.count > 1 ? [matrix(of: shares)] : [])
  }

  private func table(of shares: [Share]) -> Node {
    let language = content.language
    let columns = [
      Words(nl: "Sessies", en: "Sessions"), Words(nl: "Reistijd", en: "Travel"),
      Words(nl: "Keer gastheer", en: "Times host"),
      Words(nl: "Liever niet", en: "Rather not"),
      Words(nl: "Ontmoet pilots", en: "Meets pilots"),
    ]
    return Table(
      caption: Words(
        nl: "Per pilot: reistijd is heen, alle sessies samen; “liever niet” telt sessies op een"
          + " moment dat de pilot liever niet had",
        en: "By pilot: travel is one way, all sessions together; “rather not” counts sessions at a"
          + " moment that the pilot would rather not have")[language],
      columns: [(Words(nl: "Pilot", en: "Pilot")[language], .words)]
        + columns.map { ($0[language], .numbers) },
      rows: shares.map { share in
        [
          share.pilot, "\(share.sessions)", share.travel[language], "\(share.hosted)",
          "\(share.ratherNot)", met(share),
        ].map { [.text($0)] }
      }
    ).node
  }

  private func met(_ share: Share) -> String {
    let others = content.programme.pilots.count - 1
    return Words(nl: "\(share.met) van \(others)", en: "\(share.met) of \(others)")[
      content.language]
  }

  private func matrix(of shares: [Share]) -> Node {
    let matrix = MeetingMatrix(shares: shares, language: content.language)
    let name = matrix.caption[content.language]
    let scroller = Node(
      "div", ["class": "scroll", "tabindex": "0", "role": "region", "aria-label": name],
      matrix.nodes)
    let hint = Words(
      nl: "Schuif de tabel opzij om alle pilots te zien.",
      en: "Swipe the table sideways to see all pilots.")[content.language]
    return Node(
      "div", ["class": shares.count > 18 ? "wide" : "small"],
      (shares.count > MeetingMatrix.widestOnPhone ? [Node("p", ["class": "hint"], hint)] : [])
        + [scroller])
  }
}

extension Share {
  /// The journeys as `4 uur 10 min`.
  fileprivate var travel: Words {
    let (hours, rest) = (minutes / 60, minutes % 60)
    guard hours > 0 else { return Words(nl: "\(rest) min", en: "\(rest) min") }
    return Words(
      nl: "\(hours.grouped.nl) uur \(rest) min", en: "\(hours.grouped.en) h \(rest) min")
  }
}
