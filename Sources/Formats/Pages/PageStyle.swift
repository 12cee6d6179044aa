// How pages look: system letters, one column that fits a telephone, colours for light and dark that
// keep a contrast of 4.5 to 1 and are never the only sign, and what changes on paper.

/// The style sheet of every page.
enum PageStyle {
  static let css =
    "\n:root { color-scheme: light; \(light) }\n"
    + "@media (prefers-color-scheme: dark) { :root:not([data-theme]) { color-scheme: dark; \(dark) } }\n"
    + ":root[data-theme=\"dark\"] { color-scheme: dark; \(dark) }\n" + rules
    + "@media print { :root, :root[data-theme] { color-scheme: light; \(light) }\n" + print + "}\n"

  private static let light = """
    --paper: #fdfcfa; --sheet: #ffffff; --ink: #1d1c1a; --faint: #5c5852; --line: #dcd7ce; \
    --link: #1c4f82; --conflict: #a11d1d; --accord: #1d6343; --alike: #6d540d; --mark: #ffe9a8; \
    --tint: #f5f1ea;
    """

  private static let dark = """
    --paper: #171614; --sheet: #1f1e1b; --ink: #ece8e1; --faint: #b3ada3; --line: #3d3a34; \
    --link: #93c2ee; --conflict: #ff9d94; --accord: #8ad3a9; --alike: #dcc27c; --mark: #5d4a0c; \
    --tint: #26241f;
    """

  private static let rules = """
    * { box-sizing: border-box; }
    html { font: 100%/1.5 system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "Liberation Sans", sans-serif;
      background: var(--paper); color: var(--ink); -webkit-text-size-adjust: 100%; scroll-padding-top: 1rem; }
    body { max-width: 62rem; margin: 0 auto; padding: 1.5rem 1.25rem 4rem; overflow-wrap: break-word; }
    h1, h2, h3, h4 { line-height: 1.25; text-wrap: balance; }
    h1 { font-size: 1.9rem; margin: 0 4.5rem .4rem 0; letter-spacing: -.01em; }
    h2 { font-size: 1.3rem; margin: 2.75rem 0 .25rem; }
    h3 { font-size: 1.1rem; margin: 0 0 .75rem; }
    h4 { font-size: 1.05rem; margin: 0 0 .15rem; }
    p { margin: .35rem 0; }
    a { color: var(--link); text-underline-offset: .15em; }
    ul { padding-left: 1.2rem; margin: .35rem 0; }
    q, mark, .text p, dialog .body { font-family: Charter, "Bitstream Charter", "Sitka Text", Cambria, Georgia, "Noto Serif", "Liberation Serif", serif; }
    q { quotes: "“" "”"; }
    code { font-family: ui-monospace, "Cascadia Code", Menlo, Consolas, "Liberation Mono", monospace; font-size: .85em; overflow-wrap: anywhere; }
    mark { background: var(--mark); color: inherit; border-radius: .15em; padding: 0 .05em;
      -webkit-box-decoration-break: clone; box-decoration-break: clone; }
    button, input, select { font: inherit; color: inherit; background: var(--sheet);
      border: 1px solid var(--faint); border-radius: .35rem; padding: .3rem .6rem; min-height: 2.25rem; max-width: 100%; }
    button { cursor: pointer; }
    summary { cursor: pointer; color: var(--link); padding: .2rem 0; }
    :focus-visible { outline: 3px solid var(--link); outline-offset: 2px; border-radius: .2rem; }
    #main:focus { outline: none; }
    [hidden] { display: none !important; }
    :target { scroll-margin-top: 2rem; }
    .skip { position: absolute; left: -200vw; background: var(--sheet); padding: .5rem 1rem; z-index: 2; }
    .skip:focus { left: 1rem; top: 1rem; }
    .theme { float: right; font-size: .9rem; }
    .theme[aria-pressed="true"]::before { content: "✓ "; }
    .summary { font-size: 1.05rem; }
    .top ul { list-style: none; padding: 0; display: flex; flex-wrap: wrap; gap: .25rem 1.25rem; }
    .count { color: var(--faint); font-weight: 400; }
    .lead, .when, .tally, .more, .meta, .rest, footer { color: var(--faint); }
    .tally, .more, .meta, .relations, footer { font-size: .92rem; }
    table { border-collapse: collapse; width: 100%; font-size: .95rem; margin: .25rem 0; }
    th, td { text-align: start; vertical-align: top; padding: .4rem .75rem .4rem 0; border-bottom: 1px solid var(--line); font-weight: 400; }
    thead th { color: var(--faint); font-size: .85rem; }
    .filter { display: flex; flex-wrap: wrap; gap: .5rem .9rem; align-items: end; background: var(--tint);
      border: 1px solid var(--line); border-radius: .5rem; padding: .7rem .9rem; margin: 1.75rem 0 0; }
    .filter p { margin: 0; min-width: 0; }
    .filter label { display: block; font-size: .85rem; color: var(--faint); }
    .filter select { width: 9.5rem; }
    .filter .found { flex-basis: 100%; font-size: .92rem; }
    .question { background: var(--sheet); border: 1px solid var(--line); border-left: .3rem solid var(--line);
      border-radius: .5rem; padding: 1rem 1.1rem; margin: 1rem 0; }
    .question.disputed { border-left-color: var(--conflict); }
    .question.agreed { border-left-color: var(--accord); }
    .question.alike { border-left-color: var(--alike); }
    .badge { margin: 0 0 .2rem; font-size: .88rem; font-weight: 650; }
    .disputed .badge, .relations .conflict b { color: var(--conflict); }
    .agreed .badge { color: var(--accord); }
    .alike .badge, .why { color: var(--alike); }
    .answers { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 17rem), 1fr)); gap: .75rem; }
    .answer { border: 1px solid var(--line); border-radius: .4rem; padding: .7rem .85rem; background: var(--paper); min-width: 0; }
    .answer.facing { border: 2px solid var(--conflict); }
    .number { display: inline-block; min-width: 1.5em; padding: 0 .35em; text-align: center; font-size: .85em; font-weight: 650;
      border: 1px solid currentColor; border-radius: 1em; line-height: 1.45; }
    .origins { list-style: none; padding: 0; margin: .6rem 0 0; }
    .origins li { margin: .5rem 0 0; }
    .origins ul { list-style: none; margin: 0; padding: 0 0 0 .9rem; border-left: 2px solid var(--line); }
    .tie { display: block; font-size: .85rem; color: var(--faint); }
    .cite, cite { font-style: normal; font-size: .9rem; white-space: normal; }
    .cite { padding: .1rem 0; }
    .relations { list-style: none; padding: 0; margin: .8rem 0 0; }
    details.alike { margin: .6rem 0 0; font-size: .95rem; }
    details.alike > ul > li { margin: .6rem 0; }
    .why { font-weight: 650; }
    .drawings { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 24rem), 1fr)); gap: 0 2rem; }
    .drawing { margin: 1.1rem 0 0; max-width: 44rem; min-width: 0; }
    svg .which { font-weight: 650; }
    figcaption { font-size: .88rem; color: var(--faint); }
    svg { display: block; overflow: visible; font-size: 13px; fill: var(--ink); }
    svg .axis, svg .tick { stroke: var(--line); stroke-width: 1; }
    svg .tick { stroke-dasharray: 2 3; }
    svg .scale { font-size: 12px; fill: var(--faint); }
    svg .bar { stroke: var(--faint); stroke-width: 5; stroke-linecap: round; }
    svg .bar.facing { stroke: var(--link); stroke-width: 10; }
    svg .point { fill: var(--sheet); stroke: var(--ink); stroke-width: 2; }
    svg .open { fill: var(--ink); }
    .source { margin: 1.25rem 0; content-visibility: auto; contain-intrinsic-size: auto 7rem; }
    .source h3 { margin: 0; }
    .text p, dialog .body p { margin: .6rem 0; max-width: 42rem; line-height: 1.6; }
    .text .heading, .text .headline, dialog .heading, dialog .headline { font-weight: 650; }
    .gap { color: var(--faint); }
    dialog { width: min(46rem, calc(100vw - 1.5rem)); max-height: 88vh; border: 1px solid var(--faint); border-radius: .6rem;
      background: var(--sheet); color: var(--ink); padding: 1rem 1.25rem 1.5rem; }
    dialog::backdrop { background: rgb(0 0 0 / .55); }
    dialog form { position: sticky; top: 0; float: right; margin-left: 1rem; }
    dialog h2 { margin: 0; font-size: 1.15rem; }
    footer { border-top: 1px solid var(--line); margin-top: 3rem; padding-top: .75rem; max-width: 42rem; }
    @media (max-width: 40rem) {
      body { padding: 1rem .8rem 3rem; }
      h1 { font-size: 1.5rem; }
      thead { position: absolute; left: -200vw; }
      tr { display: block; padding: .5rem 0; border-bottom: 1px solid var(--line); }
      th, td { display: block; border: 0; padding: 0; }
      td:empty { display: none; }
      .question { padding: .8rem .75rem; }
      .filter p, .filter select, .filter input { width: 100%; }
    }
    @media (prefers-reduced-motion: no-preference) { html { scroll-behavior: smooth; } }

    """

  private static let print = """
    html { font-size: 10pt; background: #fff; }
    body { max-width: none; padding: 0; }
    .skip, .theme, .filter, nav, dialog { display: none !important; }
    .answer, .drawing, tr, li { break-inside: avoid; }
    .answer:has(.origins li:nth-child(4)) { break-inside: auto; }
    h2, h3, h4, .lead, .badge, figcaption { break-after: avoid; break-inside: avoid; }
    a { color: inherit; text-decoration: none; }
    mark, svg .bar { -webkit-print-color-adjust: exact; print-color-adjust: exact; }
    #texts { break-before: page; }
    details::details-content { content-visibility: visible; block-size: auto; }

    """
}
