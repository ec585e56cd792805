import { describe, expect, it } from 'vitest';
import { pushChanges } from '#functions/manifest/queues.ts';
import { readSocket, type Socket } from '#test/support/socket-reader.ts';
import { changeTickets, feedOf } from '#test/support/subscribers.ts';
import { until } from '../functions/until.ts';
import { schedulerEvent } from './events.ts';
import { deployedWorld } from './world.ts';

const tenant_id = 'harbour-bank';
const { ask, drain, instanceOf, store } = await deployedWorld('grouped');

const open = async () => {
  const { status, text } = await ask('open-socket', { query: { tenant_id } });
  expect(status, text).toBe(201);
  const reader = readSocket((JSON.parse(text) as { socket: Socket }).socket);
  expect(await reader.opened).toBe(true);
  return reader;
};

describe('the sockets under the runtime client', () => {
  it('connect, are pushed to, answer, and are forgotten', async () => {
    const reader = await open();
    await changeTickets(store, tenant_id, 3);

    expect(await drain(pushChanges)).toEqual([]);

    await until('the changes', () => reader.taken.length === 3);
    expect(reader.taken.map(({ change }) => change)).toEqual(
      JSON.parse(JSON.stringify(await feedOf(store, tenant_id))),
    );
    reader.webSocket.send('{"type":"ping"}');
    await until('the pong', () => reader.messages.some(({ type }) => type === 'pong'));
    reader.close();
    await until('its end', async () => (await store.db.collection('live_sockets').countDocuments()) === 0);
  });

  it('are closed when their key is revoked', async () => {
    const reader = await open();
    await store.db.collection('api_keys').updateMany({}, { $set: { revoked_at: new Date() } });

    await (await instanceOf('keep-sockets')).invoke(schedulerEvent('keep-sockets'));

    await reader.closed;
  });
});
