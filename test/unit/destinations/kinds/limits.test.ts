import { describe, expect, it } from 'vitest';
import type { HttpAdapter } from '#lib/destinations/destination-adapter.ts';
import { jsmAlerts } from '#lib/destinations/kinds/jsm-alerts.ts';
import { pagerduty } from '#lib/destinations/kinds/pagerduty.ts';
import { slackWebhook } from '#lib/destinations/kinds/slack-webhook.ts';
import { teams } from '#lib/destinations/kinds/teams.ts';
import { aNotice, anAlert } from '#test/support/a-destination.ts';
import { requestOf } from './opened.ts';

// biome-ignore lint/suspicious/noExplicitAny: a body as its service reads it
type Body = any;
type Text = { adapter: HttpAdapter; most: number; of: (body: Body) => string };

const texts: Readonly<Record<string, Text>> = {
  'a header of Slack': { adapter: slackWebhook, most: 150, of: (body) => body.blocks[0].text.text },
  'a section of Slack': { adapter: slackWebhook, most: 3_000, of: (body) => body.blocks[1].text.text },
  'a summary of PagerDuty': { adapter: pagerduty, most: 1_024, of: (body) => body.payload.summary },
  'a message of JSM': { adapter: jsmAlerts, most: 130, of: (body) => body.message },
};

const credentials = { url: 'https://hooks.slack.com/services/T0/B0/x', routing_key: 'a'.repeat(32), api_key: 'key' };

const bodyOf = (adapter: HttpAdapter, ticketId: string, subject: string): Body =>
  requestOf(adapter, aNotice('trigger', anAlert({ ticketId, subject })), { credentials })?.body;

/** The text in which ticket and subject are so many of one character: whichever of them it holds. */
const textWith = ({ adapter, of }: Text, name: string, character: string, count: number): string => {
  const long = character.repeat(count);
  return name.includes('header') ? of(bodyOf(adapter, long, 's')) : of(bodyOf(adapter, 'T-1', `s${long}`));
};

describe.each(Object.entries(texts))('%s', (name, text) => {
  it.each([
    ['a letter', 'a'],
    ['a character of two units', '😀'],
    ['a combining mark', '\u0301'],
  ])('is whole at its limit and cut beyond it, of %s', (_, character) => {
    const around = [...textWith(text, name, character, 1)].length - 1;
    const room = text.most - around;
    const whole = textWith(text, name, character, room);
    expect([...whole]).toHaveLength(text.most);
    expect(whole).not.toContain('…');
    const cut = textWith(text, name, character, room + 1);
    expect([...cut]).toHaveLength(text.most);
    expect(cut.endsWith('…')).toBe(true);
    expect(cut.isWellFormed()).toBe(true);
  });
});

it('a section of Slack has no more characters than it may, and no half of an entity, where each is escaped', () => {
  for (const count of [599, 600, 601, 3_000]) {
    const section: string = bodyOf(slackWebhook, 'T-1', '&'.repeat(count)).blocks[1].text.text;
    expect([...section].length).toBeLessThanOrEqual(3_000);
    expect(section).toMatch(/^(?:&amp;)+…?$/);
    expect(section.endsWith('…')).toBe(count > 600);
  }
});

it('a message for Teams has less than the 28 KB that it may, and a description of JSM 15,000 characters at most', () => {
  for (const character of ['😀', '*', '\u0301', '\\', '"', '<']) {
    const long = character.repeat(5_000);
    for (const type of ['trigger', 'summary'] as const) {
      const alert = anAlert({ ticketId: long, subject: long, reason: long, tenantId: long });
      const card = requestOf(teams, aNotice(type, alert), {
        credentials: { url: 'https://prod-1.westeurope.logic.azure.com/workflows/x?sig=y' },
      });
      expect(card?.bytes).toBeLessThan(28 * 1024);
      const { description } = requestOf(jsmAlerts, aNotice(type, alert), { credentials })?.body ?? {};
      expect([...description].length).toBeLessThanOrEqual(15_000);
    }
  }
});
