internal import PolicyGate

extension Block {
  /// Whatever the page provides for, with the state of things off by one value or by two of any two
  /// dimensions, or with one obligation that the host cannot perform.
  static let pairs = Block(
    name: "pairs", outer: [Axis([{ _ in }] + single + double + unsupported)],
    inner: [Axis(providedFor)])

  /// The same with one value off.
  static let singles = Block(
    name: "singles", outer: [Axis([{ _ in }] + single + unsupported)], inner: pairs.inner)

  /// The state of things in order, and off by one value.
  static let deviating = Axis([{ _ in }] + single)

  /// Every value but the ordinary one, of every dimension that does not say who asks for what.
  private static let deviations: [[Axis.Setting]] =
    [
      Axis.model, .evidence, .features, .rationale, .alternatives, .counterEvidence, .uncertainty,
      .order, .memory, .decision, .oversight, .policy, .clock, .ledger, .switch,
    ].map { axis in
      axis.settings.filter { setting in
        var request = Request.ordinary
        setting(&request)
        return request != .ordinary
      }
    } + [
      LegalState.allCases.map { state -> Axis.Setting in
        { $0.legal.formSymmetricDifference([state]) }
      }
    ]

  private static let unsupported = Obligation.Name.allCases.map { name -> Axis.Setting in
    { $0.unsupported = [name] }
  }

  private static let single = deviations.flatMap(\.self)

  private static let double: [Axis.Setting] = deviations.indices.flatMap { first in
    deviations[..<first].joined().flatMap { one in
      deviations[first].map { other -> Axis.Setting in
        { request in
          one(&request)
          other(&request)
        }
      }
    }
  }

  /// Who asks for what, wherever the page would permit it if all else were in order.
  private static let providedFor: [Axis.Setting] = {
    let demand = Block(
      name: "", outer: [.purpose, Axis(\.decision, [.none, .accepted, .rejected])],
      inner: [.role, .relation, .operation, .subjects, .output])
    var found: Set<Request> = []
    var settings: [Axis.Setting] = []
    for piece in 0..<demand.pieces {
      demand.visit(piece) { request in
        var asked = request
        asked.decision = .none
        guard case .permitted = Oracle.answer(request), found.insert(asked).inserted else {
          return true
        }
        settings.append { [asked] in
          $0.purpose = asked.purpose
          $0.role = asked.role
          $0.relation = asked.relation
          $0.day = asked.day
          $0.operation = asked.operation
          $0.subjects = asked.subjects
          $0.output = asked.output
        }
        return true
      }
    }
    return settings
  }()
}
