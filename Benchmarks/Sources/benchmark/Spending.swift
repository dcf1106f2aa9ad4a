internal import Glibc

/// What this process has spent so far, as the system counts it (getrusage(2)).
struct Spending {
  /// Seconds of processor, user and system, of all threads together.
  let seconds: Double
  /// The most memory that was resident at any moment, in MiB.
  let peak: Int

  /// Asks the system.
  static var now: Spending {
    var usage = rusage()
    unsafe getrusage(RUSAGE_SELF.rawValue, &usage)
    return Spending(
      seconds: seconds(usage.ru_utime) + seconds(usage.ru_stime), peak: usage.ru_maxrss / 1024)
  }

  private static func seconds(_ time: timeval) -> Double {
    Double(time.tv_sec) + Double(time.tv_usec) / 1_000_000
  }
}
