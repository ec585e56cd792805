import { parseArgs } from 'node:util';
import { dropBenchDatabase } from './database.ts';

// npm run bench                                  all of them
// npm run bench -- pages                         one of them
// npm run bench -- stats --tickets=10000,100000  with so many tickets
// npm run bench -- cold --only=get-ticket        some functions, by how their names start
// npm run bench -- triage --banking77=banking77-train.csv --spam-assassin=<its data>   with texts that are not kept here
// npm run bench -- triage --posts=posts.txt      a sentiment and a text a line, as in test/bench/triage/data/short-texts.txt
// npm run bench -- helpdesks --only=zendesk --others=0   some help desks, whose other clients use so many percent
const { values, positionals: asked } = parseArgs({
  allowPositionals: true,
  options: {
    tickets: { type: 'string' },
    only: { type: 'string' },
    others: { type: 'string' },
    banking77: { type: 'string' },
    'spam-assassin': { type: 'string' },
    posts: { type: 'string' },
  },
});
const sizes = (byDefault: readonly number[]): readonly number[] => values.tickets?.split(',').map(Number) ?? byDefault;

const percents = values.others?.split(',').map(Number);

const benches: Readonly<Record<string, () => Promise<void>>> = {
  pages: async () => (await import('./pages.ts')).benchPages(),
  alerts: async () => (await import('./alerts.ts')).benchAlerts(),
  limiter: async () => (await import('./limiter.ts')).benchLimiter(),
  memory: async () => (await import('./memory.ts')).benchMemory(),
  cold: async () => (await import('./cold.ts')).benchCold(values.only?.split(',')),
  'wrong-keys': async () => (await import('./wrong-keys.ts')).benchWrongKeys(),
  triage: async () =>
    (await import('./triage.ts')).benchTriage({
      banking77: values.banking77,
      spamAssassin: values['spam-assassin'],
      posts: values.posts,
    }),
  dashboard: async () => (await import('./dashboard.ts')).benchDashboard(sizes([1_000, 100_000])),
  lists: async () => (await import('./lists.ts')).benchLists(sizes([10_000, 100_000])),
  helpdesks: async () =>
    (await import('./helpdesks.ts')).benchHelpdesks(sizes([20_000]), values.only?.split(','), percents),
  destinations: async () => (await import('./destinations.ts')).benchDestinations(),
  features: async () => (await import('./features.ts')).benchFeatures(),
  neighbours: async () => (await import('./neighbours.ts')).benchNeighbours(),
  load: async () => (await import('./load.ts')).benchLoad(sizes([20_000])),
  storage: async () => (await import('./storage.ts')).benchStorage(sizes([10_000])),
  spikes: async () => (await import('./spikes.ts')).benchSpikes(),
  stats: async () => (await import('./stats.ts')).benchStats(sizes([10_000, 100_000, 1_000_000])),
};

const unknown = asked.filter((name) => !(name in benches));
if (unknown.length > 0 || sizes([]).some(Number.isNaN)) {
  console.error(`There are the benches ${Object.keys(benches).join(', ')}, with --tickets=10000,100000 for some`);
  process.exit(1);
}
try {
  for (const name of asked.length > 0 ? asked : Object.keys(benches)) {
    console.log(`\n${name}`);
    await benches[name]?.();
  }
} finally {
  await dropBenchDatabase();
}
process.exit(0);
