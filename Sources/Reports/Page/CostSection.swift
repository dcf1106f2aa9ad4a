internal import Markup
internal import ProgrammeModel

/// What the plan costs in points, and what is known of cheaper plans.
struct CostSection: PageSection {
  let content: PageContent

  let id = "kosten"
  let title = Words(nl: "Hoe goed het plan is", en: "How good the plan is")

  var nodes: [Node] {
    let (plan, language) = (content.plan, content.language)
    let cost = Words(
      nl: "Het plan houdt zich aan elke regel. Elke wens die niet uitkomt, kost punten: hoe minder,"
        + " hoe beter. Dit plan kost \(plan.cost.grouped.nl) punten.",
      en: "The plan keeps every rule. Every wish that does not come true costs points: the fewer,"
        + " the better. This plan costs \(plan.cost.grouped.en) points.")
    return [
      Node("p", [:], cost[language]), Node("p", [:], plan.quality[language]), table,
    ]
  }

  private var table: Node {
    let language = content.language
    let costs = CostTable(content.plan, in: language)
    let titles = costs.titles
    let rows = costs.paid.map { line in
      [
        [Node.text(line.wish)], [.text("\(line.units.grouped[language]) \(line.unit)")],
        [.text(line.price.grouped[language])], [.text(line.points.grouped[language])],
      ]
    }
    return Table(
      caption: Words(nl: "Waarvoor het plan betaalt", en: "What the plan pays for")[language],
      columns: [
        (titles[0], .words), (titles[1], .words), (titles[3], .numbers), (titles[4], .numbers),
      ], rows: rows,
      sum: [[.text(costs.sumTitle)], [], [], [.text(costs.total.grouped[language])]]
    ).node
  }
}
