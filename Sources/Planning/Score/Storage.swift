/// A fixed run of plain values on the heap, without bounds checks in release builds.
///
/// The inner loops of the search read these millions of times a second. It has one owner, and is
/// freed with it. Sharing one between threads is safe as long as nobody writes.
@safe
package struct Storage<Element: BitwiseCopyable>: ~Copyable, @unchecked Sendable {
  private let base: UnsafeMutablePointer<Element>

  /// How many elements there are.
  package let count: Int

  /// Creates a run of equal elements.
  package init(repeating element: Element, count: Int) {
    unsafe base = .allocate(capacity: max(1, count))
    unsafe base.initialize(repeating: element, count: count)
    self.count = count
  }

  /// Creates a run of the given elements.
  package init(_ elements: [Element]) {
    unsafe base = .allocate(capacity: max(1, elements.count))
    for (index, element) in elements.enumerated() {
      unsafe (base + index).initialize(to: element)
    }
    count = elements.count
  }

  deinit { unsafe base.deallocate() }

  /// The element at an index, 0 to ``count`` − 1.
  package subscript(index: Int) -> Element {
    @inline(__always) get {
      assert(index >= 0 && index < count)
      return unsafe base[index]
    }
    @inline(__always) nonmutating set {
      assert(index >= 0 && index < count)
      unsafe base[index] = newValue
    }
  }

  /// The elements as an array.
  package var elements: [Element] { (0..<count).map { self[$0] } }
}
