internal import Foundation
internal import LearningDomain
internal import StrictJSON

/// The files of one delivery, by their names without `.csv`.
struct OneRosterSet {
  /// The folder as the person wrote it, with a slash where there is one.
  let folder: String
  var files: [String: ByteSource] = [:]

  /// The sets of folders, and of files of which those of one folder stand together.
  static func sets(at paths: [String]) throws(InterchangeError) -> [OneRosterSet] {
    var sets: [OneRosterSet] = []
    for path in paths.flatMap(files) {
      let name = path.split(separator: "/").last.map { String($0) } ?? ""
      let folder = String(path.dropLast(name.count))
      if sets.last?.folder != folder { sets.append(OneRosterSet(folder: folder)) }
      let source = try ByteSource(path: path)
      sets[sets.count - 1].files[name.hasSuffix(".csv") ? String(name.dropLast(4)) : name] = source
    }
    return sets
  }

  /// The CSV files in a folder, or one that it lacks; the path of what is no folder.
  private static func files(at path: String) -> [String] {
    guard let names = try? FileManager.default.contentsOfDirectory(atPath: path) else {
      return [path]
    }
    let folder = path.hasSuffix("/") ? path : path + "/"
    let tables = names.filter { $0.hasSuffix(".csv") }.sorted().map { folder + $0 }
    return tables.isEmpty ? [folder + "classes.csv"] : tables
  }

  /// A file that every whole set has.
  func required(_ name: String) throws(InterchangeError) -> ByteSource {
    if let source = files[name] { return source }
    return try ByteSource(path: folder + name + ".csv")
  }

  /// What the manifest says of its files; a set without one is whole.
  func modes() throws(InterchangeError) -> [String: Mode] {
    guard let source = files["manifest"] else { return [:] }
    let property = ColumnName(exactly: "propertyName"), value = ColumnName(exactly: "value")
    var table = try CSVReader(source, dialect: CSVDialect(required: [[property, value]]))
    let fields = (try table.position(of: property), try table.position(of: value))
    var modes: [String: Mode] = [:]
    while try table.readRow() {
      let name = table.text(of: fields.0)
      guard name.hasPrefix("file.") else { continue }
      guard let kind = Mode.Kind(rawValue: table.text(of: fields.1).lowercased()) else {
        throw table.fault(
          inField: fields.1, found: table.words(of: fields.1),
          expected: .oneOf(Mode.Kind.allCases.map(\.rawValue)))
      }
      modes[String(name.dropFirst(5))] = Mode(kind: kind, place: table.place(ofField: fields.1))
    }
    return modes
  }

  /// Whether a file is whole, and where that is said.
  struct Mode {
    enum Kind: String, CaseIterable { case bulk, delta, absent }

    let kind: Kind, place: CSVPlace
  }
}
