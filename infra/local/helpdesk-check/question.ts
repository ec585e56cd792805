import type { HelpdeskRequest, HelpdeskResponse } from '#lib/helpdesks/call.ts';
import type { HelpdeskAdapter } from '#lib/helpdesks/helpdesk-adapter.ts';
import type { Cursor, HelpdeskPage, ListedEntry } from '#lib/helpdesks/page.ts';
import type { Verdict } from '#lib/helpdesks/verdict.ts';

/** All that is ever printed of an answer: numbers and yes or no, so that no word of a customer can be among them. */
export type Facts = Readonly<Record<string, number | boolean>>;

/** Null: this account has nothing that would show it. */
export type Finding = { isAsExpected: boolean | null; facts?: Facts };

export type ListedTicket = Extract<ListedEntry, { kind: 'ticket' }>;

/** The first page of all tickets, which most questions are about. */
export type Sample = {
  adapter: HelpdeskAdapter;
  baseUrl: string;
  cursor: Cursor;
  page: HelpdeskPage;
  response: HelpdeskResponse;
  tickets: readonly ListedTicket[];
};

export type Answer = { response: HelpdeskResponse; verdict: Verdict };

/** What an adapter relies on and its desk's documentation does not settle. */
export type Question = {
  title: string;
  expected: string;
} & (
  | { read(sample: Sample): Finding }
  | {
      /** One call that reads. Null: this account has nothing to ask about. */
      request(sample: Sample): HelpdeskRequest | null;
      /** A refusal answers it, too. */
      isRefusable?: true;
      readAnswer(answer: Answer, sample: Sample): Finding;
    }
);

export const needsCall = (question: Question): question is Extract<Question, { request: unknown }> =>
  'request' in question;
