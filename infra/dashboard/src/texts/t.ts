import { IntlMessageFormat } from 'intl-messageformat';
import type { ComponentChildren } from 'preact';
import type { Catalogue, Elements, Given, GivenBeside, TextKey } from './catalogue.ts';
import { en } from './en/en.ts';
import { type Language, language, locale } from './language.ts';

/** English comes with the page; another language is fetched before anything is shown. */
const load: Readonly<Record<Language, () => Promise<Catalogue>>> = {
  en: async () => en,
  de: async () => (await import('./de/de.ts')).de,
};
const catalogue = await load[language]();

const messages: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(catalogue).flatMap(([namespace, texts]) =>
    Object.entries(texts).map(([name, message]) => [`${namespace}.${name}`, message]),
  ),
);

const formats = new Map<TextKey, IntlMessageFormat>();

/** A message is parsed when it is first shown. */
const formatOf = (key: TextKey): IntlMessageFormat => {
  const format = formats.get(key) ?? new IntlMessageFormat(messages[key] ?? key, locale);
  formats.set(key, format);
  return format;
};

/** A text in the reader's language: `t('tickets.noSubject')`, `t('overview.moreSignals', { count: 3 })`. */
export const t = <Key extends TextKey>(key: Key, ...[values]: Given<Key>): string =>
  formatOf(key).format(values) as string;

/**
 * A text with elements in it: `{at}` given as one, and tags, `<b>3</b> of 4` with
 * `{ b: (children) => <strong>{children}</strong> }`.
 */
export const withElements = <Key extends TextKey, Shown extends Elements<Key>>(
  key: Key,
  elements: Shown,
  ...[values]: GivenBeside<Key, Shown>
): ComponentChildren => formatOf(key).format<ComponentChildren>({ ...values, ...elements });

/** A name that the API writes, such as `in_progress`, in the reader's language; undefined where the page does not know it. */
export const knownName = (name: string): string | undefined => messages[`names.${name}`];
