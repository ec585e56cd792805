import { beforeEach, describe, expect, it } from 'vitest';
import { countDelta } from '#lib/analytics/count-delta.ts';
import { resumeStalled } from '#lib/jobs/steps.ts';
import { updateCounts } from '#lib/ledger/counts.ts';
import type { VerificationMessage } from '#lib/queue/messages.ts';
import { eraseCustomer } from '#lib/ticket-actions/erase-customer.ts';
import { startVerification } from '#lib/verification/start-verification.ts';
import { type VerificationDoc, type VerificationJobView, viewOfVerification } from '#lib/verification/verification.ts';
import { verificationJobs, verificationsOf } from '#lib/verification/verifications.ts';
import { verifyAtOnce } from '#lib/verification/verify-at-once.ts';
import { verifyCounts } from '#lib/verification/verify-counts.ts';
import { aStoredTicket } from '#test/support/builders.ts';
import { emptyCollections, testStore } from '#test/support/mongo.ts';
import { recordingSender, tenantId } from '#test/support/run-parts.ts';

const store = await testStore();
const verifications = verificationsOf(store, tenantId);
const counts = store.db.collection<{ _id: string; count: number }>('ticket_counts');

const storeTickets = async (): Promise<void> => {
  const tickets = ['2026-01-01', '2026-01-01', '2026-02-28'].map((day, n) =>
    aStoredTicket({ tenant_id: tenantId, external_id: `T-${n}`, created_at: new Date(day), urgency: 'high' }),
  );
  await store.db.collection('tickets').insertMany(tickets.map((ticket) => ({ ...ticket })));
  await updateCounts(store, tenantId, countDelta(tickets.map((after) => ({ before: null, after }))));
};

/** Makes one comparison per step: January's tickets, its days, February's, its days, the windows, the totals. */
const worker = () => {
  const { sent, sender } = recordingSender<VerificationMessage>();
  return { sent, work: verifyCounts({ store, steps: sender, stepMs: 0 }) };
};

const begin = async (): Promise<VerificationMessage> => {
  const { sent, sender } = recordingSender<VerificationMessage>();
  const started = await startVerification(store, sender, tenantId);
  if (started.kind === 'taken' || !sent[0]) throw new Error('A verification is on');
  return sent[0];
};

/** Works on messages until there are no more, at most so many; each is delivered this many times. */
const finish = async (first: VerificationMessage, { steps = 100, deliveries = 1 } = {}) => {
  const { sent, work } = worker();
  sent.push(first);
  for (let step = 0; step < steps; step++) {
    const next = sent.shift();
    if (!next) break;
    for (let delivery = 0; delivery < deliveries; delivery++) await work(next, delivery > 0);
    sent.splice(1); // the others are copies, and each message is delivered so often anyway
  }
  return sent;
};

const view = async (): Promise<VerificationJobView> =>
  viewOfVerification((await verifications.find()) as VerificationDoc);

beforeEach(async () => {
  await emptyCollections(store);
  await storeTickets();
});

describe('a verification', () => {
  it('counts every ticket, and says how far it is', async () => {
    const [next] = await finish(await begin(), { steps: 1 });
    expect(await view()).toMatchObject({ status: 'running', progress: 66, tickets: 2, consistent: null });

    await finish(next as VerificationMessage);
    expect(await view()).toMatchObject({
      tenant_id: tenantId,
      status: 'completed',
      progress: 100,
      consistent: true,
      total_tickets: 3,
      tickets: 3,
      difference_count: 0,
      differences: [],
      error: null,
    });
  });

  it('finds what differs, and keeps the first differences of all steps', async () => {
    await counts.updateMany({ tenant_id: tenantId, kind: 'urgency' } as object, { $inc: { count: 1 } });
    await store.db.collection('tickets').deleteOne({ external_id: 'T-0' });
    await finish(await begin());

    const { consistent, differences, difference_count } = await view();
    expect(consistent).toBe(false);
    expect(difference_count).toBe(differences.length);
    expect(differences[0]).toMatchObject({ period: '2026-01-01' });
    expect(differences.at(-1)).toEqual({ period: 'all', counted: 'urgency:high', kept: 4, found: 3 });
  });

  it('counts nothing twice if every message is delivered three times', async () => {
    await finish(await begin(), { deliveries: 3 });
    expect(await view()).toMatchObject({ status: 'completed', tickets: 3, consistent: true });
  });

  it('goes on if a delivery did its step and crashed before it queued the next', async () => {
    const message = await begin();
    await worker().work(message, false);
    const { sent, work } = worker();

    await work(message, true);

    expect(sent).toEqual([{ ...message, step: 2 }]);
  });

  it('of a tenant without tickets ends at once', async () => {
    await emptyCollections(store);
    await finish(await begin());
    expect(await view()).toMatchObject({ status: 'completed', tickets: 0, consistent: true });
  });

  it('starts for one of any number of callers, and again after its end, when late messages of the last do nothing', async () => {
    const { sender } = recordingSender<VerificationMessage>();
    const all = await Promise.all(Array.from({ length: 12 }, () => startVerification(store, sender, tenantId)));
    const [id, ...others] = all.flatMap((one) => (one.kind === 'started' ? [one.verification.verification_id] : []));
    expect(others).toEqual([]);
    expect(new Set(all.flatMap((one) => (one.kind === 'taken' ? [one.verificationId] : [])))).toEqual(new Set([id]));

    const first: VerificationMessage = { tenant_id: tenantId, verification_id: id ?? '', step: 1 };
    await finish(first);
    const second = await begin();
    await finish(first, { deliveries: 2 });

    expect(second.verification_id).not.toBe(id);
    expect(await view()).toMatchObject({ verification_id: second.verification_id, status: 'running', tickets: 0 });
  });

  it('has failed if its first step cannot be queued', async () => {
    const { sender } = recordingSender<VerificationMessage>(() => Promise.reject(new Error('The queue is away')));

    await expect(startVerification(store, sender, tenantId)).rejects.toThrow('away');
    expect(await view()).toMatchObject({ status: 'failed', error: expect.stringContaining('away') });
  });

  it('keeps no difference that an erasure may have made personal data, nor adds one that was found before', async () => {
    await counts.updateMany({ tenant_id: tenantId, kind: 'customer' } as object, { $inc: { count: 1 } });
    const erase = () => eraseCustomer(store, tenantId, 'C-1', { deadline: Number.POSITIVE_INFINITY });
    await finish(await begin());
    expect(JSON.stringify(await view())).toContain('C-1');

    await erase();
    expect(await view()).toMatchObject({ differences: [], consistent: false });

    await begin();
    const found = { period: 'all', counted: 'customer:C-1', kept: 2, found: 1 };
    const before = (await verifications.find()) as VerificationDoc;
    await erase();
    const compared = { tickets: 0, differenceCount: 1, differences: [found] };
    await verifications.advance(before, { last: { kind: 'totals' }, compared, totalTickets: 3 });
    expect(await view()).toMatchObject({ status: 'completed', difference_count: 1, differences: [] });
  });
});

describe('a verification whose message was lost', () => {
  const resume = async () => {
    const { sent, sender } = recordingSender<VerificationMessage>();
    return { ...(await resumeStalled(verificationJobs, { store, steps: sender }, new Date())), sent };
  };
  const letTimePass = (fields = {}) =>
    store.db.collection('verifications').updateOne({}, { $set: { due_at: new Date(Date.now() - 60_000), ...fields } });

  it('is resumed after its last step, once by any number of schedules', async () => {
    const message = await begin();
    await finish(message, { steps: 3 });
    await letTimePass();

    const all = await Promise.all(Array.from({ length: 8 }, resume));

    const sent = all.flatMap((one) => one.sent);
    expect(sent).toEqual([{ ...message, step: 4 }]);
    await finish(sent[0] as VerificationMessage);
    expect(await view()).toMatchObject({ status: 'completed', tickets: 3, consistent: true });
  });

  it('is left alone while it goes on, and fails after it was resumed too often', async () => {
    const { verification_id } = await begin();
    expect(await resume()).toEqual({ resumed: [], failed: [], sent: [] });

    await letTimePass({ resumes: 5 });

    expect(await resume()).toEqual({ resumed: [], failed: [verification_id], sent: [] });
    expect(await view()).toMatchObject({ status: 'failed', error: expect.stringContaining('resumed 5 times') });
  });
});

describe('a verification within one request', () => {
  it('counts up to its limit of tickets, and refers to the background beyond', async () => {
    expect(await verifyAtOnce(store, tenantId, 3)).toMatchObject({ consistent: true, tickets: 3 });
    await expect(verifyAtOnce(store, tenantId, 2)).rejects.toMatchObject({
      status: 409,
      message: expect.stringContaining(`POST /tenants/${tenantId}/verify`),
    });
  });
});
