import { headerOf } from '#lib/helpdesks/call.ts';
import type { HelpdeskAdapter } from '#lib/helpdesks/helpdesk-adapter.ts';
import { parseTicket } from '#lib/provider/provider-ticket.ts';
import type { Question, Sample } from '../question.ts';
import { readAsPage } from '../reading.ts';

/** No account has a ticket of this id. */
const missingId = '999999999999';

const furthestSkewSeconds = 30;

const placeAfter = ({ adapter, page, response }: Sample): string =>
  page.next ?? page.checkpoint ?? adapter.start(null, response.receivedAt, { since: null });

const entriesAreReadable: Question = {
  title: 'Every entry of the list can be read',
  expected: 'no entry is malformed, and each has a time of change',
  read({ adapter, page, tickets, baseUrl, response }) {
    const isMalformed = (raw: unknown): boolean =>
      parseTicket(adapter.toTicket(raw, undefined, { baseUrl, since: null }), 'check', response.receivedAt).kind ===
      'malformed';
    const malformed =
      page.entries.filter(({ kind }) => kind === 'malformed').length +
      tickets.filter(({ raw, needsDetail }) => !needsDetail && isMalformed(raw)).length;
    const untimed = tickets.filter(({ updatedAt }) => updatedAt === null).length;
    return {
      isAsExpected: page.entries.length === 0 ? null : malformed + untimed === 0,
      facts: { entries: page.entries.length, malformed, untimed },
    };
  },
};

const limitsAreNoLower: Question = {
  title: 'No limit that a header names is lower than the one that is assumed',
  expected: 'at least as many calls as the adapter begins with',
  read({ adapter, response }) {
    const learned = adapter.learnedLimits(response.headers, response.receivedAt);
    const stated = adapter.limits.flatMap(({ name, requests }) => {
      const limit = learned.find((one) => one.name === name)?.requests;
      return limit === undefined ? [] : [{ name, limit, isLower: limit < requests }];
    });
    return {
      isAsExpected: !stated.some(({ isLower }) => isLower),
      facts: Object.fromEntries(stated.map(({ name, limit }) => [`limit of ${name}`, limit])),
    };
  },
};

const clocksAgree: Question = {
  title: 'The clock of the help desk agrees with this one',
  expected: `at most ${furthestSkewSeconds} seconds apart`,
  read({ response }) {
    const date = Date.parse(headerOf(response.headers, 'date') ?? '');
    if (Number.isNaN(date)) return { isAsExpected: null };
    const seconds = Math.round(Math.abs(date - response.receivedAt.getTime()) / 1_000);
    return { isAsExpected: seconds <= furthestSkewSeconds, facts: { seconds } };
  },
};

const listGoesOn: Question = {
  title: 'The list goes on where its first page ended',
  expected: 'a page, which may be empty',
  request: (sample) => sample.adapter.list(placeAfter(sample), sample.adapter.capabilities.pageSize.default),
  readAnswer: readAsPage(placeAfter),
};

const ticketIsShown: Question = {
  title: 'A ticket of the list is shown by its id',
  expected: 'the ticket, or its text',
  request: ({ adapter, tickets }) => (tickets[0] ? adapter.detail.request([tickets[0].id]) : null),
  readAnswer({ response }, { adapter, tickets }) {
    const id = tickets[0]?.id ?? '';
    const read = adapter.detail.read(response, [id]);
    return { isAsExpected: read.kind === 'details' && read.details.get(id)?.kind === 'ticket' };
  },
};

const missingTicketIsGone: Question = {
  title: 'A ticket that is not there is answered as gone',
  expected: 'an answer without it, or a refusal that says so',
  request: ({ adapter }) => adapter.detail.request([missingId]),
  isRefusable: true,
  readAnswer({ response, verdict }, { adapter }) {
    const facts = { status: response.status };
    if (verdict.kind !== 'ok') return { isAsExpected: verdict.kind === 'gone', facts };
    const read = adapter.detail.read(response, [missingId]);
    return { isAsExpected: read.kind === 'details' && read.details.get(missingId)?.kind !== 'ticket', facts };
  },
};

const ticketsAreCounted: Question = {
  title: 'The tickets are counted',
  expected: 'a number',
  request: ({ adapter: { count } }) => count?.request ?? null,
  readAnswer({ response }, { adapter: { count } }) {
    const value = count?.read(response) ?? null;
    return { isAsExpected: value !== null, ...(value !== null && { facts: { tickets: value } }) };
  },
};

/** What the port promises of every desk. */
export const commonQuestions = ({ count }: Pick<HelpdeskAdapter, 'count'>): Question[] => [
  ...[entriesAreReadable, limitsAreNoLower, clocksAgree],
  ...[listGoesOn, ticketIsShown, missingTicketIsGone],
  ...(count ? [ticketsAreCounted] : []),
];
