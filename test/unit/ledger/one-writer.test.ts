import { readdir, readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';

const root = new URL('../../../', import.meta.url);

/** The collections of the ledger, by their names and by the constants that stand for them. */
const collections =
  /'(?:tickets|ticket_history|ticket_counts|ledger)'|\b(?:countsCollection|ledgerCollection|pageRecordsCollection)\b/;

const writes =
  /\.(?:insertOne|insertMany|updateOne|updateMany|replaceOne|deleteOne|deleteMany|bulkWrite|findOneAndUpdate|findOneAndReplace|findOneAndDelete|drop)\(|\$(?:merge|out)\b/;

/**
 * The states of an alert and of a wanted second opinion are on their ticket and affect neither history nor counts. The record
 * of a running run only stands beside the head, for pages to write both at once.
 */
const exceptions = [
  'lib/alerts/acknowledge.ts',
  'lib/alerts/alert-tries.ts',
  'lib/alerts/outbox.ts',
  'lib/alerts/routed-alerts.ts',
  'lib/ingestion/run-records.ts',
  'lib/second-opinions/wanted-opinions.ts',
];

/** The entry points of the ledger; its other modules are internal. */
const doors = new Set([
  'writeTickets',
  'confirmTickets',
  'rewriteHistory',
  'awaitTurn',
  'headPart',
  'HeadDoc',
  'HeadRead',
  'foldCounts',
  'foldDueCounts',
  'foldWithin',
  'rebuildStats',
  'recountNext',
  'tenantToMove',
  'tenantsWithoutSources',
  'leaveToRecount',
  'tenantInLedger',
  'lastNumbersOf',
  'tenantsWithArrivals',
  'moveNumber',
  'moveNumberBack',
  'toFormerTickets',
  'turnPagesIntoMarks',
  'noteRecounted',
  'makeCounters',
  'endMove',
  'recountTickets',
  'convertFormerTerms',
  'afterWrite',
  'TicketWrite',
  'confirmPage',
  'confirmation',
  'isConfirmed',
  'removeEmptyPages',
  'PageWrite',
  'Seer',
]);

type Source = { path: string; text: string };

const withoutComments = (text: string): string => text.replace(/\/\*.*?\*\//gs, '').replace(/(?<!:)\/\/.*$/gm, '');

const isInLedger = ({ path }: Source): boolean => path.startsWith('lib/ledger/');

const writersAmong = (sources: readonly Source[]): string[] =>
  sources
    .filter(({ text }) => collections.test(withoutComments(text)) && writes.test(withoutComments(text)))
    .map(({ path }) => path);

/** The imports from the ledger with their importing files. */
const importsOfLedger = (sources: readonly Source[]): { path: string; name: string }[] =>
  sources.flatMap(({ path, text }) =>
    [...text.matchAll(/import (?:type )?\{([^}]*)\} from '[^']*\/ledger\/[^']*'/g)].flatMap(([, names = '']) =>
      names
        .split(',')
        .map((part) =>
          part
            .trim()
            .replace(/^type /, '')
            .replace(/ as .*$/, ''),
        )
        .filter((name) => name !== '')
        .map((name) => ({ path, name })),
    ),
  );

/** The product's own sources: not the database that is made for this machine, nor the dashboard, which has none. */
const sources = async (): Promise<Source[]> => {
  const found: Source[] = [];
  for (const folder of ['lib', 'functions', 'infra'])
    for (const entry of await readdir(new URL(`${folder}/`, root), { recursive: true })) {
      const path = `${folder}/${entry.replaceAll('\\', '/')}`;
      const isOurs =
        path.endsWith('.ts') && !path.includes('node_modules') && !path.startsWith('infra/local/database/');
      if (isOurs) found.push({ path, text: await readFile(new URL(path, root), 'utf8') });
    }
  return found;
};

describe('the ledger', () => {
  it('is the only writer of tickets, history and counts, except for the states of alerts and runs', async () => {
    const writers = writersAmong(await sources());
    expect(writers.filter((path) => !path.startsWith('lib/ledger/')).sort()).toEqual(exceptions);
    expect(writers.length).toBeGreaterThan(exceptions.length + 3);
  });

  it('is used only through its entry points', async () => {
    const outside = importsOfLedger((await sources()).filter((source) => !isInLedger(source)));
    expect(outside.length).toBeGreaterThan(0);
    expect(outside.filter(({ name }) => !doors.has(name))).toEqual([]);
  });

  it('fails this check if another file writes its collections or imports its internals', () => {
    const intruder: Source = {
      path: 'lib/intruder.ts',
      text: "import { updateCounts, type TicketWrite } from '#lib/ledger/counts.ts';\ndb.collection('tickets').updateOne({});",
    };
    expect(writersAmong([intruder])).toEqual([intruder.path]);
    expect(importsOfLedger([intruder]).map(({ name }) => name)).toEqual(['updateCounts', 'TicketWrite']);
  });

  it.each(['lib/analytics/', 'lib/schema/', 'lib/ledger/'])(
    'is above tickets, which do not import %s',
    async (above) => {
      const tickets = (await sources()).filter(({ path }) => path.startsWith('lib/tickets/'));
      const importers = tickets.filter(({ text }) => text.includes(`'#${above}`));
      expect(importers.map(({ path }) => path)).toEqual([]);
    },
  );
});
