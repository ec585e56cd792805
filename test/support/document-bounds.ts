import { differenceLimit } from '#lib/analytics/compare-counts.ts';
import { scopes } from '#lib/auth/api-key.ts';
import { queueLimit } from '#lib/coordination/limit-stages.ts';
import { includables } from '#lib/destinations/destination-kind.ts';
import { maxSamples } from '#lib/destinations/notice.ts';
import { hoursAWeek } from '#lib/expectations/usual.ts';
import { maxRejections } from '#lib/imports/import.ts';
import { maxSpans } from '#lib/service-levels/clock.ts';
import { maxHolidays } from '#lib/service-levels/policy.ts';
import { mostNamed, mostTopics, mostWords } from '#lib/spikes/spike.ts';
import { maxErasedTexts } from '#lib/tickets/erased-texts.ts';
import { maxTags } from '#lib/tickets/helpdesk-fields.ts';
import { maxKeywords } from '#lib/triage/keyword.ts';

/** The bounds of one kind of document: its size in bytes, and how long each array or map in it becomes, by path. */
export type DocumentBounds = { bytes: number; growing: Readonly<Record<string, number>> };

/** Maps with more keys than this grow, and must be in the table. */
export const fieldsAtMost = 60;

/**
 * What bounds the documents of every collection, whatever a tenant has: by collection, and by kind where a collection has
 * documents of several. The numbers are those that the code enforces. A collection that is missing here fails the test.
 */
export const documentBounds: Readonly<Record<string, DocumentBounds>> = {
  // A message has at most 128 * 1,024 characters; terms are those of subject, message and ids.
  tickets: {
    bytes: 600_000,
    growing: {
      keywords: maxKeywords,
      term_hashes: 600,
      tags: maxTags,
      'triage.signals': 12,
      'erased_texts.subject': maxErasedTexts,
      'erased_texts.message': maxErasedTexts,
    },
  },
  // An entry has the old and new value of each field of a ticket.
  ticket_history: { bytes: 1_200_000, growing: {} },
  // The facets of fixed kinds; hours and quarters of a day, of all tickets and of three classes; the days of a month; the forms of one stem.
  'ticket_counts/day': { bytes: 12_000, growing: { counts: 6, parts: 4 * 96 } },
  'ticket_counts/month': { bytes: 2_000, growing: { counts: 6, parts: 31 } },
  // Ages of closed tickets, and three other kinds of steps, by quarter of an hour.
  'ticket_counts/flow': { bytes: 24_000, growing: { parts: 96 * 14 } },
  'ticket_counts/key': { bytes: 4_000, growing: { forms: 100 } },
  'ticket_counts/key of a month': { bytes: 4_000, growing: { days: 31, forms: 100 } },
  'ledger/head': { bytes: 500, growing: {} },
  'ledger/folded': { bytes: 500, growing: {} },
  // A delta has 500 changes at most; a page record the ids of a page, of 10,000 entries and 8 MiB at most.
  'ledger/delta': {
    bytes: 2_600_000,
    growing: { changes: 500, 'changes.before.keywords': maxKeywords, 'changes.after.keywords': maxKeywords },
  },
  'ledger/page': { bytes: 8_400_000, growing: { ids: 10_000 } },
  // A run samples what it skipped and what was wrong, and its documents are replaced, not extended.
  'ledger/run': { bytes: 100_000, growing: { last_elsewhere: 1_000, elsewhere_sample: 512, ticket_faults: 50 } },
  ingestion_jobs: { bytes: 100_000, growing: { last_elsewhere: 1_000, elsewhere_sample: 512, ticket_faults: 50 } },
  ingestion_logs: { bytes: 100_000, growing: { ticket_faults: 50 } },
  distributed_locks: { bytes: 1_000, growing: {} },
  live_sockets: { bytes: 1_000, growing: {} },
  push_loops: { bytes: 500, growing: {} },
  // Two texts of 1 MiB at most, as JSON, which writes a control character as six.
  helpdesk_parts: { bytes: 13_000_000, growing: {} },
  helpdesk_hints: { bytes: 2_000, growing: {} },
  // The slots that RATE_LIMIT_REQUESTS allows, at most 10,000 and usually 60, and the waiters; results in CIRCUIT_WINDOW.
  rate_limits: { bytes: 1_000_000, growing: { slots: 10_000 + queueLimit, 'circuit.outcomes': 1_000 } },
  circuits: { bytes: 5_000, growing: { 'circuit.outcomes': 1_000 } },
  erasures: { bytes: 2_000, growing: {} },
  tenants: { bytes: 10_000, growing: { finished_statuses: 50 } },
  connections: { bytes: 20_000, growing: {} },
  // What a destination answered to a trigger, at most one failure's text, and the samples of a summary or a spike.
  deliveries: {
    bytes: 10_000,
    growing: { 'summary.said.samples': maxSamples, 'spike.ticket_ids': maxSamples, 'spike.words': mostWords },
  },
  alert_groups: { bytes: 2_000, growing: {} },
  destinations: { bytes: 20_000, growing: { include: includables.length } },
  key_turns: { bytes: 500, growing: {} },
  budgets: { bytes: 500, growing: {} },
  deployment_secrets: { bytes: 2_000, growing: {} },
  // 1,000 values of 256 characters at most, and names.
  alert_policies: {
    bytes: 1_200_000,
    growing: {
      routes: 50,
      ...Object.fromEntries(
        ['category', 'source', 'customer_id', 'status', 'language'].map((field) => [`routes.match.${field}`, 20]),
      ),
      'routes.match.urgency': 3,
      'routes.to': 20,
      'routes.escalate': 5,
      'routes.escalate.to': 20,
      business_hours: 20,
      'business_hours.days': 7,
      'quiet_hours.hours': 20,
      'quiet_hours.hours.days': 7,
      'spikes.to': 20,
    },
  },
  service_levels: { bytes: 20_000, growing: { hours: 20, 'hours.days': 7, holidays: maxHolidays } },
  // A status of 256 characters, the times in which a ticket was open, and when its targets are due.
  service_clocks: { bytes: 6_000, growing: { spans: maxSpans } },
  // Two measures, three urgencies, met and missed.
  service_counts: { bytes: 1_000, growing: {} },
  // A tenant's rules as their schema limits them.
  triage_rules: { bytes: 300_000, growing: { rules: 50, 'rules.phrases': 100, ignore: 100 } },
  triage_replays: { bytes: 60_000, growing: { examples: 50 } },
  verifications: { bytes: 100_000, growing: { differences: differenceLimit } },
  // A reason names fields of one line; a part ends at 2 MiB, or with one line of 1 MiB, which JSON writes as six at most.
  imports: { bytes: 1_000_000, growing: { rejections: maxRejections } },
  import_parts: { bytes: 7_000_000, growing: {} },
  // Six spikes at most, with ids of tickets of 256 characters.
  spike_watches: {
    bytes: 60_000,
    growing: {
      'usual.hours': hoursAWeek,
      spikes: 1 + mostTopics,
      'spikes.words': mostWords,
      'spikes.ticketIds': mostNamed,
    },
  },
  // Two values of 2,000 characters for each change, which JSON and UTF-8 lengthen; the tenants are those of a key.
  audit_log: { bytes: 2_000_000, growing: { tenants: 100 } },
  api_keys: { bytes: 20_000, growing: { tenants: 100, scopes: scopes.length } },
};
