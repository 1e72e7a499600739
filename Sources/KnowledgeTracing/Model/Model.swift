public import LearningDomain

/// A fitted model: its parameters, and a card that says where they come from.
public struct Model: Hashable, Sendable {
  /// The parameters, by the branch of the family.
  public enum Parameters: Hashable, Sendable {
    // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
    case plain(PlainParameters), full(FullParameters)
  }

  /// What the model is called.
  public let name: String

  /// What counted as the skill of a response that called for several.
  public let reading: SkillReading

  // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
  public let parameters: Parameters

  // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
  public let card: ModelCard

  /// Creates a model.
  public init(name: String, reading: SkillReading, parameters: Parameters, card: ModelCard) {
    self.name = name
    self.reading = reading
    self.parameters = parameters
    self.card = card
  }

  /// Which member of the family it is.
  public var variant: Variant {
    switch parameters {
    case .plain(let plain): .plain(plain.variant)
    case .full(let full): .full(full.terms)
    }
  }

  /// Whether the model was fitted on responses to a skill.
  public func covers(_ skill: Skill.ID) -> Bool {
    switch parameters {
    case .plain(let plain): plain.skills[skill] != nil
    case .full(let full): full.skills[skill] != nil
    }
  }

  /// The same model with an evaluation on its card.
  public func with(evaluation: Evaluation) -> Model {
    Model(
      name: name, reading: reading, parameters: parameters,
      card: card.with(evaluation: evaluation))
  }
}
