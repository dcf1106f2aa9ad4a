import ProgrammeModel

extension Fact {
  /// What is decided of sessions: pins, and published sessions that may no longer change.
  static func decisions(_ planner: Planner) -> [Fact] {
    planner.programme.pins.indices.map { pin($0, planner.programme) }
      + planner.frozen.map { frozen($0, planner) }
  }

  private static func pin(_ index: Int, _ programme: Programme) -> Fact {
    let pin = programme.pins[index]
    let day = pin.date?.words
    let entry = Entry(place: pin.place, text: "\(ScheduleKeys.schedule.pins.name): \(pin.session)")
    return Fact(
      entry: entry,
      words: Words(
        nl: "sessie \(pin.session) ligt vast\(day.map { " op \($0.nl)" } ?? "")",
        en: "session \(pin.session) is pinned\(day.map { " on \($0.en)" } ?? "")"),
      demand: nil, concern: .pin(pin.session), people: 2 * max(1, pin.pilots.count),
      removal: .deleting(entry) { $0.pins.remove(at: index) }, relaxation: nil)
  }

  private static func frozen(_ id: String, _ planner: Planner) -> Fact {
    let published = planner.baseline.published?.sessions.first { $0.id == id }
    let day = published?.date.words
    let kept = Pin(
      session: id, date: published?.date, daypart: published?.daypart, venue: published?.venue,
      pilots: published?.pilots ?? [], experts: published?.experts ?? [])
    return Fact(
      entry: Entry(place: nil, text: "published.json"),
      words: Words(
        nl: "sessie \(id)\(day.map { " op \($0.nl)" } ?? "") is gepubliceerd en te dichtbij om te"
          + " veranderen",
        en: "session \(id)\(day.map { " on \($0.en)" } ?? "") is published and too near to change"),
      demand: nil, concern: .frozen(kept), people: 2 * (published?.pilots.count ?? 1),
      removal: Removal(edit: Planner.Edit(releasing: id)) {
        $0.baseline = $0.baseline.releasing([id])
      }, relaxation: nil)
  }
}
