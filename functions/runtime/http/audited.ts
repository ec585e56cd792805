import { onlyReads, type Route } from '#functions/manifest/table.ts';
import type { AuditNote } from '#lib/audit/audit-entry.ts';
import { type AuditedRequest, auditLogIn } from '#lib/audit/audit-log.ts';
import type { Caller } from '#lib/auth/api-key.ts';
import { messageOf, RequestError } from '#lib/errors.ts';
import { logger } from '#lib/logger.ts';
import type { Store } from '#lib/mongo/store.ts';
import type { Input } from './http-handler.ts';
import type { Note } from './note.ts';
import type { Reply } from './reply.ts';

/** Whether requests of a route have entries in the audit log: those with a key that change something. */
export const isAudited = (route: Pick<Route, 'method' | 'changesNothing' | 'scope'>): boolean =>
  route.scope !== null && !onlyReads(route);

/**
 * Work that leaves one entry in the audit log. The entry is there before the work begins, so that no change is without one,
 * whatever crashes; a refused request takes it back.
 */
export const audited =
  <R extends Route>(route: R, store: Store, work: (input: Input<R>) => Promise<Reply>) =>
  async (input: Input<R>): Promise<Reply> => {
    const log = auditLogIn(store);
    const id = await log.begin(requestOf(route, input), new Date());
    const noted: AuditNote = {};
    const note: Note = (more) => Object.assign(noted, more);
    try {
      const reply = await work({ ...input, note });
      await reportedIfLost(log.settle(id, 'succeeded', noted));
      return reply;
    } catch (error) {
      const isRefused = error instanceof RequestError && error.status < 500;
      await reportedIfLost(isRefused ? log.withdraw(id) : log.settle(id, 'failed', noted));
      throw error;
    }
  };

/** The change is made, and answered as such; its entry says that its outcome is unknown. */
const reportedIfLost = (writing: Promise<void>): Promise<void> =>
  writing.catch((error: unknown) => logger.warn('AUDIT_NOT_SETTLED', { error: messageOf(error) }));

type Named = Pick<Input<Route>, 'params' | 'query' | 'requestId'> & {
  caller: Pick<Caller, 'keyId' | 'tenants'> | null;
};

const requestOf = ({ name: action }: Route, { params, query, caller, requestId }: Named): AuditedRequest => {
  const named: unknown = params.tenant_id ?? query.tenant_id;
  return {
    ...{ request_id: requestId, action, key_id: caller?.keyId ?? null },
    tenants: typeof named === 'string' ? [named] : (caller?.tenants ?? []),
    subject: subjectOf(params),
  };
};

/** An erased customer is in no entry, and the tenant stands apart. */
const notInSubject = ['tenant_id', 'customer_id'];

const subjectOf = (params: Readonly<Record<string, unknown>>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(params).flatMap(([name, value]) =>
      typeof value === 'string' && !notInSubject.includes(name) ? [[name, value]] : [],
    ),
  );
