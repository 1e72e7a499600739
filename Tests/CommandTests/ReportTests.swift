import Foundation
import StrictJSON
import Testing

/// `balise report` on the shipped class: what can be told without a browser.
@Suite struct ReportTests {
  let classroom: Classroom
  let file = FileManager.default.temporaryDirectory.appending(path: "report-\(UUID()).html")

  init() throws { classroom = try Classroom() }

  func page(_ options: String...) throws -> String {
    defer { try? FileManager.default.removeItem(at: file) }
    let run = try classroom.ask(["report", "--html", file.path()] + options)
    #expect(run.status == 0 && run.errors == "")
    return try String(contentsOf: file, encoding: .utf8)
  }

  @Test(arguments: ["fr", "en"])
  func `needs no network, no script and no other file`(language: String) throws {
    let html = try page("--lang", language, "--slips")
    #expect(html.hasPrefix("<!DOCTYPE html>\n<html lang=\"\(language)\">"))
    for word in ["http:", "https:", "//", "<script", "<link", "<img", "@import", "url("] {
      #expect(!html.contains(word), "\(word)")
    }
  }

  @Test func `every id is there once, and every link and label leads to one`() throws {
    let html = try page("--slips")
    let ids = html.matches(of: #/ id="([^"]+)"/#).map { String($0.output.1) }
    #expect(ids.count > 100 && Set(ids).count == ids.count)
    let targets = html.matches(of: #/ (?:href="#|for="|aria-labelledby=")([^"]+)"/#)
    for target in targets { #expect(ids.contains(String(target.output.1))) }
  }

  @Test func `has a closed card for each learner, in the order of the roster`() throws {
    let html = try page("--lang", "en")
    let names = html.matches(of: #/<summary>\s*<b>(P\d\d)<\/b>/#).map { String($0.output.1) }
    #expect(names == (1...26).map { $0 < 10 ? "P0\($0)" : "P\($0)" })
    #expect(!html.contains("<details open") && !html.contains("checked"))
  }

  @Test func `its counts are those of the commands`() throws {
    let html = try page("--lang", "en")
    let skills = try classroom.ask("skills", "--format", "json").json().objects("skills")
    let rows = html.matches(of: #/(?:<td class="n">(\d+)<\/td>\s*){4}/#).count
    let met = try skills.filter { try $0.integer("notEnoughAnswers") < 26 }
    #expect(rows == met.count)
    let groups = try classroom.ask("groups", "--format", "json").json().objects("groups")
    for group in groups {
      #expect(html.contains(" (\(try group.objects("members").count))</td>"))
    }
    for need in try classroom.ask("class", "--format", "json").json().objects("seeFirst") {
      let counts = "<td>\(try need.integer("correct"))/\(try need.integer("responses"))"
      #expect(html.contains(counts))
    }
  }

  @Test func `slips speak to learners, and come only where they are asked for`() throws {
    #expect(try !page("--lang", "fr").contains("class=\"slip\""))
    let html = try page("--lang", "fr", "--billets")
    #expect(html.matches(of: #/class="slip"/#).count == 23)
    #expect(html.contains("Ceci n’est pas une note."))
  }

  @Test func `never replaces what it reads`() throws {
    let answers = Classroom.name + "/answers.csv"
    let run = try classroom.ask("report", "--html", answers, "--lang", "en")
    #expect(run.status == 2 && run.errors.contains("answers.csv"))
  }
}
