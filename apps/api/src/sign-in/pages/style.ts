/**
 * The look of the sign-in pages: the colours and sizes that the dashboard has from Designsystemet,
 * in a page that runs no script and fetches nothing else.
 */
export const style = `
:root {
  color-scheme: light dark;
  --background: #fff;
  --text: #292c30;
  --text-subtle: #5b5d60;
  --line: #bbbcbd;
  --field: #77797b;
  --accent: #0062ba;
  --accent-hover: #004f96;
  --accent-text: #005db1;
  --on-accent: #fff;
  --tint: #ddeaf6;
  --danger-tint: #f8e4e4;
  --danger: #b81a1a;
}
@media (prefers-color-scheme: dark) {
  :root {
    --background: #14171c;
    --text: #e9eaec;
    --text-subtle: #a9abae;
    --line: #46494d;
    --field: #8a8d90;
    --accent: #8eb8e8;
    --accent-hover: #b3d0f0;
    --accent-text: #a5c9f0;
    --on-accent: #0c1927;
    --tint: #172f4b;
    --danger-tint: #4a1414;
    --danger: #f2b0b0;
  }
}
* { box-sizing: border-box; }
body {
  margin: 0;
  background: var(--background);
  color: var(--text);
  font: 1rem/1.5 system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif;
}
header, main { max-width: 36rem; margin-inline: auto; padding: 1rem clamp(1rem, 4vw, 2rem); }
header {
  display: flex;
  flex-wrap: wrap;
  gap: 0.25rem 1.5rem;
  justify-content: space-between;
  align-items: center;
  border-bottom: 1px solid var(--line);
}
header p { margin: 0; font-weight: 600; }
nav ul { display: flex; flex-wrap: wrap; gap: 0.25rem; margin: 0; padding: 0; list-style: none; }
nav a { display: inline-block; min-width: 1.5rem; padding: 0.5rem; }
a { color: var(--accent-text); text-underline-offset: 0.2em; overflow-wrap: anywhere; }
a[aria-current] { color: var(--text); font-weight: 600; text-decoration: none; }
h1 { margin: 1rem 0; font-size: 1.75rem; line-height: 1.25; }
h2 { margin: 2rem 0 0.5rem; font-size: 1.25rem; }
form { display: grid; gap: 1rem; margin-block: 1rem; }
label { display: block; font-weight: 600; }
.help { margin: 0; color: var(--text-subtle); }
input {
  width: 100%;
  min-height: 3rem;
  padding: 0.5rem 0.75rem;
  border: 1px solid var(--field);
  border-radius: 4px;
  background: var(--background);
  color: var(--text);
  font: inherit;
}
button, .button {
  display: block;
  width: 100%;
  min-height: 3rem;
  padding: 0.625rem 1rem;
  border: 2px solid var(--accent);
  border-radius: 4px;
  background: var(--accent);
  color: var(--on-accent);
  font: inherit;
  font-weight: 600;
  text-align: center;
  text-decoration: none;
  cursor: pointer;
}
button:hover, .button:hover { border-color: var(--accent-hover); background: var(--accent-hover); }
button.quiet { background: none; color: var(--accent-text); }
:focus-visible { outline: 3px solid var(--text); outline-offset: 3px; }
.notice, .fault { padding: 0.75rem 1rem; border-inline-start: 6px solid var(--accent); background: var(--tint); }
.fault { border-color: var(--danger); background: var(--danger-tint); }
.code { font: 600 1.25rem/1.5 ui-monospace, monospace; overflow-wrap: anywhere; }
ul.plain { margin: 0; padding: 0; list-style: none; }
ul.plain > li { padding-block: 0.5rem; border-bottom: 1px solid var(--line); }
@media (forced-colors: active) { button, .button { border-color: ButtonText; } }
`;
