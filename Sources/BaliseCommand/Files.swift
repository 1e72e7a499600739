import Foundation
import LearningDomain

/// What stands at a path, symbolic links followed.
struct FileStatus {
  /// The path that the links lead to; `nil` where they go in circles.
  let target: String?

  /// What stands there; `nil` for nothing, or nothing that can be seen.
  let type: FileAttributeType?

  let permissions: Any?

  /// Why the path is no file to read or to replace; `nil` where it is one.
  let fault: FileReason?

  /// How many links are followed: as many as Linux does, path_resolution(7).
  private static let mostLinks = 40

  init(of path: String) {
    let files = FileManager.default
    var path = path
    var links = 0
    while links <= Self.mostLinks, let next = try? files.destinationOfSymbolicLink(atPath: path) {
      let folder = URL(filePath: path).deletingLastPathComponent()
      path = next.hasPrefix("/") ? next : folder.appending(path: next).plainPath
      links += 1
    }
    target = links <= Self.mostLinks ? path : nil
    do {
      let attributes = try files.attributesOfItem(atPath: path)
      type = target == nil ? nil : attributes[.type] as? FileAttributeType
      permissions = attributes[.posixPermissions]
      fault =
        switch type {
        case .typeRegular?: nil
        case .typeDirectory?: .folder
        case nil: .linksInCircles
        default: .noRegularFile
        }
    } catch {
      type = nil
      permissions = nil
      fault = FileReason(of: error)
    }
  }
}

extension FileStatus {
  /// Refuses a file where a folder is meant, such as an archive that is still packed.
  static func checkUnpacked(_ folder: String) throws(Failure) {
    guard FileStatus(of: folder).type == .typeRegular else { return }
    throw .reading(folder, .packed)
  }
}

/// The path of a file in a folder, which begins as the person wrote it.
func filePath(_ name: String, in folder: String) -> String {
  folder.hasSuffix("/") ? folder + name : folder + "/" + name
}

/// Whether a folder holds something of a name, be it a link that leads nowhere.
func holds(_ name: String, folder: String) -> Bool {
  (try? FileManager.default.attributesOfItem(atPath: filePath(name, in: folder))) != nil
}

/// The path of a file in a class's folder, where a pipe, which might never end, has no place.
func regularFile(_ name: String, in folder: String) throws(Failure) -> String {
  guard !folder.isEmpty else { throw .emptyPath }
  let file = filePath(name, in: folder)
  if let fault = FileStatus(of: file).fault { throw .reading(file, fault) }
  return file
}

/// Makes a folder, and those it is in, where there is none.
func makeFolder(_ path: String) throws(Failure) {
  do {
    try FileManager.default.createDirectory(
      at: URL(filePath: path), withIntermediateDirectories: true)
  } catch {
    throw .writing(path, FileReason(of: error))
  }
}

/// The bytes of a file.
func contents(of path: String) throws(Failure) -> [UInt8] {
  guard !path.isEmpty else { throw .emptyPath }
  guard FileStatus(of: path).type != .typeDirectory else { throw .reading(path, .folder) }
  do {
    return Array(try Data(contentsOf: URL(filePath: path)))
  } catch {
    throw .reading(path, FileReason(of: error))
  }
}

extension URL {
  /// The path as the system takes it, its spaces and accents no percent signs.
  var plainPath: String { path(percentEncoded: false) }
}

extension Failure {
  static let emptyPath = Failure(.usage) { FilePhrases.emptyPath($0) }

  static func reading(_ path: String, _ reason: FileReason) -> Failure {
    Failure(.inputOutput) { FilePhrases.cannotRead($0, path, reason($0)) }
  }

  static func writing(_ path: String, _ reason: FileReason) -> Failure {
    Failure(.inputOutput) { FilePhrases.cannotWrite($0, path, reason($0)) }
  }
}
