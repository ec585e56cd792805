import { beforeEach, describe, expect, it } from 'vitest';
import { applyPart } from '#lib/imports/apply-part.ts';
import { importJobs, importsOf } from '#lib/imports/imports.ts';
import { startImport } from '#lib/imports/start-import.ts';
import { resumeStalled } from '#lib/jobs/steps.ts';
import type { ImportMessage } from '#lib/queue/messages.ts';
import { eraseCustomer } from '#lib/ticket-actions/erase-customer.ts';
import { steppedStore, stepsWith } from '#test/fault-injection/faults.ts';
import { emptyCollections, testStore } from '#test/support/mongo.ts';
import { recordingSender, tenantId, triage } from '#test/support/run-parts.ts';

const store = await testStore();
const imports = importsOf(store, tenantId);

const bodyOf = (count: number): string =>
  Array.from(
    { length: count },
    (_, n) => `{"id":"T-${n}","customer_id":"C-${n}","updated_at":"2026-01-01T00:00:00Z"}`,
  ).join('\n');

/** Starts an import, and gives what works on its messages. */
const begin = async (text: string) => {
  const { sent, sender: steps } = recordingSender<ImportMessage>();
  const upload = { tenantId, body: Buffer.from(text), format: 'ndjson', now: new Date() } as const;
  const send = () => startImport(store, steps, upload);
  const started = await send();
  if (started.kind !== 'started') throw new Error(`The import is ${started.kind}`);
  const work = applyPart({ store, steps, files: null, triageFor: async () => triage });
  return { id: started.import.import_id, sent, steps, work, send };
};

/** Delivers messages until there are none, each of them this often at once. */
const finish = async ({ sent, work }: Awaited<ReturnType<typeof begin>>, deliveries = 1): Promise<void> => {
  for (let message = sent.shift(); message; message = sent.shift())
    await Promise.all(Array.from({ length: deliveries }, (_, n) => work(message, n > 0)));
};

const countTickets = () => store.db.collection('tickets').countDocuments({ tenant_id: tenantId });

beforeEach(() => emptyCollections(store));

describe('a part of an import', () => {
  it('that is delivered three times at once is applied once, and keeps the parts behind it', async () => {
    const begun = await begin(bodyOf(350));
    await finish(begun, 3);
    expect(await imports.find(begun.id)).toMatchObject({ status: 'completed', processed: 350, new_ingested: 350 });
    expect(await store.db.collection('ticket_history').countDocuments({ tenant_id: tenantId })).toBe(350);
  });

  it('that another delivery applies meanwhile changes nothing, and keeps the parts behind it', async () => {
    const begun = await begin(bodyOf(250));
    const [message] = begun.sent.splice(0);
    if (!message) throw new Error('No part is due');
    // It knows of the import as it was, and looks for the part once that is gone.
    const late = steppedStore(store, {
      ...stepsWith([]),
      step: async (label, run) => {
        if (label === 'import_parts.findOne') await begun.work(message, false);
        return run();
      },
    });
    await applyPart({ store: late, steps: begun.steps, files: null, triageFor: async () => triage })(message, true);

    await finish(begun);
    expect(await imports.find(begun.id)).toMatchObject({ status: 'completed', processed: 250 });
  });

  it('that is too old to be kept ends its import, which may be sent again', async () => {
    const begun = await begin(bodyOf(250));
    await store.db.collection('import_parts').deleteMany({});
    await finish(begun);
    expect(await imports.find(begun.id)).toMatchObject({
      status: 'failed',
      error: expect.stringMatching(/kept for a day/),
    });
    expect(await begun.send()).toMatchObject({ kind: 'started' });
  });

  it('whose message was lost is sent again by the schedule', async () => {
    const begun = await begin(bodyOf(150));
    begun.sent.length = 0;
    const later = new Date(Date.now() + 3_600_000);
    expect(await resumeStalled(importJobs, { store, steps: begun.steps }, later)).toEqual({
      resumed: [begun.id],
      failed: [],
    });
    await finish(begun);
    expect(await countTickets()).toBe(150);
  });
});

describe('several lines of one ticket', () => {
  const at = (day: number) => `2026-01-0${day}T00:00:00Z`;

  it.each([
    ['one after the other', [at(1), at(2), at(3)], { status: 'open', subject: 'Second', source: 'chat' }],
    ['of one time', [at(1), at(1), at(1)], { status: 'open', subject: 'Second', source: 'chat' }],
    ['the newest first', [at(3), at(2), at(1)], { status: 'open', subject: '', source: 'unknown' }],
  ])('in one part come to what they do in parts of their own: %s', async (_, times, expected) => {
    const named = [{ status: 'open' }, { subject: 'Second' }, { source: 'chat' }];
    const lines = named.map((fields, n) => JSON.stringify({ id: 'T', ...fields, updated_at: times[n] }));
    const stored = async (bodies: readonly string[]) => {
      await emptyCollections(store);
      for (const text of bodies) await finish(await begin(text));
      return store.db.collection('tickets').findOne({ tenant_id: tenantId });
    };
    expect(await stored([lines.join('\n')])).toMatchObject(expected);
    expect(await stored(lines)).toMatchObject(expected);
  });
});

describe('an erasure', () => {
  it('ends a running import and forgets its lines; sent again, it stores no word of who was erased', async () => {
    const begun = await begin(bodyOf(150));
    await eraseCustomer(store, tenantId, 'C-149', { deadline: performance.now() + 60_000 });
    expect(await imports.find(begun.id)).toMatchObject({ status: 'failed', error: expect.stringMatching(/erased/) });
    expect(await store.db.collection('import_parts').countDocuments()).toBe(0);
    await finish(begun);
    expect(await countTickets()).toBe(0);

    await begun.send();
    await finish(begun);
    expect(await countTickets()).toBe(150);
    expect(await store.db.collection('tickets').countDocuments({ customer_id: 'C-149' })).toBe(0);
  });
});
