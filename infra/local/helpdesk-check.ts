import { parseArgs } from 'node:util';
import { readConfig } from '#lib/config.ts';
import { deskClient } from '#lib/connections/desk-client.ts';
import { messageOf } from '#lib/errors.ts';
import { adapterOf } from '#lib/helpdesks/adapters.ts';
import type { Credentials } from '#lib/helpdesks/credentials.ts';
import { type ConnectableKind, connectableKinds, helpdeskNames } from '#lib/helpdesks/helpdesk-kind.ts';
import { baseUrlOf, targetSchema } from '#lib/helpdesks/target.ts';
import { checkAccount, mostCallsOf, type Progress } from './helpdesk-check/check-account.ts';
import {
  completed,
  credentialsForms,
  type EnteredField,
  fittingForms,
  givenBy,
  targetForms,
  variableOf,
} from './helpdesk-check/entered.ts';
import { pace } from './helpdesk-check/pace.ts';
import { linesOf, tally } from './helpdesk-check/report.ts';
import { noRefresh, secretFor } from './helpdesk-check/secret-for.ts';
import { askPerson, isAttended } from './helpdesk-check/terminal.ts';

const usage = `Usage: npm run helpdesk:check -- --kind=${connectableKinds.join('|')} [--FIELD=… of its target] [--yes]

Asks an account what its adapter relies on, and stores nothing. Credentials are asked for, or taken from variables
such as HELPDESK_API_KEY; never from arguments. Ends with 0 if every answer was as expected, and with 1 otherwise.`;

const terminal = { input: process.stdin, output: process.stderr };

/** Arguments are seen by every process of the machine, and by who reads this error: none is repeated. */
const readArguments = () => {
  const { values, positionals } = parseArgs({ strict: false, allowPositionals: true });
  const { kind, yes, ...target } = values;
  if (positionals.length > 0) throw new Error('Every argument is an option, such as --kind=zendesk');
  if (!connectableKinds.some((known) => known === kind)) throw new Error('--kind must name a help desk');
  return { adapter: adapterOf({ kind: kind as ConnectableKind }), isConfirmed: yes === true, target };
};

type Arguments = ReturnType<typeof readArguments>;

const enteredTarget = async ({ adapter, target: given }: Arguments, allowLoopback: boolean) => {
  const schema = targetSchema(adapter, { allowLoopback });
  const values = Object.fromEntries(Object.entries(given).map(([name, value]) => [name, `${value}`]));
  const [form] = fittingForms(targetForms(schema), values);
  if (!form) throw new Error(`Its target is named by ${fieldNames(targetForms(schema), (name) => `--${name}`)}`);
  const entered = await completed(form, values, async ({ name, title }) => {
    if (!isAttended(terminal)) throw new Error(`--${name} is missing`);
    return askPerson(terminal, `${title}: `);
  });
  const { data } = schema.safeParse(entered);
  if (!data) throw new Error('The target is not one of this help desk');
  return data;
};

const enteredCredentials = async ({ adapter }: Arguments): Promise<Credentials> => {
  const all = credentialsForms(adapter.credentials);
  const given = givenBy(process.env, all);
  if ('refresh_token' in given) throw new Error(noRefresh);
  const forms = all.filter((form) => form.every(({ name }) => name !== 'refresh_token'));
  const chosen = await chosenForm(forms, given);
  const entered = await completed(chosen, given, async ({ name, title, isSecret }) => {
    if (!isAttended(terminal)) throw new Error(`${variableOf(name)} is not set, and there is no terminal to ask at`);
    return askPerson(terminal, `${title}: `, { isSecret });
  });
  const { data } = adapter.credentials.safeParse(entered);
  if (!data) throw new Error('The credentials are not of the form that this help desk has');
  return data;
};

const chosenForm = async (forms: readonly EnteredField[][], given: Readonly<Record<string, string>>) => {
  const fitting = fittingForms(forms, given);
  const [only] = fitting;
  if (!only) throw new Error(`Variables of several credentials are set: ${fieldNames(forms, variableOf)}`);
  if (fitting.length === 1 || !isAttended(terminal)) return only;
  const choices = fitting.map((fields, at) => `${at + 1}: ${fields.map(({ title }) => title).join(', ')}\n`);
  const choice = await askPerson(terminal, `${choices.join('')}Which of them? `);
  return fitting[Number(choice) - 1] ?? only;
};

const fieldNames = (forms: readonly { name: string }[][], of: (name: string) => string): string =>
  [...new Set(forms.flat().map(({ name }) => of(name)))].join(', ');

const isAgreed = async ({ adapter, isConfirmed }: Arguments, share: number, calls: number): Promise<boolean> => {
  const name = helpdeskNames[adapter.kind];
  console.error(`${name}: at most ${calls} calls that read, by ${share * 100} % of its limits. Nothing is stored.`);
  if (isConfirmed) return true;
  if (!isAttended(terminal)) throw new Error('Without a terminal to ask at, --yes agrees to that');
  return /^y(?:es)?$/i.test(await askPerson(terminal, 'Go on? (y/N) '));
};

const run = async (): Promise<boolean> => {
  const given = readArguments();
  const { adapter } = given;
  const { connections, accountLimit } = readConfig(['connections', 'accountLimit'], process.env);
  const target = await enteredTarget(given, connections.hosts.allowLoopback);
  const credentials = await enteredCredentials(given);
  const calls = mostCallsOf(adapter) + (credentials.kind === 'oauth_client_credentials' ? 1 : 0);
  if (!(await isAgreed(given, accountLimit.share, calls))) return false;
  const client = deskClient(connections);
  const baseUrl = baseUrlOf(adapter, target);
  const secret = await secretFor(client, { adapter, baseUrl }, credentials);
  const sleep = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
  const paced = pace(adapter.limits, accountLimit.share, { now: Date.now, sleep });
  const all: Progress[] = [];
  const account = { adapter, target, baseUrl, secret };
  for await (const progress of checkAccount({ client, pace: paced, now: () => new Date() }, account)) {
    all.push(progress);
    console.log(linesOf(progress));
  }
  const { line, isAllAsExpected } = tally(all);
  console.log(line);
  return isAllAsExpected;
};

try {
  if (!(await run())) process.exitCode = 1;
} catch (error) {
  console.error(`${messageOf(error)}\n\n${usage}`);
  process.exitCode = 1;
}
