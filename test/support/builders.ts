import { createHmac } from 'node:crypto';
import { crc32 } from 'node:zlib';
import type { Caller } from '#lib/auth/api-key.ts';
import { newKey } from '#lib/auth/key-text.ts';
import type { RunDoc } from '#lib/ingestion/run.ts';
import { noCounts } from '#lib/ingestion/run.ts';
import type { Keyring } from '#lib/secrets/deployment-secrets.ts';
import type { KnownTicket } from '#lib/tickets/known-tickets.ts';
import type { Classification, IncomingTicket, TicketDoc, TicketTriage } from '#lib/tickets/ticket.ts';

/** A ticket as the provider sends it, before triage. */
export const aTicket = (fields: Record<string, unknown> = {}): Record<string, unknown> => ({
  id: 'T-1',
  tenant_id: 'harbour-bank',
  source: 'email',
  customer_id: 'C-1',
  subject: 'A question about my card',
  message: 'How do I change the delivery address?',
  status: 'open',
  created_at: '2026-01-10T08:00:00Z',
  updated_at: '2026-01-10T09:00:00Z',
  ...fields,
});

/** A valid ticket of the provider. */
export const anIncomingTicket = (fields: Partial<IncomingTicket> = {}): IncomingTicket => ({
  external_id: 'T-1',
  source: 'email',
  customer_id: 'C-1',
  subject: 'A question about my card',
  message: 'How do I change the delivery address?',
  status: 'open',
  created_at: new Date('2026-01-10T08:00:00Z'),
  updated_at: new Date('2026-01-10T09:00:00Z'),
  ...fields,
});

/** The stored state of a ticket that was last ingested as `ticket`; `fields` are its changes since. */
export const aKnownTicket = (ticket: IncomingTicket, fields: Partial<KnownTicket> = {}): KnownTicket => {
  return {
    ...ticket,
    urgency: 'low',
    sentiment: 'neutral',
    requires_action: false,
    version_at: ticket.updated_at,
    seen_by: 'an-earlier-run',
    ...fields,
  };
};

/** A ticket as it is stored. */
export const aStoredTicket = (fields: Partial<TicketDoc> = {}): TicketDoc => {
  const { created_at, updated_at, ...content } = anIncomingTicket();
  return {
    ...content,
    tenant_id: 'harbour-bank',
    created_at,
    updated_at,
    version_at: updated_at,
    urgency: 'low',
    sentiment: 'neutral',
    requires_action: false,
    seen_by: 'job-1',
    ...fields,
  };
};

/** The triage of a ticket without any signal, except for `fields`. */
export const aVerdict = (fields: Partial<Classification> = {}, reason = 'A test'): TicketTriage => ({
  urgency: 'low',
  sentiment: 'neutral',
  requires_action: false,
  judged: true,
  ...fields,
  triage: { version: 'test', score: 0, reason, signals: '[]' },
});

/** A run that has just started. */
export const aRun = (fields: Partial<RunDoc> = {}): RunDoc => ({
  ...noCounts,
  job_id: 'job-1',
  tenant_id: 'harbour-bank',
  status: 'running',
  started_at: new Date('2026-01-10T10:00:00Z'),
  ended_at: null,
  progress: 0,
  total_pages: null,
  processed_pages: 0,
  epoch: 1,
  page: 1,
  applied_page: null,
  barren_pages: 0,
  total_count: null,
  met_elsewhere: 0,
  last_elsewhere: [],
  deleted: 0,
  deletions_held: 0,
  deletion: null,
  allow_deletions: 0,
  resumes: 0,
  repaired: {},
  ticket_faults: [],
  error: null,
  ...fields,
});

/** A caller with a key that may read one tenant. */
export const aCaller = (fields: Partial<Caller> = {}): Caller => ({
  keyId: 'key-1',
  tenants: ['harbour-bank'],
  scopes: ['read'],
  expiresAt: null,
  ...fields,
});

/** A keyring of test secrets, the first of which signs. */
export const aKeyring = (...secrets: string[]): Keyring => {
  const [signing = 'a secret', ...others] = secrets;
  const code = (secret: string, purpose: string, text: string) =>
    createHmac('sha256', secret).update(`${purpose}\0${text}`).digest();
  return {
    code: (purpose, text) => code(signing, purpose, text),
    codes: (purpose, text) => [code(signing, purpose, text), ...others.map((secret) => code(secret, purpose, text))],
  };
};

/** A key as created before deployments had a secret: with a plain checksum. */
export const anOldKey = (): string => {
  const body = newKey(aKeyring()).slice(0, -'_012345'.length);
  return `${body}_${inBase62(crc32(body)).padStart(6, '0')}`;
};

const digits = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';

const inBase62 = (value: number): string =>
  value < 62 ? (digits[value] ?? '') : inBase62(Math.floor(value / 62)) + digits[value % 62];
