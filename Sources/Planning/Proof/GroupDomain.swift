/// What a part of all plans leaves open for one group of one kind.
struct GroupDomain: Hashable, Sendable {
  /// Whether the group comes at all.
  var isOpen = true
  /// The slots it can have.
  var slots: Range<Int>
  /// Venues it cannot have.
  var closedVenues = IndexSet()
  /// Sets of experts, by index into the kind's, that it cannot have; only the first 512 can be
  /// closed.
  var closedExperts = IndexSet()

  /// Whether a column of the group is left.
  func allows(_ column: ColumnPool.Column) -> Bool {
    let experts = Int(column.experts)
    return isOpen && slots.contains(Int(column.slot))
      && !closedVenues.contains(Int(column.venue))
      && (experts >= IndexSet.capacity || !closedExperts.contains(experts))
  }
}
