package import Foundation

/// A folder of `shared`, beside the package or one of its parents; `nil` where there is none.
package func sharedFolder(_ name: String) -> URL? {
  var folder = packageRoot
  while folder.path() != "/" {
    folder = folder.deletingLastPathComponent()
    let candidate = folder.appending(path: "shared/\(name)")
    if FileManager.default.fileExists(atPath: candidate.path()) { return candidate }
  }
  return nil
}
