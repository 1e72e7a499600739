import LearningDomain
import PolicyGate
import Testing

@Suite struct FloorTests {
  private let rules = Floor.rules + [Floor.notProvidedFor]

  @Test func `is a file that reads`() throws {
    let policy = try Policy(json: Floor.file)
    #expect(policy.digest == Gate.policyDigest)
    #expect(policy.rules.count > 80)
  }

  @Test func `names every rule once`() {
    let ids = rules.map(\.id) + Floor.permits.map(\.id) + Floor.duties.map(\.id)
    #expect(Set(ids).count == ids.count)
  }

  @Test func `gives every rule a legal basis, three texts in two languages and a witness`() {
    for rule in rules {
      #expect(!rule.legal.isEmpty && !rule.witnesses.isEmpty, "\(rule.id)")
      for text in rule.allTexts {
        #expect(Set(text.translations.keys) == [.french, .english], "\(rule.id)")
      }
    }
  }

  @Test func `refuses the witnesses of every rule by that rule`() throws {
    for rule in rules {
      for witness in rule.witnesses {
        let reasons = Gate.decide(try Request(witness.settings)).reasons
        let given = reasons.contains { $0.rule == rule.id && $0.code == rule.code }
        #expect(given, "\(rule.id): \(witness)")
      }
    }
  }

  @Test func `permits the witnesses of every permit, and each needs its permit`() throws {
    for permit in Floor.permits {
      for witness in permit.witnesses {
        #expect(try Request(witness.settings).isPermitted, "\(permit.id): \(witness)")
      }
    }
  }

  @Test func `writes French with its own spaces and apostrophes`() {
    let wrong = #/[ ][:;!?»]|«[ ]|'/#
    for rule in rules {
      for text in rule.allTexts {
        let french = text[.french]
        #expect(!french.contains(wrong), "\(rule.id): \(french)")
        #expect(!text[.english].contains(#/['"]/#), "\(rule.id)")
      }
    }
  }

  @Test func `keeps sentences short enough to be read aloud`() {
    for rule in rules {
      for text in rule.allTexts {
        for language in [Language.french, .english] {
          for sentence in text[language].split(separator: /[.?!]( |$)/) {
            #expect(sentence.split(separator: " ").count <= 20, "\(rule.id): \(sentence)")
          }
        }
      }
    }
  }

  @Test func `names the default only where nothing else speaks`() throws {
    let request = try Request("role=guardian", "relation=ownChild", "operation=auditRead")
    #expect(request.codes == ["NOT-PERMITTED"])
    #expect(request.kind == .notPermitted)
  }
}

extension Rule {
  var allTexts: [LocalizedText] {
    [texts.learner, texts.teacher, texts.dataProtectionOfficer] + [remedy].compactMap(\.self)
  }
}
