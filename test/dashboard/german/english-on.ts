import { IntlMessageFormat } from 'intl-messageformat';
import type { Page } from 'playwright-core';
import { de } from '#infra/dashboard/src/texts/de/de.ts';
import { en } from '#infra/dashboard/src/texts/en/en.ts';

type Part = ReturnType<IntlMessageFormat['getAst']>[number];

const literalsIn = (parts: readonly Part[]): string[] =>
  parts.flatMap((part) => [
    ...(part.type === 0 ? [part.value.trim()] : []),
    ...('options' in part ? Object.values(part.options).flatMap(({ value }) => literalsIn(value)) : []),
    ...('children' in part ? literalsIn(part.children) : []),
  ]);
const literalsOf = (catalogue: object, language: string): string[] =>
  Object.values(catalogue)
    .flatMap((texts) => Object.values<string>(texts))
    .flatMap((message) => literalsIn(new IntlMessageFormat(message, language).getAst()));

const german = new Set(literalsOf(de, 'de'));
const english = literalsOf(en, 'en').filter((text) => /\p{L}/u.test(text) && !german.has(text));
const sentences = english.filter((text) => /\p{L} \p{L}/u.test(text));
const words = new Set(english);

/** All that a reader sees or hears, without words of others, what says that it is English, commands and codes. */
const textsOn = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const found = [document.title];
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = texts.nextNode(); node; node = texts.nextNode())
      if (!node.parentElement?.closest('[lang=en], bdi, pre, code, script, noscript'))
        found.push(node.textContent ?? '');
    for (const name of ['aria-label', 'title', 'placeholder', 'alt', 'data-label'])
      for (const element of document.querySelectorAll(`[${name}]`)) found.push(element.getAttribute(name) ?? '');
    return found.map((text) => text.trim());
  });

/** Texts of the English catalogue that a page shows, where German has others. */
export const englishOn = async (page: Page): Promise<string[]> =>
  (await textsOn(page)).filter((text) => words.has(text) || sentences.some((sentence) => text.includes(sentence)));
