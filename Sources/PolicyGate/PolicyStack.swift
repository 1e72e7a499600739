internal import LearningDomain

/// The floor and the layers on it: what is permitted is what all of them permit, under the duties of
/// all.
///
/// A value that a host makes once and hands to whatever asks the gate. An academy's layer comes first,
/// then a school's, a vendor's and a user's; their order decides the order of reasons and nothing else.
public struct PolicyStack: Sendable {
  /// The floor alone.
  public static let floor = PolicyStack()

  /// The layers, in the order of their owners.
  public let layers: [PolicyLayer]

  /// The floor as the layers narrow it.
  public let policy: Policy

  /// The ids of rules, permits and duties of layers that change no verdict: the floor, or what stands
  /// before them, says as much.
  public let withoutEffect: [String]

  private init() {
    layers = []
    policy = Floor.policy
    withoutEffect = []
  }

  /// Puts layers on the floor.
  ///
  /// - Throws: ``PolicyStackError`` where a layer as it is written would permit what the floor refuses,
  ///   ask for less than the floor does, or close a right.
  /// - Complexity: O(lines), about a tenth of a second for each: every line is held against all
  ///   requests there are, see ``Policy/changes(to:)``.
  public init(_ layers: [PolicyLayer]) throws(PolicyStackError) {
    let owners = PolicyLayer.Owner.allCases
    let ordered = owners.flatMap { owner in layers.filter { $0.owner == owner } }
    var check = LayerCheck()
    for layer in ordered { try check.add(layer) }
    self.layers = ordered
    policy = check.policy
    withoutEffect = check.withoutEffect
  }

  /// Decides a request by the floor and all layers; pure and total.
  public func decide(_ request: Request) -> Verdict {
    policy.decide(withState(request, on: request.day))
  }

  /// Whether the floor and all layers can be relied on, on the day of a request.
  ///
  /// - Parameters:
  ///   - day: The day.
  ///   - newestFloor: The version of the newest floor that is known; an older one was rolled back.
  /// - Returns: `verified`, or what is wrong.
  public func state(on day: RequestDay, newestFloor: Int = 0) -> PolicyState {
    if Floor.signed.state == .verified, Floor.policy.version < newestFloor { return .rolledBack }
    let state = Floor.signed.state(on: day)
    guard state == .verified, case .on(let day) = day else { return state }
    return layers.allSatisfy { $0.validity.contains(day) } ? .verified : .expired
  }

  /// The request with the state that was found in the place of a claim that the policy is verified.
  func withState(_ request: Request, on day: RequestDay, newestFloor: Int = 0) -> Request {
    guard request.integrity.policy == .verified else { return request }
    var request = request
    request.integrity.policy = state(on: day, newestFloor: newestFloor)
    return request
  }
}
