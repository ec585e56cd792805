import { Agent } from 'node:https';
import { createRequire } from 'node:module';
import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type PagerDuty, startPagerDuty } from '#infra/local/destinations/pagerduty.ts';
import { type Slack, startSlack } from '#infra/local/destinations/slack.ts';
import { startTeams, type Teams } from '#infra/local/destinations/teams.ts';
import { startWebhookReceiver, type WebhookReceiver } from '#infra/local/destinations/webhook.ts';
import { pagerduty as pagerdutyAdapter } from '#lib/destinations/kinds/pagerduty.ts';
import { slack as slackAdapter } from '#lib/destinations/kinds/slack.ts';
import { webhook as webhookAdapter } from '#lib/destinations/kinds/webhook.ts';
import { type Notice, noticeTypes } from '#lib/destinations/notice.ts';
import { aNotice, anAlert, aSigningSecret } from '#test/support/a-destination.ts';
import { sentTo } from '#test/support/sent-to-stand-in.ts';

// Stand-ins satisfy the clients that others wrote, and what the adapters send satisfies the verifiers of others: no stand-in
// and its adapter can agree on the same mistake before them.

/** What others wrote is installed in a folder of its own; only these parts are used. */
const load = createRequire(new URL('clients/package.json', import.meta.url));

type SlackAnswer = { ok: boolean; channel: string; ts: string };
type WebClient = {
  auth: { test(): Promise<{ ok: boolean }> };
  chat: { postMessage(given: object): Promise<SlackAnswer>; update(given: object): Promise<SlackAnswer> };
};
const { WebClient } = load('@slack/web-api') as { WebClient: new (token: string, options: object) => WebClient };

type PagerDutyAnswer = { data: { status: string; dedup_key: string; errors?: string[] }; response: { status: number } };
const { event } = load('@pagerduty/pdjs') as { event(given: object): Promise<PagerDutyAnswer> };

type Verifier = new (secret: string) => { verify(body: string, headers: object): void };
const verifiers: [string, Verifier][] = [
  ['standardwebhooks', (load('standardwebhooks') as { Webhook: Verifier }).Webhook],
  ['svix', (load('svix') as { Webhook: Verifier }).Webhook],
];

type Context = { eventCount: number; getEventAt(at: number): { message: string } };
type Card = { parse(card: unknown, context: Context): void; validateProperties(): { validationEvents: object[] } };
const { AdaptiveCard, SerializationContext, Versions } = load('adaptivecards/dist/adaptivecards.js') as {
  AdaptiveCard: new () => Card & { toJSON(): object };
  SerializationContext: new (version: unknown) => Context;
  Versions: { v1_5: unknown };
};
const markdown = (load('markdown-it') as (options: object) => { render(text: string): string })({ linkify: false });

const alert = anAlert({ subject: 'Über <b>&</b> 😀 [x](y)', reason: 'Outage ("down")' });
const started: { close(): Promise<void> }[] = [];
const starting = async <One extends { close(): Promise<void> }>(one: Promise<One>): Promise<One> => {
  started.push(await one);
  return one;
};
afterAll(() => Promise.all(started.map((one) => one.close())));

describe('@slack/web-api', () => {
  let slack: Slack;
  let client: WebClient;
  const quiet = { debug() {}, info() {}, warn() {}, error() {}, setLevel() {}, getLevel: () => 'error', setName() {} };
  const clientOf = (token: string) =>
    new WebClient(token, {
      ...{ slackApiUrl: `${slack.url}/api/`, retryConfig: { retries: 0 }, rejectRateLimitedCalls: true, logger: quiet },
    });

  beforeAll(async () => {
    slack = await starting(startSlack());
    client = clientOf(slack.token);
  });

  /** The arguments of the adapter's call, and where it goes. */
  const callOf = (notice: Notice) => {
    const to = { target: { channel: slack.channels.invited }, baseUrl: slack.url, former: null };
    const request = slackAdapter.request(notice, { ...to, credentials: { bot_token: slack.token } }, 'k', new Date());
    return { path: request?.url.pathname, given: JSON.parse(request?.body ?? '') };
  };

  /** What changes a message that was posted. */
  const later = ['acknowledge', 'resolve'] as const;

  it('posts and changes the same messages as the adapter, by the same methods', async () => {
    expect(await client.auth.test()).toMatchObject({ ok: true });
    const trigger = callOf(aNotice('trigger', alert));
    const { channel, ts } = await client.chat.postMessage(trigger.given);
    const changes = later.map((type) => callOf({ ...aNotice(type, alert), ref: `${channel}:${ts}` } as Notice));
    for (const { given } of changes) await client.chat.update(given);
    expect(slack.calls.slice(-3).map(({ path }) => path)).toEqual([trigger.path, ...changes.map(({ path }) => path)]);

    const sent = await sentTo(slack, aNotice('trigger', alert));
    const ref = sent.outcome.kind === 'taken' ? (sent.outcome.ref ?? null) : null;
    for (const type of later) await sentTo(slack, { ...aNotice(type, alert), ref } as Notice);
    const [byClient, byAdapter] = slack.messages.map(({ ts: _, ...message }) => message);
    expect(byAdapter).toEqual(byClient);
    expect(byAdapter?.edits).toBe(later.length);
  });

  it('understands how it is refused', async () => {
    const { given } = callOf(aNotice('trigger', alert));
    const error = (channel: string) => client.chat.postMessage({ ...given, channel }).catch(({ data }) => data.error);
    expect(await error(slack.channels.archived)).toBe('is_archived');
    expect(await error('C0NOWHERE')).toBe('channel_not_found');
    await expect(clientOf('xoxb-other').chat.postMessage(given)).rejects.toMatchObject({
      data: { error: 'invalid_auth' },
    });
    slack.change({ mode: 'throttling', retryAfter: '30' });
    await expect(client.chat.postMessage(given)).rejects.toMatchObject({ retryAfter: 30 });
    slack.change({ mode: 'healthy' });
  });
});

describe('@pagerduty/pdjs', () => {
  let service: PagerDuty;
  beforeAll(async () => {
    service = await starting(startPagerDuty());
  });

  /** The client calls https; its connections are led to the stand-in, which has no certificate. */
  const send = (data: object) => {
    const { host, port } = new URL(service.url);
    const agent = new Agent();
    agent.createConnection = () => connect(Number(port), '127.0.0.1');
    return event({ data, server: host, agent });
  };

  const eventOf = (notice: Notice) => {
    const to = { target: {}, baseUrl: service.url, credentials: { routing_key: service.routingKey }, former: null };
    return JSON.parse(pagerdutyAdapter.request(notice, to, 'k', new Date())?.body ?? '');
  };

  it('sends the same events as the adapter, to the same effect', async () => {
    for (const type of ['trigger', 'acknowledge', 'resolve'] as const) {
      const notice = aNotice(type, alert);
      const { data, response } = await send(eventOf(notice));
      expect({ ...data, code: response.status }).toMatchObject({ status: 'success', dedup_key: 'a1', code: 202 });
      const [byClient] = service.events.slice(-1);
      const stateByClient = service.alerts.get('a1');
      await sentTo(service, aNotice(type, { ...alert, alertId: 'a2' }));
      expect(service.events.at(-1)).toEqual({ ...byClient, dedup_key: 'a2' });
      expect(service.alerts.get('a2')).toEqual({ ...stateByClient, dedupKey: 'a2' });
      expect(service.calls.at(-1)?.path).toBe(service.calls.at(-2)?.path);
    }
  });

  it('understands how it is refused', async () => {
    const { data, response } = await send({ ...eventOf(aNotice('trigger')), event_action: 'shout' });
    expect({ code: response.status, ...data }).toMatchObject({ code: 400, status: 'invalid event' });
    expect(data.errors).toEqual(["'event_action' is invalid"]);
  });
});

describe.each(verifiers)('%s', (_, Verifier) => {
  const former = 'whsec_YW5vdGhlciBzZWNyZXQgb2YgMjQgYnl0ZXMhIQ==';
  const signed = (notice: Notice, now = new Date()) => {
    const url = 'https://hooks.acme.example/intake';
    const to = { target: { url }, baseUrl: 'https://hooks.acme.example' };
    const secrets = { credentials: { secret: aSigningSecret }, former: { secret: former } };
    const request = webhookAdapter.request(notice, { ...to, ...secrets }, 'delivery-1', now);
    return { body: request?.body ?? '', headers: { ...request?.headers } };
  };

  it.each(noticeTypes)('verifies a %s, by either secret while one is rotated', (type) => {
    const { body, headers } = signed(aNotice(type, alert));
    for (const secret of [aSigningSecret, former])
      expect(() => new Verifier(secret).verify(body, headers)).not.toThrow();
  });

  it('refuses another body, another secret, another id, and an old message', () => {
    const { body, headers } = signed(aNotice('trigger', alert));
    const verifier = new Verifier(aSigningSecret);
    expect(() => verifier.verify(`${body} `, headers)).toThrow();
    expect(() => verifier.verify(body, { ...headers, 'webhook-id': 'delivery-2' })).toThrow();
    expect(() => new Verifier(`whsec_${Buffer.alloc(24, 7).toString('base64')}`).verify(body, headers)).toThrow();
    const old = signed(aNotice('trigger', alert), new Date(Date.now() - 400_000));
    expect(() => verifier.verify(old.body, old.headers)).toThrow();
  });

  it('accepts what the receiver on this machine does', async () => {
    const receiver: WebhookReceiver = await starting(startWebhookReceiver({ secret: aSigningSecret }));
    expect((await sentTo(receiver, aNotice('trigger', alert))).outcome.kind).toBe('taken');
    const { body, headers } = receiver.calls[0] ?? { body: '', headers: {} };
    expect(() => new Verifier(aSigningSecret).verify(body, headers)).not.toThrow();
    const tampered = { ...headers, 'webhook-id': 'another' };
    expect(() => new Verifier(aSigningSecret).verify(body, tampered)).toThrow();
    expect(receiver.messages).toHaveLength(1);
  });
});

describe('adaptivecards, in the version that Teams shows', () => {
  let teams: Teams;
  beforeAll(async () => {
    teams = await starting(startTeams());
  });

  /** What the card is, and whatever is not as the library knows it. */
  const readCard = (given: object) => {
    const context = new SerializationContext(Versions.v1_5);
    const card = new AdaptiveCard();
    card.parse(given, context);
    const events = Array.from({ length: context.eventCount }, (_, at) => context.getEventAt(at).message);
    return { json: card.toJSON(), faults: [...events, ...card.validateProperties().validationEvents] };
  };

  it.each(['trigger', 'summary', 'test'] as const)('reads the card of a %s as it was sent', async (type) => {
    await sentTo(teams, aNotice(type, alert));
    const run = teams.runs.at(-1);
    if (run?.state !== 'posted') throw new Error('It was not posted');
    const { json, faults } = readCard(run.card);
    expect(faults).toEqual([]);
    // `msteams` is an extension by Teams, which the library leaves out, as it does an empty list.
    const { msteams: _, actions, ...card } = run.card;
    expect(json).toEqual({ ...card, ...(Array.isArray(actions) && actions.length > 0 && { actions }) });
  });

  it('finds faults where there are some', () => {
    expect(readCard({ type: 'AdaptiveCard', version: '1.5', body: [{ type: 'TextBlok' }] }).faults).not.toEqual([]);
  });

  it.each([
    '[pay](https://evil.example) ![p](https://evil.example/p.png)',
    '**b** __b__ *i* _i_ ~~s~~ `code` # no title',
    '# title',
    '- item',
    '1. item',
    '2) item',
    '+ item',
    '> quoted',
    '<b>html</b> <https://evil.example> &lt; &amp; &#60;',
    '\\*not\\* \\\\ a|b',
    '=== --- ***',
    '    four blanks',
  ])('and a reader of Markdown show %j as it was written', async (subject) => {
    await sentTo(teams, aNotice('trigger', anAlert({ subject })));
    const run = teams.runs.at(-1);
    const card = run?.state === 'posted' ? run.card : {};
    const [, block] = card.body as { text: string }[];
    expect(markdown.render(block?.text ?? '')).toBe(`<p>${htmlOf(subject.trim())}</p>\n`);
  });
});

const htmlOf = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
