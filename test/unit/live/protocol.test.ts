import { describe, expect, it } from 'vitest';
import { changesMessage, changesProtocol, protocolsWith, tokenIn } from '#lib/live/protocol.ts';

const change = (text: string) => ({
  cursor: 'after-it',
  change: {
    ...{ ticket_id: 'T-1', action: 'updated' as const, recorded_at: new Date(0) },
    changes: { message: { old: null, new: text } },
  },
});

describe('the token', () => {
  it.each([
    [protocolsWith('abc').join(', '), 'abc'],
    [protocolsWith('abc').reverse().join(','), 'abc'],
    [protocolsWith('abc')[1], undefined],
    [changesProtocol, undefined],
    ['', undefined],
    [undefined, undefined],
  ])('among the subprotocols %j is %j', (protocols, token) => {
    expect(tokenIn(protocols)).toBe(token);
  });

  it('is written in characters that a subprotocol may have', () => {
    for (const name of protocolsWith('Az09-_')) expect(name).toMatch(/^[!#$%&'*+.^_`|~0-9A-Za-z-]+$/);
  });
});

describe('a message', () => {
  it('has the changes and the cursor before them', () => {
    const message = JSON.parse(changesMessage('before', [change('text')]));
    expect(message).toEqual({
      type: 'changes',
      after: 'before',
      events: [{ cursor: 'after-it', change: JSON.parse(JSON.stringify(change('text').change)) }],
    });
  });

  it('fits into what a gateway takes, however long a change is', () => {
    const text = changesMessage('before', [change('ж'.repeat(100_000))]);
    expect(Buffer.byteLength(text)).toBeLessThanOrEqual(128 * 1024);
    expect(JSON.parse(text).events).toMatchObject([
      { cursor: 'after-it', change: { ticket_id: 'T-1', action: 'updated', changes: null } },
    ]);
  });
});
