import { readdir, readFile } from 'node:fs/promises';
import { IntlMessageFormat } from 'intl-messageformat';
import { describe, expect, it } from 'vitest';
import { de } from '#infra/dashboard/src/texts/de/de.ts';
import { en } from '#infra/dashboard/src/texts/en/en.ts';
import { chooseLanguage, localeFor } from '#infra/dashboard/src/texts/language.ts';
import { t } from '#infra/dashboard/src/texts/t.ts';

type Part = ReturnType<IntlMessageFormat['getAst']>[number];

const messagesOf = (catalogue: object): ReadonlyMap<string, string> =>
  new Map(
    Object.entries(catalogue).flatMap(([namespace, texts]) =>
      Object.entries<string>(texts).map(([name, message]) => [`${namespace}.${name}`, message] as const),
    ),
  );

const argumentTypes = new Map([
  [1, 'value'],
  [2, 'number'],
  [3, 'date'],
  [4, 'time'],
  [5, 'select'],
  [6, 'plural'],
  [8, 'tag'],
]);

/** Arguments and tags of a message, those in the branches of a plural too. */
const argumentsIn = (parts: readonly Part[]): string[] =>
  parts.flatMap((part) => [
    ...(argumentTypes.has(part.type) ? [(part as { value: string }).value] : []),
    ...('options' in part ? Object.values(part.options).flatMap(({ value }) => argumentsIn(value)) : []),
    ...('children' in part ? argumentsIn(part.children) : []),
  ]);

const namesIn = (message: string, language: string): string[] => [
  ...new Set(argumentsIn(new IntlMessageFormat(message, language).getAst()).sort()),
];

const english = messagesOf(en);
const source = async (): Promise<string> => {
  const folder = new URL('../../../infra/dashboard/src/', import.meta.url);
  const files = await readdir(folder, { recursive: true });
  const code = files.filter((file) => /\.tsx?$/.test(file) && !/^texts[/\\](en|de)/.test(file));
  return (await Promise.all(code.map((file) => readFile(new URL(file, folder), 'utf8')))).join('\n');
};

describe.each([['de', messagesOf(de)]])('the catalogue of %s', (language, messages) => {
  it('has every text', () => {
    expect([...messages.keys()].sort()).toEqual([...english.keys()].sort());
  });

  it.each([...english])('has %s with what it is given', (key, message) => {
    expect(namesIn(messages.get(key) ?? '', language)).toEqual(namesIn(message, 'en'));
  });
});

it('every text is shown somewhere', async () => {
  const code = await source();
  const isShown = (key: string): boolean => {
    const [namespace] = key.split('.');
    return code.includes(`'${key}'`) || code.includes(`\`${namespace}.\${`);
  };
  expect([...english.keys()].filter((key) => !isShown(key))).toEqual([]);
});

it('a text follows its number', () => {
  expect([0, 1, 1_200].map((count) => t('format.tickets', { count }))).toEqual([
    '0 tickets',
    '1 ticket',
    '1,200 tickets',
  ]);
});

describe('the language', () => {
  it.each([
    ['chosen by hand', 'de', ['en-GB'], 'de'],
    ["the first of the reader's that there is", null, ['fr-FR', 'de-AT', 'en'], 'de'],
    ['English for readers of none of them', null, ['ja-JP'], 'en'],
    ['not one that was chosen and is unknown', 'xx', ['de'], 'de'],
    ['not the name of a property', 'constructor', [], 'en'],
  ] as const)('is %s', (_, chosen, preferred, language) => {
    expect(chooseLanguage(chosen, preferred)).toBe(language);
  });

  it('writes numbers as in the region of its reader', () => {
    expect(localeFor('de', ['en-GB', 'de-CH'])).toBe('de-CH');
    expect(localeFor('de', ['en-GB'])).toBe('de');
  });
});
