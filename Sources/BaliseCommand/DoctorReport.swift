import BaliseExchange
import Interchange
import LearningDomain
import StrictJSON

/// What `doctor` says: whether the data is good enough, then what to do about it.
struct DoctorReport {
  private let verdict: Diagnosis.Verdict
  private let findings: [Diagnosis.Finding]
  private let read: (diagnosis: Diagnosis, school: School, layout: SheetLayout?)?

  /// How many files keep the class from being read, and whether one of them is not there.
  private let faults: (count: Int, areMissing: Bool)
  private let catalogue: Catalogue?

  /// The report on files that cannot be used, and on the catalogue where it can be.
  init(faults: [Diagnosis.Finding], _ catalogue: Catalogue?) {
    verdict = .notYet
    findings = faults + (catalogue.map(Diagnosis.findings) ?? [])
    read = nil
    self.faults = (faults.count, faults.contains { $0.code == .missingFile })
    self.catalogue = catalogue
  }

  init(_ diagnosis: Diagnosis, of school: School, layout: SheetLayout?) {
    verdict = diagnosis.verdict
    findings = diagnosis.findings
    read = (diagnosis, school, layout)
    faults = (1, false)
    catalogue = school.catalogue
  }

  func json(_ language: Language) -> JSONValue {
    var members: [(String, JSONValue)] = [
      ("schema", "balise/doctor/1"), ("verdict", .string(verdict.rawValue)),
      ("headline", .string(headline(language))),
    ]
    if let (diagnosis, school, layout) = read {
      members += [
        ("asOf", .string(school.asOf.day.description)),
        ("learners", .integer(school.enrolled.count)),
        ("answering", .integer(diagnosis.answering)), ("ready", .integer(diagnosis.ready)),
      ]
      if let layout {
        members.append(
          (
            "answers",
            [
              "encoding": .string(layout.encoding.rawValue),
              "separator": .string(layout.separator.rawValue),
              "times": layout.times.map { .string($0.rawValue) } ?? .null,
            ]
          ))
      }
    }
    let findings = findings.map { finding -> JSONValue in
      [
        "code": .string(finding.code.rawValue), "count": .integer(finding.count),
        "subjects": .array(finding.subjects.map { .string($0) }),
        "text": .string(finding.text(language, catalogue)),
        "effect": .string(finding.effect.rawValue), "todo": .string(finding.todo(language)),
      ]
    }
    members.append(("findings", .array(findings)))
    return .object(members.map { .init($0, $1) })
  }

  /// The report as lines, as many as a terminal shows at once.
  func lines(_ language: Language, width: Int) -> [Line] {
    var lines = Screen.wrap(headline(language), to: width).lines(.strong)
    if let (_, school, layout) = read {
      lines += Screen.wrap(summary(of: school, language), to: width).lines()
      if let layout {
        lines += Screen.wrap(DoctorPhrases.understood(layout, language), to: width).lines()
      }
    }
    if findings.isEmpty {
      return lines + Screen.wrap(DoctorPhrases.sound(language), to: width).lines()
    }
    lines.append("")
    for (index, finding) in findings.enumerated() {
      let entry = entry(finding, number: index + 1, language, width: width)
      let isLast = index + 1 == findings.count
      guard lines.count + entry.count + (isLast ? 0 : 1) <= Self.height else {
        return lines + [Line(DoctorPhrases.more(language, findings.count - index))]
      }
      lines += entry
    }
    return lines
  }

  private static let height = 24

  private func headline(_ language: Language) -> String {
    guard let (diagnosis, school, _) = read else {
      return (faults.areMissing ? DoctorPhrases.missing : DoctorPhrases.faults)(
        language, faults.count)
    }
    let all = String(school.enrolled.count)
    switch verdict {
    case .yes: return DoctorPhrases.yes(language, diagnosis.ready)
    case .inPart: return DoctorPhrases.inPart(language, diagnosis.ready, all)
    case .notYet where findings.first?.effect == .file: return DoctorPhrases.faults(language, 1)
    case .notYet where school.catalogue.resources.isEmpty:
      return DoctorPhrases.noResources(language)
    case .notYet: return DoctorPhrases.nobody(language, all)
    }
  }

  private func summary(of school: School, _ language: Language) -> String {
    DoctorPhrases.summary(
      language, PartPhrases.skills(language, school.catalogue.skills.count),
      PartPhrases.items(language, school.catalogue.items.count),
      PartPhrases.resources(language, school.catalogue.resources.count),
      PartPhrases.learners(language, school.enrolled.count),
      PartPhrases.rows(language, school.observations.count))
  }

  /// A finding in two lines, with as many names as they hold and one at least, and what to do under it.
  private func entry(
    _ finding: Diagnosis.Finding, number: Int, _ language: Language, width: Int
  ) -> [Line] {
    let title = "\(number). "
    let facts = (1...8).reversed().lazy.map { names in
      Screen.entry(
        title, finding.text(language, catalogue, naming: names),
        indent: title.count, width: width, .strong)
    }
    let fact = facts.first { $0.count <= 2 } ?? facts.last ?? []
    return fact + Screen.entry("   →", finding.todo(language), indent: 5, width: width, nil)
  }
}
