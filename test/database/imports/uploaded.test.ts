import { createHash } from 'node:crypto';
import { beforeEach, describe, expect, it } from 'vitest';
import { applyPart } from '#lib/imports/apply-part.ts';
import { importsOf } from '#lib/imports/imports.ts';
import { startImport } from '#lib/imports/start-import.ts';
import { startUploaded } from '#lib/imports/start-uploaded.ts';
import { keyOfUpload, maxUploadBytes } from '#lib/imports/upload.ts';
import type { BucketEvent, ImportMessage } from '#lib/queue/messages.ts';
import { eraseCustomer } from '#lib/ticket-actions/erase-customer.ts';
import { emptyCollections, testStore } from '#test/support/mongo.ts';
import { recordingSender, tenantId, triage } from '#test/support/run-parts.ts';

const store = await testStore();
const imports = importsOf(store, tenantId);
beforeEach(() => emptyCollections(store));

const linesOf = (count: number): string =>
  Array.from(
    { length: count },
    (_, n) => `{"id":"T-${n}","customer_id":"C-${n}","updated_at":"2026-01-01T00:00:00Z"}\n`,
  ).join('');

/** A bucket, a queue, and what works on both. */
const bench = () => {
  const objects = new Map<string, { body: Buffer; mediaType: string; bytes?: number }>();
  const { sent, sender: steps } = recordingSender<ImportMessage>();
  const files = {
    find: async (key: string) => {
      const found = objects.get(key);
      return found ? { bytes: found.bytes ?? found.body.length, mediaType: found.mediaType } : null;
    },
    read: async (key: string, offset: number, length: number) =>
      objects.get(key)?.body.subarray(offset, offset + length) ?? null,
    remove: async (key: string) => void objects.delete(key),
  };
  const start = startUploaded({ store, steps, files });
  const work = applyPart({ store, steps, files, triageFor: async () => triage });
  const upload = (text: string, more: { mediaType?: string; bytes?: number } = {}): BucketEvent => {
    const sha256 = createHash('sha256').update(text).digest('hex');
    const key = keyOfUpload({ tenantId, importId: 'an-import', sha256, format: 'ndjson' });
    objects.set(key, { body: Buffer.from(text), mediaType: 'application/x-ndjson', ...more });
    return { Records: [{ s3: { object: { key } } }] };
  };
  const finish = async (): Promise<void> => {
    for (let message = sent.shift(); message; message = sent.shift()) await work(message, false);
  };
  return { objects, sent, steps, start, upload, finish };
};

const find = () => imports.find('an-import');

describe('an uploaded file', () => {
  it('that is larger than any may be, or of another type than announced, is a failed import', async () => {
    const { start, upload, sent, objects } = bench();
    await start(upload('{}\n', { bytes: maxUploadBytes + 1 }));
    expect(await find()).toMatchObject({
      status: 'failed',
      error: expect.stringMatching(/more than 1000000000 bytes/),
    });
    await start(upload('{}\n', { mediaType: 'image/png' }));
    expect(await find()).toMatchObject({ status: 'failed', error: expect.stringMatching(/as image\/png/) });
    expect([sent.length, objects.size]).toEqual([0, 0]);
  });

  it('waits while another import of the tenant runs', async () => {
    const { start, upload, steps, sent, objects, finish } = bench();
    const other = { tenantId, body: Buffer.from(linesOf(1)), format: 'ndjson', now: new Date() } as const;
    await startImport(store, steps, other);
    const event = upload(linesOf(2));
    expect(await start(event)).toEqual({ kind: 'again', message: event, waitMs: 60_000 });
    expect(objects.size).toBe(1);
    await finish();
    expect(await start(event)).toEqual({ kind: 'done' });
    expect(sent).toEqual([{ tenant_id: tenantId, import_id: 'an-import', part: 1 }]);
  });

  it('whose event comes late changes nothing, whatever became of it', async () => {
    const { start, upload, finish, sent, objects } = bench();
    const event = upload(linesOf(150));
    await start(event);
    await finish();
    const completed = await find();
    await start(event);
    expect(sent).toEqual([]);
    expect(await find()).toEqual(completed);
    expect(objects.size).toBe(0);
  });

  it('is a new try of the import that failed with the same content', async () => {
    const { start, upload, finish, objects } = bench();
    await start(upload(linesOf(150)));
    objects.clear();
    await finish();
    expect(await find()).toMatchObject({ status: 'failed', error: expect.stringMatching(/not there any more/) });
    await start(upload(linesOf(150)));
    await finish();
    expect(await find()).toMatchObject({ status: 'completed', new_ingested: 150, error: null, part: 3 });
  });

  it('leaves nothing that a body of the same content would be read from', async () => {
    const { start, upload, finish, steps, objects } = bench();
    await start(upload(linesOf(1)));
    objects.clear();
    await finish();
    await startImport(store, steps, { tenantId, body: Buffer.from(linesOf(1)), format: 'ndjson', now: new Date() });
    await finish();
    expect(await imports.findRunning()).toBeNull();
    expect(await store.db.collection('imports').find().toArray()).toMatchObject([{ status: 'completed', file: null }]);
  });

  it('is forgotten when a customer is erased while it is imported', async () => {
    const { start, upload, finish, objects } = bench();
    const event = upload(linesOf(150));
    await start(event);
    await eraseCustomer(store, tenantId, 'C-149', { deadline: performance.now() + 60_000 });
    await finish();
    await start(event);
    expect(await find()).toMatchObject({ status: 'failed', error: expect.stringMatching(/erased/) });
    expect(objects.size).toBe(0);
    expect(await store.db.collection('tickets').countDocuments({ tenant_id: tenantId })).toBe(0);
  });

  it('with a key that was not made here is ignored, and so is the test of a new bucket', async () => {
    const { start, sent } = bench();
    expect(await start({ Records: [{ s3: { object: { key: 'uploads/../x' } } }] })).toEqual({ kind: 'done' });
    expect(await start({ Event: 's3:TestEvent' })).toEqual({ kind: 'done' });
    expect(sent).toEqual([]);
  });
});
