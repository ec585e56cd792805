import { parseArgs } from 'node:util';
import { ConfigError } from '#lib/config.ts';
import { messageOf } from '#lib/errors.ts';
import { demoTenants } from './demo-provider/demo-tickets.ts';
import { eventLines } from './event-lines.ts';
import { firstRun } from './first-run.ts';
import { type LocalStack, startLocalStack } from './stack.ts';

const usage = `Usage: npm start -- [options]

  --once              ingest every tenant once, print a summary, and end
  --tenants=a,b       ingest these tenants first; the demo provider's own if none are named
  --idle              start without ingesting
  --standby           answer requests alone: run no schedule, consume no queue
  --data=DIR          keep the embedded database in this directory, across starts
  --help              this text

Variables: PORT, MONGODB_URI, EXTERNAL_API_URL and the others of docs/configuration.md.`;

type Options = { once: boolean; idle: boolean; standby: boolean; tenants: string[]; data?: string | undefined };

const optionsOf = (args: readonly string[]): Options | 'help' => {
  const { values } = parseArgs({
    args: [...args],
    options: {
      once: { type: 'boolean', default: false },
      idle: { type: 'boolean', default: false },
      standby: { type: 'boolean', default: false },
      tenants: { type: 'string' },
      data: { type: 'string' },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) return 'help';
  const { once, idle, standby, data } = values;
  if (once && standby) throw new Error('A standby ingests nothing: either --once or --standby');
  if (data !== undefined && process.env.MONGODB_URI) throw new Error('Either --data or MONGODB_URI keeps the data');
  return { once, idle, standby, data, tenants: values.tenants?.split(',').filter(Boolean) ?? [] };
};

const end = (line: string): never => {
  console.error(line);
  process.exit(1);
};

const start = async ({ data: directory, standby }: Options): Promise<LocalStack> => {
  try {
    return await startLocalStack(process.env, events.take, { directory, standby });
  } catch (error) {
    if (error instanceof ConfigError) end(error.message);
    const { code, port } = error as { code?: string; port?: number };
    if (code === 'EADDRINUSE') end(`Port ${port} is taken. Choose another one: PORT=3001 npm start`);
    return end(`Intake could not start: ${messageOf(error)}`);
  }
};

const whereDataIs = (directory: string | undefined): string =>
  directory === undefined
    ? 'in memory: data is gone when this ends; --data=DIR keeps it'
    : `its data is kept in ${directory}`;

const readOptions = (): Options | 'help' => {
  try {
    return optionsOf(process.argv.slice(2));
  } catch (error) {
    return end(`${messageOf(error)}\n\n${usage}`);
  }
};

const options = readOptions();
if (options === 'help') {
  console.log(usage);
  process.exit(0);
}

// All state is stored elsewhere or rebuilt at the next start, so there is nothing to wait for.
process.once('SIGINT', () => process.exit(0));
process.once('SIGTERM', () => process.exit(0));

const events = eventLines((line) => console.log(`event  ${line}`));
const kept = process.env.MONGODB_URI ? undefined : whereDataIs(options.data); // the stack fills the variable in
const stack = await start(options);
const tenants = options.tenants.length > 0 || !stack.isDemo ? options.tenants : demoTenants.map(({ id }) => id);
console.log(`Intake is up at ${stack.url}`);
console.log(`  API       ${stack.url}/docs`);
console.log(`  database  ${stack.parts.database}`);
if (kept) console.log(`            ${kept}`);
console.log(`  provider  ${stack.parts.provider}\n`);

const completed = options.idle || options.standby || (await firstRun(stack, tenants));
events.flush();
if (options.once) {
  await stack.close();
  process.exit(completed ? 0 : 1);
}

const [tenant = 'your-tenant'] = tenants;
const curl = `curl -s -H 'Authorization: Bearer ${stack.apiKey}'`;
console.log(`Ask it something:
  ${curl} '${stack.url}/tickets?tenant_id=${tenant}&urgency=high&page_size=2'
  ${curl} '${stack.url}/ingest/status?tenant_id=${tenant}'
  ${curl} -X POST '${stack.url}/ingest/run?tenant_id=${tenant}'

Or look at it, with the key ${stack.apiKey} (Ctrl-C ends all):
  ${stack.url}/dashboard
`);
events.begin(1_000);
