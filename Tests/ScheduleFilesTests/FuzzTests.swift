import ProgrammeModel
import ScheduleFiles
import Testing

/// Files that something happened to: never a crash, and never silence about what is wrong.
@Suite struct FuzzTests {
  @Test(arguments: 1...8 as ClosedRange<UInt64>)
  func `a damaged schedule is read or said to be wrong, with a place`(seed: UInt64) throws {
    let scratch = try Scratch()
    var chance = Chance(state: seed)
    let lines = Sample.schedule.split(separator: "\n", omittingEmptySubsequences: false)
    for _ in 0..<250 {
      var damaged = lines.map { Array($0.utf8) }
      for _ in 0...Int.random(in: 0...2, using: &chance) { damage(&damaged, &chance) }
      let bytes = Array(damaged.joined(separator: [10]))
      let path = try scratch.write(bytes, to: "programma.yaml")
      do throws(ReadingFailure) {
        _ = try ScheduleFile.read(path: path, wishes: Sample.wishes)
      } catch {
        guard case .findings(let findings) = error.cause else {
          Issue.record("\(error.cause)")
          continue
        }
        #expect(!findings.isEmpty)
        #expect(findings.allSatisfy { $0.place != nil && !$0.text(in: .en).isEmpty })
        #expect(
          findings.compactMap(\.place).map(\.line) == findings.compactMap(\.place?.line).sorted())
      }
    }
  }

  /// Does one bad thing to one line.
  private func damage(_ lines: inout [[UInt8]], _ chance: inout Chance) {
    let index = Int.random(in: lines.indices, using: &chance)
    let other = Int.random(in: lines.indices, using: &chance)
    switch Int.random(in: 0..<8, using: &chance) {
    case 0: lines[index] = []
    case 1: lines.insert(lines[index], at: other)
    case 2: lines.swapAt(index, other)
    case 3: lines[index] = lines[index].dropLast(Int.random(in: 0...20, using: &chance))
    case 4: lines[index].insert(UInt8.random(in: 0...255, using: &chance), at: 0)
    case 5:
      let signs = Array(" :-[]{},'\"&*!|>%@`#?~\t0".utf8)
      let place = Int.random(in: 0...lines[index].count, using: &chance)
      lines[index].insert(signs.randomElement(using: &chance) ?? 0, at: place)
    case 6: lines[index] = Array("  ".utf8) + lines[index]
    default:
      guard !lines[index].isEmpty else { return }
      let place = Int.random(in: lines[index].indices, using: &chance)
      lines[index][place] = UInt8.random(in: 0...255, using: &chance)
    }
  }
}

/// SplitMix64 (Steele, Lea and Flood, 2014).
private struct Chance: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}
