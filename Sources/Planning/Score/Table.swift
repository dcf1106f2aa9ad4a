/// Plain values that never change, which any number of threads read.
///
/// The inner loops of the search read these millions of times a second: bounds are checked where
/// assertions are, as in all tests, because a release build with checks makes a third fewer moves.
@safe
struct Table<Element: BitwiseCopyable & Sendable>: ~Copyable {
  private let base: UnsafePointer<Element>
  /// How many elements there are.
  let count: Int

  /// Creates a table of the given elements.
  init(_ elements: [Element]) {
    let new = UnsafeMutablePointer<Element>.allocate(capacity: max(1, elements.count))
    for (index, element) in elements.enumerated() {
      unsafe (new + index).initialize(to: element)
    }
    unsafe base = UnsafePointer(new)
    count = elements.count
  }

  deinit { unsafe base.deallocate() }

  /// The element at an index, 0 to ``count`` − 1.
  subscript(index: Int) -> Element {
    @inline(__always) get {
      assert(index >= 0 && index < count)
      return unsafe base[index]
    }
  }
}

// Unchecked because of the pointer alone: nothing is written behind it once it is set, and it is
// freed with its one owner. An array would be Sendable as it is, and is retained at every look.
extension Table: @unchecked Sendable {}

/// Plain values that their one owner changes, and that are freed with it.
///
/// A pointer keeps it to one thread. Reading is checked as in a ``Table``, writing always.
@safe
struct Buffer<Element: BitwiseCopyable>: ~Copyable {
  private let base: UnsafeMutablePointer<Element>
  /// How many elements there are.
  let count: Int

  /// Creates a buffer of equal elements.
  init(repeating element: Element, count: Int) {
    unsafe base = .allocate(capacity: max(1, count))
    unsafe base.initialize(repeating: element, count: count)
    self.count = count
  }

  /// Creates a buffer of the given elements.
  init(_ elements: [Element]) {
    unsafe base = .allocate(capacity: max(1, elements.count))
    for (index, element) in elements.enumerated() {
      unsafe (base + index).initialize(to: element)
    }
    count = elements.count
  }

  deinit { unsafe base.deallocate() }

  /// The element at an index, 0 to ``count`` − 1.
  subscript(index: Int) -> Element {
    @inline(__always) get {
      assert(index >= 0 && index < count)
      return unsafe base[index]
    }
    @inline(__always) set {
      precondition(index >= 0 && index < count)
      unsafe base[index] = newValue
    }
  }

  /// The elements as an array.
  var elements: [Element] { (0..<count).map { self[$0] } }
}
