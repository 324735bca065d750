import { type DocumentLayout } from "../layout/layout.ts";
import { type Html, trustedStyle } from "./html.ts";

/** The page's style: readable at 320 px, in the dark, and on A4. */
export function styleFor({ plainTitle, runningNote, extent }: DocumentLayout): Html {
  return trustedStyle(`${screen}${narrow}${dark}${print}
@page {
  size: A4;
  margin: ${extent === "page" ? "13mm 16mm 12mm" : "24mm 20mm 22mm"};
  @top-left { content: ${cssText(plainTitle)}; font: 8.5pt ${family}; color: #3d4852; }
  @top-right { content: ${cssText(runningNote)}; font: 8.5pt ${family}; color: #3d4852; }
  @bottom-right { content: counter(page) " / " counter(pages); font: 8.5pt ${family}; color: #3d4852; }
}
@page :first { @top-left { content: none; } @top-right { content: none; } }
`);
}

/**
 * Text as a CSS string. All but letters, digits and spaces are written as code points, so that no
 * text can end the string or the style element.
 */
export function cssText(text: string): string {
  const escaped = text
    .replace(/\p{Cs}/gu, "\ufffd")
    .replace(
      /[^\p{L}\p{N} ]/gu,
      (character) => `\\${(character.codePointAt(0) ?? 0).toString(16)} `,
    );
  return `"${escaped}"`;
}

const family = `system-ui, "Segoe UI", "Noto Sans", "Helvetica Neue", Arial, sans-serif`;

const screen = `
:root {
  color-scheme: light dark;
  --ink: #1c2530; --soft: #4a5763; --line: #c3ccd4; --fill: #eef2f5; --paper: #ffffff;
  --accent: #0b5a6b; --bar: #2b7a8c;
}
* { box-sizing: border-box; }
html { font: 100%/1.55 ${family}; color: var(--ink); background: var(--paper); }
body { max-width: 52rem; margin: 0 auto; padding: 1.5rem 1rem 4rem; overflow-wrap: break-word; }
a { color: var(--accent); text-underline-offset: .15em; }
a:focus-visible, .scroll:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
.skip { position: absolute; left: -999rem; }
.skip:focus { position: static; }
h1, h2, h3 { line-height: 1.2; text-wrap: balance; }
h1 { hyphens: auto; font-size: clamp(1.5rem, 6vw, 2.6rem); margin: 0 0 1.5rem; }
h2 { font-size: 1.5rem; margin: 3rem 0 .75rem; padding-bottom: .3rem; border-bottom: 2px solid var(--accent); }
h3 { font-size: 1.15rem; margin: 2rem 0 .5rem; }
p, ul, ol, dl { margin: 0 0 1rem; }
li { margin-bottom: .35rem; }
.kind { margin: 0 0 .25rem; color: var(--soft); letter-spacing: .04em; }
.cover { border-top: 1px solid var(--line); }
.cover div { display: grid; grid-template-columns: 11rem 1fr; gap: 0 1rem; padding: .45rem 0; border-bottom: 1px solid var(--line); }
.cover dt { color: var(--soft); } .cover dd { margin: 0; font-weight: 600; }
.cover-note, .lead { color: var(--soft); }
.contents { list-style: none; padding: 0; columns: 2; column-gap: 2rem; }
.quote { margin: 1rem 0 1.5rem; padding-left: 1rem; border-left: 4px solid var(--accent); }
.quote blockquote { margin: 0; font-size: 1.1rem; } .quote p { margin: 0; }
.quote .attribution { color: var(--soft); }
.facts { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(14rem, 100%), 1fr)); gap: .75rem; }
.facts div { padding: .7rem .9rem; background: var(--fill); border-radius: .3rem; break-inside: avoid; }
.facts dt { color: var(--soft); font-size: .9rem; }
.facts dd { margin: 0; } .facts .value { font-size: 1.15rem; font-weight: 600; }
.facts .explanation { font-size: .875rem; color: var(--soft); }
.citation { font-size: .78em; font-weight: 400; vertical-align: .25em; text-decoration: none; white-space: nowrap; padding: 0 .1em; }
sup { line-height: 0; } sup a { text-decoration: none; padding: 0 .15em; }
.table-frame { margin: 1.25rem 0 1.75rem; }
.scroll { overflow-x: auto; }
table { border-collapse: collapse; width: 100%; font-size: .925rem; }
caption { text-align: left; font-weight: 600; padding-bottom: .5rem; }
caption span.caption { display: block; max-width: calc(100vw - 2rem); }
th, td { text-align: left; vertical-align: top; padding: .4rem .6rem; border-bottom: 1px solid var(--line); font-weight: 400; }
thead th { vertical-align: bottom; font-weight: 600; background: var(--fill); border-bottom: 2px solid var(--soft); }
.words td { hyphens: auto; }
.number { text-align: right; font-variant-numeric: tabular-nums; }
td.number { white-space: nowrap; }
.total th, .total td { font-weight: 600; border-top: 1px solid var(--soft); background: var(--fill); }
.depth-1 > th { padding-left: 1.4rem; } .depth-2 > th { padding-left: 2.2rem; }
.depth-3 > th { padding-left: 3rem; } .depth-4 > th { padding-left: 3.8rem; }
.notes { list-style: none; padding: 0; font-size: .875rem; } .notes, .table-source { margin: .5rem 0 0; }
.table-source { font-size: .875rem; color: var(--soft); }
.picture { margin: 1.25rem 0 1.75rem; break-inside: avoid; }
.picture-caption { font-weight: 600; padding-top: .5rem; }
.bar-row { display: grid; grid-template-columns: 9rem 1fr 12rem; gap: .6rem; align-items: center; padding: .15rem 0; font-size: .9rem; }
.bar-text { font-variant-numeric: tabular-nums; }
.track { display: block; height: .9rem; background: var(--fill); border: 1px solid var(--line); }
.bar { display: block; height: 100%; background: var(--bar); }
.timeline { border: 1px solid var(--line); padding: .5rem .75rem .75rem; }
.years, .points { position: relative; height: 1.5rem; font-size: .85rem; color: var(--soft); }
.years span { position: absolute; border-left: 1px solid var(--soft); padding-left: .3rem; }
.phase-bar { display: block; height: .8rem; background: var(--bar); margin-top: .5rem; }
.phase-label { display: block; font-size: .9rem; }
.points { margin-top: .5rem; border-top: 1px solid var(--line); }
.points span { position: absolute; border-left: 2px solid var(--ink); padding-left: .25rem; color: var(--ink); font-size: .8rem; }
.sources { padding-left: 2.2rem; } .sources .back { white-space: normal; }
.sources .back a { padding: 0 .2em; }
:target { background: var(--fill); outline: 2px solid var(--accent); outline-offset: 2px; }
`;

const narrow = `
@media screen and (max-width: 40rem) {
  .contents { columns: 1; }
  .cover div { grid-template-columns: 1fr; }
  .bar-row { grid-template-columns: 1fr; gap: .1rem; padding: .35rem 0; }
  .words table, .words tbody, .words tr, .words th, .words td, .words caption { display: block; }
  .words thead { position: absolute; left: -999rem; }
  .words tr { border: 1px solid var(--line); margin-bottom: .75rem; }
  .words td.number { text-align: left; }
  .words td:empty { display: none; }
  .words tbody th { font-weight: 600; background: var(--fill); }
  .words td::before { content: attr(data-label); display: block; font-size: .8rem; color: var(--soft); }
}
`;

const dark = `
@media screen and (prefers-color-scheme: dark) {
  :root {
    --ink: #e6ebef; --soft: #aab6c0; --line: #46525d; --fill: #222c35; --paper: #151c22;
    --accent: #7fd0e0; --bar: #4aa3b5;
  }
}
`;

const print = `
@media print {
  :root { color-scheme: light; }
  html { font-size: 10pt; line-height: 1.45; }
  body { max-width: none; padding: 0; }
  .long header { padding-top: 30mm; }
  .page { font-size: 8.5pt; line-height: 1.3; }
  .page h1 { font-size: 16pt; margin-bottom: .4rem; }
  .page h2 { font-size: 11pt; margin: .6rem 0 .3rem; }
  .page p, .page ul, .page ol, .page dl { margin-bottom: .3rem; }
  .page li { margin-bottom: .05rem; }
  .page .table-frame { margin: .3rem 0 .4rem; }
  .page td, .page th { padding: .1rem .5rem; }
  .page .cover div { padding: .1rem 0; }
  .page .facts { grid-template-columns: repeat(4, 1fr); gap: .4rem; }
  .page .facts div { padding: .25rem .5rem; }
  .page .facts .value { font-size: 1rem; }
  .page .sources { font-size: 7pt; line-height: 1.2; columns: 2; column-gap: 1.5rem; }
  .brief h1 { font-size: 20pt; margin-bottom: .8rem; }
  .brief h2 { font-size: 13pt; margin-top: 1.6rem; }
  .long main { break-before: page; }
  nav h2, main > h2:first-child { margin-top: 0; }
  .skip { display: none; }
  caption span.caption { max-width: none; }
  h2, h3, .lead, caption, thead { break-after: avoid; }
  .short { break-inside: avoid; }
  tr, li, .quote { break-inside: avoid; }
  thead { display: table-header-group; }
  p { orphans: 3; widows: 3; }
  a { color: inherit; text-decoration: none; }
  .scroll { overflow: visible; }
  .bar, .phase-bar, .track, thead th, .facts div, .total th, .total td { print-color-adjust: exact; }
}
`;
