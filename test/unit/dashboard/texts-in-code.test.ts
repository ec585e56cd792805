import { readdir, readFile } from 'node:fs/promises';
import { parseSync } from 'vite';
import { expect, it } from 'vitest';

const folder = new URL('../../../infra/dashboard/src/', import.meta.url);

/** The product's name, an example of an id, names of keys, and what looks like a text and is read by programs. */
const known: ReadonlySet<string> = new Set([
  ...['Intake', 'harbour-bank'],
  ...['Escape', 'Esc', 'Enter'],
  ...['ApiError', 'Bearer ', 'Arrow', 'tbody a', '12px system-ui, sans-serif', '/keys of '],
]);

/** Attributes that people read or hear; any other is for the browser. */
const shownAttributes = new Set(['aria-label', 'alt', 'placeholder', 'title']);
const silentAttributes = new Set(['class', 'd', 'href', 'id', 'rel', 'viewBox']);

type Node = Readonly<Record<string, unknown>> & { type: string };
const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null && 'type' in value;

const childrenOf = (node: Node): Node[] => Object.values(node).flat().filter(isNode);
const hasLetters = (text: string): boolean => /\p{L}{2}/u.test(text);

/** Two words, or one that begins like a sentence or a label: codes, paths and classes are neither. */
const readsLikeText = (text: string): boolean => /\p{L} \p{L}/u.test(text) || /^\p{Lu}\p{Ll}/u.test(text.trim());

const nameOf = (node: unknown): string => (isNode(node) ? String(node.name) : '');

/** Of errors that no reader sees, of types, of imports, and of what only the browser reads. */
const isSilent = (node: Node): boolean =>
  node.type.startsWith('TS') ||
  node.type === 'ImportDeclaration' ||
  (node.type === 'NewExpression' && nameOf(node.callee) === 'Error') ||
  (node.type === 'JSXAttribute' && silentAttributes.has(nameOf(node.name)));

/** The texts of a file that are written in it: as a child or an attribute of an element, or as a string. */
const textsIn = (node: Node): string[] => {
  if (isSilent(node)) return [];
  const { value } = node;
  if (node.type === 'JSXText') return hasLetters(String(value)) ? [String(value).trim()] : [];
  if (node.type === 'TemplateElement') {
    const { cooked } = value as { cooked: string };
    return readsLikeText(cooked) ? [cooked] : [];
  }
  if (node.type === 'Literal') return typeof value === 'string' && readsLikeText(value) ? [value] : [];
  if (node.type === 'JSXAttribute' && shownAttributes.has(nameOf(node.name)) && isNode(value)) {
    const { value: text } = value;
    if (typeof text === 'string') return hasLetters(text) ? [text] : [];
  }
  return childrenOf(node).flatMap(textsIn);
};

const textsOf = (file: string, code: string): string[] =>
  textsIn(parseSync(file, code).program as unknown as Node).filter((text) => !known.has(text));

const isCode = (file: string): boolean => /\.tsx?$/.test(file) && !file.startsWith('texts/');

const files = (await readdir(folder, { recursive: true })).filter(isCode);

it.each(files)('%s has its texts from the catalogue', async (file) => {
  expect(textsOf(file, await readFile(new URL(file, folder), 'utf8'))).toEqual([]);
});

it.each([
  ['a child of an element', 'const a = <p>as curl</p>'],
  ['an attribute', 'const a = <input placeholder="search" />'],
  ['a string', "const a = { name: 'Not now' }"],
  ['a label of one word', "const a = cond ? 'Up' : null"],
  ['a part of a template', 'const a = `$' + '{count} tickets ignored`'],
])('finds a text that is %s', (_, code) => {
  expect(textsOf('a.tsx', code)).toHaveLength(1);
});
