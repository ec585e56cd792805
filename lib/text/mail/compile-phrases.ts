import { english } from './english.ts';
import { french } from './french.ts';
import { german } from './german.ts';
import { bit, type Kind } from './kinds.ts';
import type { MailWords } from './mail-words.ts';
import { type PhraseTable, phraseTableOf } from './phrase-table.ts';
import { portuguese } from './portuguese.ts';
import { spanish } from './spanish.ts';

/** Mail in one language carries notices in another, so all are looked for in every message. */
const languages: readonly MailWords[] = [english, german, french, spanish, portuguese];

const phrasesOfKind: Readonly<Record<Kind, (words: MailWords) => readonly string[]>> = {
  replyStart: ({ replyHeaders }) => replyHeaders.starts,
  replyVerb: ({ replyHeaders }) => replyHeaders.verbs,
  sender: ({ sender }) => sender,
  field: ({ fields }) => fields,
  original: ({ originals, forwards }) => [...originals, ...forwards],
  pointer: ({ pointers }) => pointers,
  replyLine: ({ replyLines }) => replyLines,
  signOff: ({ signOffs }) => signOffs,
  thanks: ({ thanks }) => thanks,
  postscript: ({ postscripts }) => postscripts,
  sentenceWord: ({ sentenceWords }) => sentenceWords,
  jobTitle: ({ jobTitles }) => jobTitles,
  contact: ({ contacts }) => contacts,
  disclaimer: ({ disclaimers }) => disclaimers,
  notice: ({ notices }) => notices,
  footer: ({ footers }) => footers,
  browser: ({ newsletter }) => newsletter.browser,
  reason: ({ newsletter }) => newsletter.reason,
  optOut: ({ newsletter }) => newsletter.optOut,
  offer: ({ newsletter }) => newsletter.offers,
  automaticSubject: ({ automatic }) => automatic.subjects,
  automaticOpening: ({ automatic }) => automatic.openings,
  absence: ({ automatic }) => automatic.absences,
  return: ({ automatic }) => automatic.returns,
  bounceSubject: ({ bounces }) => bounces.subjects,
  bounceReport: ({ bounces }) => bounces.reports,
  no: ({ no }) => no,
  goodNews: ({ goodNews }) => goodNews,
};

/** The phrases of mail in all languages. Bundles have the result in place of this module and what it imports. */
export const compileMailPhrases = (): PhraseTable =>
  phraseTableOf(
    Object.entries(phrasesOfKind).flatMap(([kind, phrasesOf]) =>
      languages.flatMap((words) => phrasesOf(words).map((phrase) => ({ phrase, kinds: bit[kind as Kind] }))),
    ),
  );
