import { beforeEach, describe, expect, it } from 'vitest';
import type { ReplayMessage } from '#lib/queue/messages.ts';
import { startReplay } from '#lib/replay/start-replay.ts';
import { recordingSender, tenantId } from '#test/support/run-parts.ts';
import { begin, emptyStore, finish, replays, store } from './replaying.ts';

beforeEach(emptyStore);

describe('starting a replay', () => {
  it('succeeds for one of any number of callers, and names its replay to the others', async () => {
    const { sender } = recordingSender<ReplayMessage>();
    const all = await Promise.all(
      Array.from({ length: 12 }, () => startReplay(store, sender, { tenantId, dryRun: false })),
    );

    const [started] = all.flatMap((one) => (one.kind === 'started' ? [one.replay.replay_id] : []));
    expect(all.filter(({ kind }) => kind === 'started')).toHaveLength(1);
    expect(all.flatMap((one) => (one.kind === 'taken' ? [one.replayId] : []))).toEqual(Array(11).fill(started));
  });

  it('is possible again after the last one ended', async () => {
    await finish((await begin()).message);
    await expect(begin()).resolves.toBeDefined();
  });

  it('fails the replay if its first batch cannot be queued', async () => {
    const { sender } = recordingSender<ReplayMessage>(() => Promise.reject(new Error('The queue is away')));

    await expect(startReplay(store, sender, { tenantId, dryRun: false })).rejects.toThrow('away');
    expect(await replays.findRunning()).toBeNull();
  });
});
