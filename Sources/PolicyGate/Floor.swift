/// The rules that every layer stands on and none may weaken: the file `Floor/floor.json`, read.
public enum Floor {
  /// The file, as it was signed.
  public static var file: [UInt8] { PackageResources.floor_json }

  /// The signature of the file.
  public static var signature: [UInt8] { PackageResources.floor_sig }

  /// The version of the file that this program came with; an older one is refused.
  ///
  /// A log that has seen a newer one refuses more: ``WriteAheadLog/newestFloor``.
  public static let leastVersion = 2

  /// The floor as a policy.
  ///
  /// Where the file is not verified, which a test excludes, rights alone are open.
  public static let policy = signed.policy ?? .rightsAlone(because: signed.state)

  /// What refuses, in the order in which reasons are given.
  public static var rules: [Rule] { policy.rules }

  /// The rule that stands where nothing refuses and nothing permits.
  public static var notProvidedFor: Rule { policy.notProvidedFor }

  /// What may be done where no rule refuses.
  public static var permits: [Permit] { policy.permits }

  /// What a permission obliges to.
  public static var duties: [Duty] { policy.duties }

  static let signed = SignedPolicy(file: file, signature: signature)
}
