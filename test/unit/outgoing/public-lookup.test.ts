import type { LookupAddress } from 'node:dns';
import { describe, expect, it } from 'vitest';
import { publicLookup, type Resolve } from '#lib/outgoing/public-lookup.ts';
import { sendRequest } from '#lib/outgoing/send-request.ts';
import { answeringServer } from '#test/support/answering-server.ts';

const host = await answeringServer();
const { port } = new URL(host.url);

const at = (address: string): LookupAddress => ({ address, family: address.includes(':') ? 6 : 4 });

/** Answers with one list of addresses after the other, as a name does that changes them. */
const resolving = (...answers: string[][]): { resolve: Resolve; asked: string[] } => {
  const asked: string[] = [];
  return {
    asked,
    resolve: async (hostname) => {
      asked.push(hostname);
      return (answers.length > 1 ? answers.shift() : answers[0])?.map(at) ?? [];
    },
  };
};

const send = (resolve?: Resolve) =>
  sendRequest(new URL(`http://desk.example:${port}/tickets`), {
    signal: AbortSignal.timeout(2_000),
    maxBytes: 1_000,
    ...(resolve && { lookup: publicLookup(resolve) }),
  });

describe('a name that a tenant chose', () => {
  it.each([
    ['this machine', ['127.0.0.1']],
    ['the metadata of a cloud', ['169.254.169.254']],
    ['a private network', ['10.1.2.3']],
    ['a public and a private address', ['93.184.216.34', '192.168.1.1']],
    ['a mapped address', ['::ffff:127.0.0.1']],
  ])('is not called if it leads to %s', async (_, addresses) => {
    host.answerWith((__, response) => response.end('secret'));

    const answer = await send(resolving(addresses).resolve);

    expect(answer).toEqual({
      kind: 'failed',
      fault: 'broken',
      code: 'ENOTPUBLIC',
      reason: 'did not complete the request (desk.example has an address that is not public)',
    });
    expect(host.asked).toEqual([]);
  });

  it('is not called if it has no address', async () => {
    expect(await send(resolving([]).resolve)).toMatchObject({ kind: 'failed', fault: 'broken' });
  });

  it('is looked up once for a call, so that the address that was checked is the one that is called', async () => {
    const rebinding = resolving(['93.184.216.34'], ['127.0.0.1']);
    host.answerWith((_, response) => response.end('secret'));
    const connected: string[] = [];
    const lookup = publicLookup(rebinding.resolve);

    await sendRequest(new URL(`http://desk.example:${port}/`), {
      signal: AbortSignal.timeout(100),
      maxBytes: 1_000,
      lookup: (hostname, options, callback) =>
        lookup(hostname, options, (error, addresses, family) => {
          connected.push(...[addresses].flat().map((found) => (typeof found === 'string' ? found : found.address)));
          callback(new Error('no call leaves this machine in a test'), addresses, family);
          expect(error).toBeNull();
        }),
    });

    expect(rebinding.asked).toEqual(['desk.example']);
    expect(connected).toEqual(['93.184.216.34']);
    expect(host.asked).toEqual([]);
  });

  it('shares no connection that was made without the check', async () => {
    host.answerWith((_, response) => response.end('secret'));
    const unchecked = await sendRequest(new URL(host.url.replace('127.0.0.1', 'localhost')), {
      signal: AbortSignal.timeout(2_000),
      maxBytes: 1_000,
    });
    expect(unchecked).toMatchObject({ kind: 'answered' });
    host.asked.length = 0;

    const answer = await sendRequest(new URL(host.url.replace('127.0.0.1', 'localhost')), {
      signal: AbortSignal.timeout(2_000),
      maxBytes: 1_000,
      lookup: publicLookup(),
    });

    expect(answer).toMatchObject({ kind: 'failed', fault: 'broken' });
    expect(host.asked).toEqual([]);
  });
});
