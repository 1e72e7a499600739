/// How a school week goes at a level of schooling, and how its learners go about it.
///
/// The figures were set by eye, until classes looked like classes; they estimate nothing (decision 0001).
public struct Schooling: Hashable, Sendable {
  /// What happens at an hour of the week.
  enum Session: Hashable {
    case lesson(on: Slot)
    case homework(on: Slot)
    case selfAssessment
  }

  /// Which of the skills of the class's programme.
  enum Slot: Hashable { case firstOfWeek, lastOfWeek, weekBefore }

  /// A session at a place in the week, Monday being 0, as clocks in Paris show it.
  struct Hour: Hashable {
    let weekday: Int, hour: Int, minute: Int
    let session: Session
  }

  let week: [Hour]
  /// How many tasks a lesson has: about the mean, never outside the range.
  let tasks: ClosedRange<Int>, meanTasks: Double
  /// How many of them are on earlier skills.
  let reviews: Int
  /// How often a lesson is missed, and how often a whole week.
  let absence: Double, weekOfAbsence: Double
  /// Seconds from one answer to the next.
  let pause: ClosedRange<Int>
  /// How often self-assessment is filled in, and of how many degrees it is.
  let selfAssessment: Double, degrees: Int
  /// Medians over learners, in log odds; of forgetting the exponent itself.
  let carelessness: Double, guessing: Double, helpSeeking: Double, forgetting: Double

  /// Collège: two lessons a week of 6 to 10 tasks, homework, and self-assessment in four degrees.
  public static let secondary = Schooling(
    week: [
      Hour(weekday: 0, hour: 17, minute: 0, session: .homework(on: .weekBefore)),
      Hour(weekday: 1, hour: 10, minute: 5, session: .lesson(on: .firstOfWeek)),
      Hour(weekday: 2, hour: 14, minute: 30, session: .homework(on: .firstOfWeek)),
      Hour(weekday: 4, hour: 14, minute: 10, session: .lesson(on: .lastOfWeek)),
      Hour(weekday: 4, hour: 15, minute: 10, session: .selfAssessment),
    ],
    tasks: 6...10, meanTasks: 8, reviews: 2, absence: 0.04, weekOfAbsence: 0, pause: 60...260,
    selfAssessment: 0.85, degrees: 4, carelessness: -2.9, guessing: -1.9, helpSeeking: -1,
    forgetting: 0.08)

  /// École: four short lessons a week of 3 to 6 tasks and no homework.
  ///
  /// Children are ill for a week at a time, guess more, forget faster, ask for help sooner, and seldom say how
  /// sure they are, in three degrees.
  public static let primary = Schooling(
    week: [
      Hour(weekday: 0, hour: 9, minute: 0, session: .lesson(on: .firstOfWeek)),
      Hour(weekday: 1, hour: 10, minute: 45, session: .lesson(on: .lastOfWeek)),
      Hour(weekday: 3, hour: 9, minute: 0, session: .lesson(on: .firstOfWeek)),
      Hour(weekday: 4, hour: 10, minute: 45, session: .lesson(on: .lastOfWeek)),
      Hour(weekday: 4, hour: 11, minute: 15, session: .selfAssessment),
    ],
    tasks: 3...6, meanTasks: 4.5, reviews: 1, absence: 0.03, weekOfAbsence: 0.06, pause: 30...120,
    selfAssessment: 0.3, degrees: 3, carelessness: -2.5, guessing: -1.5, helpSeeking: -0.5,
    forgetting: 0.12)
}
