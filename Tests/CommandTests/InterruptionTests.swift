import Foundation
import TestSupport
import Testing

@Suite(.serialized) struct InterruptionTests {
  private let endless = ["--moves", "100000000000", "--seconds", "600"]

  /// Interrupts a process once it has computed for two seconds, on a thread of its own: a task would
  /// wait for tests that compute.
  ///
  /// By then it listens, and has a plan, however long it waited for others to compute. Signals that a
  /// busy machine has yet to deliver are one; where `untilItEnds`, more follow.
  private func interrupt(_ process: Process, untilItEnds: Bool = false) {
    Thread.detachNewThread {
      while process.isRunning, process.secondsOfComputing < 2 {
        Thread.sleep(forTimeInterval: 0.05)
      }
      repeat {
        process.interrupt()
        Thread.sleep(forTimeInterval: 0.001)
      } while untilItEnds && process.isRunning
    }
  }

  @Test func `Ctrl-C once writes the best plan so far`() async throws {
    try await Folder.temporary { folder in
      let run = try await Leernetwerk.run(
        ["plan", "schedules/mkb-route-2021.yaml", "--out", "\(folder.path)/uit"] + endless
      ) { process in
        interrupt(process)
      }
      #expect(run.status == 0, "\(run.errors)")
      #expect(run.output.contains("U hebt het zoeken gestopt; dit is het beste tot dan toe.\n"))
      #expect(
        try folder.names(in: "uit") == ["concept", "deelnemers.html", "plan.json", "rapport.html"])
    }
  }

  @Test func `Ctrl-C twice leaves nothing behind`() async throws {
    try await Folder.temporary { folder in
      let run = try await Leernetwerk.run(
        ["plan", "schedules/mkb-route-2021.yaml", "--out", "\(folder.path)/uit"] + endless
      ) { process in
        interrupt(process, untilItEnds: true)
      }
      #expect(run.output == "")
      #expect(run.status == 130)
      #expect(try folder.names() == [])
    }
  }

  @Test func `The clock that stops a search is told`() async throws {
    try await Folder.temporary { folder in
      // What is decided is planned without a move, so that there is a plan however slow the machine.
      let run = try await Leernetwerk.run([
        "plan", try folder.copyOfDecidedSchedule(), "--out", "\(folder.path)/uit", "--moves",
        "100000000000",
        "--seconds", "1.5", "--no-proof",
      ])
      #expect(
        run.output.contains(
          "De klok stopte het zoeken na 1,5 seconden. Met --seconds zoekt het langer.\n"))
      #expect(run.status == 0)
    }
  }

  @Test func `A run that is killed at any moment leaves the last whole output`() async throws {
    try await Folder.temporary { folder in
      let schedule = try folder.copyOfDecidedSchedule()
      func arguments(_ year: Int) -> [String] {
        [
          "plan", schedule, "--out", "\(folder.path)/uit", "--moves", "200", "--now",
          "\(year)-01-01T00:00:00Z",
        ]
      }
      let start = ContinuousClock.now
      #expect(try await Leernetwerk.run(arguments(2001)).status == 0)
      let usual = ContinuousClock.now - start
      for year in 2002...2021 {
        _ = try await Leernetwerk.run(arguments(year)) { process in
          try await Task.sleep(for: usual * Double.random(in: 0.3...1.2))
          kill(process.processIdentifier, SIGKILL)
        }
        let names = try folder.names(in: "uit/concept")
        #expect(names == ["breda.ics", "expert.ics", "programma.ics", "utrecht.ics", "zwolle.ics"])
        let stamps = try names.map { name in
          try folder.text("uit/concept/\(name)").split(separator: "\r\n").filter {
            $0.hasPrefix("DTSTAMP:")
          }
        }
        #expect(Set(stamps.joined()).count == 1)
        let check = try await Leernetwerk.run(
          ["verify", schedule, "\(folder.path)/uit/plan.json"])
        #expect(check.status == 0)
      }
    }
  }
}

extension Process {
  /// What it has had of all processors so far; 0 once it is gone.
  fileprivate var secondsOfComputing: Double {
    let stat = try? String(contentsOfFile: "/proc/\(processIdentifier)/stat", encoding: .utf8)
    // User and system time are fields 14 and 15, and the second, a name in brackets, may have blanks.
    let fields = stat?.split(separator: ")").last?.split(separator: " ") ?? []
    let ticks = fields.dropFirst(11).prefix(2).compactMap { Double($0) }.reduce(0, +)
    return ticks / Double(sysconf(Int32(_SC_CLK_TCK)))
  }
}
