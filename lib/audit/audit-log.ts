import { randomUUID } from 'node:crypto';
import type { Filter } from 'mongodb';
import type { Store } from '#lib/mongo/store.ts';
import { type AuditEntryDoc, type AuditNote, type AuditOutcome, auditDays } from './audit-entry.ts';
import { changesBetween } from './changes.ts';

/** A request, as it is known before its work. */
export type AuditedRequest = Pick<AuditEntryDoc, 'request_id' | 'action' | 'key_id'> & {
  tenants: readonly string[];
  subject: Readonly<Record<string, string>>;
};

export type AuditFilter = { tenant_id?: string | undefined; key_id?: string | undefined; action?: string | undefined };

/** The position in the list: after this entry. */
export type AuditPosition = { at: Date; id: string };

/** The entries of all tenants. An entry is never changed once it is settled, and expires. */
export const auditLogIn = (store: Store) => {
  const entries = store.db.collection<AuditEntryDoc>('audit_log');

  return {
    /** Appends the entry of a change that is about to be made, so that none is made without one; answers its id. */
    async begin({ tenants, subject, ...request }: AuditedRequest, now: Date): Promise<string> {
      const _id = randomUUID();
      const expires_at = new Date(now.getTime() + auditDays * 86_400_000);
      await entries.insertOne({
        ...{ _id, at: now, ...request, outcome: 'unknown', tenants: [...tenants], subject: { ...subject } },
        ...{ changes: '{}', expires_at },
      });
      return _id;
    },

    /** Says what came of it, once. */
    async settle(id: string, outcome: Exclude<AuditOutcome, 'unknown'>, note: AuditNote): Promise<void> {
      const { tenants, subject = {}, before = null, after = null } = note;
      const ids = Object.entries(subject).map(([name, value]) => [`subject.${name}`, value]);
      const changes = JSON.stringify(changesBetween(before, after));
      await entries.updateOne(
        { _id: id, outcome: 'unknown' },
        { $set: { outcome, changes, ...(tenants && { tenants: [...tenants] }), ...Object.fromEntries(ids) } },
      );
    },

    /** Takes back the entry of a request that was refused, and has changed nothing. */
    async withdraw(id: string): Promise<void> {
      await entries.deleteOne({ _id: id, outcome: 'unknown' });
    },

    /** The newest entries that concern no other tenants than these (null: all), from after a position. */
    list(
      among: readonly string[] | null,
      { tenant_id, key_id, action }: AuditFilter,
      limit: number,
      after?: AuditPosition,
    ): Promise<AuditEntryDoc[]> {
      const all: Filter<AuditEntryDoc>[] = [
        ...(tenant_id === undefined ? [] : [{ tenants: tenant_id }]),
        ...(key_id === undefined ? [] : [{ key_id }]),
        ...(action === undefined ? [] : [{ action }]),
        ...(among === null ? [] : [concerningOnly(among)]),
        ...(after ? [behind(after)] : []),
      ];
      return entries.find(all.length === 0 ? {} : { $and: all }, { sort: { at: -1, _id: -1 }, limit }).toArray();
    },
  };
};

/** The first condition is what an index finds, the second what no other tenant's entry passes. */
const concerningOnly = (tenants: readonly string[]): Filter<AuditEntryDoc> => ({
  $and: [{ tenants: { $in: [...tenants] } }, { tenants: { $not: { $elemMatch: { $nin: [...tenants] } } } }],
});

const behind = ({ at, id }: AuditPosition): Filter<AuditEntryDoc> => ({
  $or: [{ at: { $lt: at } }, { at, _id: { $lt: id } }],
});
