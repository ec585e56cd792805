import { expect, it } from 'vitest';
import { createImportSummaries } from '#lib/deliveries/import-summaries.ts';
import { inTransaction } from '#lib/mongo/store.ts';
import { deliveryLab } from '#test/support/delivery-lab.ts';
import { emptyCollections, testStore } from '#test/support/mongo.ts';

const store = await testStore();

it('the summary of a first import is sent to each destination once, and leaves its alerts as they are', async () => {
  await emptyCollections(store);
  const lab = deliveryLab(store);
  for (const id of ['d1', 'd2']) await lab.add(id, () => ({ kind: 'taken' }));
  const { external_id: ticket_id, alert } = await lab.urgent();
  const said = { count: 18, samples: [{ ticket_id, alert_id: alert.id }] };

  for (let time = 0; time < 2; time++)
    await inTransaction(store, (tx) => createImportSummaries(tx, 'acme', said, new Date()));
  await lab.resend(1_000);
  await lab.work();
  await lab.resend(60_000);
  await lab.work();

  expect(lab.tried.map(({ destination, notice }) => [destination, notice])).toEqual(
    ['d1', 'd2'].map((id) => [
      id,
      expect.objectContaining({
        ...{ type: 'summary', title: '18 urgent tickets are open', count: 18 },
        samples: [expect.objectContaining({ ticketId: ticket_id })],
      }),
    ]),
  );
  expect((await lab.alert())?.state).toBe('pending');
});
