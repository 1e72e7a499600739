internal import Foundation
internal import LearningDomain
internal import StrictJSON

extension PlacedJSON {
  /// Throws at the first string that is not in Unicode's normal form C.
  func holdNormalForm() throws(JSONError) {
    switch content {
    case .string(let text): try place.holdNormalForm(of: text)
    case .array(let elements): for element in elements { try element.holdNormalForm() }
    case .object(let members):
      for member in members {
        try member.place.holdNormalForm(of: member.name)
        try member.value.holdNormalForm()
      }
    default: break
    }
  }

  /// A string that is not empty.
  func filled() throws(JSONError) -> String {
    let text = try string()
    guard !text.isEmpty else { throw mismatch(expected: .filledString) }
    return text
  }

  /// A list of strings that are not empty, each once; `wanted` says that there is one at least.
  func filledList(_ wanted: JSONError.Words) throws(JSONError) -> [(text: String, place: Place)] {
    var list: [(text: String, place: Place)] = []
    for element in try array() {
      let text = try element.filled()
      guard !list.contains(where: { $0.text == text }) else {
        throw JSONError(at: element.place, found: .again(text), expected: .eachOnce)
      }
      list.append((text, element.place))
    }
    guard !list.isEmpty else { throw JSONError(at: place, found: .emptyArray, expected: wanted) }
    return list
  }

  func day() throws(JSONError) -> Day {
    guard let day = Day(try string()) else { throw mismatch(expected: .day) }
    return day
  }

  /// The one of some values that has this name, byte for byte.
  func value<Value: RawRepresentable<String>>(
    among values: [Value]
  ) throws(JSONError) -> Value {
    let name = try string()
    guard let value = values.first(where: { $0.rawValue.utf8.elementsEqual(name.utf8) }) else {
      throw mismatch(expected: .oneOf(values.map(\.rawValue)))
    }
    return value
  }

  /// A text in French and in English.
  func localized() throws(JSONError) -> LocalizedText {
    let languages = ["fr", "en"]
    let members = try members(known: languages, required: languages)
    return LocalizedText(
      french: try members.required("fr").filled(), english: try members.required("en").filled())
  }

  /// A witness, and the request that it stands for.
  func witness() throws(JSONError) -> (Witness, Request) {
    let names = ["case", "request"]
    let members = try members(known: names, required: names)
    var request = Request.ordinary
    var settings: [String] = []
    for setting in try members.required("request").members().all {
      let value = try setting.value.string()
      do throws(RequestError) {
        try request.set(setting.name, to: value)
      } catch {
        throw JSONError(
          at: setting.place, found: .quoted(setting.name), expected: .oneOf(Request.dimensionNames))
      }
      settings.append("\(setting.name)=\(value)")
    }
    let id = try members.required("case").filled()
    return (Witness(id: id, settings: settings, request: request), request)
  }
}

extension PlacedJSON.Place {
  fileprivate func holdNormalForm(of text: String) throws(JSONError) {
    guard !text.utf8.allSatisfy({ $0 < 0x80 }) else { return }
    guard text.precomposedStringWithCanonicalMapping.utf8.elementsEqual(text.utf8) else {
      throw JSONError(at: self, found: .quoted(text), expected: .normalForm)
    }
  }
}
