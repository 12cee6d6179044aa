// What every page of HTML has: head, style, the rule that nothing may be loaded, skip link, button
// for light and dark, footer. One file that needs nothing beside it.

import Foundation
import KnowledgeBase

/// A page of HTML that stands on its own.
struct PageFrame {
  /// Of the window; the heading is part of `content`.
  var title: String
  /// Between header and footer; has the element with the id "main".
  var content: Markup

  /// The whole file.
  var html: String {
    let page: Markup = #"""
      <!DOCTYPE html>
      <html lang="en">
      <head>
      <meta charset="utf-8">
      <meta http-equiv="Content-Security-Policy" content="\#(policy)">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta name="color-scheme" content="light dark">
      <meta name="referrer" content="no-referrer">
      <meta name="generator" content="Concord">
      <link rel="icon" href="data:,">
      <title>\#(title)</title>
      <style>\#(Markup(trusted: PageStyle.css))</style>
      </head>
      <body>
      <a class="skip" href="#main">Skip to the content</a>
      <button type="button" id="theme" class="theme" aria-pressed="false" hidden>Dark</button>
      \#(content)
      <footer>
      <p>Made with Concord. Each quotation is what its source says at that place, letter by letter; \#
      intervals are what the words leave open. What is not listed here was not found, which does not \#
      mean that it is not so.</p>
      </footer>
      <script>\#(Markup(trusted: PageScript.js))</script>
      </body>
      </html>

      """#
    return page.html
  }

  /// Nothing is loaded from anywhere, and no script or style runs but ours.
  private var policy: String {
    "default-src 'none'; style-src '\(hash(PageStyle.css))'; "
      + "script-src '\(hash(PageScript.js))'; img-src data:; base-uri 'none'; form-action 'none'"
  }

  /// As https://www.w3.org/TR/CSP3/#grammardef-hash-source has it.
  private func hash(_ text: String) -> String {
    var digest = Digest()
    digest.update(Array(text.utf8))
    return "sha256-" + Data(digest.finished()).base64EncodedString()
  }
}
