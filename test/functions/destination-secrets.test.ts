import type { RequestListener } from 'node:http';
import { expect, inject, it, vi } from 'vitest';
import { destinationAdapters } from '#lib/destinations/adapters.ts';
import { destinationKinds } from '#lib/destinations/destination-kind.ts';
import type { StoredDestinationView } from '#lib/destinations/views.ts';
import { logger } from '#lib/logger.ts';
import { answeringServer } from '#test/support/answering-server.ts';
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

const canary = (part: string) => Buffer.from(`canary ${part} ${'+/'.repeat(12)}`).toString('base64');
const signing = `whsec_${canary('given')}`;
const part = 'CANARYcanaryCANARYcanary12345678';

/** What a person enters for each kind that has credentials, and what of it must not be seen. */
const given: Readonly<Record<string, { target?: object; credentials: Record<string, string>; secrets: string[] }>> = {
  webhook: { credentials: { secret: signing }, secrets: [signing] },
  slack_webhook: { credentials: { url: `https://hooks.slack.com/services/T1/B2/${part}` }, secrets: [part] },
  slack: { target: { channel: 'C012345' }, credentials: { bot_token: `xoxb-${part}` }, secrets: [`xoxb-${part}`] },
  teams: {
    credentials: {
      url: `https://prod-1.westeurope.logic.azure.com/workflows/a/triggers/manual/paths/invoke?sig=${part}`,
    },
    secrets: [part],
  },
  pagerduty: { credentials: { routing_key: part }, secrets: [part] },
  jsm_alerts: { credentials: { api_key: 'canary/api+key/of-alerts' }, secrets: ['canary/api+key/of-alerts'] },
};
const receiver = await answeringServer();
const proxy = await startRecordingProxy(inject('mongoUri'));
const { call, store, events } = await localApi({ MONGODB_URI: proxy.uri });

const answers: string[] = [];
const made: string[] = [];
const ask = async (method: string, path: string, body?: object) => {
  await store.db.collection('rate_limits').deleteMany({}); // no call waits for the one before
  const given = body === undefined ? {} : { body: JSON.stringify(body) };
  const answer = await call<StoredDestinationView>(method, `/tenants/acme/destinations${path}`, given);
  // The one answer that may show a secret is the one to its making.
  const { secret, ...shown } = answer.body ?? {};
  if (secret) made.push(secret);
  answers.push(JSON.stringify([shown, [...answer.headers]]));
  return answer.body;
};

/** Forms in which a destination may repeat what it knows. */
const formsOf = (secret: string) => [
  secret,
  secret.replace(/^whsec_/, ''),
  encodeURIComponent(secret),
  JSON.stringify(secret).replaceAll('/', '\\/').slice(1, -1),
  Buffer.from(secret).toString('base64').replace(/=+$/, ''),
  Buffer.from(secret).toString('hex'),
];

it('no secret of a destination is in any log, event, answer, document or command', async () => {
  const withCredentials = destinationKinds.filter(
    (kind) => Object.keys(destinationAdapters[kind].credentials().shape).length > 0,
  );
  expect(Object.keys(given).toSorted()).toEqual(withCredentials.toSorted());
  const echo =
    (status: number, form: string): RequestListener =>
    (_, response) =>
      response.writeHead(status).end(`${'.'.repeat(status === 500 ? 180 : 20)}${form} was sent`);

  for (const [kind, { target: named, credentials, secrets }] of Object.entries(given)) {
    const target = { ...named, base_url: receiver.url };
    const input = { kind, target, credentials };
    const { destination_id: id } = await ask('POST', '', input);
    // It can repeat what it was sent, or has been given by a person.
    const known = [...secrets, ...Object.values(credentials)];
    if (kind === 'webhook') {
      await ask('PUT', `/${id}`, { ...input, credentials: {} });
      known.push(...made);
    }
    for (const form of new Set(known.flatMap(formsOf)))
      for (const status of [200, 400, 500]) {
        receiver.answerWith(echo(status, form));
        await ask('POST', `/${id}/test`);
      }
    receiver.answerWith((_, response) => response.writeHead(302, { location: `/${part}?x=${part}` }).end());
    await ask('POST', `/${id}/test`);
    await ask('PUT', `/${id}`, { kind, target });
    await ask('PUT', `/${id}`, { kind, target: { ...named, base_url: 'http://127.0.0.1:9' } });
    await ask('POST', `/${id}/test`);
    for (const rest of ['', `/${id}`]) await ask('GET', rest);
    const wrong = Object.fromEntries(Object.entries(credentials).map(([name, text]) => [name, `${text} !`]));
    await ask('POST', '', { ...input, credentials: wrong });
  }

  const stored = await Promise.all(
    (await store.db.listCollections({}, { nameOnly: true }).toArray()).map(({ name }) =>
      store.db.collection(name).find().toArray(),
    ),
  );
  expect(made.length).toBeGreaterThan(1);
  const outputs = {
    log: written.join(''),
    events: JSON.stringify(events),
    answers: answers.join('\n'),
    documents: JSON.stringify(stored),
    commands: JSON.stringify(proxy.commands),
  };
  for (const [where, text] of Object.entries(outputs))
    for (const form of [...made, ...Object.values(given).flatMap(({ secrets }) => secrets)].flatMap(formsOf)) {
      const at = text.indexOf(form.slice(0, 16)); // nor its beginning, where an answer is cut
      expect(at, `${where}: ${text.slice(Math.max(0, at - 300), at + 60)}`).toBe(-1);
    }
});
