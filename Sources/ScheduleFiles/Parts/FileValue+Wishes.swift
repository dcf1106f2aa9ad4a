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
      return whole(0...largestNumber).map { WishPrice(price: $0, above: wish.standard.above) }
    }
    let fields = Fields(self, keys: Keys.wishPrice)
    return WishPrice(
      price: fields.optional("price", wish.standard.price) { $0.whole(0...largestNumber) },
      above: fields.optional("above", wish.standard.above) { $0.whole(0...largestNumber) })
  }
}
