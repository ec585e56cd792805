import { tenantsWithOverdueHints } from '#lib/hints/hints.ts';
import type { Store } from '#lib/mongo/store.ts';
import type { RefreshMessage } from '#lib/queue/messages.ts';
import type { Sender } from '#lib/queue/sender.ts';

/** A hint that was visible for so long has no message. */
const overdueMs = 120_000;

const atOnce = 1_000;

/** Queues the refreshes of hints whose message was never sent, or was lost. Answers for how many tenants. */
export const resendHints = async (store: Store, refreshes: Sender<RefreshMessage>, now: Date): Promise<number> => {
  const tenants = await tenantsWithOverdueHints(store, new Date(now.getTime() - overdueMs), atOnce);
  await refreshes.sendAll(tenants.map((tenant_id) => ({ message: { tenant_id, attempt: 0 }, groupId: tenant_id })));
  return tenants.length;
};
