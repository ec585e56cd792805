/** A mistake that somebody who writes an adapter or its engine could make, and the tests of which one must notice it. */
export type Mutant = {
  mistake: string;
  file: string;
  /** Stands once in the file. */
  from: string;
  to: string;
  tests: readonly string[];
};

const atDesk = 'test/helpdesks/stored-as-at-desk.property.test.ts';
const refreshes = 'test/database/hooks/refresh-tickets.test.ts';

export const mutants: readonly Mutant[] = [
  {
    mistake: 'an empty page ends the list, whatever end_of_stream says',
    file: 'lib/helpdesks/zendesk/export.ts',
    from: 'next: isEnd ? null : reached',
    to: 'next: isEnd || tickets.length === 0 ? null : reached',
    tests: ['test/helpdesks/zendesk-reading.test.ts', atDesk],
  },
  {
    mistake: 'a page begins after the last time that was read, not at it',
    file: 'lib/helpdesks/freshdesk/next-place.ts',
    from: 'placeAt(place, last);',
    to: 'placeAt(place, last + 1);',
    tests: ['test/helpdesks/freshdesk-reading.test.ts', atDesk],
  },
  {
    mistake: 'the list is filtered as it is by default: the last 30 days alone',
    file: 'lib/helpdesks/freshdesk/ticket-lists.ts',
    from: "updated_since: new Date(since * 1_000).toISOString().replace('.000Z', 'Z'),",
    to: '',
    tests: ['test/unit/helpdesks/freshdesk', 'test/helpdesks/freshdesk-reading.test.ts'],
  },
  {
    mistake: 'conversations are listed as they are by default: the open ones alone',
    file: 'lib/helpdesks/chatwoot/facts.ts',
    from: "status: 'all', ",
    to: '',
    tests: ['test/helpdesks/chatwoot-reading.test.ts', atDesk],
  },
  {
    mistake: 'texts are not asked for',
    file: 'lib/helpdesks/freshdesk/ticket-lists.ts',
    from: '{ include } : { filter: name }',
    to: '{} : { filter: name }',
    tests: [atDesk],
  },
  {
    mistake: 'a URL out of an answer is called as it is',
    file: 'lib/helpdesks/call.ts',
    from: 'const url = new URL(baseUrl);',
    to: 'const url = new URL(path, baseUrl); if (url.origin !== new URL(baseUrl).origin) return url;',
    tests: ['test/unit/helpdesks/call.test.ts'],
  },
  {
    mistake: 'seconds until a reset are taken as milliseconds',
    file: 'lib/helpdesks/limits.ts',
    from: 'now + value * 1_000',
    to: 'now + value',
    tests: ['test/unit/helpdesks/limits.test.ts'],
  },
  {
    mistake: 'an offset without a colon is no offset',
    file: 'lib/provider/moment.ts',
    from: '(?::?(\\d\\d))?$/',
    to: '(?::(\\d\\d))?$/',
    tests: ['test/unit/helpdesks/adapters.property.test.ts', 'test/helpdesks/jsm-reading.test.ts'],
  },
  {
    mistake: 'a limit that is stated in two fields is the sum of both',
    file: 'lib/helpdesks/zendesk/rate-headers.ts',
    from: '.find(isGiven)',
    to: '.filter(isGiven).reduce((sum, one) => sum + one, 0)',
    tests: ['test/unit/helpdesks/zendesk/answers.test.ts', 'test/helpdesks/zendesk-reading.test.ts'],
  },
  {
    mistake: 'custom fields are tags, once for each of the two lists that hold them',
    file: 'lib/helpdesks/zendesk/ticket.ts',
    from: "tags: readTags(memberOf(entry, 'tags')),",
    to: "tags: readTags([memberOf(entry, 'tags'), memberOf(entry, 'custom_fields'), memberOf(entry, 'fields')].flat().map((one) => memberOf(one, 'value') ?? one)),",
    tests: ['test/unit/helpdesks/adapters.property.test.ts'],
  },
  {
    mistake: 'a ticket that is not there is a fault of the help desk',
    file: 'lib/helpdesks/verdict.ts',
    from: "json === undefined ? 'broken' : 'gone'",
    to: "'broken'",
    tests: ['test/unit/helpdesks/verdict.test.ts'],
  },
  {
    mistake: 'a message is done although its page could not be stored',
    file: 'lib/ingestion/ingest-page.ts',
    from: "return retry(deps, run, message, { reason: applied.reason, problem: 'could not be applied' });",
    to: 'return done;',
    tests: ['test/database/ingestion/ingest-page'],
  },
  {
    mistake: 'an incremental run deletes what its list did not show',
    file: 'lib/ingestion/pass.ts',
    from: "run.pass?.mode === 'incremental' ||",
    to: 'run.pass === undefined ||',
    tests: ['test/database/ingestion/helpdesk-runs.test.ts', atDesk],
  },
  {
    mistake: 'every caller refreshes the token',
    file: 'lib/connections/connection-tokens.ts',
    from: "if (found.token_lease?.id === id) return { kind: 'held' };",
    to: "if (found.token_lease) return { kind: 'held' };",
    tests: ['test/database/connections/helpdesk-http.test.ts'],
  },
  {
    mistake: 'a token is used before it is stored',
    file: 'lib/connections/renew-token.ts',
    from: 'if (!secret) return connectionChanged;',
    to: '',
    tests: ['test/database/connections/helpdesk-http.test.ts'],
  },
  {
    mistake: 'what the help desk still hides counts as listed',
    file: 'lib/ingestion/helpdesk-pages.ts',
    from: 'new Date(asked.at.getTime() - settleMs)',
    to: 'new Date(asked.at.getTime())',
    tests: ['test/database/ingestion/helpdesk-runs.test.ts'],
  },
  {
    mistake: 'an event is genuine by any signature',
    file: 'lib/helpdesks/hook.ts',
    from: "untimedVerdict(isSameSecret(headers['x-hub-signature'], expected))",
    to: "untimedVerdict(headers['x-hub-signature'] !== undefined)",
    tests: ['test/unit/helpdesks/hooks.test.ts'],
  },
  {
    mistake: 'a signed event of any age is genuine',
    file: 'lib/helpdesks/hook.ts',
    from: '<= toleranceMs ?',
    to: '>= 0 ?',
    tests: ['test/unit/helpdesks/hooks.test.ts'],
  },
  {
    mistake: 'an event brings in an issue of a project that the connection leaves out',
    file: 'lib/helpdesks/jsm/issue.ts',
    from: "isWanted ? { kind: 'ticket', raw } : { kind: 'elsewhere' }",
    to: "{ kind: isWanted ? 'ticket' : 'ticket', raw }",
    tests: [refreshes],
  },
  {
    mistake: 'the two calls for a whole ticket count as one in the limit',
    file: 'lib/ingestion/whole-tickets.ts',
    from: 'cost: (first.cost ?? 1) + (second.cost ?? 1)',
    to: 'cost: second.cost ?? 1',
    tests: [refreshes],
  },
  {
    mistake: 'a hint is settled, whatever was said of its ticket since it was asked for',
    file: 'lib/hints/hints.ts',
    from: 'filter: { _id, seq, ...ofClaim }',
    to: 'filter: { _id, ...ofClaim }',
    tests: [refreshes],
  },
];
