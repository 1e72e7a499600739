/// What a teacher lays down for a learner: it wins over any proposal until its last day.
public struct TeacherDirection: Hashable, Sendable {
  /// What is laid down.
  public enum Kind: Hashable, Sendable {
    /// This comes next.
    case pin(Resource.ID)
    /// This is not put forward.
    case exclude(Resource.ID)
    /// Where the first would be put forward, the second is.
    case replace(Resource.ID, with: Resource.ID)

    /// Reads a kind by its ``name``; `nil` where a replacement is missing or has no place.
    public init?(named name: String, _ resource: Resource.ID, replacement: Resource.ID?) {
      switch (name, replacement) {
      case ("pin", nil): self = .pin(resource)
      case ("exclude", nil): self = .exclude(resource)
      case ("replace", let replacement?): self = .replace(resource, with: replacement)
      default: return nil
      }
    }

    /// The name that files have for it.
    public var name: String {
      switch self {
      case .pin: "pin"
      case .exclude: "exclude"
      case .replace: "replace"
      }
    }
  }

  /// Why; a closed list, so that no free text about a learner is kept.
  public enum Reason: String, Hashable, Sendable, CaseIterable {
    /// It belongs to a lesson that is planned.
    case plannedLesson
    /// It was worked on in class.
    case workedInClass
    /// It is too easy or too hard for now.
    case unsuitedLevel
    /// The learner cannot use the material, or another kind suits better.
    case unsuitedMaterial
    /// The learner asked for it.
    case learnerWish
  }

  // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
  public let learner: Learner.ID, kind: Kind, reason: Reason

  /// The last day it holds.
  public let until: Day

  /// Creates a direction.
  public init(learner: Learner.ID, kind: Kind, reason: Reason, until: Day) {
    self.learner = learner
    self.kind = kind
    self.reason = reason
    self.until = until
  }

  /// The resources it names.
  public var resources: [Resource.ID] {
    switch kind {
    case .pin(let id), .exclude(let id): [id]
    case .replace(let id, let other): [id, other]
    }
  }
}

/// Directions that can be followed together, with resources of one catalogue.
public struct TeacherDirections: Sendable {
  private let byLearner: [Learner.ID: [TeacherDirection]]

  /// No directions.
  public static let none = TeacherDirections(byLearner: [:])

  private init(byLearner: [Learner.ID: [TeacherDirection]]) { self.byLearner = byLearner }

  /// Brings directions together.
  ///
  /// Two of one learner contradict each other, as both hold until the earlier last day, where both pin,
  /// where both replace the same resource, or where one excludes or replaces what the other puts forward.
  ///
  /// - Complexity: O(directions²) of each learner.
  /// - Throws: ``TeacherDirectionError`` for a resource that is not in the catalogue, for a resource
  ///   replaced by itself, and for directions that contradict each other.
  public init(
    _ directions: [TeacherDirection], in catalogue: Catalogue
  ) throws(TeacherDirectionError) {
    for direction in directions {
      for id in direction.resources where catalogue[resource: id] == nil {
        throw .unknownResource(id, direction.learner)
      }
      if case .replace(let id, let other) = direction.kind, id == other {
        throw .replacedByItself(id, direction.learner)
      }
    }
    let byLearner = Dictionary(grouping: directions, by: \.learner)
    for learner in byLearner.keys.sorted() {
      let own = byLearner[learner] ?? []
      for (index, direction) in own.enumerated() {
        for other in own[..<index] where direction.contradicts(other) {
          throw .contradiction(other, direction)
        }
      }
    }
    self.byLearner = byLearner
  }

  /// The directions of a learner that hold on a day, in the order given.
  public func directions(of learner: Learner.ID, on day: Day) -> [TeacherDirection] {
    (byLearner[learner] ?? []).filter { $0.until >= day }
  }
}

extension TeacherDirection {
  /// Whether both of one learner's directions cannot be followed.
  public func contradicts(_ other: TeacherDirection) -> Bool {
    guard kind != other.kind else { return false }
    if let forward = forward, other.back == forward { return true }
    if let forward = other.forward, back == forward { return true }
    switch (kind, other.kind) {
    case (.pin, .pin): return true
    case (.replace(let id, _), .replace(let same, _)): return id == same
    default: return false
    }
  }

  /// What it puts forward, and what it takes back.
  private var forward: Resource.ID? {
    switch kind {
    case .pin(let id), .replace(_, with: let id): id
    case .exclude: nil
    }
  }

  private var back: Resource.ID? {
    switch kind {
    case .exclude(let id), .replace(let id, _): id
    case .pin: nil
    }
  }
}

/// The reason that directions cannot be followed.
@nonexhaustive
public enum TeacherDirectionError: Error, Hashable, Sendable {
  /// The catalogue has no such resource.
  case unknownResource(Resource.ID, Learner.ID)
  /// A resource is to be replaced by itself.
  case replacedByItself(Resource.ID, Learner.ID)
  /// The second cannot be followed together with the first.
  case contradiction(TeacherDirection, TeacherDirection)
}

extension TeacherDirectionError: CustomStringConvertible {
  // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
  public var description: String {
    switch self {
    case .unknownResource(let id, let learner):
      "`\(id)`, laid down for `\(learner)`, is not in the catalogue"
    case .replacedByItself(let id, let learner):
      "`\(id)` is to be replaced by itself for `\(learner)`, expected another resource"
    case .contradiction(let first, let second):
      "for `\(first.learner)`, \(second.kind) contradicts \(first.kind); one of them has to go"
    }
  }
}

extension TeacherDirection.Kind: CustomStringConvertible {
  // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
  public var description: String {
    switch self {
    case .pin(let id): "to pin `\(id)`"
    case .exclude(let id): "to exclude `\(id)`"
    case .replace(let id, let other): "to replace `\(id)` with `\(other)`"
    }
  }
}
