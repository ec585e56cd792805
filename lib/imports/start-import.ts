import { randomUUID } from 'node:crypto';
import { queueFirstStep } from '#lib/jobs/steps.ts';
import type { Store } from '#lib/mongo/store.ts';
import type { ImportMessage } from '#lib/queue/messages.ts';
import type { Sender } from '#lib/queue/sender.ts';
import { type Created, createStaged } from './create-staged.ts';
import type { ImportFormat } from './import.ts';
import { importJobs, importsOf } from './imports.ts';
import { codesOfBody, stageLines } from './stage-lines.ts';

/** Nothing is stored of a body without lines, or that is no text. */
export type ImportStarted = Created | { kind: 'empty' } | { kind: 'not-utf8' };

type Upload = { tenantId: string; body: Uint8Array; format: ImportFormat; now: Date };

/**
 * Starts an import of a body, if none of the tenant is running and this body was not imported before.
 * @throws if the queue does not accept the first part; the import is then failed
 */
export const startImport = async (
  store: Store,
  steps: Sender<ImportMessage>,
  { tenantId, body, format, now }: Upload,
): Promise<ImportStarted> => {
  const codes = await codesOfBody(store, tenantId, format, body);
  const known = await importsOf(store, tenantId).findOfBody(codes);
  if (known) return { kind: 'known', import: known };

  const owner = { tenant_id: tenantId, import_id: randomUUID() };
  const staged = await stageLines(store, owner, { pieces: [body], format }, now);
  if (staged.kind !== 'staged') return staged;
  const created = await createStaged(store, owner, format, staged);
  if (created.kind === 'started') await queueFirstStep(importJobs, { store, steps }, created.import);
  return created;
};
