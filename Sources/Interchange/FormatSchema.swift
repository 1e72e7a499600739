public import StrictJSON

/// The JSON Schema of one of Balise's own formats; of a table it is that of one row.
///
/// - Source: “JSON Schema: A Media Type for Describing JSON Documents”, draft 2020-12.
public enum FormatSchema: String, CaseIterable, Hashable, Sendable {
  /// What is read: answers, a mapping of their columns, a catalogue, a roster, logged decisions, a plan,
  /// verbs of statements.
  case answers, mapping, catalogue, roster, decisions, simulation, verbs
  /// What is written: a model, the record of an evaluation, a learner's export.
  case model, evaluation, export

  /// The schema itself.
  ///
  /// - Throws: `JSONError` where the file was damaged before it was built in.
  public func document() throws(JSONError) -> JSONValue { try PlacedJSON.parse(bytes).value }

  private var bytes: [UInt8] {
    switch self {
    case .answers: PackageResources.answers_schema_json
    case .mapping: PackageResources.mapping_schema_json
    case .catalogue: PackageResources.catalogue_schema_json
    case .roster: PackageResources.roster_schema_json
    case .decisions: PackageResources.decisions_schema_json
    case .simulation: PackageResources.simulation_schema_json
    case .verbs: PackageResources.verbs_schema_json
    case .model: PackageResources.model_schema_json
    case .evaluation: PackageResources.evaluation_schema_json
    case .export: PackageResources.export_schema_json
    }
  }
}
