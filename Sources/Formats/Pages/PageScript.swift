// What a page does beyond being read: filters, the window that shows a quote in its place, light
// and dark. Plain JavaScript without a library; without it the page stays whole.

/// The script of every page.
enum PageScript {
  static let js = #"""

    "use strict";
    (() => {
      const one = (query, root = document) => root.querySelector(query);
      const all = (query, root = document) => [...root.querySelectorAll(query)];

      // Light and dark.
      const theme = one("#theme");
      const dark = window.matchMedia("(prefers-color-scheme: dark)");
      const isDark = () => (document.documentElement.dataset.theme || (dark.matches ? "dark" : "light")) === "dark";
      const showTheme = () => theme.setAttribute("aria-pressed", String(isDark()));
      theme.addEventListener("click", () => {
        document.documentElement.dataset.theme = isDark() ? "light" : "dark";
        showTheme();
      });
      dark.addEventListener("change", showTheme);
      showTheme();
      theme.hidden = false;

      // Filters.
      const form = one("#filter");
      if (form) {
        const questions = all(".question").map(element => ({
          element,
          text: element.textContent.toLowerCase(),
          relation: element.dataset.relations.split(" "),
          source: element.dataset.sources.split(" "),
          topic: element.dataset.topics.split("|"),
        }));
        const filter = () => {
          const words = one("#words").value.toLowerCase().split(/\s+/).filter(Boolean);
          let found = 0;
          for (const question of questions) {
            const fits = words.every(word => question.text.includes(word))
              && ["relation", "source", "topic"].every(name => {
                const chosen = one("#" + name, form);
                return !chosen || !chosen.value || question[name].includes(chosen.value);
              });
            question.element.hidden = !fits;
            if (fits) found += 1;
          }
          for (const group of all(".group")) {
            const members = all(".question", group);
            group.hidden = members.length > 0 && members.every(member => member.hidden);
          }
          one(".found", form).textContent = found === questions.length
            ? "All " + found + " questions are shown."
            : found + " of " + questions.length + " questions are shown.";
        };
        form.addEventListener("input", filter);
        form.addEventListener("submit", event => event.preventDefault());
        form.addEventListener("reset", () => setTimeout(filter));
        filter();
        form.hidden = false;
      }

      // A quote in its place.
      const reader = one("#reader");
      if (reader && reader.showModal) {
        const copy = (paragraph, id) => {
          const twin = paragraph.cloneNode(true);
          for (const anchor of all("a[id]", twin)) anchor.remove();
          for (const mark of all("mark", twin)) {
            if (!mark.dataset.claims.split(" ").includes(id)) mark.replaceWith(...mark.childNodes);
          }
          return twin;
        };
        const neighbour = (paragraph, side) => {
          const next = paragraph[side];
          return next && next.tagName === "P" && !next.classList.contains("gap") ? next : null;
        };
        const open = id => {
          const anchor = document.getElementById("claim-" + id);
          const paragraph = anchor && anchor.closest("p");
          if (!paragraph) return false;
          const source = anchor.closest(".source");
          one("h2", reader).textContent = one("h3", source).textContent;
          one(".meta", reader).replaceChildren(...one(".meta", source).cloneNode(true).childNodes);
          const around = [neighbour(paragraph, "previousElementSibling"), paragraph,
            neighbour(paragraph, "nextElementSibling")].filter(Boolean);
          one(".body", reader).replaceChildren(...around.map(element => copy(element, id)));
          reader.showModal();
          const mark = one("mark", reader);
          if (mark) mark.scrollIntoView({ block: "center" });
          return true;
        };
        for (const link of all("a.cite")) {
          link.setAttribute("role", "button");
          link.setAttribute("aria-haspopup", "dialog");
        }
        document.addEventListener("click", event => {
          const link = event.target.closest("a.cite");
          if (link && open(link.hash.slice("#claim-".length))) event.preventDefault();
          if (event.target === reader) reader.close();
        });
        document.addEventListener("keydown", event => {
          const link = event.target.closest && event.target.closest("a.cite");
          if (link && event.key === " ") {
            event.preventDefault();
            link.click();
          }
        });
        // The window shows them; the list of paragraphs is there for those who look for it.
        for (const text of all("details.text")) text.open = false;
      }

      // On paper everything is open.
      const closed = new Set();
      window.addEventListener("beforeprint", () => {
        for (const element of all("details:not([open])")) {
          closed.add(element);
          element.open = true;
        }
      });
      window.addEventListener("afterprint", () => {
        for (const element of closed) element.open = false;
        closed.clear();
      });
    })();

    """#
}
