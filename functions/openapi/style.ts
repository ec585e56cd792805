/** Light or dark by the reader's system setting, responsive, with no external resources. */
export const style = `
:root {
  color-scheme: light dark;
  --text: light-dark(#1c2330, #dfe4ec);
  --quiet: light-dark(#596273, #98a2b3);
  --page: light-dark(#ffffff, #12161d);
  --panel: light-dark(#f5f7fa, #1a2029);
  --line: light-dark(#dde2ea, #2c3542);
  --link: light-dark(#1a5fb4, #8ab8ff);
  --get: light-dark(#1a5fb4, #8ab8ff);
  --post: light-dark(#1d7a46, #7ad7a1);
  --put: light-dark(#8a5a00, #f0c674);
  --delete: light-dark(#b3261e, #ff9d96);
  --mono: ui-monospace, SFMono-Regular, Menlo, Consolas, 'Liberation Mono', monospace;
}
* { box-sizing: border-box; }
html { scroll-padding-top: 1rem; }
body {
  margin: 0; background: var(--page); color: var(--text);
  font: 16px/1.55 system-ui, -apple-system, 'Segoe UI', Roboto, 'Liberation Sans', sans-serif;
}
a { color: var(--link); text-underline-offset: 0.2em; }
:focus-visible { outline: 2px solid var(--link); outline-offset: 2px; border-radius: 3px; }
code, pre { font-family: var(--mono); font-size: 0.875em; }
code { overflow-wrap: anywhere; }
.skip { position: absolute; left: -100vw; }
.skip:focus { left: 1rem; top: 1rem; background: var(--page); padding: 0.5rem 1rem; z-index: 1; }
.layout { display: grid; grid-template-columns: 18.5rem minmax(0, 1fr); max-width: 84rem; margin: 0 auto; }
nav {
  position: sticky; top: 0; height: 100vh; overflow-y: auto; padding: 1.5rem 1rem 2rem;
  border-right: 1px solid var(--line); font-size: 0.875rem;
}
nav strong { display: block; margin: 1.1rem 0 0.25rem; font-weight: 600; }
nav div:first-child > strong { margin-top: 0.75rem; }
nav .home { font-size: 1.15rem; font-weight: 650; text-decoration: none; color: var(--text); }
nav ul { list-style: none; margin: 0; padding: 0; }
nav li a {
  display: grid; grid-template-columns: 3.4rem minmax(0, 1fr); padding: 0.15rem 0.35rem; border-radius: 4px;
  color: var(--quiet); text-decoration: none; overflow-wrap: anywhere;
}
nav li .schema { display: block; }
nav li a:hover { background: var(--panel); color: var(--text); }
main { padding: 2rem 2.5rem 5rem; min-width: 0; }
h1 { margin: 0 0 0.25rem; font-size: 2rem; letter-spacing: -0.02em; }
h2 { margin: 3.5rem 0 0.25rem; font-size: 1.45rem; letter-spacing: -0.01em; }
h3 { margin: 0; font-size: 1rem; font-weight: 600; display: flex; gap: 0.7rem; align-items: baseline; flex-wrap: wrap; }
h4 { margin: 1.4rem 0 0.4rem; font-size: 0.8rem; font-weight: 600; color: var(--quiet); }
p { margin: 0.6rem 0; max-width: 46rem; }
.quiet { color: var(--quiet); }
article { margin: 1.5rem 0; padding: 1.25rem 1.4rem; border: 1px solid var(--line); border-radius: 10px; }
article h3 code { font-size: 1rem; }
article h3 a { color: inherit; text-decoration: none; }
article h3 a:hover { text-decoration: underline; }
.method { font-family: var(--mono); font-size: 0.75rem; font-weight: 700; letter-spacing: 0.03em; }
.get { color: var(--get); } .post { color: var(--post); } .put { color: var(--put); } .delete { color: var(--delete); }
.scope {
  margin-left: auto; font-size: 0.75rem; font-weight: 500; color: var(--quiet);
  border: 1px solid var(--line); border-radius: 99px; padding: 0.05rem 0.6rem;
}
dl { margin: 0; border-top: 1px solid var(--line); font-size: 0.925rem; }
dl > div {
  display: grid; grid-template-columns: minmax(0, 12rem) minmax(0, 1fr); gap: 0.15rem 1rem; padding: 0.45rem 0;
  border-bottom: 1px solid var(--line);
}
dd { margin: 0; }
dt .quiet, dd .type { font-size: 0.825rem; }
dd .type { color: var(--quiet); font-family: var(--mono); overflow-wrap: anywhere; }
dd p { margin: 0.1rem 0; }
details { margin-top: 0.9rem; }
summary { cursor: pointer; color: var(--quiet); font-size: 0.875rem; width: fit-content; }
summary:hover { color: var(--text); }
pre {
  margin: 0.6rem 0 0; padding: 0.8rem 1rem; background: var(--panel); border: 1px solid var(--line); border-radius: 8px;
  overflow-x: auto; line-height: 1.45;
}
.status { font-family: var(--mono); font-weight: 600; }
.bad { color: var(--delete); } .good { color: var(--post); }
@media (max-width: 52rem) {
  .layout { grid-template-columns: minmax(0, 1fr); }
  nav { position: static; height: auto; border-right: 0; border-bottom: 1px solid var(--line); padding: 1rem; }
  nav .list { columns: 17rem; column-gap: 1rem; }
  nav .list div { break-inside: avoid; }
  main { padding: 1.25rem 1rem 3rem; }
  article { padding: 1rem; }
  dl > div { grid-template-columns: minmax(0, 1fr); }
  .scope { margin-left: 0; }
}
@media print { nav, .skip { display: none; } .layout { display: block; } }
`;
