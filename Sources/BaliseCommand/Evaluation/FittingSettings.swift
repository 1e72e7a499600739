import KnowledgeTracing
import LearningDomain
import StrictJSON

/// How models were fitted, as a report keeps it.
struct FittingSettings {
  let variant: String, reading: String
  let starts: Int, shrinkage: Double
  let bounds: [String]
  let seed: String

  init(_ fitting: FittingOptions) {
    variant = fitting.variant.description
    reading = fitting.reading.rawValue
    starts = fitting.starts
    shrinkage = fitting.shrinkage
    bounds = fitting.bound.map(\.text)
    seed = String(fitting.seed)
  }

  /// Reads what a report has written.
  init(_ members: JSONMembers) throws(JSONError) {
    variant = try members.required("variant").string()
    reading = try members.required("reading").string()
    starts = try members.required("starts").integer()
    shrinkage = try members.required("shrinkage").number()
    var bounds: [String] = []
    for bound in try members.required("bounds").array() { bounds.append(try bound.string()) }
    self.bounds = bounds
    seed = try members.required("seed").string()
  }

  var members: [JSONValue.Member] {
    [
      .init("variant", .string(variant)), .init("reading", .string(reading)),
      .init("starts", .integer(starts)), .init("shrinkage", .number(shrinkage)),
      .init("bounds", .array(bounds.map { .string($0) })), .init("seed", .string(seed)),
    ]
  }

  /// Each setting but the variant by its name; a dash for what the full family does not use.
  func facts(_ language: Language) -> [(name: String, value: String)] {
    let isPlain = PlainVariant(variant) != nil
    return [
      (OriginPhrases.reading(language), reading),
      (OriginPhrases.starts(language), isPlain ? String(starts) : "–"),
      (OriginPhrases.shrinkage(language), isPlain ? decimal(shrinkage, 1, language) : "–"),
      (OriginPhrases.bounds(language), bounds.isEmpty ? "–" : bounds.joined(separator: ", ")),
    ]
  }
}
