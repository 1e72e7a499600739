/// Somebody who asks or decides: a teacher, a guardian, a learner.
public enum Person {
  /// The person's pseudonym; the host keeps who that is.
  public typealias ID = Identifier<Person>
}
