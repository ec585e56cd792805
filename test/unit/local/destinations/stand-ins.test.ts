import { afterAll, beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { standIns } from '#infra/local/destinations/stand-ins.ts';
import type { Notice } from '#lib/destinations/notice.ts';
import { aNotice, anAlert } from '#test/support/a-destination.ts';
import { sentTo } from '#test/support/sent-to-stand-in.ts';

const started = {
  webhook: await standIns.webhook(),
  slack_webhook: await standIns.slack_webhook(),
  slack: await standIns.slack(),
  teams: await standIns.teams(),
  pagerduty: await standIns.pagerduty(),
  jsm_alerts: await standIns.jsm_alerts(),
};
const kinds = Object.keys(started) as (keyof typeof started)[];
const { webhook, slack_webhook, slack, teams, pagerduty, jsm_alerts } = started;

beforeEach(() => {
  for (const standIn of Object.values(started)) standIn.change({ mode: 'healthy', fails: 0, retryAfter: '7' });
});
afterAll(() => Promise.all(Object.values(started).map((standIn) => standIn.close())));

const hostile = '<!channel> <https://evil.example|Open> [x](https://evil.example) **b** & "c" \\ 😀';
const hostileAlert = anAlert({ alertId: 'hostile', ticketId: hostile, subject: hostile, reason: hostile });

describe.each(kinds)('a stand-in of %s', (kind) => {
  const standIn = started[kind];

  it.each(['trigger', 'summary', 'test'] as const)('takes a %s', async (type) => {
    expect((await sentTo(standIn, aNotice(type))).outcome.kind).toBe('taken');
    expect((await sentTo(standIn, aNotice(type, hostileAlert))).outcome.kind).toBe('taken');
  });

  it('that is dead, broken or does not answer has not taken it', async () => {
    for (const mode of ['dead', 'broken'] as const) {
      standIn.change({ mode });
      expect((await sentTo(standIn, aNotice('trigger'))).outcome.kind).toBe('failed');
    }
    // One of its own: a call that was given up may still arrive, and would be counted by the next test.
    const hanging = await standIns[kind]();
    onTestFinished(hanging.close);
    hanging.change({ mode: 'hanging' });
    expect((await sentTo(hanging, aNotice('trigger'), { timeoutMs: 50 })).outcome.kind).toBe('failed');
  });

  it('fails so many calls as it is asked to', async () => {
    standIn.change({ fails: 2 });
    const outcomes: string[] = [];
    for (let tried = 0; tried < 3; tried++) outcomes.push((await sentTo(standIn, aNotice('trigger'))).outcome.kind);
    expect(outcomes).toEqual(['failed', 'failed', 'taken']);
  });

  it('that throttles says for how long, or does not', async () => {
    standIn.change({ mode: 'throttling' });
    const { outcome } = await sentTo(standIn, aNotice('trigger'));
    expect(outcome).toMatchObject({ kind: 'throttled', retryAfterMs: 7_000 });
    standIn.change({ retryAfter: null });
    expect((await sentTo(standIn, aNotice('trigger'))).outcome.kind).toBe('throttled');
  });

  it('whose credentials were revoked is gone', async () => {
    standIn.change({ mode: 'revoked' });
    expect((await sentTo(standIn, aNotice('trigger'))).outcome.kind).toBe('gone');
  });

  it('knows its own credentials alone', async () => {
    const { destination } = standIn;
    const others = Object.entries<string>(destination.credentials).map(([name, value]) => [name, otherThan(value)]);
    const { outcome } = await sentTo(
      { destination: { ...destination, credentials: Object.fromEntries(others) } },
      aNotice('trigger'),
    );
    expect(['gone', 'refused']).toContain(outcome.kind);
  });
});

/** The same form, and another secret. */
const otherThan = (secret: string): string =>
  secret.replace(/[A-Za-z0-9](?=[^A-Za-z0-9]*$)/, (last) => (last === 'A' ? 'B' : 'A'));

describe('an alert in Slack', () => {
  const lifeOf = async (notice: Notice): Promise<Notice> => {
    const { outcome } = await sentTo(slack, notice);
    const ref = outcome.kind === 'taken' ? (outcome.ref ?? null) : null;
    return { type: 'resolve', at: notice.at, alert: anAlert(), because: 'calmed', ref };
  };

  it('is one message, which is changed when the ticket calms down', async () => {
    const before = slack.messages.length;
    const resolve = await lifeOf(aNotice('trigger', anAlert({ alertId: 'one' })));
    expect((await sentTo(slack, resolve)).outcome.kind).toBe('taken');
    expect(slack.messages.slice(before)).toMatchObject([
      { edits: 1, text: expect.stringContaining('✅ Ticket T-1 is no longer urgent'), metadata: { event_payload: {} } },
    ]);
  });

  it('calls nobody and leads nowhere by the words of a customer', async () => {
    for (const [standIn, shown] of [
      [slack, () => slack.messages.at(-1)],
      [slack_webhook, () => slack_webhook.messages.at(-1)],
    ] as const) {
      await sentTo(standIn, aNotice('trigger', hostileAlert));
      expect(shown()).toMatchObject({
        text: expect.stringContaining(hostile),
        mentions: [],
        links: ['https://acme.example/tickets/T-1', 'https://intake.example/alerts/a1/ack?t=token'],
      });
    }
  });

  it.each([
    ['uninvited', 'not_in_channel', 'refused'],
    ['archived', 'is_archived', 'gone'],
  ] as const)('is not posted to a channel that is %s: %s', async (name, error, kind) => {
    const { destination, channels } = slack;
    const target = { ...destination.target, channel: channels[name] };
    const { outcome } = await sentTo({ destination: { ...destination, target } }, aNotice('trigger'));
    expect(outcome).toEqual({ kind, why: `The destination answered 200: ${error}` });
  });

  it('that is not there any more is not changed', async () => {
    const lost = { ...aNotice('resolve'), ref: 'C0INVITED:1.000001' } as Notice;
    expect((await sentTo(slack, lost)).outcome).toMatchObject({ kind: 'refused', why: /message_not_found/ });
  });
});

it('an alert in Teams is a card that reads as it was written', async () => {
  await sentTo(teams, aNotice('trigger', hostileAlert));
  expect(teams.runs.at(-1)).toMatchObject({ state: 'posted', text: expect.stringContaining(hostile) });
  expect(teams.runs.filter(({ state }) => state === 'failed')).toEqual([]);
});

it('an alert in PagerDuty is triggered once, acknowledged and resolved', async () => {
  const alert = anAlert({ alertId: 'pd-1' });
  const states: unknown[] = [];
  for (const type of ['trigger', 'trigger', 'acknowledge', 'resolve'] as const) {
    expect((await sentTo(pagerduty, aNotice(type, alert))).outcome.kind).toBe('taken');
    const { state, triggers } = pagerduty.alerts.get('pd-1') ?? {};
    states.push([state, triggers]);
  }
  expect(states).toEqual([
    ['triggered', 1],
    ['triggered', 2],
    ['acknowledged', 2],
    ['resolved', 2],
  ]);
});

it('an alert in Jira Service Management is opened once, acknowledged and closed', async () => {
  const alert = anAlert({ alertId: 'jsm-1' });
  for (const type of ['trigger', 'trigger', 'acknowledge', 'resolve'] as const)
    expect((await sentTo(jsm_alerts, aNotice(type, alert))).outcome.kind).toBe('taken');
  expect(jsm_alerts.alerts.get('jsm-1')).toMatchObject({
    ...{ state: 'closed', count: 2, priority: 'P1' },
    notes: ['Ticket T-1: alert acknowledged by Alex', 'Ticket T-1 was closed'],
  });
});

it('a webhook is accepted once by its id, and by the secret that is valid', async () => {
  const before = webhook.messages.length;
  for (const key of ['d-1', 'd-1', 'd-2']) await sentTo(webhook, aNotice('trigger'), { key });
  expect(webhook.messages.slice(before).map(({ id }) => id)).toEqual(['d-1', 'd-2']);
  webhook.useSecret('whsec_YW5vdGhlciBzZWNyZXQgb2YgMjQgYnl0ZXMhIQ==');
  expect((await sentTo(webhook, aNotice('trigger'))).outcome.kind).toBe('refused');
});
