import { afterAll } from 'vitest';
import type { SimulatedHelpdesk, SimulatorOptions } from '#infra/local/helpdesks/simulator/simulated-helpdesk.ts';
import type { HelpdeskAdapter } from '#lib/helpdesks/helpdesk-adapter.ts';
import { baseUrlOf } from '#lib/helpdesks/target.ts';
import { clockAt, helpdeskReader } from '#test/support/helpdesk-reader.ts';

/**
 * Opens simulated accounts of a desk, each on a clock that it shares with readers by the desk's adapter. They are closed
 * after the file's tests.
 */
export const accountsOf = <
  Options extends SimulatorOptions,
  Account extends Pick<SimulatedHelpdesk, 'url' | 'connection' | 'close'>,
>(
  adapter: HelpdeskAdapter,
  start: (options: Options) => Promise<Account>,
) => {
  const opened: Account[] = [];
  afterAll(() => Promise.all(opened.map((account) => account.close())));

  return async (options: Options) => {
    const clock = clockAt('2026-03-01T09:00:00Z');
    const account = await start({ now: clock.now, ...options });
    opened.push(account);
    const credentials = adapter.credentials.parse(account.connection.credentials);
    const baseUrl = baseUrlOf(adapter, account.connection.target);
    const reader = (pageSize = 100) => helpdeskReader({ adapter, baseUrl, credentials, clock, pageSize });
    return { account, clock, reader };
  };
};

type Reader = Pick<ReturnType<typeof helpdeskReader>, 'tickets'>;

/** What must be held of an account. */
export const truthOf = ({ tickets }: Pick<SimulatedHelpdesk, 'tickets'>) =>
  tickets
    .truth()
    .filter(({ gone }) => gone === null)
    .map(({ id, subject, text, state }) => [id, subject, text, state])
    .toSorted();

export const heldBy = ({ tickets }: Reader, textOf = (message: unknown): unknown => message) =>
  [...tickets.values()].map(({ id, subject, message, state }) => [id, subject, textOf(message), state]).toSorted();

/** Which verdicts there were, each once. */
export const kindsOf = (verdicts: readonly { kind: string }[]): string[] => [
  ...new Set(verdicts.map(({ kind }) => kind)),
];
