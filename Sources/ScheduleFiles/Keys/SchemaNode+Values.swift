internal import ProgrammeModel

/// What the readers of single values take, as parts of a schema.
///
/// A schedule file is read as text, so that a number may stand in quotes and a title may look like a
/// number; editors tell texts from numbers by YAML 1.2.
extension SchemaNode {
  /// A block of keys.
  static func block(
    _ properties: [(String, SchemaNode)], required: [String] = []
  ) -> SchemaNode {
    .object([
      ("type", "object"), ("properties", .object(properties.map { (key: $0, value: $1) })),
      ("required", .list(required.map(SchemaNode.text))), ("additionalProperties", false),
    ])
  }

  /// A list; with `most` of 1 to so many values.
  static func list(of value: SchemaNode, least: Int = 0, most: Int? = nil, isSet: Bool = false)
    -> SchemaNode
  {
    .object(
      [("type", "array"), ("items", value)] + (least > 0 ? [("minItems", .whole(least))] : [])
        + (most.map { [("maxItems", .whole($0))] } ?? [])
        + (isSet ? [("uniqueItems", true)] : []))
  }

  /// A text that is not empty, on one line.
  static let line: SchemaNode = [
    "type": ["string", "number", "boolean"], "pattern": #"^\s*\S[^\r\n]*\s*$"#,
  ]

  /// A text that is not empty.
  static let lines: SchemaNode = [
    "type": ["string", "number", "boolean"], "pattern": #"\S"#,
  ]

  static let programmeID: SchemaNode = [
    "type": ["string", "integer"], "pattern": #"^\s*[a-z0-9-]{1,100}\s*$"#,
  ]

  static let partID: SchemaNode = [
    "type": ["string", "integer"], "pattern": #"^\s*(?!programma\s*$)[a-z0-9-]{1,100}\s*$"#,
  ]

  static let date: SchemaNode = [
    "type": "string",
    "pattern": .text(
      #"^\s*(\d{4}-\d{2}-\d{2}|\d{1,2}-\d{1,2}-\d{4}|\d{1,2}\s+"#
        + inAnyCase(CivilDate.dutchMonths) + #"\s+\d{4})\s*$"#),
  ]

  /// A pattern of some words in capitals or not.
  private static func inAnyCase(_ words: [String]) -> String {
    let patterns = words.map { word in
      word.map { $0.isLetter ? "[\($0.lowercased())\($0.uppercased())]" : String($0) }.joined()
    }
    return "(" + patterns.joined(separator: "|") + ")"
  }

  /// One of a few words, in capitals or not.
  static func word(_ words: [String]) -> SchemaNode {
    ["type": "string", "pattern": .text(#"^\s*"# + inAnyCase(words) + #"\s*$"#)]
  }

  /// WHENs; their words are the reader's.
  static let whens: SchemaNode = .list(of: ["type": "string", "pattern": #"\S"#])

  static let email: SchemaNode = [
    "type": "string",
    "pattern": #"^\s*[!#-'*+\--9=?A-Z_a-z~]+@[!#-'*+\--9=?A-Z_a-z~]+\s*$"#,
  ]

  static let url: SchemaNode = ["type": "string", "pattern": #"^\s*https?://\S+\s*$"#]

  static let truth: SchemaNode = [
    "anyOf": [["type": "boolean"], word(["true", "false", "ja", "nee"])]
  ]

  /// A truth that is so.
  static let yes: SchemaNode = ["anyOf": [["enum": [true]], word(["true", "ja"])]]

  static func whole(_ range: ClosedRange<Int>) -> SchemaNode {
    [
      "anyOf": [
        [
          "type": "integer", "minimum": .whole(range.lowerBound),
          "maximum": .whole(range.upperBound),
        ],
        ["type": "string", "pattern": #"^\s*\d+\s*$"#],
      ]
    ]
  }

  static func degrees(_ range: ClosedRange<Int>) -> SchemaNode {
    [
      "anyOf": [
        [
          "type": "number", "minimum": .whole(range.lowerBound),
          "maximum": .whole(range.upperBound),
        ],
        ["type": "string", "pattern": #"^\s*-?[0-9.]+\s*$"#],
      ]
    ]
  }

  static func choice(_ words: [String]) -> SchemaNode {
    ["enum": .list(words.map(SchemaNode.text))]
  }

  /// Numbers by theme.
  static func byTheme(_ range: ClosedRange<Int>) -> SchemaNode {
    ["type": "object", "additionalProperties": .whole(range)]
  }

  /// Numbers by role.
  static func byRole(_ range: ClosedRange<Int>) -> SchemaNode {
    [
      "type": "object", "minProperties": 1,
      "propertyNames": ["pattern": #"^[a-z0-9-]{1,100}$"#],
      "additionalProperties": .whole(range),
    ]
  }

  static let groupSize: SchemaNode = [
    "anyOf": [
      ["type": "integer", "minimum": 1, "maximum": .whole(mostParts)],
      ["type": "string", "pattern": #"^\s*0*[1-9]\d*(-\d+)?\s*$"#], word(["all", "alle"]),
    ]
  ]

  /// Names with begin and end.
  static func dayparts(most: Int) -> SchemaNode {
    let words = inAnyCase(wordsOfWhen)
    return [
      "type": "object", "minProperties": 1, "maxProperties": .whole(most),
      "propertyNames": ["pattern": .text(#"^(?!\#(words)$)(?![0-9])(?!.*\.\.)\S+$"#)],
      "additionalProperties": [
        "type": "string",
        "pattern": #"^\s*([01]?\d|2[0-3])[.:][0-5]\d\s*-\s*([01]?\d|2[0-3])[.:][0-5]\d\s*$"#,
      ],
    ]
  }

  /// Degrees north and east by place.
  static let coordinates: SchemaNode = [
    "type": "object",
    "additionalProperties": [
      "type": "array", "prefixItems": [.degrees(-90...90), .degrees(-180...180)], "minItems": 2,
      "maxItems": 2,
    ],
  ]

  /// A price for each wish.
  static func prices(of wishes: [WishDeclaration]) -> SchemaNode {
    let price = SchemaNode.whole(0...largestNumber)
    return .block(
      wishes.map { wish in
        let standard = price.standard(.whole(wish.standard.price))
        guard wish.hasThreshold else { return (wish.key, standard) }
        let keys = ScheduleKeys.wishPrice
        let block = SchemaNode.block([
          (keys.price.name, standard),
          (keys.above.name, price.standard(.whole(wish.standard.above))),
        ])
        return (wish.key, ["anyOf": [price, block]])
      })
  }

  /// Says in Dutch what the value is, for whoever edits a schedule.
  func says(_ description: String) -> SchemaNode { with([("description", .text(description))]) }

  /// Says what holds where the key is left out.
  func standard(_ value: SchemaNode) -> SchemaNode { with([("default", value)]) }
}
