internal import ProgrammeModel

extension PlanCheck {
  /// Every rule of docs/model.md, "Rules", in its order.
  var breaches: [Breach] {
    [
      sessions(), closed(), groupSize(), attendance(), expertCount(), notAnExpert(), away(),
      oneADay(), roomClash(), hostPresent(), capacity(), mode(), gap(), travelMax(), together(),
      apart(), order(), expertMax(), teamLoad(), budget(), pins(),
    ].flatMap { $0 }
  }

  func breach(
    _ rule: String, _ meetings: [Meeting], _ participants: [String] = [], nl: String, en: String
  ) -> Breach {
    Breach(
      rule: rule, sessions: meetings.map(\.id), participants: participants,
      sentence: Words(nl: nl, en: en))
  }
}
