// The wire format of plan.json (docs/model.md, "The plan file"): its names stand here, and nowhere
// else.

extension PlanDocument: Codable {
  /// The number of the format.
  package static let format = 1

  /// The keys of the file.
  package enum CodingKeys: String, CodingKey, CaseIterable {
    case format, programme, schedule, status, cost, bound, wishes, sessions
  }

  /// Reads a plan; its wishes are in the order of their ids, because JSON objects have none.
  ///
  /// It takes what stands there at its word; `PlanFile` says what is wrong with a file, and where.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    guard try container.decode(Int.self, forKey: .format) == PlanDocument.format else {
      throw DecodingError.dataCorruptedError(
        forKey: .format, in: container, debugDescription: "unknown format")
    }
    let wishes = try container.nestedContainer(keyedBy: WishID.self, forKey: .wishes)
    self.init(
      programme: try container.decode(String.self, forKey: .programme),
      schedule: try container.decode(String.self, forKey: .schedule),
      status: try container.decode(Status.self, forKey: .status),
      cost: try container.decode(Int.self, forKey: .cost),
      bound: try container.decode(Int.self, forKey: .bound),
      wishes: try wishes.allKeys.map { id in
        let cost = try wishes.nestedContainer(keyedBy: WishCost.CodingKeys.self, forKey: id)
        return WishCost(
          id: id.stringValue, price: try cost.decode(Int.self, forKey: .price),
          units: try cost.decode(Int.self, forKey: .units),
          points: try cost.decode(Int.self, forKey: .points))
      }.sorted { $0.id < $1.id },
      sessions: try container.decode([PlannedSession].self, forKey: .sessions))
  }

  /// Writes the plan; wishes are an object, by id.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(PlanDocument.format, forKey: .format)
    try container.encode(programme, forKey: .programme)
    try container.encode(schedule, forKey: .schedule)
    try container.encode(status, forKey: .status)
    try container.encode(cost, forKey: .cost)
    try container.encode(bound, forKey: .bound)
    var costs = container.nestedContainer(keyedBy: WishID.self, forKey: .wishes)
    for wish in wishes {
      var cost = costs.nestedContainer(
        keyedBy: WishCost.CodingKeys.self, forKey: WishID(stringValue: wish.id))
      try cost.encode(wish.price, forKey: .price)
      try cost.encode(wish.units, forKey: .units)
      try cost.encode(wish.points, forKey: .points)
    }
    try container.encode(sessions, forKey: .sessions)
  }

  private struct WishID: CodingKey {
    let stringValue: String
    var intValue: Int? { nil }

    init(stringValue: String) { self.stringValue = stringValue }
    init?(intValue: Int) { nil }
  }
}

extension PlanDocument.Status: Codable {}

extension PlanDocument.WishCost {
  /// The keys of a wish, which stands under its id.
  package enum CodingKeys: String, CodingKey, CaseIterable {
    case price, units, points
  }
}
