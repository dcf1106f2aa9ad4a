/// How the page looks, wide, on a phone and in print.
///
/// Named pages put the picture of the year, and a large table of meetings, on landscape sheets.
let styleSheet = """
  :root { color-scheme: light; }
  * { box-sizing: border-box; }
  html { -webkit-text-size-adjust: 100%; }
  body {
    margin: 0 auto; padding: 1.5rem; max-width: 80rem; background: #fff; color: #1a1a1a;
    font: 1rem/1.45 system-ui, 'Segoe UI', 'Liberation Sans', Arial, sans-serif;
    overflow-wrap: break-word; print-color-adjust: exact; -webkit-print-color-adjust: exact;
  }
  h1 { margin: 0; font-size: 1.9rem; line-height: 1.2; }
  h2 { margin: 2.5rem 0 .5rem; font-size: 1.4rem; line-height: 1.25; }
  h3 { margin: 1.75rem 0 .25rem; font-size: 1.1rem; }
  p { margin: .35rem 0 .75rem; max-width: 45rem; }
  a { color: #00508a; }
  .lead { max-width: none; font-size: 1.1rem; }
  .light { color: #555; }
  .line { display: block; }
  .hours { white-space: nowrap; }
  .strong { font-weight: 600; }
  nav ul, .legend {
    display: flex; flex-wrap: wrap; gap: .25rem 1.25rem; margin: .5rem 0; padding: 0;
  }
  nav li, .legend li { list-style: none; }
  .legend li {
    display: flex; align-items: center; gap: .35rem; font-size: .9rem; overflow-wrap: anywhere;
  }
  .badge { flex: none; vertical-align: -.15em; }
  svg text { font-family: system-ui, 'Segoe UI', 'Liberation Sans', Arial, sans-serif; }
  figure { margin: 0 0 1.5rem; }
  figcaption { color: #555; }
  .hint { display: none; }
  .scroll { overflow-x: auto; margin: .75rem 0; }
  .names { display: none; }
  .year { display: block; width: 100%; min-width: 60rem; height: auto; }
  table { border-collapse: collapse; width: 100%; margin: .5rem 0 1.25rem; }
  caption { text-align: left; padding: .25rem 0; color: #555; }
  th, td { padding: .35rem .6rem .35rem 0; text-align: left; vertical-align: top; }
  th { font-weight: 600; }
  .cards .words, .cards tbody th { min-width: 10rem; overflow-wrap: anywhere; }
  .cards tbody th { min-width: 14rem; }
  .cards .themes { min-width: 12rem; }
  thead th { border-bottom: 2px solid #1a1a1a; }
  tbody th, tbody td { border-bottom: 1px solid #ccc; }
  tbody th .light { font-weight: 400; }
  .numbers { text-align: right; white-space: nowrap; font-variant-numeric: tabular-nums; }
  tfoot th, tfoot td { border-top: 1px solid #1a1a1a; font-weight: 600; }
  .matrix { width: auto; }
  .matrix th, .matrix td { padding: .2rem .3rem; border: 1px solid #ccc; }
  .matrix thead th, .matrix td { min-width: 1.9rem; text-align: center; }
  .matrix thead .words { text-align: left; }
  .matrix tbody th { min-width: 12rem; font-weight: 400; overflow-wrap: anywhere; }
  .matrix abbr { text-decoration: none; }
  .matrix .self { background: #eee; }
  .matrix .times-0 { color: #767676; }
  .matrix .times-2 { background: #e3eef6; }
  .matrix .times-3 { background: #bcd9ea; }
  .matrix .times-4 { background: #8fc0dd; }
  @media screen and (max-width: 60rem) {
    body { padding: 1rem; }
    h1 { font-size: 1.5rem; }
    .hint { display: block; }
    .picture { display: grid; }
    .picture svg { grid-area: 1 / 1; }
    .names { display: block; position: sticky; left: 0; z-index: 1; justify-self: start; }
    .cards, .cards caption, .cards tbody, .cards tfoot, .cards tr, .cards th, .cards td {
      display: block;
    }
    .cards thead {
      position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%);
    }
    .cards tr { padding: .5rem 0; border-bottom: 1px solid #999; }
    .cards th, .cards td, .cards tbody th, .cards .themes {
      min-width: 0; padding: .1rem 0; border: 0; text-align: left;
    }
    .cards td::before { content: attr(data-label) ': '; color: #555; }
    .cards .empty { display: none; }
  }
  @media screen and (max-width: 30rem) {
    .matrix tbody th { min-width: 6.5rem; }
    .matrix thead th, .matrix td { min-width: 1.6rem; padding: .2rem .1rem; }
  }
  @page { size: A4; margin: 14mm; }
  @page landscape { size: A4 landscape; margin: 10mm; }
  @media print {
    html { font-size: 8.5pt; }
    body { max-width: none; padding: 0; }
    nav, .hint { display: none; }
    h2, h3, caption { break-after: avoid; }
    tr { break-inside: avoid; }
    tbody tr:first-child { break-before: avoid; }
    .scroll { overflow: visible; }
    tfoot { display: table-row-group; }
    .small, .participant { break-inside: avoid; }
    .sheet {
      page: landscape; break-after: page; display: flex; flex-direction: column; height: 189mm;
    }
    .sheet h2, .sheet figure { margin: 2mm 0 0; }
    .sheet figure, .sheet .picture {
      flex: 1 1 0; display: flex; flex-direction: column; min-height: 0;
    }
    .picture { margin: 2mm 0; }
    .year { flex: 1 1 0; min-width: 0; min-height: 0; }
    .wide { page: landscape; }
    .wide .matrix th, .wide .matrix td { padding: .4mm .8mm; min-width: 6mm; }
  }

  """
