import { describe, expect, it } from 'vitest';
import { startChatwoot } from '#infra/local/helpdesks/chatwoot/server.ts';
import { startIntercom } from '#infra/local/helpdesks/intercom/server.ts';
import { startZammad } from '#infra/local/helpdesks/zammad/server.ts';
import { startZendesk } from '#infra/local/helpdesks/zendesk/server.ts';
import { chatwoot } from '#lib/helpdesks/chatwoot/chatwoot.ts';
import { intercom } from '#lib/helpdesks/intercom/intercom.ts';
import { readTicket } from '#lib/helpdesks/read-ticket.ts';
import { zammad } from '#lib/helpdesks/zammad/zammad.ts';
import { zendesk } from '#lib/helpdesks/zendesk/zendesk.ts';
import { accountsOf } from './reading.ts';

// When an agent answered first, as far as desks say it. Freshdesk and Jira Service Management are not asked.

const desks = [
  { name: 'chatwoot', open: accountsOf(chatwoot, startChatwoot) },
  { name: 'intercom', open: accountsOf(intercom, startIntercom) },
  { name: 'zammad', open: accountsOf(zammad, startZammad) },
  { name: 'zendesk', open: accountsOf(zendesk, startZendesk) },
];

describe.each(desks)('a ticket of $name', ({ open }) => {
  it('says when it was answered first, from then on', async () => {
    const { account, clock, reader } = await open({});
    const id = account.tickets.create({ subject: 'Printer', text: 'It smokes' });
    clock.advance(600_000);
    const one = reader();
    const answered = () => one.tickets.get(id)?.first_responded_at;
    let { checkpoint } = await one.pass('full');
    expect(one.tickets.has(id)).toBe(true);
    expect(answered()).toBeUndefined();

    const at = new Date(Math.floor(clock.now() / 60_000) * 60_000).toISOString();
    account.tickets.comment(id, 'Did you restart it?');
    clock.advance(600_000);
    ({ checkpoint } = await one.pass('incremental', checkpoint));
    expect(answered()).toBe(at);
    // A page that waits for details is stored as JSON, and read after that.
    const stored = JSON.parse(JSON.stringify(one.tickets.get(id)));
    const first_responded_at = new Date(at);
    expect(readTicket(stored, 'acme', new Date())).toMatchObject({ ticket: { first_responded_at } });

    account.tickets.comment(id, 'And now?');
    clock.advance(600_000);
    await one.pass('incremental', checkpoint);
    expect(answered()).toBe(at);
  });
});
