internal import Folders
internal import Foundation
internal import Synchronization

/// How many changes of the disk some work makes.
package func changes(_ work: () throws -> Void) throws -> Int {
  let steps = Mutex(0)
  try Disk.$beforeChange.withValue({ steps.withLock { $0 += 1 } }) { try work() }
  return steps.withLock { $0 }
}

/// Does some work and kills the process before one of its changes of the disk, counted from 1.
package func killing(beforeChange step: Int, _ work: () throws -> Void) throws {
  let left = Mutex(step)
  try Disk.$beforeChange.withValue({
    left.withLock { $0 -= 1 }
    if left.withLock({ $0 == 0 }) { kill(getpid(), SIGKILL) }
  }) {
    try work()
  }
}
