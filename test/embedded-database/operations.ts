import { arrayExpressions } from './operations/array-expressions.ts';
import { arrayUpdates } from './operations/array-updates.ts';
import { bulkWrites } from './operations/bulk-writes.ts';
import { cursors } from './operations/cursors.ts';
import { dates } from './operations/dates.ts';
import { expressions } from './operations/expressions.ts';
import { indexes } from './operations/indexes.ts';
import { joins } from './operations/joins.ts';
import type { Operation } from './operations/operation.ts';
import { order } from './operations/order.ts';
import { projections } from './operations/projections.ts';
import { queries } from './operations/queries.ts';
import { refusals } from './operations/refusals.ts';
import { stages } from './operations/stages.ts';
import { transactions } from './operations/transactions.ts';
import { uniqueIndexes } from './operations/unique-indexes.ts';
import { updates } from './operations/updates.ts';
import { upserts } from './operations/upserts.ts';

/** What an application asks of a database, one after the other. Each operation begins with its own documents. */
export const operations: readonly Operation[] = [
  ...queries,
  ...order,
  ...projections,
  ...updates,
  ...arrayUpdates,
  ...upserts,
  ...bulkWrites,
  ...uniqueIndexes,
  ...indexes,
  ...stages,
  ...joins,
  ...expressions,
  ...arrayExpressions,
  ...dates,
  ...cursors,
  ...transactions,
  ...refusals,
];
