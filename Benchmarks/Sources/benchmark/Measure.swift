internal import ArgumentParser
internal import Planning
internal import ProgrammeModel
internal import ScheduleGenerator

/// Plans drawn schedules with so many moves and prints what that took and gave.
struct Measure: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Plans drawn schedules with so many moves and prints what that took and gave.",
    discussion: """
      A search runs two annealers at once. Processor seconds count both, so that moves per processor \
      second are what one core does. The peak is that of the process so far: name small sizes first.
      """)

  @Option(help: "Sizes, as 7,30,100,200.", transform: sizes)
  var pilots = [7, 30, 100, 200]

  @Option(help: "Moves of one search, both annealers together.")
  var moves = 4_000_000

  @Option(help: "Searches of each schedule, with the seeds 1 and up.")
  var seeds = 5

  @Option(help: "The seed that the schedules are drawn from.")
  var schedule: UInt64 = 1

  @Option(help: "The path of the holiday file.")
  var holidays = "schedules/holidays/nederland.yaml"

  func validate() throws {
    guard moves >= 1 else { throw ValidationError("1 move or more.") }
    guard seeds >= 1 else { throw ValidationError("1 seed or more.") }
  }

  func run() throws {
    print("| pilots | sessions | moves per CPU second | median cost | worst | peak MiB |")
    print("| ---: | ---: | ---: | ---: | ---: | ---: |")
    for size in pilots {
      let programme = try ScheduleGenerator(pilots: size, seed: schedule)
        .programme(holidays: holidays)
      print(row(of: programme))
    }
  }

  private func row(of programme: Programme) -> String {
    let begin = Spending.now
    let searches = (1...seeds).map { search(programme, seed: UInt64($0)) }
    let end = Spending.now
    let costs = searches.map { $0.cost ?? .max }.sorted()
    let total = searches.reduce(0) { $0 + $1.moves }
    let speed = Int(Double(total) / (end.seconds - begin.seconds))
    let fields = [
      "\(programme.pilots.count)", "\(programme.themes.reduce(0) { $0 + $1.sessions })", "\(speed)",
      word(costs[costs.count / 2]), word(costs[costs.count - 1]), "\(end.peak)",
    ]
    return "| \(fields.joined(separator: " | ")) |"
  }

  /// Searches without a clock, so that the cost depends on moves and seed alone.
  private func search(_ programme: Programme, seed: UInt64) -> (cost: Int?, moves: Int) {
    let effort = Planner.Effort(moves: moves, seconds: 1e9, seed: seed, proves: false)
    return switch Planner(programme).plan(effort) {
    case .plan(let found): (found.document.cost, found.moves)
    case .none(let missing): (nil, missing.moves)
    }
  }

  private func word(_ cost: Int) -> String { cost == .max ? "no plan" : "\(cost)" }

  @Sendable private static func sizes(_ text: String) throws -> [Int] {
    try text.split(separator: ",").map { word in
      guard let size = Int(word), (3...1000).contains(size) else {
        throw ValidationError("Sizes are 3 to 1000 pilots, as 7,30,100.")
      }
      return size
    }
  }
}
