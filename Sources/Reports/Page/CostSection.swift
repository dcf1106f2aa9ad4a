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
        + " hoe beter. Dit plan kost \(Words.points(plan.cost).nl).",
      en: "The plan keeps every rule. Every wish that does not come true costs points: the fewer,"
        + " the better. This plan costs \(Words.points(plan.cost).en).")
    let costs = CostTable(plan, least: content.least, in: language)
    return [Node("p", [:], cost[language]), Node("p", [:], plan.quality[language]), table(costs)]
      + (costs.sentence.map { [Node("p", [:], $0)] } ?? [])
  }

  private func table(_ costs: CostTable) -> Node {
    let language = content.language
    let titles = costs.titles
    let rows = costs.paid.map { line in
      [
        [Node.text(line.wish)], [.text("\(line.units.grouped[language]) \(line.unit)")],
        [.text(line.price.grouped[language])], [.text(line.points.grouped[language])],
      ] + (costs.least == nil ? [] : [[.text((line.least ?? 0).grouped[language])]])
    }
    return Table(
      caption: Words(nl: "Waarvoor het plan betaalt", en: "What the plan pays for")[language],
      columns: [
        (titles[0], .words), (titles[1], .words),
      ] + titles.dropFirst(3).map { ($0, .numbers) }, rows: rows,
      sum: [[.text(costs.sumTitle)], [], [], [.text(costs.total.grouped[language])]]
        + (costs.least.map { [[.text($0.grouped[language])]] } ?? [])
    ).node
  }
}
