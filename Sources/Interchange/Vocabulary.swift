/// Distinct names of a file, numbered in order of first appearance.
struct Vocabulary {
  private(set) var names: [String] = []
  private var table = ByteTable()

  /// The number of a name that appeared before.
  mutating func known(_ range: Range<Int>, in bytes: Span<UInt8>) -> Int? {
    table.number(of: range, in: bytes)
  }

  /// Gives a number to a name that appears for the first time.
  mutating func insert(_ name: String, at range: Range<Int>, of bytes: Span<UInt8>) -> Int {
    table.insert(range, of: bytes, number: names.count)
    names.append(name)
    return names.count - 1
  }
}

/// Skills that rows name: a joint skill, its members, or both.
struct SkillSet: Hashable {
  let joint: String?
  let members: [String]
}

/// Distinct sets of skills of a file, numbered in order of first appearance.
struct SkillVocabulary {
  private(set) var sets: [SkillSet] = []
  private(set) var membersOfJoint: [String: [String]] = [:]
  private var unions: [[Int]: Int] = [:]
  var joints = ByteTable(), members = ByteTable(), pairs = ByteTable()

  /// Gives a number to a set that appears for the first time.
  mutating func insert(_ set: SkillSet) -> Int {
    if let joint = set.joint, !set.members.isEmpty { membersOfJoint[joint] = set.members }
    sets.append(set)
    return sets.count - 1
  }

  /// The number of the set of the skills of two sets.
  mutating func union(_ one: Int?, _ other: Int?) -> Int? {
    guard let one, let other, one != other else { return one ?? other }
    let pair = [min(one, other), max(one, other)]
    if let known = unions[pair] { return known }
    let names = [sets[one], sets[other]].flatMap { set in
      set.members.isEmpty ? [set.joint].compactMap(\.self) : set.members
    }
    let number = insert(SkillSet(joint: nil, members: names))
    unions[pair] = number
    return number
  }
}
