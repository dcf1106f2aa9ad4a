internal import ProgrammeModel

extension FileValue {
  /// The price of every wish by id; what the file leaves out has its standard price.
  func wishes(_ declarations: [WishDeclaration]) -> [String: WishPrice] {
    let fields = Fields(self, keys: declarations.map(\.key))
    return declarations.reduce(into: [:]) { prices, wish in
      prices[wish.id] = fields.optional(wish.key, wish.standard) { $0.price(of: wish) }
    }
  }

  private func price(of wish: WishDeclaration) -> WishPrice? {
    guard wish.hasThreshold, case .mapping = content else {
      return ScheduleKeys.wishPrice.price.kind.read(self, .unknown).map {
        WishPrice(price: $0, above: wish.standard.above)
      }
    }
    let keys = ScheduleKeys.wishPrice
    let fields = Fields(self, keys)
    return WishPrice(
      price: fields[keys.price] ?? wish.standard.price,
      above: fields[keys.above] ?? wish.standard.above)
  }
}
