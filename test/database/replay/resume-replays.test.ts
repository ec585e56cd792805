import { beforeEach, describe, expect, it } from 'vitest';
import { resumeStalled } from '#lib/jobs/steps.ts';
import type { ReplayMessage } from '#lib/queue/messages.ts';
import { replayJobs } from '#lib/replay/replays.ts';
import { recordingSender } from '#test/support/run-parts.ts';
import { begin, emptyStore, finish, replays, store, storeTickets, worker } from './replaying.ts';

beforeEach(emptyStore);

describe('a replay whose message was lost', () => {
  const resume = async () => {
    const { sent, sender } = recordingSender<ReplayMessage>();
    return { ...(await resumeStalled(replayJobs, { store, steps: sender }, new Date())), sent };
  };
  const letTimePass = (fields = {}) =>
    store.db.collection('triage_replays').updateOne({}, { $set: { due_at: new Date(Date.now() - 60_000), ...fields } });

  it('is resumed where it stopped', async () => {
    await storeTickets();
    const { message } = await begin();
    await worker().work(message, false); // whose next message is lost
    await letTimePass();

    const { resumed, sent } = await resume();

    expect(resumed).toEqual([message.replay_id]);
    expect(sent).toEqual([{ ...message, batch: 2 }]);
    expect(await finish(sent[0] as ReplayMessage)).toMatchObject({ status: 'completed', processed: 5, changed: 2 });
  });

  it('is resumed once by any number of concurrent schedules', async () => {
    await begin();
    await letTimePass();
    const all = await Promise.all(Array.from({ length: 8 }, resume));

    expect(all.flatMap(({ sent }) => sent)).toHaveLength(1);
  });

  it('is not resumed while it makes progress', async () => {
    await begin();

    expect(await resume()).toEqual({ resumed: [], failed: [], sent: [] });
  });

  it('fails with its reason after it was resumed too often', async () => {
    const { message } = await begin();
    await letTimePass({ resumes: 5 });

    expect(await resume()).toMatchObject({ resumed: [], failed: [message.replay_id], sent: [] });
    expect(await replays.find(message.replay_id)).toMatchObject({ status: 'failed' });
  });
});
