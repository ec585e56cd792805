import { createHash, randomUUID } from 'node:crypto';
import { queueFirstStep } from '#lib/jobs/steps.ts';
import type { Store } from '#lib/mongo/store.ts';
import type { ImportMessage } from '#lib/queue/messages.ts';
import type { Sender } from '#lib/queue/sender.ts';
import { contentCodes } from './content-codes.ts';
import type { ImportDoc, ImportFormat } from './import.ts';
import { removeParts } from './import-parts.ts';
import { importJobs, importsOf } from './imports.ts';
import { stageLines } from './stage-lines.ts';

export type ImportStarted =
  | { kind: 'started'; import: ImportDoc }
  /** The same body was imported, or is being imported. */
  | { kind: 'known'; import: ImportDoc }
  /** Another import of the tenant runs; null if it has just ended. */
  | { kind: 'taken'; importId: string | null }
  /** There is no line in it, or it is no text; nothing of it is stored. */
  | { kind: 'empty' }
  | { kind: 'not-utf8' };

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
  const imports = importsOf(store, tenantId);
  const sha256 = createHash('sha256').update(body).digest('hex');
  const codes = await contentCodes(store, tenantId, { format, sha256 });
  const known = await imports.findOfBody(codes);
  if (known) return { kind: 'known', import: known };

  const owner = { tenant_id: tenantId, import_id: randomUUID() };
  // The parts first, so that whoever finds the import finds them.
  const staged = await stageLines(store, owner, { pieces: [body], format }, now);
  if (staged.kind !== 'staged') return staged;
  const [content_code] = codes;
  const started = await imports.create({ ...owner, format, content_code, lines: staged.lines, parts: staged.parts });
  if (!started) {
    await removeParts(store, owner);
    const same = await imports.findOfBody(codes);
    if (same) return { kind: 'known', import: same };
    return { kind: 'taken', importId: (await imports.findRunning())?.import_id ?? null };
  }
  await queueFirstStep(importJobs, { store, steps }, started);
  return { kind: 'started', import: started };
};
