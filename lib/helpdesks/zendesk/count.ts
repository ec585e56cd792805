import { memberOf } from '#lib/json.ts';
import type { HelpdeskAdapter } from '../helpdesk-adapter.ts';
import { paths } from './facts.ts';

/** Archived tickets are not counted, and large accounts are counted once a day: a guess for a person, and no more. */
export const count: NonNullable<HelpdeskAdapter['count']> = {
  request: { method: 'GET', path: paths.count, bucket: 'default' },
  read({ json }) {
    const value = memberOf(memberOf(json, 'count'), 'value');
    return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0 ? value : null;
  },
};
