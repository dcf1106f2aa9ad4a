import ProgrammeModel

extension Criterion {
  /// `urgency`: how long needs wait, in weeks since the programme's first day.
  static let urgency = wish(
    "urgency", price: 3, Words(nl: "wachten op wat nodig is", en: "waiting for what is needed"),
    unit: Words(nl: "weken × behoefte", en: "weeks × need"),
    one: Words(nl: "week × behoefte", en: "week × need"),
    [
      .pilotSlot { problem, theme, pilot, slot in
        problem.needs[theme][pilot] * problem.slots[slot].weeks
      }
    ])
}
