import Foundation

/// The bytes of a file.
func contents(of path: String) throws(Failure) -> [UInt8] {
  do {
    return Array(try Data(contentsOf: URL(filePath: path)))
  } catch {
    throw Failure(.inputOutput, "cannot read `\(path)`: \(reason(of: error))")
  }
}

/// Writes a file whole or not at all.
func write(_ bytes: [UInt8], to path: String) throws(Failure) {
  do {
    try Data(bytes).write(to: URL(filePath: path), options: .atomic)
  } catch {
    throw Failure(.inputOutput, "cannot write `\(path)`: \(reason(of: error))")
  }
}

/// What the system says of a failed file operation, in a few words.
private func reason(of error: any Error) -> String {
  let error = error as NSError
  let underlying = error.userInfo[NSUnderlyingErrorKey] as? NSError ?? error
  guard underlying.domain == NSPOSIXErrorDomain,
    let code = POSIXErrorCode(rawValue: Int32(truncatingIfNeeded: underlying.code))
  else {
    return switch CocoaError.Code(rawValue: error.code) {
    case .fileReadNoSuchFile, .fileNoSuchFile: "no such file"
    case .fileReadNoPermission, .fileWriteNoPermission: "permission denied"
    case .fileWriteOutOfSpace: "no space left"
    case .fileWriteVolumeReadOnly: "read-only file system"
    default: error.localizedDescription
    }
  }
  return switch code {
  case .ENOENT: "no such file or folder"
  case .EACCES, .EPERM: "permission denied"
  case .EISDIR: "it is a folder"
  case .ENOSPC: "no space left"
  case .EROFS: "read-only file system"
  default: "error \(code.rawValue)"
  }
}
