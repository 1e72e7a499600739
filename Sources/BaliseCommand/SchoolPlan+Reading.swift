import LearningDomain
import OfflineEvaluation
import StrictJSON

extension SchoolPlan {
  /// Reads a plan: a JSON document of the schema `balise/simulation/1`.
  init(file: String) throws {
    let bytes = try contents(of: file)
    do {
      try self.init(PlacedJSON.parse(bytes))
    } catch let error as JSONError {
      throw Failure.badJSON(file, error)
    } catch let error as SimulationError {
      throw Failure.badFile(file) { LibraryErrorWords.text($0, error) }
    }
  }

  private init(_ document: PlacedJSON) throws {
    let required = ["schema", "schooling", "firstDay", "schoolWeeks", "validUntil", "levels"]
    let members = try document.members(
      known: required + [
        "holidays", "unrecorded", "attendance", "teachers", "slowness", "hiddenSkills",
        "beginners",
      ], required: required)
    let schema = try members.required("schema")
    guard try schema.string() == "balise/simulation/1" else {
      throw schema.mismatch(expected: .quoted("balise/simulation/1"))
    }
    try self.init(
      schooling: Schooling(members.required("schooling")),
      levels: members.required("levels").array().map { try Level($0) },
      firstDay: members.required("firstDay").day(),
      schoolWeeks: members.required("schoolWeeks").integer(),
      holidays: members["holidays"]?.days(), unrecorded: members["unrecorded"]?.days(),
      validUntil: members.required("validUntil").day(),
      attendance: members["attendance"].map { try AttendanceRates($0) } ?? AttendanceRates(),
      teachers: members["teachers"]?.number() ?? 0, slowness: members["slowness"]?.number() ?? 0,
      hiddenSkills: members["hiddenSkills"]?.skillsBySkill() ?? [:],
      beginners: members["beginners"].map { try Beginners($0) })
  }
}

extension Schooling {
  fileprivate init(_ json: PlacedJSON) throws(JSONError) {
    switch try json.string() {
    case "primary": self = .primary
    case "secondary": self = .secondary
    default: throw json.mismatch(expected: .schooling)
    }
  }
}

extension SchoolPlan.Level {
  fileprivate init(_ json: PlacedJSON) throws(JSONError) {
    let members = try json.members(
      known: ["classes", "learners", "ability", "programme"], required: ["classes", "learners"])
    self.init(
      classes: try members.required("classes").names().map { .init($0) },
      learners: try members.required("learners").integer(),
      ability: try members["ability"]?.number() ?? 0,
      programme: try members["programme"]?.names().map { .init($0) } ?? [])
  }
}

extension SchoolPlan.AttendanceRates {
  fileprivate init(_ json: PlacedJSON) throws(JSONError) {
    let members = try json.members(known: ["notStarted", "late", "left"], required: [])
    self.init(
      notStarted: try members["notStarted"]?.number() ?? 0,
      late: try members["late"]?.number() ?? 0, left: try members["left"]?.number() ?? 0)
  }
}

extension SchoolPlan.Beginners {
  fileprivate init(_ json: PlacedJSON) throws(JSONError) {
    let names = ["curriculum", "share", "gap"]
    let members = try json.members(known: names, required: names)
    self.init(
      curriculum: try members.required("curriculum").string(),
      share: try members.required("share").number(), gap: try members.required("gap").number())
  }
}

extension PlacedJSON {
  fileprivate func day() throws(JSONError) -> Day {
    guard let day = Day(try string()) else { throw mismatch(expected: .date) }
    return day
  }

  /// A first day and a last.
  fileprivate func days() throws(JSONError) -> ClosedRange<Day> {
    let ends = try array()
    guard ends.count == 2 else { throw mismatch(expected: .twoDays) }
    let (first, last) = (try ends[0].day(), try ends[1].day())
    guard first <= last else { throw mismatch(expected: .daysInOrder) }
    return first...last
  }

  fileprivate func names() throws(JSONError) -> [String] {
    var names: [String] = []
    for element in try array() { names.append(try element.string()) }
    return names
  }

  fileprivate func skillsBySkill() throws(JSONError) -> [Skill.ID: [Skill.ID]] {
    var skills: [Skill.ID: [Skill.ID]] = [:]
    for member in try members().all {
      skills[Skill.ID(member.name)] = try member.value.names().map { .init($0) }
    }
    return skills
  }
}
