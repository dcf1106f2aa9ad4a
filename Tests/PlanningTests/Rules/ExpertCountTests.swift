import Planning
import ProgrammeModel
import Testing

@Suite struct ExpertCountTests {
  @Test(arguments: [
    ([], 0, 0), ([], 1, 1), (["jansen"], 0, 1), (["jansen"], 1, 0), (["jansen"], 3, 2),
    (["jansen", "devries"], 1, 1), (["jansen", "devries"], 2, 0),
  ])
  func `Every expert above or below what the theme asks counts`(
    experts: [String], asked: Int, units: Int
  ) {
    let situation = Situation(.meeting(experts: experts)) { $0.themes[1].experts = asked }
    #expect(situation.units(of: "expert-count") == units)
  }

  @Test func `One session too many does not make up for another too few`() {
    let situation = Situation(
      .meeting("werving-1", experts: ["jansen", "devries"]), .meeting("werving-2", experts: []))
    #expect(situation.units(of: "expert-count") == 2)
  }

  @Test(arguments: [
    ([], 3), (["jansen"], 2), (["jansen", "devries"], 1), (["jansen", "devries", "bakker"], 0),
    (["devries", "bakker"], 1), (["jansen", "devries", "bakker", "gast"], 1), (["gast"], 4),
    (["jansen", "bakker", "extra"], 2),
  ])
  func `By role, every expert of a role too many or too few counts, and every other`(
    experts: [String], units: Int
  ) {
    let situation = Situation(.meeting(experts: experts)) {
      $0.experts[0].role = "voorzitter"
      $0.experts[1].role = "raad"
      for (id, role) in [("bakker", "raad"), ("gast", nil), ("extra", "manager")] {
        $0.experts.append(Expert(id: id, name: id, themes: ["werving": 1], role: role))
      }
      $0.themes[1].expertDemand = .byRole([
        Theme.RoleCount(role: "raad", count: 2), Theme.RoleCount(role: "voorzitter", count: 1),
      ])
    }
    #expect(situation.units(of: "expert-count") == units)
  }

  @Test func `Its title and unit read well in Dutch and English`() {
    #expect(
      RuleBook.title(of: "expert-count") == Words(nl: "aantal experts", en: "number of experts"))
    #expect(
      RuleBook.unit(of: "expert-count")
        == Words(nl: "experts te veel of te weinig", en: "experts too many or too few"))
  }
}
