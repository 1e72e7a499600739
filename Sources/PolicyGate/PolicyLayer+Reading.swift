internal import LearningDomain
internal import StrictJSON

extension PolicyLayer {
  /// What the file of a layer says its format is.
  public static let format = "balise layer 1"

  /// Reads a layer, as strictly as ``Policy/init(json:)`` reads a policy.
  ///
  /// Whether it only narrows is for ``PolicyStack`` to say.
  ///
  /// - Parameter json: A JSON document in UTF-8.
  /// - Complexity: O(bytes), and O(definitions) for each time one is used.
  /// - Throws: ``PolicyError`` with the first place that does not fit.
  public init(json: [UInt8]) throws(PolicyError) {
    self = try PolicyReader.read(json) { reader, document throws(JSONError) in
      try reader.layer(document)
    }
  }
}

extension PolicyReader {
  mutating func layer(_ document: PlacedJSON) throws(JSONError) -> PolicyLayer {
    let required = [
      "format", "layer", "version", "validFrom", "validUntil", "definitions", "rules", "duties",
    ]
    let members = try document.members(known: required + ["permits"], required: required)
    let head = try head(members, format: PolicyLayer.format)
    return PolicyLayer(
      owner: try members.required("layer").value(among: PolicyLayer.Owner.allCases),
      version: head.version, validity: head.validity, rules: try rules(members),
      permits: members["permits"] == nil ? [] : try permits(members),
      duties: try duties(members))
  }
}
