internal import Crypto
internal import LearningDomain

extension StatementRules {
  /// The pseudonym of a statement's actor; `nil` where that is a group.
  ///
  /// The hash of a mailbox is the same learner as the mailbox: xAPI's is SHA-1 of the `mailto` address.
  func learner(of content: StatementContent) throws(StatementRefusal) -> Learner.ID? {
    guard content.text(.actor, .objectType) != "Group" else { return nil }
    if let name = content.text(.actor, .account, .name),
      let home = content.text(.actor, .account, .homePage)
    {
      guard home == StatementName.learners else {
        return pseudonymizer.pseudonym(of: name, from: home)
      }
      if let identifying = Identifying(name) { throw .identifying(identifying) }
      return Learner.ID(name)
    }
    if let sum = content.text(.actor, .mboxSHA1) {
      return pseudonymizer.pseudonym(of: sum.lowercased(), from: "mbox")
    }
    guard addresses == .hash else { throw .address }
    if let mailbox = content.text(.actor, .mbox) { return learner(ofMailbox: mailbox) }
    return content.text(.actor, .openid).map { pseudonymizer.pseudonym(of: $0, from: "openid") }
  }

  /// The pseudonym of a `mailto` address.
  func learner(ofMailbox mailbox: String) -> Learner.ID {
    let sum = Insecure.SHA1.hash(data: Array(mailbox.utf8)).map { byte in
      (byte < 16 ? "0" : "") + String(byte, radix: 16)
    }.joined()
    return pseudonymizer.pseudonym(of: sum, from: "mbox")
  }
}

extension StatementRefusal {
  /// The actor has an address, and none is taken.
  fileprivate static let address = StatementRefusal(
    requirement: "balise", path: "actor",
    found: .address, expected: .account)

  fileprivate static func identifying(_ name: Identifying) -> StatementRefusal {
    StatementRefusal(
      requirement: "balise", path: "actor.account.name",
      found: LocalizedText(
        french: "l’allure \(name.french)", english: "what looks like \(name.rawValue)"),
      expected: LocalizedText(french: "un pseudonyme", english: "a pseudonym"))
  }
}

extension LocalizedText {
  static let address = LocalizedText(french: "une adresse", english: "an address")
  static let account = LocalizedText(french: "un compte", english: "an account")
}
