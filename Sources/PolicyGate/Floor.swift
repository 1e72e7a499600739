/// The rules that every layer stands on and none may weaken: the file `Floor/floor.json`, read.
public enum Floor {
  /// The floor as a policy.
  ///
  /// Where the file does not read, which a test excludes, rights alone are open.
  public static let policy = (try? Policy(json: file)) ?? .rightsAlone

  /// The file, for whoever reads or prints it.
  public static var file: [UInt8] { PackageResources.floor_json }

  /// What refuses, in the order in which reasons are given.
  public static var rules: [Rule] { policy.rules }

  /// The rule that stands where nothing refuses and nothing permits.
  public static var notProvidedFor: Rule { policy.notProvidedFor }

  /// What may be done where no rule refuses.
  public static var permits: [Permit] { policy.permits }

  /// What a permission obliges to.
  public static var duties: [Duty] { policy.duties }
}
