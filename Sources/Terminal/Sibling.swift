internal import Foundation

/// A program that is installed beside this one.
package struct Sibling {
  /// Where it is, or would be.
  package let path: String

  /// The program of a name in the folder of this one, whatever link or search path led here.
  package init(_ name: String) {
    let own = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath()
    path = own.deletingLastPathComponent().appending(path: name).path
  }

  /// Runs the program in the place of this one; returns only where there is none.
  package func take(over arguments: [String]) {
    var pointers = unsafe ([path] + arguments).map { unsafe strdup($0) }
    unsafe pointers.append(nil)
    unsafe execv(path, &pointers)
    unsafe pointers.forEach { unsafe free($0) }
  }
}
