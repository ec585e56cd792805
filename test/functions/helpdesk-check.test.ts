import { execFile } from 'node:child_process';
import { afterEach, describe, expect, it } from 'vitest';
import { seedTickets } from '#infra/local/helpdesks/simulator/seed-tickets.ts';
import type { SimulatedHelpdesk } from '#infra/local/helpdesks/simulator/simulated-helpdesk.ts';
import { type SimulatedKind, simulators } from '#infra/local/helpdesks/simulators.ts';
import { startZammad } from '#infra/local/helpdesks/zammad/server.ts';
import { connectableKinds } from '#lib/helpdesks/helpdesk-kind.ts';
import { bareEnvironment } from '#test/support/bare-environment.ts';

let opened: SimulatedHelpdesk | undefined;
afterEach(() => opened?.close());

type Ended = { code: number; out: string; error: string };

/** The command as a person calls it, in a process of its own, without a terminal. */
const check = (args: readonly string[], variables: NodeJS.ProcessEnv = {}): Promise<Ended> =>
  new Promise((resolve) => {
    const env = { ...bareEnvironment(), CONNECTION_ALLOW_LOOPBACK: 'true', DESK_SHARE: '1', ...variables };
    const started = execFile(
      process.execPath,
      ['infra/local/helpdesk-check.ts', ...args],
      { env },
      (failure, out, error) => resolve({ code: Number(failure?.code ?? 0), out, error }),
    );
    started.stdin?.end();
  });

const variablesFor = ({ connection }: SimulatedHelpdesk) =>
  Object.fromEntries(
    Object.entries(connection.credentials).map(([name, value]) => [`HELPDESK_${name.toUpperCase()}`, value]),
  );

const checkDesk = (desk: SimulatedHelpdesk) =>
  check(
    [
      `--kind=${desk.kind}`,
      ...Object.entries(desk.connection.target).map(([name, value]) => `--${name}=${value}`),
      '--yes',
    ],
    variablesFor(desk),
  );

const canary = 'canary';

/** A desk whose tickets say a word that nothing may repeat. */
const aDesk = async (kind: SimulatedKind) => {
  const desk: SimulatedHelpdesk = await simulators[kind]();
  opened = desk;
  seedTickets(desk, 20);
  desk.tickets.create({ subject: `${canary}-subject`, text: `${canary}-text`, createdAt: desk.now() - 600_000 });
  return desk;
};

describe.each(connectableKinds)('npm run helpdesk:check -- --kind=%s', (kind) => {
  it('finds everything as expected at a simulated desk, in the calls that it announced, and repeats no word of it', async () => {
    const desk = await aDesk(kind);

    const { code, out, error } = await checkDesk(desk);

    expect(out).toContain('as expected  The credentials are accepted');
    expect(out).toMatch(/\nas expected: \d+, otherwise: 0, not shown: 0\n$/);
    expect(code).toBe(0);
    const announced = Number(/at most (\d+) calls/.exec(error)?.[1]);
    expect(desk.calls.length).toBeGreaterThan(5);
    expect(desk.calls.length).toBeLessThanOrEqual(announced);
    const printed = `${out}${error}`;
    expect(printed).not.toContain(canary);
    for (const [name, secret] of Object.entries(desk.connection.credentials))
      if (!/^(?:client_id|email)$/.test(name)) expect(printed).not.toContain(secret);
  });
});

describe('npm run helpdesk:check', () => {
  it('stops at the first call that is over a limit', async () => {
    const desk = await aDesk('zendesk');
    let asked = 0;
    const isOver = (path: string): boolean => !path.startsWith('/oauth/') && ++asked > 3;
    desk.change({ fault: ({ path }) => (isOver(path) ? { kind: 'status', status: 429 } : undefined) });

    const { code, out } = await checkDesk(desk);

    expect(out).toMatch(/^stopped +No call is allowed now/m);
    expect(code).toBe(1);
    expect(desk.calls.filter(({ status }) => status === 429)).toHaveLength(1);
  });

  it('says what is otherwise than expected, and fails', async () => {
    const desk = await startZammad({ hasElasticsearch: false });
    opened = desk;
    seedTickets(desk, 3);

    const { code, out } = await checkDesk(desk);

    expect(out).toMatch(
      /^otherwise {4}There is a search, which finds a ticket by its id\n +expected: the ticket\n +found: entries 0, found no$/m,
    );
    expect(code).toBe(1);
  });

  it('cannot tell what an account without tickets does not show, and fails', async () => {
    const desk = await startZammad();
    opened = desk;

    const { code, out } = await checkDesk(desk);

    expect(out).toMatch(/^not shown {4}A ticket of the list is shown by its id$/m);
    expect(code).toBe(1);
  });

  it('accepts credentials from the environment alone, and no refresh token', async () => {
    const desk = await aDesk('zendesk');
    const named = ['--kind=zendesk', `--base_url=${desk.url}`];
    const client = { HELPDESK_CLIENT_ID: 'intake', HELPDESK_CLIENT_SECRET: 'canary-secret' };

    const refused = await Promise.all([
      check([...named, '--yes', '--api_token=canary-token']),
      check([...named, '--yes', 'canary-token']),
      check([...named, '--yes'], { ...client, HELPDESK_REFRESH_TOKEN: 'canary-token' }),
      check([...named, '--yes']),
      check([...named], client),
      check([...named, '--yes'], client),
    ]);

    expect(
      refused.map(({ code, error }) => [code, error.split('\n').findLast((line) => /^[A-Z].*[^.]$/.test(line))]),
    ).toEqual(refused.map(() => [1, expect.any(String)]));
    expect(JSON.stringify(refused)).not.toContain('canary');
    expect(refused[2]?.error).toContain('would end the tokens');
    expect(refused[3]?.error).toContain('HELPDESK_CLIENT_ID is not set');
    expect(refused[4]?.error).toContain('--yes');
    expect(refused[5]?.error).toContain('gives no token');
    expect(desk.calls.map(({ path }) => path)).toEqual(['/oauth/tokens']);
  });
});
