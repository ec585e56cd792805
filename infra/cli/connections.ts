import { readFile } from 'node:fs/promises';
import { text } from 'node:stream/consumers';
import type { ConnectionTest } from '#lib/connections/views.ts';
import { type Command, type Context, ofTenant, tenantPath, UsageError } from './command.ts';
import { fieldsOf } from './screen.ts';

const show = async ({ screen }: Context, value: object): Promise<true> => {
  await screen.result(value, () => fieldsOf(value));
  return true;
};

/** Credentials come in a file or by a pipe: every process of a machine sees the arguments of the others. */
const objectIn = async (file: string): Promise<unknown> => {
  const content = await (file === '-' ? text(process.stdin) : readFile(file, 'utf8'));
  try {
    return JSON.parse(content);
  } catch {
    throw new UsageError('The file is not JSON'); // the parser's message would repeat a part of it
  }
};

const get: Command = {
  name: 'connections get',
  about: "Show a tenant's help desk",
  ...ofTenant,
  run: async (context) =>
    show(context, await context.api.json<object>('GET', `${tenantPath(context.values)}/connection`)),
};

const put: Command = {
  name: 'connections put',
  about: "Set a tenant's help desk from a JSON file, or from standard input with -",
  positionals: ['FILE'],
  ...ofTenant,
  async run(context) {
    const body = await objectIn(context.positionals[0] ?? '');
    return show(
      context,
      await context.api.json<object>('PUT', `${tenantPath(context.values)}/connection`, undefined, body),
    );
  },
};

const test: Command = {
  name: 'connections test',
  about: "Test the connection to a tenant's help desk; exit code 1 if it fails",
  ...ofTenant,
  async run(context) {
    const found = await context.api.json<ConnectionTest>('POST', `${tenantPath(context.values)}/connection/test`);
    await show(context, found);
    return found.ok;
  },
};

export const connectionCommands = [get, put, test] as const;
