internal import Markup
public import ProgrammeModel

/// A plan as one page of HTML for people, in the language of the programme.
///
/// The page stands on its own: it asks nothing of the network, runs no script and prints to A4. It
/// holds no e-mail address and no name of a contact. The same plan gives the same bytes.
public struct Page: Sendable {
  /// Whom a page is for.
  public enum Audience: Sendable {
    /// The programme team: with what the plan costs, and how participants compare.
    case team
    /// The participants: when and where they are expected, and nothing else.
    case participants

    /// The name of the file, in the output folder.
    public var fileName: String {
      switch self {
      case .team: "rapport.html"
      case .participants: "deelnemers.html"
      }
    }
  }

  private let content: PageContent
  private let audience: Audience
  private let published: PlanDocument?
  private let status: Status

  /// Prepares the page of a plan.
  ///
  /// - Parameters:
  ///   - plan: A plan of the programme. What the programme does not know is called by its id.
  ///   - programme: What was planned.
  ///   - least: Points that every valid plan pays for each wish; `nil` where that was not asked.
  ///   - published: The plan that the page tells the changes against; `nil` where there is none.
  ///   - status: Whether participants have the plan in their calendars.
  ///   - audience: Whom it is for.
  public init(
    _ plan: PlanDocument, of programme: Programme, least: [String: Int]? = nil,
    after published: PlanDocument? = nil, status: Status, for audience: Audience = .team
  ) {
    self.audience = audience
    content = PageContent(plan, of: programme, least: least)
    self.published = published
    self.status = status
  }

  /// The whole page, with one newline at the end.
  public var text: String {
    "<!DOCTYPE html>\n"
      + Node("html", ["lang": content.language.rawValue], [head, body]).markup()
  }

  private var head: Node {
    Node(
      "head", [:],
      [
        Node("meta", ["charset": "utf-8"]),
        Node(
          "meta",
          [
            "http-equiv": "Content-Security-Policy",
            "content": "default-src 'none'; style-src 'unsafe-inline'",
          ]),
        Node("meta", ["name": "viewport", "content": "width=device-width, initial-scale=1"]),
        Node("title", [:], content.programme.title),
        Node("style", [:], styleSheet),
      ])
  }

  private var body: Node {
    let sections: [any PageSection] =
      switch audience {
      case .team:
        [
          SessionSection(content: content),
          ChangeSection(content: content, published: published, status: status),
          CostSection(content: content), FairnessSection(content: content),
          ParticipantSection(content: content),
        ]
      case .participants:
        [SessionSection(content: content), ParticipantSection(content: content)]
      }
    let years = YearSection(content: content)
    let links = [(years.id, years.title)] + sections.map { ($0.id, $0.title) }
    let front = Node("div", ["class": "sheet"], [header(links)] + years.first)
    let main = sections.map { section in
      Node(
        "section", ["aria-labelledby": section.id],
        [Node("h2", ["id": section.id], section.title[content.language])] + section.nodes)
    }
    return Node("body", [:], [Node("main", [:], [front] + years.others + main)])
  }

  private func header(_ links: [(id: String, title: Words)]) -> Node {
    let language = content.language
    let items = links.map { link in
      Node("li", [:], [Node("a", ["href": "#\(link.id)"], link.title[language])])
    }
    return Node(
      "header", [:],
      [
        Node("h1", [:], content.programme.title),
        Node(
          "p", ["class": "lead"], "\(status.sentence[language]) \(content.plan.span[language])."),
        Node(
          "nav", ["aria-label": Words(nl: "Inhoud", en: "Contents")[language]],
          [Node("ul", [:], items)]),
      ])
  }
}

/// A part of the page under a heading of its own.
protocol PageSection {
  /// The id of the heading, to which the contents link.
  var id: String { get }
  var title: Words { get }
  /// What stands below the heading.
  var nodes: [Node] { get }
}
