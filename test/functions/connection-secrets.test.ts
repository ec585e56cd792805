import { afterAll, expect, inject, it, vi } from 'vitest';
import { startZendesk } from '#infra/local/helpdesks/zendesk/server.ts';
import { logger } from '#lib/logger.ts';
import { startRecordingProxy } from '#test/support/recording-proxy.ts';
import { localApi } from './local-api.ts';

// Everything that this process prints, answers, publishes and stores is recorded, and searched at the end.
const written: string[] = [];
for (const stream of [process.stdout, process.stderr])
  vi.spyOn(stream, 'write').mockImplementation((chunk) => {
    written.push(String(chunk));
    return true;
  });
logger.setLogLevel('DEBUG');

const secrets = { client: 'canary/client+secret', refresh: 'canary/refresh+token', api: 'canary/api+token' };
const client = { client_id: 'intake', client_secret: secrets.client };
const apiToken = { email: 'alex@acme.example', token: secrets.api };
const account = await startZendesk({ clients: [client], apiTokens: [apiToken], limits: null });
const proxy = await startRecordingProxy(inject('mongoUri'));
const { call, get, run, store, stack, events } = await localApi({ MONGODB_URI: proxy.uri, PAGE_MAX_ATTEMPTS: '1' });
afterAll(() => Promise.all([account.close(), proxy.close()]));

const answers: string[] = [];
const path = '/tenants/acme/connection';
const ask = async (method: string, rest: string, body?: unknown) => {
  await store.db.collection('rate_limits').deleteMany({}); // no call waits for the one before
  const answer = await call(method, path + rest, body === undefined ? {} : { body: JSON.stringify(body) });
  answers.push(JSON.stringify([answer.body, [...answer.headers]]));
};
const put = (credentials: unknown, base_url = account.url) =>
  ask('PUT', '', { kind: 'zendesk', target: { base_url }, credentials });
const useAll = async () => {
  for (const rest of ['/test', '/preview', '/authorize']) await ask('POST', rest);
  for (const rest of ['', '/health']) await ask('GET', rest);
  answers.push(JSON.stringify(await run('acme').catch(String)));
  answers.push(JSON.stringify((await get('/ingest/logs?tenant_id=acme')).body));
};

const given = [
  client,
  { ...client, refresh_token: secrets.refresh },
  { email: apiToken.email, api_token: secrets.api },
];

/** Answers that repeat what they were sent, wherever a desk could. */
const echoesOf = (credentials: Record<string, string>) =>
  Object.entries(credentials)
    .filter(([name]) => /secret|token/.test(name))
    .flatMap(([, text]) => [text, encodeURIComponent(text), Buffer.from(text).toString('base64')])
    .flatMap((text) =>
      [400, 401, 403, 500].map((status) => ({ status, body: { error: `not with ${text}`, description: text } })),
    );

it('no credential or token is in any log, event, answer, document or command', async () => {
  const { refresh } = account.tokens.issue(client.client_id, 'read', 60, true);
  for (const credentials of given) {
    await put(credentials);
    await useAll();
  }
  await put({ ...client, refresh_token: refresh });
  await useAll();
  for (const credentials of given)
    for (const echo of echoesOf(credentials)) {
      account.change({ fault: () => ({ kind: 'status', ...echo }) });
      await put(credentials);
      await ask('POST', '/test');
    }
  account.change({ fault: () => ({ kind: 'status', status: 401, body: { error: `not with ${secrets.api}` } }) });
  await put(given[2]);
  await useAll();
  for (const kind of ['half-body', 'garbage', 'reset'] as const) {
    account.change({ fault: () => ({ kind }) });
    await put(client);
    await ask('POST', '/test');
  }
  account.change({
    fault: () => ({ kind: 'status', status: 302, headers: { location: `/${secrets.client}?x=${secrets.client}` } }),
  });
  await put(client);
  await ask('POST', '/test');
  await put({ client_secret: secrets.client });
  await put(client, `http://127.0.0.1:1/${secrets.client}`);
  await fetch(`${stack.url}/oauth/callback?state=${secrets.client}&code=${encodeURIComponent(secrets.client)}`);

  const stored = await Promise.all(
    (await store.db.listCollections({}, { nameOnly: true }).toArray()).map(({ name }) =>
      store.db.collection(name).find().toArray(),
    ),
  );
  const tokens = account.tokens.all().flatMap((pair) => [pair.access, pair.refresh]);
  const canaries = [...Object.values(secrets), ...tokens].filter((text) => text !== null);
  expect(canaries.length).toBeGreaterThan(6);
  const outputs = {
    log: written.join(''),
    events: JSON.stringify(events),
    answers: answers.join('\n'),
    documents: JSON.stringify(stored),
    commands: JSON.stringify(proxy.commands),
  };
  expect(outputs.log).toContain('CONNECTION_NEEDS_AUTHORIZATION');
  for (const [where, text] of Object.entries(outputs))
    for (const canary of canaries)
      for (const form of [
        canary,
        encodeURIComponent(canary),
        Buffer.from(canary).toString('base64').replace(/=+$/, ''),
      ])
        expect(
          text.includes(form),
          `${where}: ${text.slice(Math.max(0, text.indexOf(form) - 300), text.indexOf(form) + 60)}`,
        ).toBe(false);
});
