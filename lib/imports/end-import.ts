import type { Store } from '#lib/mongo/store.ts';
import { removeParts } from './import-parts.ts';
import { importsOf } from './imports.ts';

/** Ends a running import of the tenant and forgets its lines, which may hold the words of somebody who is being erased. */
export const endImportForErasure = async (store: Store, tenantId: string): Promise<void> => {
  const imports = importsOf(store, tenantId);
  const running = await imports.findRunning();
  if (running) await imports.fail(running, 'A customer was erased meanwhile: send the same body again');
  await removeParts(store, { tenant_id: tenantId });
};
