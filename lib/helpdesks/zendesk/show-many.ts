import { memberOf } from '#lib/json.ts';
import { readId } from '../canonical-ticket.ts';
import type { Detail, DetailReader } from '../detail.ts';
import { isDeleted } from './entry.ts';
import { paths, showManyBatch } from './facts.ts';
import { metricSetsIn, withMetricSets } from './metric-sets.ts';

const detailOf = (raw: unknown): Detail =>
  isDeleted(raw) ? { kind: 'gone', gone: { kind: 'deleted' } } : { kind: 'ticket', raw };

/** Tickets by their ids. Deleted ones are left out of the answer. */
export const showMany: DetailReader = {
  batch: showManyBatch,
  request: (ids) => ({
    method: 'GET',
    path: paths.showMany,
    query: { ids: ids.join(','), ...withMetricSets },
    bucket: 'default',
  }),
  read({ json }, ids) {
    const tickets = memberOf(json, 'tickets');
    if (!Array.isArray(tickets)) return { kind: 'broken', reason: "The help desk's answer has no list of tickets" };
    const shown = new Map(tickets.map(metricSetsIn(json)).map((raw) => [readId(memberOf(raw, 'id')), detailOf(raw)]));
    return { kind: 'details', details: new Map(ids.map((id) => [id, shown.get(id) ?? { kind: 'absent' }])) };
  },
};
