import LearningDomain
import PolicyGate
import Testing

@Suite struct KillSwitchTests {
  private func read(_ text: String) throws -> KillSwitch { try KillSwitch(json: Array(text.utf8)) }

  private func state(
    _ text: String, model: String = "bkt", schoolClass: SchoolClass.ID? = "5B",
    skills: [Skill.ID] = ["S1"]
  ) throws -> SwitchState {
    try read(#"{"format": "balise switch 1", \#(text)}"#)
      .state(model: model, schoolClass: schoolClass, skills: skills)
  }

  @Test func `pauses a model, a class, a skill or everything, and names only which kind`() throws {
    #expect(try state(#""state": "normal""#) == .normal)
    #expect(try state(#""state": "paused""#) == .paused("all"))
    #expect(try state(#""state": "normal", "models": ["bkt"]"#) == .paused("model"))
    #expect(try state(#""state": "normal", "classes": ["5B"]"#) == .paused("class"))
    #expect(try state(#""state": "normal", "skills": ["S2", "S1"]"#) == .paused("skill"))
    #expect(
      try state(#""state": "normal", "models": ["x"], "classes": ["5A"], "skills": ["S2"]"#)
        == .normal)
  }

  @Test func `what stops more wins, and a class that is not known counts as paused`() throws {
    #expect(try state(#""state": "teacherOnly""#) == .teacherOnly)
    #expect(try state(#""state": "teacherOnly", "skills": ["S1"]"#) == .paused("skill"))
    #expect(try state(#""state": "rightsOnly", "skills": ["S1"]"#) == .rightsOnly)
    #expect(try state(#""state": "halted", "models": ["bkt"]"#) == .halted)
    #expect(
      try state(#""state": "normal", "classes": ["5A"]"#, schoolClass: nil) == .paused("class"))
  }

  @Test(arguments: [
    (#"{"format": "balise switch 1"}"#, "`state`"),
    (#"{"format": "balise switch 1", "state": "on"}"#, "`halted`"),
    (#"{"format": "balise switch 2", "state": "normal"}"#, "`balise switch 1`"),
    (#"{"format": "balise switch 1", "state": "normal", "skill": ["S1"]}"#, "`skills`"),
    (#"{"format": "balise switch 1", "state": "normal", "skills": []}"#, "a name"),
    (#"{"format": "balise switch 1", "state": "normal"} x"#, "`x`"),
  ])
  func `says what does not fit and what would`(text: String, words: String) {
    let error = #expect(throws: PolicyError.self) { try read(text) }
    #expect(error.map { "\($0)".contains(words) } == true)
  }

  @Test func `every state it can give stops suggestions, and no right`() throws {
    for state in ["paused(all)", "paused(model)", "paused(class)", "paused(skill)", "halted"] {
      let setting = "integrity.switch=\(state)"
      #expect(try Request(setting).codes == ["SWITCH"])
      let right = try Request(
        setting, "purpose=rights", "role=learner", "relation=itself", "operation=erase")
      #expect(right.isPermitted)
    }
  }
}
