import { describe, expect, it } from 'vitest';
import { inboundLimit } from '#functions/frame/inbound-limit.ts';
import { logger } from '#lib/logger.ts';

/** A limit whose reports are kept, with a clock that stands still until it is moved. */
const aLimit = (perMinute: number, answer: (requests: number) => Promise<number> = async () => 0) => {
  const reports: { keyId: string; requests: number }[] = [];
  let nowMs = 1_000_000;
  const count = inboundLimit(
    perMinute,
    (keyId, requests) => {
      reports.push({ keyId, requests });
      return answer(requests);
    },
    () => nowMs,
  );
  return {
    reports,
    wait: (ms: number) => {
      nowMs += ms;
    },
    /** Makes so many requests and answers with how many were let through. */
    ask: async (keyId: string, requests: number): Promise<number> => {
      let through = 0;
      for (let n = 0; n < requests; n++) {
        try {
          count(keyId);
          through++;
        } catch (error) {
          expect(error).toMatchObject({ status: 429 });
        }
        await Promise.resolve();
        await Promise.resolve();
      }
      return through;
    },
    count,
  };
};

describe('requests within the rate', () => {
  it('are reported by the hundredth part of a minute’s allowance, every one of them', async () => {
    const limit = aLimit(6_000);

    expect(await limit.ask('one', 1_000)).toBe(1_000);

    expect(limit.reports.reduce((sum, { requests }) => sum + requests, 0)).toBe(960);
    expect(limit.reports).toHaveLength(16);
  });

  it('are counted for each key by itself', async () => {
    const limit = aLimit(200);

    await limit.ask('one', 3);
    await limit.ask('two', 2);

    expect(limit.reports).toEqual([
      { keyId: 'one', requests: 2 },
      { keyId: 'two', requests: 2 },
    ]);
  });
});

describe('a key that made too many', () => {
  it('is refused until it may come back, and is told when', async () => {
    const limit = aLimit(1, async () => 2_500);
    await limit.ask('one', 1);

    expect(() => limit.count('one')).toThrow(expect.objectContaining({ status: 429, headers: { 'retry-after': '3' } }));
    expect(limit.reports).toHaveLength(1);

    limit.wait(2_500);
    expect(await limit.ask('one', 1)).toBe(1);
  });

  it('stops no other key', async () => {
    const limit = aLimit(1, async () => 2_500);
    await limit.ask('one', 1);

    expect(await limit.ask('two', 1)).toBe(1);
  });
});

describe('a database that takes no report', () => {
  it('stops nobody, and gets the same requests with the next report', async () => {
    logger.setLogLevel('SILENT');
    let isDown = true;
    const limit = aLimit(200, async () => {
      if (isDown) throw new Error('No answer');
      return 0;
    });

    expect(await limit.ask('one', 10)).toBe(10);
    isDown = false;
    limit.reports.length = 0;
    await limit.ask('one', 2);

    expect(limit.reports.reduce((sum, { requests }) => sum + requests, 0)).toBeGreaterThanOrEqual(11);
  });
});
