import { ConfigError } from '#lib/config.ts';
import { messageOf } from '#lib/errors.ts';
import { connectDesks } from './demo-desks/connect-desks.ts';
import type { DemoDesks } from './demo-desks/demo-desks.ts';
import { demoTenants } from './demo-provider/demo-tickets.ts';
import { eventLines } from './event-lines.ts';
import { firstRun } from './first-run.ts';
import { watchImportsFolder } from './imports-folder.ts';
import { type LocalStack, startLocalStack } from './stack.ts';
import { type Options, optionsOf, usage } from './start-options.ts';

/** At each simulated help desk. */
const changesEveryMs = 5_000;

const end = (line: string): never => {
  console.error(line);
  process.exit(1);
};

const start = async ({ data: directory, desks, standby }: Options): Promise<LocalStack> => {
  try {
    // Nobody else calls these accounts, so their limits may be used up.
    const forDesks = { DESK_SHARE: '1', ...process.env, CONNECTION_ALLOW_LOOPBACK: 'true' };
    const env = desks ? forDesks : process.env;
    return await startLocalStack(env, events.take, { directory, standby });
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

const connectDemoDesks = async (stack: LocalStack): Promise<DemoDesks> => {
  const { startDemoDesks } = await import('./demo-desks/demo-desks.ts');
  const demo = await startDemoDesks();
  await connectDesks(stack, demo.desks);
  return demo;
};

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
const demo = options.desks ? await connectDemoDesks(stack) : undefined;
const ownTenants = options.tenants.length > 0 || !stack.isDemo ? options.tenants : demoTenants.map(({ id }) => id);
const tenants = demo?.desks.map(({ tenantId }) => tenantId) ?? ownTenants;
console.log(`Intake is up at ${stack.url}`);
console.log(`  API       ${stack.url}/docs`);
console.log(`  database  ${stack.parts.database}`);
if (kept) console.log(`            ${kept}`);
console.log(`  provider  ${stack.parts.provider}`);
for (const { tenantId, name, helpdesk } of demo?.desks ?? [])
  console.log(`  desk      ${tenantId} at ${name}, ${helpdesk.url}${helpdesk.hooks ? ', with webhooks' : ''}`);
if (process.env.OTEL_EXPORTER_OTLP_ENDPOINT) console.log(`  traces    ${process.env.OTEL_EXPORTER_OTLP_ENDPOINT}`);
console.log();

const deskNames = new Map(demo?.desks.map(({ tenantId, name }) => [tenantId, name]));
const completed = options.idle || options.standby || (await firstRun(stack, tenants, deskNames));
events.flush();
if (options.once) {
  await demo?.close();
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
if (options.imports !== undefined) watchImportsFolder(options.imports, stack, (line) => console.log(`import  ${line}`));
if (demo) setInterval(demo.change, changesEveryMs).unref();
events.begin(1_000);
