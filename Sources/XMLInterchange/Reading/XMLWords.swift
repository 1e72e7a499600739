internal import Interchange
internal import LearningDomain
internal import StrictJSON

/// What errors say was found.
extension LocalizedText {
  static func character(_ scalar: Unicode.Scalar) -> LocalizedText {
    .found(quoted(String(scalar)))
  }

  static func endTag(_ name: String) -> LocalizedText { .found(quoted("</\(name)>")) }

  static let endOfFile = LocalizedText(french: "la fin du fichier", english: "the end of the file")
  static let secondRoot = LocalizedText(
    french: "un second élément racine", english: "a second root element")
  static let utf16 = LocalizedText(french: "de l’UTF-16", english: "UTF-16")
  static let declarations = LocalizedText(
    french: "des déclarations dans le type de document",
    english: "declarations in the document type")
  static let longText = LocalizedText(french: "un texte sans fin", english: "a text without end")
  static let moreAttributes = LocalizedText(
    french: "un attribut de plus", english: "one more attribute")

  static func wrongBytes(of encoding: XMLEncoding) -> LocalizedText {
    LocalizedText(
      french: "des octets qui ne sont pas de l’\(encoding.rawValue)",
      english: "bytes that are not \(encoding.rawValue)")
  }

  static func depth(_ depth: Int) -> LocalizedText {
    LocalizedText(french: "un élément au niveau \(depth)", english: "an element at level \(depth)")
  }
}

/// What errors say was expected.
extension LocalizedText {
  static let root = LocalizedText(french: "un élément racine", english: "a root element")
  static let nothingMore = LocalizedText(
    french: "la fin du fichier", english: "the end of the file")
  static let markup = LocalizedText(
    french: "un commentaire ou un élément", english: "a comment or an element")
  static let tagEnd = LocalizedText(
    french: "`>`, ou une espace puis un attribut", english: "`>`, or a space and an attribute")
  static let space = LocalizedText(french: "une espace", english: "a space")
  static let name = LocalizedText(french: "un nom", english: "a name")
  static let quotationMark = LocalizedText(
    french: "un texte entre guillemets droits", english: "a text in quotation marks")
  static let eachAttributeOnce = LocalizedText(
    french: "chaque attribut une fois", english: "each attribute once")
  static let declaredPrefix = LocalizedText(
    french: "un nom dont le préfixe est déclaré", english: "a name whose prefix is declared")
  static let xmlCharacter = LocalizedText(
    french: "un caractère permis en XML", english: "a character that XML allows")
  static let noCDATAEnd = LocalizedText(
    french: "`]]&gt;` dans un texte", english: "`]]&gt;` in a text")
  static let reference = LocalizedText(
    french: "`&amp;`, `&lt;`, `&gt;`, `&apos;`, `&quot;` ou le numéro d’un caractère",
    english: "`&amp;`, `&lt;`, `&gt;`, `&apos;`, `&quot;` or the number of a character")
  static let declarationFirst = LocalizedText(
    french: "cette déclaration au début du fichier seulement",
    english: "that declaration at the beginning of the file only")
  static let externalType = LocalizedText(
    french: "`SYSTEM` ou `PUBLIC`", english: "`SYSTEM` or `PUBLIC`")
  static let noDeclarations = LocalizedText(
    french: "`>` : un fichier qui déclare des entités n’est pas lu",
    english: "`>`, as a file that declares entities is not read")
  static let encodings = oneOf(XMLEncoding.allCases.map(\.rawValue))

  static func text(in encoding: XMLEncoding) -> LocalizedText {
    LocalizedText(
      french: "du texte en \(encoding.rawValue)", english: "text in \(encoding.rawValue)")
  }

  static func depthAtMost(_ depth: Int) -> LocalizedText {
    LocalizedText(french: "\(depth) niveaux au plus", english: "at most \(depth) levels")
  }

  static func attributesAtMost(_ count: Int) -> LocalizedText {
    LocalizedText(french: "\(count) au plus", english: "at most \(count)")
  }

  static func textAtMost(_ bytes: Int) -> LocalizedText {
    LocalizedText(french: "\(bytes) octets au plus", english: "at most \(bytes) bytes")
  }
}
