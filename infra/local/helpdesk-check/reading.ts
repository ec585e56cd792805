import { readId } from '#lib/helpdesks/canonical-ticket.ts';
import { areAscending } from '#lib/helpdesks/change-times.ts';
import type { Verdict } from '#lib/helpdesks/verdict.ts';
import { memberOf } from '#lib/json.ts';
import type { Answer, Finding, Question, Sample } from './question.ts';

// What questions to several desks have in common.

const namesId = (id: string) => (entry: unknown) => readId(memberOf(entry, 'id')) === id;

/** Whether a ticket is among the entries of an answer. */
export const foundAmong = (entries: unknown, id: string): Finding => {
  if (!Array.isArray(entries)) return { isAsExpected: false };
  const isFound = entries.some(namesId(id));
  return { isAsExpected: isFound, facts: { entries: entries.length, found: isFound } };
};

/** A refusal that the adapter must recognise, whatever its words are. */
export const refusedAs =
  (kind: Verdict['kind']) =>
  ({ response, verdict }: Answer): Finding => ({
    isAsExpected: verdict.kind === kind,
    facts: { status: response.status, recognised: verdict.kind === kind },
  });

/** The answer must be a page of the adapter's list. */
export const readAsPage =
  (cursorOf: (sample: Sample) => string) =>
  ({ response }: Answer, sample: Sample): Finding => {
    const read = sample.adapter.readList(cursorOf(sample), response);
    if (read.kind === 'broken') return { isAsExpected: false, facts: { status: response.status } };
    const { entries } = read.page;
    return { isAsExpected: true, facts: { entries: entries.length, gone: entries.filter(isGone).length } };
  };

const isGone = ({ kind }: { kind: string }): boolean => kind === 'gone';

/** Whether the first page is in the order of change. Unknown for fewer than two tickets. */
export const inOrderOfChange: Question = {
  title: 'The list is in the order of change, the oldest first',
  expected: 'each ticket changed at the time of the one before it, or later',
  read({ tickets }) {
    const isAscending = areAscending(tickets.map(({ updatedAt }) => updatedAt?.getTime() ?? null));
    return { isAsExpected: tickets.length < 2 ? null : isAscending, facts: { tickets: tickets.length } };
  },
};
