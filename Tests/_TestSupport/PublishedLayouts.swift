package import Foundation

/// A file of a few made-up rows in a published layout; `Tests/PublishedLayouts/README.md` says more.
package func published(_ name: String) -> URL {
  packageRoot.appending(path: "Tests/PublishedLayouts/\(name)")
}

/// Each preset with the files that are in its layout.
package let publishedLayouts: [(preset: String, file: String)] = [
  ("assistments2009", "assistments2009.csv"), ("assistments2009", "assistments2009-collapsed.csv"),
  ("assistments2012", "assistments2012.csv"), ("assistments2015", "assistments2015.csv"),
  ("assistments2017", "assistments2017.csv"), ("datashop", "datashop-student-step.txt"),
  ("datashop", "datashop-transaction.txt"), ("ednet", "ednet.csv"), ("junyi", "junyi.csv"),
  ("kddcup2010", "kddcup2010.txt"),
]
