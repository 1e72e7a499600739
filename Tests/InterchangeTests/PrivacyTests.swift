import Interchange
import LearningDomain
import Testing

@Suite struct PrivacyTests {
  @Test(arguments: [
    ("jean.dupont@ecole.example", "an e-mail address"), ("a@b", "an e-mail address"),
    ("Jean Dupont", "a full name"), ("DUPONT Jean", "a full name"), ("Dupont, Jean", "a full name"),
    ("Marie-Claire d’Aubigné", "a full name"), ("José  Ñandú Ibáñez", "a full name"),
    ("jean.dupont", "a full name"), ("Jean\u{A0}Dupont", "a full name"),
    ("1234567890A", "a national pupil number"), ("123456789ab", "a national pupil number"),
    ("1234 567 890 A", "a national pupil number"),
  ])
  func `refuses who a learner is, without repeating it`(value: String, kind: String) throws {
    for text in ["learner,item,skill,correct\n\"\(value)\",Q1,a,1\n"] {
      let message = try #require(message { try log(text) })
      #expect(message.hasPrefix("answers.csv, line 2, column 1: found `\(value.prefix(1))…` of "))
      #expect(message.hasSuffix("looks like \(kind), expected a learner's pseudonym"))
      #expect(!message.contains(value.dropFirst()))
    }
    let roster = "learner,class\n\"\(value)\",5B\n"
    #expect(throws: InterchangeError.self) {
      try readRoster(from: ByteSource(bytes: Array(roster.utf8), named: "roster.csv"))
    }
  }

  @Test(arguments: [
    "P07", "Stu_00ea0b50a27238a1a209396453fb1c4d", "3021", "learner 12", "élève A", "a.b", "x@",
    "12345678901", "1234567890", "12345678901A", "5b8c-11e9", "Aurore", "-xK_9", "1234567890é",
  ])
  func `takes what is a pseudonym`(value: String) throws {
    #expect(
      try log("learner,item,skill,correct\n\(value),Q1,a,1\n").value.learners.names == [value])
  }
}
