import type { Keyring } from '#lib/secrets/deployment-secrets.ts';
import { erasedMark } from './erased.ts';
import type { ErasedTexts, TicketContent } from './ticket.ts';

export const textFields = ['subject', 'message'] as const;
export type TextField = (typeof textFields)[number];

/** So many erased texts of a field are known again, the newest: a ticket that was rewritten more often is a rare one. */
export const maxErasedTexts = 20;

type Texts = Pick<TicketContent, TextField>;

/** Whether a text can be known again by its code: an empty one is everybody's, and a mark is no text. */
export const hasWords = (text: string): boolean => text.trim() !== '' && text !== erasedMark;

const written = (field: TextField, text: string): string => JSON.stringify([field, text]);

/** The code by which a text is known again once it is erased. Without the deployment's secret it says nothing. */
export const codeOfText = (keyring: Keyring, field: TextField, text: string): string =>
  keyring.code('erased-text', written(field, text)).toString('base64url');

export const codesOfTexts = (keyring: Keyring, texts: Texts, fields: readonly TextField[] = textFields): ErasedTexts =>
  Object.fromEntries(
    fields
      .filter((field) => hasWords(texts[field]))
      .map((field) => [field, [codeOfText(keyring, field, texts[field])]]),
  );

/** Each code once, the newest of them. */
export const newestCodes = (codes: readonly string[]): string[] =>
  [...new Set(codes.toReversed())].slice(0, maxErasedTexts).toReversed();

/** Both together, as far as they are kept; the known ones as they are if there are no others. */
export const withCodes = (known: ErasedTexts | undefined, more: ErasedTexts): ErasedTexts => {
  const both = textFields.map((field) => {
    const before = codesIn(known, field);
    const others = codesIn(more, field);
    return [
      field,
      others.every((code) => before.includes(code)) ? before : newestCodes([...before, ...others]),
    ] as const;
  });
  return Object.fromEntries(both.filter(([, codes]) => codes.length > 0));
};

/** Of a field; at first there was one code alone. */
const codesIn = (known: ErasedTexts | undefined, field: TextField): readonly string[] => {
  const codes: string | readonly string[] = known?.[field] ?? [];
  return typeof codes === 'string' ? [codes] : codes;
};

/** The same content without the texts that were erased before; itself if it has none of them. */
export const withoutErasedTexts = <Content extends Texts>(
  keyring: Keyring,
  content: Content,
  erased: ErasedTexts | undefined,
): Content => {
  const again = textFields.filter((field) => {
    const known = codesIn(erased, field);
    if (known.length === 0 || !hasWords(content[field])) return false;
    const codes = keyring.codes('erased-text', written(field, content[field]));
    return codes.some((code) => known.includes(code.toString('base64url')));
  });
  return again.length === 0
    ? content
    : { ...content, ...Object.fromEntries(again.map((field) => [field, erasedMark])) };
};
