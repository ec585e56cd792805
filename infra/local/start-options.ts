import { parseArgs } from 'node:util';

export const usage = `Usage: npm start -- [options]

  --once              ingest every tenant once, print a summary, and end
  --tenants=a,b       ingest these tenants first; default: those of the demo provider
  --idle              start without ingesting
  --desks             connect the demo's tenants to simulated help desks, whose tickets change continuously
  --standby           only answer requests: run no schedules, consume no queues
  --data=DIR          keep the embedded database in this directory, across starts
  --imports=DIR       import the files of this directory, as TENANT/FILE.ndjson or TENANT/FILE.csv
  --help              show this help

Variables: PORT, MONGODB_URI, EXTERNAL_API_URL and the others of docs/configuration.md.`;

export type Options = {
  once: boolean;
  idle: boolean;
  desks: boolean;
  standby: boolean;
  tenants: string[];
  data?: string | undefined;
  imports?: string | undefined;
};

/** @throws Error for an option that is unknown, or that contradicts another one */
export const optionsOf = (args: readonly string[]): Options | 'help' => {
  const { values } = parseArgs({
    args: [...args],
    options: {
      once: { type: 'boolean', default: false },
      idle: { type: 'boolean', default: false },
      desks: { type: 'boolean', default: false },
      standby: { type: 'boolean', default: false },
      tenants: { type: 'string' },
      data: { type: 'string' },
      imports: { type: 'string' },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) return 'help';
  const { once, idle, desks, standby, data, imports } = values;
  if (once && standby) throw new Error('A standby ingests nothing: either --once or --standby');
  if (desks && (data !== undefined || process.env.MONGODB_URI))
    throw new Error('Simulated help desks end with this process, so --desks keeps no data: no --data, no MONGODB_URI');
  if (desks && (standby || values.tenants)) throw new Error('--desks brings its own tenants, and ingests them');
  if (once && imports !== undefined) throw new Error('--once ends before files come: either --once or --imports');
  if (standby && imports !== undefined) throw new Error('A standby imports nothing: either --imports or --standby');
  if (data !== undefined && process.env.MONGODB_URI) throw new Error('Either --data or MONGODB_URI keeps the data');
  return { once, idle, desks, standby, data, imports, tenants: values.tenants?.split(',').filter(Boolean) ?? [] };
};
