import type { Keyring } from '#lib/secrets/deployment-secrets.ts';
import { erasedMark } from './erased.ts';
import type { ErasedTexts, TicketContent } from './ticket.ts';

export const textFields = ['subject', 'message'] as const;
export type TextField = (typeof textFields)[number];

/** Erased texts remembered per field, the newest. */
export const maxErasedTexts = 20;

type Texts = Pick<TicketContent, TextField>;

/** Whether a text can be recognised by its code: not an empty one or the mark. */
export const hasWords = (text: string): boolean => text.trim() !== '' && text !== erasedMark;

const written = (field: TextField, text: string): string => JSON.stringify([field, text]);

/** The code that recognises an erased text. Without the deployment's secret it reveals nothing. */
export const codeOfText = (keyring: Keyring, field: TextField, text: string): string =>
  keyring.code('erased-text', written(field, text)).toString('base64url');

export const codesOfTexts = (keyring: Keyring, texts: Texts, fields: readonly TextField[] = textFields): ErasedTexts =>
  Object.fromEntries(
    fields
      .filter((field) => hasWords(texts[field]))
      .map((field) => [field, [codeOfText(keyring, field, texts[field])]]),
  );

/** Distinct codes, the newest. */
export const newestCodes = (codes: readonly string[]): string[] =>
  [...new Set(codes.toReversed())].slice(0, maxErasedTexts).toReversed();

/** Both merged, up to the limit; the known ones unchanged if there are no others. */
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

/** Codes of a field; early releases stored a single one. */
const codesIn = (known: ErasedTexts | undefined, field: TextField): readonly string[] => {
  const codes: string | readonly string[] = known?.[field] ?? [];
  return typeof codes === 'string' ? [codes] : codes;
};

/** The content without texts that were erased before; the same object if it has none. */
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
