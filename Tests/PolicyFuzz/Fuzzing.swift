import NumericKernels
import PolicyGate
import _TestSupport

/// A changed file is never verified; where it reads, it says the same or is another policy by its digest.
func fuzzFile(_ counts: inout Counts, using generator: inout SplitMix64) throws {
  let file = Floor.file.mutated(like: Floor.file, using: &generator)
  let signed = SignedPolicy(file: file, signature: Floor.signature)
  if file != Floor.file && (signed.state == .verified || signed.policy != nil) {
    throw Finding("a changed file is verified: \(file)")
  }
  guard let policy = try? Policy(json: file) else { return }
  guard policy.digest == Floor.policy.digest else {
    counts["other policies", default: 0] += 1
    return
  }
  counts["files of the same content", default: 0] += 1
  for _ in 0..<100 {
    let request = Request.drawn(using: &generator)
    if policy.decide(request) != Floor.policy.decide(request) {
      throw Finding("one digest, two verdicts: \(request.canonicalText)")
    }
  }
}

/// A changed signature is worth nothing, unless its digits alone are in capitals.
func fuzzSignature(_ counts: inout Counts, using generator: inout SplitMix64) throws {
  let signature = Floor.signature.mutated(like: Floor.signature, using: &generator)
  let isSame = String(decoding: signature, as: UTF8.self).lowercased().utf8
    .elementsEqual(Floor.signature)
  let state = SignedPolicy(file: Floor.file, signature: signature).state
  if state == .verified && !isSame { throw Finding("a changed signature counts: \(signature)") }
}

/// A changed request is refused as it is read, or reads back as the same and is permitted without any unknown value.
func fuzzRequest(_ counts: inout Counts, using generator: inout SplitMix64) throws {
  let request = Request.drawn(using: &generator)
  let plain = Array(request.canonicalText.utf8)
  let bytes =
    Bool.random(using: &generator)
    ? plain.mutated(like: plain, using: &generator) : plain.withForeignWord(using: &generator)
  let text = String(decoding: bytes, as: UTF8.self)
  guard let read = try? Request(canonicalText: text) else { return }
  counts["requests that read", default: 0] += 1
  let verdict = Gate.decide(read)
  let again = try Request(canonicalText: read.canonicalText)
  if !read.canonicalText.utf8.elementsEqual(text.utf8) || Gate.decide(again) != verdict {
    throw Finding("reads as another: \(text)")
  }
  if verdict.name == "permitted" && text.contains("?") {
    throw Finding("permitted with something unknown: \(text)")
  }
}

extension Request {
  /// The ordinary request with some dimensions drawn.
  static func drawn(using generator: inout SplitMix64) -> Request {
    var request = Request.ordinary
    for _ in 0..<Int.random(in: 0...6, using: &generator) {
      let dimension = Dimension.allCases[Int.random(in: 0..<22, using: &generator)]
      let values = dimension.values + ["?", "class(26)", "paused(maths)", "ownClass(2026-07-04)"]
      try? request.set(
        dimension.rawValue, to: values[Int.random(in: values.indices, using: &generator)])
    }
    return request
  }
}

extension [UInt8] {
  /// A request's text with one value put in the place of another.
  func withForeignWord(using generator: inout SplitMix64) -> [UInt8] {
    var parts = split(separator: UInt8(ascii: ";"))
    let place = Int.random(in: parts.indices, using: &generator)
    let dimension = Dimension.allCases[Int.random(in: 0..<22, using: &generator)]
    let words = dimension.values + ["?", "", "group(0)", "class(9)", "longitudinal(x)"]
    let word = words[Int.random(in: words.indices, using: &generator)]
    parts[place] =
      parts[place].prefix { $0 != UInt8(ascii: "=") } + [UInt8(ascii: "=")] + Array(word.utf8)
    return Array(parts.joined(separator: [UInt8(ascii: ";")]))
  }
}
