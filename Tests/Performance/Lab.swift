import Foundation
import KnowledgeTracing
import LearningDomain
import Interchange

func lab(_ arguments: [String]) throws {
  // lab FILE TESTFILE reading threads terms
  let log = try readAnswerLog(at: arguments[0]).value
  let test = Set(try String(contentsOfFile: arguments[1], encoding: .utf8).split(separator: "\n").map(String.init))
  let tr = log.keeping { !test.contains($0) }, te = log.keeping { test.contains($0) }
  let (t, fit) = try seconds { try fitFull(tr, reading: SkillReading(rawValue: arguments[2])!, terms: FullTerms(arguments[4])!, threads: Int(arguments[3])!) }
  let model = fit.model(name: "x", source: "x", createdOn: Day(daysSince1970: 0))
  let (t2, p) = try seconds { try predictions(of: te, under: model) }
  let bytes = model.encoded(); print(bytes.count, try Model(decoding: bytes) == model, try predictions(of: te, under: Model(decoding: bytes)) == p)
  let y = te.correct.map(Double.init)
  var ll = 0.0
  for (q, z) in zip(p, y) { ll -= z == 1 ? log2_(q) : log2_(1 - q) }
  let order = p.indices.sorted { p[$0] < p[$1] }
  var rank = 0.0, pos = 0.0
  for (i, r) in order.enumerated() where y[r] == 1 { rank += Double(i + 1); pos += 1 }
  let auc = (rank - pos * (pos + 1) / 2) / (pos * (Double(p.count) - pos))
  print(arguments[0], "fit \(t) predict \(t2) passes \(fit.passes) it \(fit.iterations) LL/n \(fit.logLikelihood / Double(fit.rows)) grad \(fit.gradientNorm) auc \(auc) ll \(ll / Double(p.count))")
}
func log2_(_ x: Double) -> Double { Foundation.log(x) }
