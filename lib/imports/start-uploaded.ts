import { queueStep } from '#lib/jobs/steps.ts';
import { logger } from '#lib/logger.ts';
import type { Store } from '#lib/mongo/store.ts';
import type { Objects } from '#lib/outgoing/bucket.ts';
import type { BucketEvent, ImportMessage } from '#lib/queue/messages.ts';
import { again, done, type MessageOutcome } from '#lib/queue/outcome.ts';
import type { Sender } from '#lib/queue/sender.ts';
import { contentCodes } from './content-codes.ts';
import { type ImportDoc, importMediaTypes } from './import.ts';
import { beginning } from './import-line.ts';
import { importJobs, importsOf } from './imports.ts';
import { maxUploadBytes, type Upload, uploadOfKey } from './upload.ts';

type Deps = { store: Store; steps: Sender<ImportMessage>; files: Pick<Objects, 'find' | 'remove'> | null };

/** How long a file waits for the end of another import of its tenant before it is looked at again. */
const waitMs = 60_000;

/** Starts an import of each file that was uploaded. An event that comes again changes nothing. */
export const startUploaded =
  (deps: Deps) =>
  async (event: BucketEvent): Promise<MessageOutcome<BucketEvent>> => {
    if (!('Records' in event)) return done;
    const waiting: typeof event.Records = [];
    for (const record of event.Records) {
      // S3 writes keys as forms do.
      const key = decodeURIComponent(record.s3.object.key.replaceAll('+', ' '));
      if ((await startOne(deps, key)) === 'taken') waiting.push(record);
    }
    return waiting.length === 0 ? done : again({ Records: waiting }, waitMs);
  };

const startOne = async ({ store, steps, files }: Deps, key: string): Promise<'settled' | 'taken'> => {
  const upload = uploadOfKey(key);
  if (!upload || !files) {
    logger.warn('UPLOAD_IGNORED', { key });
    return 'settled';
  }
  const imports = importsOf(store, upload.tenantId);
  const known = await imports.find(upload.importId);
  if (known?.file?.key === key && (known.status !== 'running' || known.part > 1)) {
    if (known.status !== 'running') await files.remove(key);
    return 'settled';
  }
  const object = await files.find(key);
  if (!object) {
    logger.warn('UPLOAD_GONE', { tenant_id: upload.tenantId, import_id: upload.importId });
    return 'settled';
  }
  // An earlier delivery may have crashed before it queued the first part.
  const started = known?.file?.key === key ? known : await create(store, upload, { key, bytes: object.bytes });
  if (started === 'taken') return 'taken';
  if (started === 'known') {
    await files.remove(key);
    return 'settled';
  }
  const fault = faultOf(upload, object);
  if (!fault) {
    await queueStep(importJobs, steps, started); // if it fails, the event comes again, and the import goes on
    return 'settled';
  }
  await imports.fail(started, fault);
  await files.remove(key);
  return 'settled';
};

type Named = { key: string; bytes: number };

/** A running import; or none, if another import has the same content, or runs. */
const create = async (store: Store, upload: Upload, named: Named): Promise<ImportDoc | 'known' | 'taken'> => {
  const { tenantId, importId, format } = upload;
  const imports = importsOf(store, tenantId);
  const codes = await contentCodes(store, tenantId, upload);
  if (await imports.findOfBody(codes)) return 'known';
  const [content_code] = codes;
  const started = await imports.create({
    ...{ import_id: importId, tenant_id: tenantId, format, content_code, lines: 0, parts: 0 },
    file: { ...beginning, ...named },
  });
  return started ?? 'taken';
};

/** The signature admits nothing else; who may write to the bucket without one can put anything there. */
const faultOf = ({ format }: Upload, { bytes, mediaType }: { bytes: number; mediaType: string }): string | null => {
  if (bytes > maxUploadBytes) return `The file has more than ${maxUploadBytes} bytes: divide it`;
  if (mediaType !== importMediaTypes[format])
    return `The file was uploaded as ${mediaType.slice(0, 100)}, not as announced`;
  return null;
};
