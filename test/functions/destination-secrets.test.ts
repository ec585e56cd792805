import { expect, inject, it, vi } from 'vitest';
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
const slackPath = 'CANARYcanaryCANARYcanary';
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

it('no secret of a destination is in any log, event, answer, document or command', { timeout: 120_000 }, async () => {
  const target = { base_url: receiver.url };
  const url = `https://hooks.slack.com/services/T1/B2/${slackPath}`;
  const inputs = [
    { kind: 'webhook', target, credentials: { secret: signing } },
    { kind: 'webhook', target },
    { kind: 'slack_webhook', target, credentials: { url } },
  ];
  for (const input of inputs) {
    const before = made.length;
    const { destination_id: id } = await ask('POST', '', input);
    await ask('PUT', `/${id}`, { ...input, ...(input.kind === 'webhook' && { credentials: {} }) });
    // It can repeat what it was sent, or has been given by a person.
    const known = input.kind === 'webhook' ? [signing, ...made.slice(before)].slice(-2) : [url, slackPath];
    for (const secret of known)
      for (const form of formsOf(secret))
        for (const status of [200, 400, 410, 500]) {
          receiver.answerWith((_, response) => response.writeHead(status).end(`${'.'.repeat(180)}${form} was sent`));
          await ask('POST', `/${id}/test`);
        }
    receiver.answerWith((_, response) => response.writeHead(302, { location: `/${signing}?x=${slackPath}` }).end());
    await ask('POST', `/${id}/test`);
    await ask('PUT', `/${id}`, { kind: input.kind, target });
    await ask('PUT', `/${id}`, { kind: input.kind, target: { base_url: 'http://127.0.0.1:9' } });
    await ask('POST', `/${id}/test`);
    for (const rest of ['', `/${id}`]) await ask('GET', rest);
  }
  await ask('POST', '', { kind: 'webhook', target, credentials: { secret: `${signing}!` } });
  await ask('POST', '', { kind: 'slack_webhook', target, credentials: { url: `${url}/../x` } });

  const stored = await Promise.all(
    (await store.db.listCollections({}, { nameOnly: true }).toArray()).map(({ name }) =>
      store.db.collection(name).find().toArray(),
    ),
  );
  expect(made.length).toBeGreaterThan(2);
  const outputs = {
    log: written.join(''),
    events: JSON.stringify(events),
    answers: answers.join('\n'),
    documents: JSON.stringify(stored),
    commands: JSON.stringify(proxy.commands),
  };
  for (const [where, text] of Object.entries(outputs))
    for (const form of [signing, slackPath, ...made].flatMap(formsOf)) {
      const at = text.indexOf(form);
      expect(at, `${where}: ${text.slice(Math.max(0, at - 300), at + 60)}`).toBe(-1);
    }
});
