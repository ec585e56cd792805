import { serviceDesk } from '#lib/helpdesks/jsm/facts.ts';
import { type Place, readPlace, wholeMinute, writePlace } from '#lib/helpdesks/jsm/search-place.ts';
import { memberOf } from '#lib/json.ts';
import type { Question, Sample } from '../question.ts';
import { foundAmong, inOrderOfChange, refusedAs } from '../reading.ts';

const pageSize = 100;
const dayMs = 86_400_000;

/** The adapter's own search, at another place. */
const searched = ({ adapter, cursor }: Sample, changes: Partial<Place>) =>
  adapter.list(writePlace({ ...readPlace(cursor), ...changes }), pageSize);

export const jsmQuestions: readonly Question[] = [
  inOrderOfChange,
  {
    title: 'A search from a minute on, in milliseconds, finds what changed then',
    expected: 'the issue that changed at that time',
    request(sample) {
      const updatedAt = sample.tickets[0]?.updatedAt;
      return updatedAt ? searched(sample, { since: wholeMinute(updatedAt.getTime()) }) : null;
    },
    readAnswer: ({ response }, { tickets }) => foundAmong(memberOf(response.json, 'issues'), tickets[0]?.id ?? ''),
  },
  {
    title: 'A search from a time on that is yet to come finds nothing',
    expected: 'no issue: milliseconds are read as a time',
    request: (sample) => searched(sample, { since: sample.response.receivedAt.getTime() + dayMs }),
    readAnswer({ response }) {
      const issues = memberOf(response.json, 'issues');
      if (!Array.isArray(issues)) return { isAsExpected: false };
      return { isAsExpected: issues.length === 0, facts: { issues: issues.length } };
    },
  },
  {
    title: 'A page token that is not known is refused as one',
    expected: 'a refusal that names the token',
    request: (sample) => searched(sample, { token: 'bm90LWEtdG9rZW4' }),
    isRefusable: true,
    readAnswer: refusedAs('cursor-lost'),
  },
  {
    title: 'A project that is not there is refused as one',
    expected: 'a refusal that names the project',
    request: (sample) => searched(sample, { projects: ['ZZZZZZZZZZ'] }),
    isRefusable: true,
    readAnswer: refusedAs('forbidden'),
  },
  {
    title: 'Each issue says that its project is a service project',
    expected: `the type ${serviceDesk}`,
    read({ tickets }) {
      const typeOf = (raw: unknown) => memberOf(memberOf(memberOf(raw, 'fields'), 'project'), 'projectTypeKey');
      const typed = tickets.filter(({ raw }) => typeOf(raw) === serviceDesk).length;
      return {
        isAsExpected: tickets.length === 0 ? null : typed === tickets.length,
        facts: { issues: tickets.length, typed },
      };
    },
  },
];
