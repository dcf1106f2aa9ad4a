public import ProgrammeModel

/// One thing that a schedule says and that can be taken out of it: an entry of a list, a limit.
///
/// What a schedule cannot do without (its themes, sessions, participants and days) is no fact. Each
/// kind of fact is one block in `Facts`: where it stands, what it says, what it asks of a plan, and
/// how it is taken out or eased.
public struct Fact: Sendable {
  /// What stands in the file, and where.
  let entry: Entry
  /// What it says, as part of a sentence without a full stop.
  public let words: Words
  /// What it asks of a plan, to follow on `waarin`; `nil` where it decides a session, which is
  /// called by its name instead.
  let demand: Words?
  /// By what a sentence tells it.
  let concern: Concern
  /// How many people it concerns.
  public let people: Int
  /// How it is taken out.
  let removal: Removal
  /// How it can be eased; `nil` where it can only be taken out.
  let relaxation: Relaxation?
  /// What may help besides taking it out or easing it, as a whole sentence.
  public var advice: Words?
  /// Its place among all facts of its programme, which tells it from the others.
  fileprivate var number = 0

  init(
    entry: Entry, words: Words, demand: Words?, concern: Concern, people: Int, removal: Removal,
    relaxation: Relaxation?
  ) {
    self.entry = entry
    self.words = words
    self.demand = demand
    self.concern = concern
    self.people = people
    self.removal = removal
    self.relaxation = relaxation
  }

  /// Where it stands; `nil` where it was not read from a file.
  public var place: SourcePlace? { entry.place }
  /// What stands there, as in `gap: 14`.
  public var source: String { entry.text }
}

extension Fact {
  /// What a schedule says in one place.
  struct Entry: Hashable, Sendable {
    /// Where it stands, or where it would stand; `nil` where it was not read from a file.
    let place: SourcePlace?
    /// What stands there, as in `gap: 14`.
    let text: String
    /// Whether the file leaves it to the standard.
    var isImplied = false
  }

  /// What a fact is about, as far as the sentence on a conflict depends on it.
  enum Concern: Hashable, Sendable {
    /// Some cannot always be there, called as a sentence calls them; one of them may be an expert,
    /// by index.
    case presence(of: [Words], expert: Int? = nil)
    /// How many sessions an expert takes, by index.
    case load(expert: Int)
    /// The days between two sessions of a pilot: of one theme, by index, or of any.
    case gap(Int, theme: Int? = nil)
    /// Who is in one group, or in different ones.
    case company
    /// How far a pilot travels.
    case journey
    /// Which theme comes first.
    case order
    /// How many people a venue holds.
    case capacity(Int)
    /// How a session is pinned, by its id.
    case pin(String)
    /// That a published session may no longer change, with all that it keeps.
    case frozen(Pin)
    /// Anything else.
    case other
  }

  /// How a fact is taken out of what is asked; what it limits is then without limit.
  struct Removal: Sendable {
    /// What somebody edits for that.
    let edit: Planner.Edit
    /// Takes it out.
    ///
    /// An entry of a list is taken out by its position, so that of several entries the last goes
    /// first.
    let apply: @Sendable (inout Planner) -> Void

    /// Deletes an entry of the file.
    static func deleting(
      _ entry: Entry, _ apply: @escaping @Sendable (inout Programme) -> Void
    ) -> Removal {
      Removal(edit: Planner.Edit(entry, to: nil)) { apply(&$0.programme) }
    }
  }

  /// A change of what one fact says, in steps from the least to the most.
  struct Relaxation: Sendable {
    /// How many steps there are.
    let steps: Int
    /// What somebody edits for a step, 1 to ``steps``.
    let edit: @Sendable (_ step: Int) -> Planner.Edit
    /// Changes a programme by a step.
    let apply: @Sendable (inout Programme, _ step: Int) -> Void

    /// Puts a text in the place of an entry.
    init(
      of entry: Entry, steps: Int, _ text: @escaping @Sendable (Int) -> String,
      _ apply: @escaping @Sendable (inout Programme, Int) -> Void
    ) {
      self.steps = steps
      self.apply = apply
      edit = { Planner.Edit(entry, to: text($0)) }
    }

    /// Raises a number.
    static func raising(
      _ entry: Entry, _ key: any AnyScheduleKey, from value: Int, by most: Int,
      _ apply: @escaping @Sendable (inout Programme, Int) -> Void
    ) -> Relaxation {
      let name = key.name
      return Relaxation(of: entry, steps: most, { "\(name): \(value + $0)" }) {
        apply(&$0, value + $1)
      }
    }
  }
}

extension Fact: Hashable {
  /// Whether they are the same fact of one programme.
  public static func == (one: Fact, other: Fact) -> Bool { one.number == other.number }

  /// Hashes what tells it from the other facts of its programme.
  public func hash(into hasher: inout Hasher) { hasher.combine(number) }
}

extension Fact {
  /// Whether it comes before another where it is tried what can go: fewer people, then more room.
  func yieldsBefore(_ other: Fact) -> Bool {
    (people, -(capacity ?? 0)) < (other.people, -(other.capacity ?? 0))
  }

  /// Who or what cannot always be there because of it, called as a sentence calls them.
  var absentees: [Words] { if case .presence(let names, _) = concern { names } else { [] } }

  /// The expert that it limits, by index; `nil` where it limits none.
  var expert: Int? {
    switch concern {
    case .presence(_, let expert): expert
    case .load(let expert): expert
    case .gap, .company, .journey, .order, .capacity, .pin, .frozen, .other: nil
    }
  }

  /// The people that a venue holds because of it; `nil` where it is not about that.
  var capacity: Int? { if case .capacity(let people) = concern { people } else { nil } }

  /// The id of the session that it decides; `nil` where it decides none.
  var session: String? {
    switch concern {
    case .pin(let id): id
    case .frozen(let kept): kept.session
    case .presence, .load, .gap, .company, .journey, .order, .capacity, .other: nil
    }
  }

  /// What a published session keeps because of it; `nil` where it is about none.
  var kept: Pin? { if case .frozen(let kept) = concern { kept } else { nil } }

  /// The days that it keeps between two sessions of a pilot; `nil` where it is not about that.
  var gap: Int? { if case .gap(let days, _) = concern { days } else { nil } }
}

extension Planner {
  /// All facts that can stand in the way of a plan, in the order of a schedule file.
  var facts: [Fact] {
    let venues = programme.venues.indices
    var facts = Fact.ofCalendar(programme) + Fact.ofTeam(programme) + Fact.ofProgramme(programme)
    facts += programme.themes.indices.flatMap { Fact.ofTheme($0, programme) }
    facts += programme.pilots.indices.flatMap { Fact.ofPilot($0, programme) }
    facts += programme.experts.indices.flatMap { Fact.ofExpert($0, programme) }
    facts += venues.flatMap { Fact.ofVenue($0, programme) }
    facts += venues.flatMap { Fact.absences(ofVenue: $0, programme) }
    facts += Fact.decisions(self) + Fact.schoolHolidays(programme)
    for index in facts.indices { facts[index].number = index }
    return facts
  }

  /// What is asked without some facts.
  func without(_ facts: some Sequence<Fact>) -> Planner {
    var planner = self
    for fact in facts.sorted(by: { $0.number > $1.number }) { fact.removal.apply(&planner) }
    return planner
  }
}
