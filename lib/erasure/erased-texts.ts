import type { Keyring } from '#lib/secrets/deployment-secrets.ts';
import { erasedMark } from '#lib/tickets/erased.ts';
import type { ErasedTexts, TicketContent } from '#lib/tickets/ticket.ts';

export const textFields = ['subject', 'message'] as const;
export type TextField = (typeof textFields)[number];

type Texts = Pick<TicketContent, TextField>;

const written = (field: TextField, text: string): string => JSON.stringify([field, text]);

/** The codes by which these texts are known again once they are erased. Without the deployment's secret they say nothing. */
export const codesOfTexts = (keyring: Keyring, texts: Texts, fields: readonly TextField[] = textFields): ErasedTexts =>
  Object.fromEntries(
    fields.map((field) => [field, keyring.code('erased-text', written(field, texts[field])).toString('base64url')]),
  );

/** The same content without the texts that were erased before; itself if it has none of them. */
export const withoutErasedTexts = <Content extends Texts>(
  keyring: Keyring,
  content: Content,
  erased: ErasedTexts,
): Content => {
  const again = textFields.filter((field) => {
    const code = erased[field];
    if (code === undefined) return false;
    const codes = keyring.codes('erased-text', written(field, content[field]));
    return codes.some((known) => known.toString('base64url') === code);
  });
  return again.length === 0
    ? content
    : { ...content, ...Object.fromEntries(again.map((field) => [field, erasedMark])) };
};
