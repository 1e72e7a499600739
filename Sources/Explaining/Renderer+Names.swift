internal import LearningDomain

extension Renderer {
  /// A resource by its title.
  func reference(to id: Resource.ID) -> Statement {
    Statement(.quotedTitle, [.title: .text(title(of: id))])
  }

  /// A resource by its kind of activity, title and length; by its title alone where the catalogue
  /// has no such resource.
  func offer(of id: Resource.ID) -> Statement {
    guard let resource = catalogue[resource: id] else { return reference(to: id) }
    let activity = Statement.Value.text(text(of: activity(in: resource)))
    let title = Statement.Value.text(title(of: id))
    guard let minutes = resource.minutes else {
      return Statement(.offer, [.activity: activity, .title: title])
    }
    return Statement(
      .timedOffer, [.activity: activity, .title: title, .minutes: .number(minutes)])
  }

  /// What there is to do in a resource: its kind, and how many items it asks.
  func activity(in resource: Resource, short: Bool = false) -> Statement {
    let count = Statement.Value.number(resource.items.count)
    guard !resource.items.isEmpty else { return Statement(MessageKey(kind: resource.kind)) }
    switch resource.kind {
    case .exercises: return Statement(.countedExercises, [.count: count])
    case .guidedExercises: return Statement(.countedGuidedExercises, [.count: count])
    case .diagnostic: return Statement(.countedQuestions, [.count: count])
    case .video, .sheet, .game, .workshop:
      let kind = Statement.Value.message(MessageKey(kind: resource.kind))
      return Statement(
        short ? .activityWithExercisesShort : .activityWithExercises,
        [.activity: kind, .count: count])
    }
  }

  /// A response by its item, and its day where there is one.
  func answer(to id: Item.ID?, on day: Day?) -> Statement {
    let answer: Statement =
      if let id {
        if let label = catalogue[item: id]?.label {
          Statement(
            .namedItem,
            [.item: .text(id.text), .label: .text(label.quotable(in: table.language))])
        } else {
          Statement(.plainItem, [.item: .text(id.text)])
        }
      } else {
        Statement(.someAnswer)
      }
    guard let day else { return answer }
    return Statement(.answerOnDate, [.answer: .text(text(of: answer)), .date: .day(day)])
  }

  /// A date, with its year where it is asked for or does not go without saying.
  func date(_ day: Day, showsYear: Bool = false) -> Statement {
    let values: [Placeholder: Statement.Value] = [
      .day: .text(number(of: day)), .month: .text(month(of: day)), .year: .number(day.year),
    ]
    return Statement(day.year == year && !showsYear ? .date : .dateWithYear, values)
  }

  /// The days between two dates, those included.
  func dates(_ days: ClosedRange<Day>) -> Statement {
    let (first, last) = (days.lowerBound, days.upperBound)
    if first == last { return Statement(.oneDay, [.date: .day(first)]) }
    guard first.month == last.month, first.year == last.year, last.year == year else {
      return Statement(.daysBetween, [.first: .day(first), .last: .day(last)])
    }
    return Statement(
      .daysOfOneMonth,
      [
        .first: .text(number(of: first)), .last: .text(number(of: last)),
        .month: .text(month(of: last)),
      ])
  }

  private func number(of day: Day) -> String {
    day.day == 1 ? table.firstOfMonth : String(day.day)
  }

  private func month(of day: Day) -> String {
    let index = day.month - 1
    return table.months.indices.contains(index) ? table.months[index] : String(day.month)
  }
}

extension MessageKey {
  init(kind: Resource.Kind) {
    self =
      switch kind {
      case .video: .kindVideo
      case .sheet: .kindSheet
      case .guidedExercises: .kindGuidedExercises
      case .exercises: .kindExercises
      case .game: .kindGame
      case .workshop: .kindWorkshop
      case .diagnostic: .kindDiagnostic
      }
  }
}
