import Foundation
import LearningDomain

/// The words about files and streams.
enum FilePhrases {
  static let cannotRead = Phrase("impossible de lire `%1` : %2", "cannot read `%1`: %2")
  static let cannotWrite = Phrase("impossible d’écrire `%1` : %2", "cannot write `%1`: %2")
  static let cannotPrint = Phrase(
    "impossible d’écrire sur la sortie standard : %1", "cannot write to standard output: %1")
  static let emptyPath = Phrase(
    "un chemin vide ne désigne aucun fichier", "an empty path names no file")
  static let noCSV = Phrase(
    "cette commande n’a pas de tableau : `--format text` ou `json`",
    "this command has no table: `--format text` or `json`")
  static let badData = Phrase("fichier à corriger, %1", "%1")
  static let fault = Phrase("%1 : %2", "%1: %2")
  static let isInput = Phrase(
    "`%1` est lu par cette commande et ne peut pas être remplacé par son résultat",
    "`%1` is read by this command and cannot be replaced by its result")
  static let exists = Phrase(
    "`%1` existe déjà ; --remplacer le remplace", "`%1` exists already; --replace replaces it")
}

/// Why a file or a stream cannot be read or written, in a few words.
struct FileReason: Equatable {
  private let phrase: Phrase

  private init(_ french: String, _ english: String) { phrase = Phrase(french, english) }

  func callAsFunction(_ language: Language) -> String { phrase(language) }

  static let noFile = FileReason("ce fichier n’existe pas", "there is no such file")
  static let noFolder = FileReason("ce dossier n’existe pas", "there is no such folder")
  static let folder = FileReason("c’est un dossier", "it is a folder")
  static let notFolder = FileReason("ce n’est pas un dossier", "it is no folder")
  static let packed = FileReason(
    "ce n’est pas un dossier ; une archive est d’abord à ouvrir",
    "it is no folder; unpack an archive first")
  static let readOnlyFolder = FileReason(
    "ce dossier est en lecture seule", "the folder is read-only")
  static let noRegularFile = FileReason(
    "ce n’est pas un fichier ordinaire", "it is no regular file")
  static let linksInCircles = FileReason(
    "ses liens symboliques tournent en rond", "its symbolic links go in circles")

  static let unreadable = FileReason(
    "sa lecture s’est interrompue ou n’est pas permise",
    "reading it ended early or is not permitted")
  static let unread = FileReason("personne ne la lit plus", "nobody reads it any more")

  /// What the system says of a failed operation.
  init(of error: any Error) {
    let error = error as NSError
    let underlying = error.userInfo[NSUnderlyingErrorKey] as? NSError ?? error
    let code = POSIXErrorCode(rawValue: Int32(truncatingIfNeeded: underlying.code))
    if underlying.domain == NSPOSIXErrorDomain, let code {
      self = Self.posix[code] ?? FileReason("erreur \(code.rawValue)", "error \(code.rawValue)")
    } else {
      self =
        Self.cocoa[CocoaError.Code(rawValue: error.code)]
        ?? FileReason("le système n’en donne pas la raison", "the system gives no reason")
    }
  }

  private static let denied = FileReason("permission refusée", "permission denied")
  private static let full = FileReason("il n’y a plus de place", "no space left")
  private static let readOnly = FileReason(
    "le système de fichiers est en lecture seule", "read-only file system")

  private static let posix: [POSIXErrorCode: FileReason] = [
    .ENOENT: noFile, .EACCES: denied, .EPERM: denied, .EISDIR: folder, .ENOSPC: full,
    .EROFS: readOnly, .ELOOP: linksInCircles,
    .EEXIST: FileReason("il existe déjà", "it exists already"),
    .ENOTDIR: FileReason(
      "une partie du chemin n’est pas un dossier", "a part of the path is no folder"),
    .EBADF: FileReason("elle est fermée", "it is closed"),
    .EPIPE: unread,
  ]
  private static let cocoa: [CocoaError.Code: FileReason] = [
    .fileReadNoSuchFile: noFile, .fileNoSuchFile: noFile, .fileReadNoPermission: denied,
    .fileWriteNoPermission: denied, .fileWriteOutOfSpace: full,
    .fileWriteVolumeReadOnly: readOnly,
  ]
}
