import type { HelpdeskRequest } from '#lib/helpdesks/call.ts';
import { areAscending } from '#lib/helpdesks/change-times.ts';
import { deletedPageSize, paths, versionHeader } from '#lib/helpdesks/intercom/facts.ts';
import { readPlace, writePlace } from '#lib/helpdesks/intercom/place.ts';
import { memberOf } from '#lib/json.ts';
import { parseTimestamp } from '#lib/provider/moment.ts';
import type { Finding, Question, Sample } from '../question.ts';
import { foundAmong, readAsPage, refusedAs } from '../reading.ts';

const search = (value: number, more: Readonly<Record<string, unknown>> = {}): HelpdeskRequest => ({
  ...{ method: 'POST', path: paths.search, headers: versionHeader, bucket: 'default' },
  body: {
    query: { operator: 'AND', value: [{ field: 'updated_at', operator: '>', value }] },
    pagination: { per_page: 150 },
    ...more,
  },
});

/** The newest: a search after its time finds few others. */
const newestOf = ({ tickets }: Sample) =>
  tickets.reduce<{ id: string; seconds: number } | null>((newest, { id, updatedAt }) => {
    const seconds = Math.floor((updatedAt?.getTime() ?? 0) / 1_000);
    return seconds > (newest?.seconds ?? 0) ? { id, seconds } : newest;
  }, null);

const newestFrom = (sample: Sample, earlier: number): HelpdeskRequest | null => {
  const newest = newestOf(sample);
  return newest && search(newest.seconds - earlier);
};

const foundNewest = (json: unknown, sample: Sample): Finding =>
  foundAmong(memberOf(json, 'conversations'), newestOf(sample)?.id ?? '');

const deletedPlace = ({ cursor }: Sample): string =>
  writePlace({ ...readPlace(cursor), list: 'deleted', goneSince: 0 });

export const intercomQuestions: readonly Question[] = [
  {
    title: 'A search from one second before a change finds it',
    expected: 'the conversation that changed',
    request: (sample) => newestFrom(sample, 1),
    readAnswer: ({ response }, sample) => foundNewest(response.json, sample),
  },
  {
    title: 'The operator > leaves out the second itself',
    expected: 'the conversation is not found',
    request: (sample) => newestFrom(sample, 0),
    readAnswer({ response }, sample) {
      const { isAsExpected, facts } = foundNewest(response.json, sample);
      return { isAsExpected: facts ? !isAsExpected : false, ...(facts && { facts }) };
    },
  },
  {
    title: 'A search has no order that can be asked for',
    expected: '`sort` is ignored, or refused',
    request: () => search(0, { sort: { field: 'updated_at', order: 'ascending' } }),
    isRefusable: true,
    readAnswer({ response }) {
      const found = memberOf(response.json, 'conversations');
      const times = (Array.isArray(found) ? found : []).map(
        (one) => parseTimestamp(memberOf(one, 'updated_at'))?.getTime() ?? null,
      );
      const isSorted = areAscending(times);
      return {
        isAsExpected: new Set(times).size === 1 ? null : times.length === 0 || !isSorted,
        facts: { status: response.status, entries: times.length, sorted: isSorted },
      };
    },
  },
  {
    title: 'Deleted conversations are listed',
    expected: 'a list, which may be empty',
    request: (sample) => sample.adapter.list(deletedPlace(sample), deletedPageSize),
    readAnswer: readAsPage(deletedPlace),
  },
  {
    title: 'A place in the search that is not known is refused as one',
    expected: 'a refusal that names it',
    request: () => search(0, { pagination: { per_page: 1, starting_after: 'bm90LWEtcGxhY2U=' } }),
    isRefusable: true,
    readAnswer: refusedAs('cursor-lost'),
  },
];
