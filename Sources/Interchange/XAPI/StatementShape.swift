/// The objects of a statement.
enum StatementShape: Int, CaseIterable, Sendable {
  case statement, subStatement, reference, agent, group, account, verb, activity, definition,
    component
  case result, score, context, contextActivities, contextAgent, contextGroup, attachment

  /// What a property may hold.
  indirect enum Form: Sendable {
    case text(StatementFormat)
    case boolean, number, count
    case object(StatementShape)
    /// An agent or a group.
    case actor
    /// What a statement is about.
    case target
    /// Texts by language, and values by IRI.
    case languageMap, extensions
    case list(Form, isEmptyAllowed: Bool)
    /// One, or a list of them.
    case several(Form)
  }

  /// What a property may hold; a class, as it is looked up for each property of a stream.
  final class Rule: Sendable {
    let form: Form
    /// What the conformance requirements of ADL, or the standard, call the rule.
    let requirement: String

    init(_ form: Form, _ requirement: String) {
      self.form = form
      self.requirement = requirement
    }
  }

  struct Rules: Sendable {
    /// The rules of the properties that the object may have, by the property's number.
    fileprivate(set) var all = [Rule?](repeating: nil, count: StatementProperty.allCases.count)
    /// The properties that it must have.
    fileprivate(set) var required = StatementProperties()
  }

  var rules: Rules { Self.tables[rawValue] }

  private static let tables: [Rules] = allCases.map { shape in
    var rules = Rules()
    for (property, form, requirement, isRequired) in shape.properties {
      rules.all[property.rawValue] = Rule(form, requirement)
      if isRequired { rules.required.insert(property) }
    }
    return rules
  }

  private typealias Properties = [(StatementProperty, Form, requirement: String, isRequired: Bool)]

  private var properties: Properties {
    switch self {
    case .statement:
      Self.common + [
        (.id, .text(.uuid), "XAPI-00027", false), (.stored, .text(.timestamp), "XAPI-00123", false),
        (.authority, .actor, "XAPI-00024", false), (.version, .text(.version), "XAPI-00101", false),
      ]
    case .subStatement: Self.common + [(.objectType, Self.word("SubStatement"), "XAPI-00046", true)]
    case .reference:
      [
        (.objectType, Self.word("StatementRef"), "XAPI-00073", true),
        (.id, .text(.uuid), "XAPI-00072", true),
      ]
    case .agent:
      Self.identifiers + [(.objectType, Self.word("Agent"), "XAPI-00031", false)]
    case .group:
      Self.identifiers + [
        (.objectType, Self.word("Group"), "XAPI-00031", true),
        (.member, .list(.object(.agent), isEmptyAllowed: false), "XAPI-00036", false),
      ]
    case .account:
      [
        (.homePage, .text(.iri), "XAPI-00042", true), (.name, .text(.any), "XAPI-00043", true),
      ]
    case .verb:
      [(.id, .text(.iri), "XAPI-00044", true), (.display, .languageMap, "XAPI-00045", false)]
    case .activity:
      [
        (.objectType, Self.word("Activity"), "XAPI-00046", false),
        (.id, .text(.iri), "XAPI-00047", true),
        (.definition, .object(.definition), "XAPI-00048", false),
      ]
    case .definition: Self.ofDefinition
    case .component:
      [
        (.id, .text(.any), "XAPI-00007", true), (.description, .languageMap, "XAPI-00121", false),
      ]
    case .result: Self.ofResult
    case .score:
      [
        (.scaled, .number, "XAPI-00083", false), (.raw, .number, "XAPI-00082", false),
        (.min, .number, "XAPI-00081", false), (.max, .number, "XAPI-00080", false),
      ]
    case .context: Self.ofContext
    case .contextActivities:
      [StatementProperty.parent, .grouping, .category, .other].map {
        ($0, .several(.object(.activity)), "XAPI-00094", false)
      }
    case .contextAgent:
      Self.relevant("contextAgent") + [(.agent, .object(.agent), Self.contextAgents, true)]
    case .contextGroup:
      Self.relevant("contextGroup") + [(.group, .object(.group), Self.contextGroups, true)]
    case .attachment: Self.ofAttachment
    }
  }

  private static func word(_ word: String) -> Form { .text(.word([Array(word.utf8)])) }

  private static let common: Properties = [
    (.actor, .actor, "XAPI-00003", true), (.verb, .object(.verb), "XAPI-00004", true),
    (.object, .target, "XAPI-00005", true), (.result, .object(.result), "XAPI-00006", false),
    (.context, .object(.context), "XAPI-00006", false),
    (.timestamp, .text(.timestamp), "XAPI-00123", false),
    (
      .attachments, .list(.object(.attachment), isEmptyAllowed: true), "XAPI-00025", false
    ),
  ]

  private static let identifiers: Properties = [
    (.name, .text(.any), "XAPI-00033", false), (.mbox, .text(.mailbox), "XAPI-00038", false),
    (.mboxSHA1, .text(.sha1), "XAPI-00039", false), (.openid, .text(.iri), "XAPI-00040", false),
    (.account, .object(.account), "XAPI-00041", false),
  ]

  /// The lists of components that a definition may have.
  static let components: [StatementProperty] = [.choices, .scale, .source, .target, .steps]

  /// The interactions of SCORM 2004, which a definition may be of.
  private static let interactions = [
    "true-false", "choice", "fill-in", "long-fill-in", "matching", "performance", "sequencing",
    "likert", "numeric", "other",
  ].map { Array($0.utf8) }

  private static let ofDefinition: Properties =
    [
      (.name, .languageMap, "XAPI-00056", false),
      (.description, .languageMap, "XAPI-00059", false),
      (.type, .text(.iri), "XAPI-00060", false), (.moreInfo, .text(.iri), "XAPI-00061", false),
      (.extensions, .extensions, "XAPI-00057", false),
      (.interactionType, .text(.word(interactions)), "XAPI-00049", false),
      (
        .correctResponsesPattern, .list(.text(.any), isEmptyAllowed: true), "XAPI-00006", false
      ),
    ]
    + components.map {
      ($0, .list(.object(.component), isEmptyAllowed: true), "XAPI-00006", false)
    }

  private static let ofResult: Properties = [
    (.score, .object(.score), "XAPI-00079", false), (.success, .boolean, "XAPI-00074", false),
    (.completion, .boolean, "XAPI-00075", false), (.response, .text(.any), "XAPI-00076", false),
    (.duration, .text(.duration), "XAPI-00077", false),
    (.extensions, .extensions, "XAPI-00078", false),
  ]

  private static let ofContext: Properties = [
    (.registration, .text(.uuid), "XAPI-00087-1", false),
    (.instructor, .actor, "XAPI-00087-2", false), (.team, .object(.group), "XAPI-00088", false),
    (.contextActivities, .object(.contextActivities), "XAPI-00086", false),
    (
      .contextAgents, .list(.object(.contextAgent), isEmptyAllowed: true), contextAgents, false
    ),
    (
      .contextGroups, .list(.object(.contextGroup), isEmptyAllowed: true), contextGroups, false
    ),
    (.revision, .text(.any), "XAPI-00089", false), (.platform, .text(.any), "XAPI-00090", false),
    (.language, .text(.language), "XAPI-00091", false),
    (.statement, .object(.reference), "XAPI-00092", false),
    (.extensions, .extensions, "XAPI-00120", false),
  ]

  private static let contextAgents = "IEEE 9274.1.1 contextAgents"
  private static let contextGroups = "IEEE 9274.1.1 contextGroups"

  private static func relevant(_ name: String) -> Properties {
    let requirement = "IEEE 9274.1.1 \(name)s"
    return [
      (.objectType, word(name), requirement, true),
      (.relevantTypes, .list(.text(.iri), isEmptyAllowed: false), requirement, false),
    ]
  }

  private static let ofAttachment: Properties = [
    (.usageType, .text(.iri), "XAPI-00107", true), (.display, .languageMap, "XAPI-00106", true),
    (.description, .languageMap, "XAPI-00121", false),
    (.contentType, .text(.mediaType), "XAPI-00105", true), (.length, .count, "XAPI-00102", true),
    (.sha2, .text(.sha2), "XAPI-00103", true), (.fileUrl, .text(.iri), "XAPI-00104", false),
  ]
}
