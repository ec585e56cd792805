import type { Config } from '#lib/config.ts';
import type { PageTriage } from '#lib/ingestion/read-page.ts';
import type { Store } from '#lib/mongo/store.ts';
import { tenantTriageIn } from '#lib/tenants/tenant-triage.ts';
import { triageBy } from '#lib/tickets/triage-ticket.ts';

/** Each tenant's current triage, which wants second opinions if a model gives them, as rows of the read that opens a transaction. */
export const pageTriageIn = (
  store: Store,
  { model }: Pick<Config<'judge'>['judge'], 'model'>,
): ((tenantId: string) => Promise<PageTriage>) => {
  const tenantTriage = tenantTriageIn(store);
  return async (tenantId) => {
    const { parts, from } = tenantTriage.within(tenantId);
    return {
      parts,
      from: async (rows) => {
        const { rules, isFinished } = await from(rows);
        return { triage: triageBy(rules, isFinished, { wantsOpinions: model !== null }), isFinished };
      },
    };
  };
};
