import { withoutInvisible } from '#lib/text/invisible.ts';
import { writtenText } from '#lib/text/mail/written-text.ts';
import type { JudgedText } from './judge.ts';

/** So much of a subject and of a message is sent. */
export const mostSent = { subject: 200, message: 4_000 } as const;

/** What is read of a message before it is cleaned: a person's words may follow quoted mail. */
const mostRead = 16_000;

/** What a model gets to read of a ticket: no quoted mail, signatures, logs or code, and no more than `mostSent`. */
export const judgedText = ({ subject, message }: JudgedText): JudgedText => {
  const written = writtenText({
    subject: withoutInvisible(subject).slice(0, mostRead),
    message: withoutInvisible(message).slice(0, mostRead),
  });
  return {
    subject: written.subject.slice(0, mostSent.subject).toWellFormed(),
    message: written.message.slice(0, mostSent.message).toWellFormed(),
  };
};
