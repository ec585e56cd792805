import { parseArgs } from 'node:util';
import { messageOf } from '#lib/errors.ts';
import { apiAt } from './api.ts';
import { auditCommands } from './audit.ts';
import { type Command, type Option, UsageError, type Values } from './command.ts';
import { connectionCommands } from './connections.ts';
import { doctor } from './doctor.ts';
import { keyCommands } from './keys.ts';
import { runCommands } from './runs.ts';
import { type Screen, screenOn } from './screen.ts';
import { ticketCommands } from './tickets.ts';
import { transferCommands } from './transfers.ts';

const commands: readonly Command[] = [
  ...ticketCommands,
  ...runCommands,
  ...keyCommands,
  ...auditCommands,
  ...connectionCommands,
  ...transferCommands,
  doctor,
];

const everywhere: Readonly<Record<string, Option>> = {
  url: { type: 'string', about: 'the API; default INTAKE_URL, or http://localhost:3000' },
  key: { type: 'string', about: 'API key; prefer INTAKE_API_KEY, since other users can see arguments' },
  json: { type: 'boolean', about: 'print results as JSON, one per line' },
  help: { type: 'boolean', about: 'show this help' },
};

const linesOf = (options: Readonly<Record<string, Option>>): string =>
  Object.entries(options)
    .map(([name, { type, about }]) => `  ${`--${name}${type === 'string' ? ' …' : ''}`.padEnd(22)} ${about}`)
    .join('\n');

const callOf = ({ name, positionals = [], required = [] }: Command): string =>
  [name, ...positionals, ...required.map((option) => `--${option} …`)].join(' ');

/** What `--help` says: of one command, or of all. */
export const usageOf = (command?: Command): string => {
  if (command)
    return `Usage: intake ${callOf(command)}\n\n${command.about}\n\n${linesOf({ ...command.options, ...everywhere })}`;
  const longest = Math.max(...commands.map((one) => callOf(one).length));
  const lines = commands.map((one) => `  ${callOf(one).padEnd(longest)}  ${one.about}`);
  return `Usage: intake COMMAND [options]\n\n${lines.join('\n')}\n\n${linesOf(everywhere)}`;
};

const commandIn = (args: readonly string[]): Command | undefined =>
  commands.find(({ name }) => name.split(' ').every((word, at) => args[at] === word));

type Parsed = { values: Values; positionals: string[] };

const parse = (command: Command, args: readonly string[]): Parsed => {
  const options = { ...command.options, ...everywhere };
  const wanted = command.positionals ?? [];
  let parsed: Parsed;
  try {
    parsed = parseArgs({ args: args.slice(command.name.split(' ').length), options, allowPositionals: true }) as Parsed;
  } catch (error) {
    throw new UsageError(messageOf(error));
  }
  if (parsed.values.help === true) return parsed;
  if (parsed.positionals.length !== wanted.length)
    throw new UsageError(wanted.length === 0 ? 'It takes options only' : `It takes ${wanted.join(' and ')}`);
  const missing = command.required?.find((name) => parsed.values[name] === undefined || parsed.values[name] === '');
  if (missing !== undefined) throw new UsageError(`--${missing} is missing`);
  return parsed;
};

const urlOf = (text: string): URL => {
  const url = URL.parse(text);
  if (!url || !/^https?:$/.test(url.protocol) || url.search || url.hash || url.username)
    throw new UsageError('--url or INTAKE_URL must be an http or https URL, without a query');
  return url;
};

const run = async (command: Command, args: readonly string[], env: NodeJS.ProcessEnv, screen: Screen) => {
  const { values, positionals } = parse(command, args);
  if (values.help === true) {
    await screen.raw(`${usageOf(command)}\n`);
    return true;
  }
  const url = urlOf(`${values.url ?? (env.INTAKE_URL || 'http://localhost:3000')}`);
  const key = values.key ?? env.INTAKE_API_KEY;
  const api = apiAt(url, typeof key === 'string' ? key : undefined);
  return command.run({ api, env, screen, positionals, values });
};

/** Runs a command line. Answers its exit code: 0 for success, 1 for failure, 2 if it was called wrongly. */
export const runCommandLine = async (args: readonly string[], env: NodeJS.ProcessEnv): Promise<0 | 1 | 2> => {
  const command = commandIn(args);
  const screen = screenOn(process.stdout, process.stderr, args.includes('--json'));
  try {
    if (command) return (await run(command, args, env, screen)) ? 0 : 1;
    if (args[0] !== '--help' && args[0] !== 'help')
      throw new UsageError(args[0] ? 'There is no such command' : 'A command is missing');
    await screen.raw(`${usageOf()}\n`);
    return 0;
  } catch (error) {
    await screen.clear();
    const isUsage = error instanceof UsageError;
    process.stderr.write(`${messageOf(error)}\n${isUsage ? `\n${usageOf(command)}\n` : ''}`);
    return isUsage ? 2 : 1;
  }
};
