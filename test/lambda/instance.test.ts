import { afterAll, describe, expect, inject, it } from 'vitest';
import { startRecordingProxy } from '#test/support/recording-proxy.ts';
import { httpEvent } from './events.ts';
import { deployedWorld } from './world.ts';

const tenant_id = 'harbour-bank';
const { key, secrets, start } = await deployedWorld('routes');
const proxy = await startRecordingProxy(inject('mongoUri'));
afterAll(() => proxy.close());

const listTickets = httpEvent({
  routeKey: 'GET /tickets',
  path: '/tickets',
  query: { tenant_id },
  headers: { authorization: `Bearer ${key}` },
});

describe('an instance', () => {
  it.each(['reset', 'ended'] as const)(
    'answers after its database connections were %s while it was frozen',
    async (how) => {
      secrets.secret.value = proxy.uri;
      const instance = await start('list-tickets');
      expect(await instance.invoke(listTickets)).toMatchObject({ statusCode: 200 });

      await instance.freeze();
      proxy.drop(how);
      instance.thaw();

      expect(await instance.invoke(listTickets)).toMatchObject({ statusCode: 200 });
      secrets.secret.value = inject('mongoUri');
    },
  );

  it('answers the invocation that came while it was frozen', async () => {
    const instance = await start('list-tickets');
    await instance.invoke(listTickets);

    await instance.freeze();
    const answer = instance.invoke(listTickets);
    instance.thaw();

    expect(await answer).toMatchObject({ statusCode: 200 });
  });

  it('reads the secret once, whatever it is asked', async () => {
    const before = secrets.asked.length;
    const instance = await start('list-tickets');
    for (let time = 0; time < 3; time++) await instance.invoke(listTickets);
    expect(secrets.asked.length - before).toBe(1);
  });

  it('reads the secret again at its next invocation if it could not', async () => {
    secrets.secret.isRefused = true;
    const instance = await start('list-tickets');
    const refused = await instance.invoke<{ statusCode: number; body: string }>(listTickets);
    secrets.secret.isRefused = false;

    expect(refused.statusCode).toBeGreaterThanOrEqual(500);
    expect(refused.body).not.toContain('Secrets Manager');
    expect(await instance.invoke(listTickets)).toMatchObject({ statusCode: 200 });
  });
});
