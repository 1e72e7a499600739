/// The beginning of an element.
struct XMLElement {
  /// The name without its prefix, and the namespace that the prefix stands for; empty where there is none.
  let name: String, namespace: String

  /// The attributes, in their order.
  let attributes: [Attribute]

  /// Where the element begins, counted from 1.
  let line: Int, column: Int

  struct Attribute {
    let name: String, namespace: String, value: String
  }

  /// The value of the first attribute of a name, in whatever namespace.
  subscript(attribute: String) -> String? {
    attributes.first { $0.name == attribute }?.value
  }
}

/// What stands in an XML file.
enum XMLEvent {
  case start(XMLElement)
  case text(String)
  case end
}
