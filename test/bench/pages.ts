import type { Document } from 'mongodb';
import { startEmbeddedMongo } from '#infra/local/database/server.ts';
import { type Provider, startProvider } from '#infra/local/demo-provider/provider-server.ts';
import { guardedLimiterIn } from '#lib/coordination/guarded-limiter.ts';
import { ingestPage } from '#lib/ingestion/ingest-page.ts';
import { startRun } from '#lib/ingestion/start-run.ts';
import { connect } from '#lib/mongo/client.ts';
import type { Store } from '#lib/mongo/store.ts';
import { restProvider } from '#lib/provider/rest-provider.ts';
import type { PageMessage } from '#lib/queue/messages.ts';
import type { Sender } from '#lib/queue/sender.ts';
import { prepareDatabase } from '#lib/schema/prepare.ts';
import { tenantTriageIn } from '#lib/tenants/tenant-triage.ts';
import { triageBy } from '#lib/tickets/triage-ticket.ts';
import { defaultRules } from '#lib/triage/triage.ts';
import { silentBus } from '#test/support/event-buses.ts';
import { benchDatabase } from './database.ts';
import { rounded } from './measure.ts';
import { answered, type SupportMail, supportMail } from './pages/support-mail.ts';
import { meanOf, type Tally, tallied } from './pages/tally.ts';
import { applyPagePlainly } from './predecessor.ts';
import { startTcpProxy } from './tcp-proxy.ts';

const pageSize = 100;
const tenantId = 'bench';
const roundTripMs = 10;
/** With a longer round trip fewer are enough: nearly all of the time is waiting. */
const pageCount = { near: 20, far: 5 };

/** What a page cost on average, and what the run cost beside its pages: its start and its end. */
type RunTally = { page: Tally; run?: Tally };
type Round = { kind: string; tickets: SupportMail[] };
/** One way to ingest a round's tickets. */
type Way = (round: Round) => Promise<RunTally>;

const roundsOf = (pages: number): Round[] => {
  const first = supportMail(tenantId, pages * pageSize, new Date());
  const second = answered(first);
  return [
    { kind: 'new', tickets: first },
    { kind: 'changed', tickets: second },
    { kind: 'unchanged', tickets: second },
  ];
};

/** A queue of this process: what is measured is the database and the page, not SQS. */
const listQueue = () => {
  const messages: PageMessage[] = [];
  const sender: Sender<PageMessage> = {
    send: async ({ message }) => void messages.push(message),
    sendAll: async (all) => void messages.push(...all.map(({ message }) => message)),
  };
  return { messages, sender };
};

const nowhere: Sender<never> = { send: async () => {}, sendAll: async () => {} };

type Client = Awaited<ReturnType<typeof connect>>;

/** Runs as they are: a message for each page, from the fetch to the commit. */
const ours = (client: Client, store: Store, provider: Provider): Way => {
  const { messages, sender } = listQueue();
  const triageOf = tenantTriageIn(store);
  const work = ingestPage({
    store,
    provider: restProvider(provider.url),
    limiter: guardedLimiterIn(store, 'bench', {
      limit: { requests: 10_000, windowMs: 1_000, callTimeoutMs: 1_000 },
      circuit: { failures: 5, window: 10, openMs: 30_000, probeMs: 15_000 },
    }),
    events: silentBus,
    pages: sender,
    alerts: nowhere,
    helpdeskOf: async () => null,
    triageFor: async (tenant) => {
      const { parts, from } = triageOf.within(tenant);
      const rulesFrom = async (rows: readonly Document[]) => {
        const { rules, isFinished } = await from(rows);
        return { triage: triageBy(rules, isFinished), isFinished };
      };
      return { parts, from: rulesFrom };
    },
    rules: { pageSize, maxAttempts: 8, ttlMs: 60_000, guard: { count: 10, share: 0.25 }, alertBackfill: 'suppress' },
    warn: console.warn,
    sleep: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
  });
  return async ({ tickets }) => {
    provider.setTickets(tickets);
    const start = await tallied(client, () => startRun(store, sender, { tenantId, allowDeletions: 0, ttlMs: 60_000 }));
    const all: Tally[] = [start];
    for (let message = messages.shift(); message; message = messages.shift()) {
      const current = message;
      all.push(await tallied(client, () => work(current, false)));
    }
    const pages = tickets.length / pageSize;
    const page = meanOf(all.slice(2, pages)); // the first page still starts the run, the last one ends it
    const beside = (field: keyof Tally): number => all.reduce((sum, each) => sum + each[field], -page[field] * pages);
    return {
      page,
      run: { commands: beside('commands'), documents: beside('documents'), bytes: beside('bytes'), ms: beside('ms') },
    };
  };
};

const plainWay =
  (client: Client, store: Store): Way =>
  async ({ tickets }) => {
    const triage = triageBy(defaultRules());
    const pages: Tally[] = [];
    for (let from = 0; from < tickets.length; from += pageSize)
      pages.push(
        await tallied(client, () => applyPagePlainly(store, tenantId, tickets.slice(from, from + pageSize), triage)),
      );
    return { page: meanOf(pages) };
  };

const fresh = async (store: Store): Promise<void> => {
  await store.db.dropDatabase();
  await prepareDatabase(store);
};

type Tallies = Map<string, RunTally>;

/** Every round both ways, on a fresh database each, and how many in a hundred tickets were urgent. */
const measure = async (uri: string, pages: number): Promise<{ tallies: Tallies; urgent: number }> => {
  const client = await connect(uri, { monitorCommands: true });
  const store: Store = { db: client.db(benchDatabase) };
  const provider = await startProvider();
  const rounds = roundsOf(pages);
  const ingest = ours(client, store, provider);
  const ways: [string, Way][] = [
    ['', ingest],
    [', plain way', plainWay(client, store)],
  ];
  const tallies: Tallies = new Map();
  let urgent = 0;
  try {
    await fresh(store);
    for (const round of rounds.slice(0, 1)) await ingest(round); // once unmeasured, to warm up the compiler
    for (const [name, way] of ways) {
      await fresh(store);
      for (const round of rounds) tallies.set(`${round.kind}${name}`, await way(round));
      urgent ||= await store.db.collection('tickets').countDocuments({ tenant_id: tenantId, urgency: 'high' });
    }
  } finally {
    await store.db.dropDatabase();
    await provider.close();
    await client.close();
  }
  return { tallies, urgent: (urgent * 100) / (pages * pageSize) };
};

const rowOf = ({ page, run }: RunTally, far: RunTally | undefined) => ({
  commands: rounded(page.commands),
  'start and end': run ? rounded(run.commands) : '',
  documents: rounded(page.documents),
  KB: rounded(page.bytes / 1024),
  ms: rounded(page.ms),
  [`ms at +${roundTripMs}`]: far ? rounded(far.page.ms) : '',
  'documents/ticket': Number((page.documents / pageSize).toFixed(2)),
  'bytes/ticket': Math.round(page.bytes / pageSize),
  'tickets/s': Math.round((pageSize * 1000) / page.ms),
});

const benchServer = async (name: string, uri: string): Promise<void> => {
  const { tallies, urgent } = await measure(uri, pageCount.near);
  const proxy = await startTcpProxy(uri, { roundTripMs });
  const far = await measure(proxy.uri, pageCount.far);
  console.log(
    `${name}: ${pageCount.near} pages of ${pageSize} tickets, ${rounded(urgent)} % of them urgent, without a limit;`,
    `"start and end" are the commands of a run beside those of its pages`,
  );
  console.table(Object.fromEntries([...tallies].map(([kind, tally]) => [kind, rowOf(tally, far.tallies.get(kind))])));
};

/**
 * What a page of realistic tickets costs: commands, documents and bytes written, and the time from fetch to commit, also
 * with 10 ms added to each round trip to the database; beside the plain way.
 */
export const benchPages = async (): Promise<void> => {
  const embedded = await startEmbeddedMongo();
  await benchServer('embedded database', embedded.uri);
  await embedded.close();
  if (process.env.MONGODB_URI) await benchServer('MONGODB_URI', process.env.MONGODB_URI);
};
