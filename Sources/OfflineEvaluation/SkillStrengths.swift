internal import Foundation
internal import LearningDomain
internal import NumericKernels

/// What a simulated learner knows: a strength per skill in log odds, not a state known or unknown.
///
/// Strength grows with each response and with study, the less the higher it stands and the less the
/// prerequisites are known, and falls back towards where it began while the skill rests.
struct SkillStrengths {
  private let traits: LearnerTraits
  private let teaching: Double
  private let prerequisites: [[Int]]
  private var skills: [State]

  private struct State {
    let baseline: Double
    var strength: Double
    var lastDay: Day?
    var days = 0
  }

  init(
    of traits: LearnerTraits, in graph: PrerequisiteGraph, behind: [Double], teaching: Double,
    using generator: inout some RandomNumberGenerator
  ) {
    self.traits = traits
    self.teaching = teaching
    prerequisites = graph.prerequisites
    skills = zip(graph.depth, behind).map { depth, behind in
      // Each step up the graph is known a little less beforehand; four steps up, nothing is.
      let baseline =
        -0.05 - 0.35 * Double(min(depth, 4)) + 0.75 * traits.ability + 0.7 * generator.nextNormal()
        - behind
      return State(baseline: baseline, strength: baseline)
    }
  }

  /// The strength of a skill on a day, what was forgotten since it was last used taken off.
  ///
  /// What practice added is kept by the power (1 + days)^−forgetting, and each further day of
  /// practice makes the exponent smaller.
  ///
  /// - Source: J. T. Wixted and E. B. Ebbesen, “On the Form of Forgetting”, *Psychological Science*
  ///   2(6), 1991, for the power; N. J. Cepeda et al., “Distributed Practice in Verbal Recall Tasks”,
  ///   *Psychological Bulletin* 132(3), 2006, for the gain from spread practice.
  func strength(of skill: Int, on day: Day) -> Double {
    let state = skills[skill]
    guard let last = state.lastDay else { return state.baseline }
    let gap = Double(max(0, day.daysSince1970 - last.daysSince1970))
    let exponent = traits.forgetting * 2 / Double(1 + state.days)
    return state.baseline + (state.strength - state.baseline) * pow(1 + gap, -exponent)
  }

  /// The probability of solving a task of medium difficulty without guessing or carelessness.
  func mastery(of skill: Int, on day: Day) -> Double { logistic(strength(of: skill, on: day)) }

  /// Lets a skill grow by an amount, which is cut by pace, prerequisites and what is known already.
  mutating func practise(_ skill: Int, by amount: Double, on day: Day) {
    let strength = strength(of: skill, on: day)
    let readiness =
      prerequisites[skill].map { mastery(of: $0, on: day) }.min().map { 0.2 + 0.8 * $0 } ?? 1
    let room = 1 - logistic(strength - 1.5)
    skills[skill].strength =
      strength + amount * exp(0.3 * traits.pace + teaching) * readiness * room
    if skills[skill].lastDay != day { skills[skill].days += 1 }
    skills[skill].lastDay = day
  }
}

/// The prerequisites of a catalogue by position, and how many steps stand under each skill.
struct PrerequisiteGraph {
  let prerequisites: [[Int]]
  let depth: [Int]

  init(_ catalogue: Catalogue) {
    let prerequisites = catalogue.skills.map { skill in
      skill.prerequisites.compactMap { catalogue.position(of: $0) }
    }
    var depth = [Int](repeating: 0, count: prerequisites.count)
    for skill in catalogue.skillsInOrderOfPrerequisites {
      guard let position = catalogue.position(of: skill.id) else { continue }
      depth[position] = prerequisites[position].map { depth[$0] + 1 }.max() ?? 0
    }
    self.prerequisites = prerequisites
    self.depth = depth
  }
}
