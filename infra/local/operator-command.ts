import { parseArgs } from 'node:util';
import { readConfig } from '#lib/config.ts';
import { messageOf } from '#lib/errors.ts';
import { connectWithoutDeadline } from '#lib/mongo/client.ts';
import { type Store, storeOf } from '#lib/mongo/store.ts';
import { uriFrom } from '#lib/mongo/uri.ts';

/** What an operator's command takes besides the database, and how it is called. */
type Command<Option extends string> = {
  usage: string;
  options: Readonly<Record<Option, { type: 'boolean' | 'string' }>>;
};

export type Values<Option extends string> = Partial<Record<Option, string | boolean>>;

/** Options that name the database; without them the variables do. */
const databaseOptions = { uri: { type: 'string' }, db: { type: 'string' } } as const;

/**
 * Runs an operator's command on the database that `--uri` and `--db`, or MONGODB_URI and MONGODB_DB, name. Nothing that it
 * does has a deadline. A fault is one line and exit code 1.
 */
export const runOperatorCommand = async <Option extends string>(
  { usage, options }: Command<Option>,
  work: (store: Store, values: Values<Option>) => Promise<void>,
): Promise<void> => {
  try {
    const values = parse(options);
    const { uri = process.env.MONGODB_URI, db = process.env.MONGODB_DB } = values;
    const settings = readConfig(['mongo'], { ...process.env, MONGODB_URI: uri, MONGODB_DB: db }).mongo;
    const client = await connectWithoutDeadline(await uriFrom(settings.source));
    try {
      await work(storeOf(client, settings), values as Values<Option>);
    } finally {
      await client.close();
    }
  } catch (error) {
    console.error(`${messageOf(error)}\n\n${usage}`);
    process.exitCode = 1;
  }
};

const parse = (options: Command<string>['options']): Record<string, string | undefined> =>
  parseArgs({ options: { ...databaseOptions, ...options } }).values as Record<string, string | undefined>;
