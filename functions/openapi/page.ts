import { createHash } from 'node:crypto';
import type { PageSources } from '#functions/runtime/http/page-headers.ts';
import type { OpenApi, Operation, Response } from './document.ts';
import { type Html, html } from './html.ts';
import { fieldList, schemaBlock } from './schema-view.ts';
import { style } from './style.ts';

const styleHash = createHash('sha256').update(style).digest('base64');

/** The page's content security policy: its inline style and its icon. */
export const pageSources: PageSources = { 'style-src': `'sha256-${styleHash}'`, 'img-src': "'self'" };

type Entry = { id: string; method: string; path: string; operation: Operation };

type Chapter = { name: string; description: string; entries: readonly Entry[] };

/** The API documentation as one self-contained page: no script, no font, no image. */
export const pageOf = (api: OpenApi): string => {
  const chapters = chaptersOf(api);
  const page = html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="description" content="The HTTP API of ${api.info.title}">
<title>${api.info.title} API</title>
<link rel="icon" href="favicon.svg">
<style>${{ html: style }}</style>
</head>
<body>
<a class="skip" href="#content">Skip to the content</a>
<div class="layout">
${contents(api, chapters)}
<main id="content" tabindex="-1">
<h1>${api.info.title} API</h1>
<p class="quiet">Version ${api.info.version} &middot; OpenAPI ${api.openapi} &middot; <a href="openapi.json">openapi.json</a></p>
${prose(api.info.description)}
${chapters.map((chapter) => chapterOf(chapter, api))}
${schemasOf(api)}
</main>
</div>
</body>
</html>
`;
  return page.html;
};

const chaptersOf = (api: OpenApi): Chapter[] => {
  const entries = Object.entries(api.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ id: operation.operationId, method, path, operation })),
  );
  return api.tags.map((tag) => ({
    ...tag,
    entries: entries.filter(({ operation }) => operation.tags.includes(tag.name)),
  }));
};

const contents = (api: OpenApi, chapters: readonly Chapter[]): Html => html`<nav aria-label="Contents">
<a class="home" href="#content">${api.info.title} API</a>
<div class="list">
${chapters.map(({ name, entries }) => html`<div><strong>${name}</strong><ul>${entries.map(linkTo)}</ul></div>`)}
<div><strong>Schemas</strong><ul>${Object.keys(api.components.schemas).map((name) => html`<li><a class="schema" href="#schema-${name}">${name}</a></li>`)}</ul></div>
</div>
</nav>`;

const chapterOf = ({ name, description, entries }: Chapter, api: OpenApi): Html => html`
<section aria-labelledby="chapter-${name}">
<h2 id="chapter-${name}">${name}</h2>
<p class="quiet">${description}</p>
${entries.map((entry) => articleOf(entry, api))}
</section>`;

const schemasOf = (api: OpenApi): Html => html`<section aria-labelledby="schemas">
<h2 id="schemas">Schemas</h2>
${Object.entries(api.components.schemas).map(
  ([name, schema]) =>
    html`<article id="schema-${name}"><h3><a href="#schema-${name}">${name}</a></h3>${schemaBlock(schema)}</article>`,
)}
</section>`;

const linkTo = ({ id, method, path }: Entry): Html =>
  html`<li><a href="#${id}"><span class="method ${method}">${method.toUpperCase()}</span><span>${breakable(path)}</span></a></li>`;

/** A long path may wrap before a slash. */
const breakable = (path: string): Html[] =>
  path
    .split('/')
    .slice(1)
    .map((part) => html`<wbr>/${part}`);

const articleOf = ({ id, method, path, operation }: Entry, api: OpenApi): Html => {
  const { summary, description, security, parameters = [], requestBody, responses } = operation;
  const scope = security[0]?.key?.[0];
  const [[type, body] = []] = Object.entries(requestBody?.content ?? {});
  return html`
<article id="${id}">
<h3><span class="method ${method}">${method.toUpperCase()}</span><a href="#${id}"><code>${path}</code></a>
<span class="scope">${scope === undefined ? 'open to everybody' : `scope ${scope}`}</span></h3>
<p>${summary}.</p>
<p class="quiet">${inline(description)}</p>
${(['path', 'query'] as const).map((where) => {
  const fields = parameters.filter((parameter) => parameter.in === where);
  return fields.length > 0 && html`<h4>In the ${where}</h4>${fieldList(fields)}`;
})}
${body && html`<h4>Body${type !== 'application/json' && html`, as ${Object.keys(requestBody?.content ?? {}).join(' or ')}`}</h4>${schemaBlock(body.schema)}${exampleBlock('Example of a body', body.example)}`}
<h4>Answers</h4>
<dl>${Object.entries(responses).map(([status, response]) => answerRow(status, resolved(response, api)))}</dl>
${Object.entries(responses)
  .filter(([status]) => Number(status) < 300)
  .map(([status, response]) => exampleOf(status, resolved(response, api)))}
</article>`;
};

const answerRow = (status: string, { description, content }: Response): Html => {
  const schema = content?.['application/json']?.schema;
  return html`<div><dt class="status ${Number(status) < 300 ? 'good' : 'bad'}">${status}</dt>
<dd><p>${inline(description)}</p>${schema && schemaBlock(schema)}</dd></div>`;
};

const exampleOf = (status: string, { content }: Response): Html | undefined => {
  const example = content?.['application/json']?.example;
  return example === undefined ? undefined : exampleBlock(`Example of a ${status}`, example);
};

const exampleBlock = (title: string, example: unknown): Html =>
  html`<details><summary>${title}</summary><pre tabindex="0">${JSON.stringify(example, null, 2)}</pre></details>`;

const resolved = (response: Response | { $ref: string }, api: OpenApi): Response =>
  '$ref' in response ? (api.components.responses[response.$ref.split('/').at(-1) ?? ''] as Response) : response;

/** Paragraphs with \`code\` in them. */
const prose = (text: string): Html[] => text.split('\n\n').map((paragraph) => html`<p>${inline(paragraph)}</p>`);

const inline = (text: string): (Html | string)[] =>
  text.split('`').map((part, index) => (index % 2 === 1 ? html`<code>${part}</code>` : part));
