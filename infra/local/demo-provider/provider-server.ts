import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { loopback, loopbackServer } from '../loopback-server.ts';
import { type AlertCall, alertDesk } from './alert-desk.ts';
import {
  type FaultRule,
  faultless,
  type NotifyBehaviour,
  type ProviderBehaviour,
  type TicketSource,
} from './behaviour.ts';
import { type Call, mostInAnyWindow } from './calls.ts';
import { answerWith } from './faults.ts';
import { pageDesk } from './page-desk.ts';
import { send } from './replies.ts';
import { parsePageQuery } from './ticket-pages.ts';

export const pagesPath = '/external/support-tickets';
export const healthPath = '/health';
export const notifyPath = '/notify';

type BehaviourChanges = Partial<Omit<ProviderBehaviour, 'notify'>> & { readonly notify?: Partial<NotifyBehaviour> };

export type ProviderOptions = BehaviourChanges & {
  /** 0, the default, takes any free port. */
  readonly port?: number;
};

export type Provider = {
  readonly url: string;
  readonly port: number;
  /** Every arrival but the alerts, in the order of arrival. */
  readonly calls: readonly Call[];
  /** Every try of every alert, in the order of arrival. */
  readonly alerts: readonly AlertCall[];
  /** The most page calls, refused ones included, that arrived within any span of `windowMs`. */
  mostCallsInAnyWindow(windowMs: number): number;
  /** Changes what is named and leaves the rest. */
  change(changes: BehaviourChanges): void;
  setTickets(tickets: TicketSource): void;
  setFault(fault: FaultRule | undefined): void;
  setNotify(notify: Partial<NotifyBehaviour>): void;
  /** Back to the behaviour it was started with: no records, every alert's tries uncounted, the limit's window empty. */
  reset(): void;
  /** Drops every connection and stops at once, whoever still waits for an answer. May be called again. */
  close(): Promise<void>;
};

/** Starts the ticket provider, with the notification service beside it. */
export const startProvider = async ({ port = 0, ...options }: ProviderOptions = {}): Promise<Provider> => {
  const atStart = changed(faultless, options);
  let behaviour = atStart;
  const calls: Call[] = [];
  const alerts: AlertCall[] = [];
  const closing = new AbortController();
  const pages = pageDesk(() => behaviour);
  const notifications = alertDesk(alerts, () => behaviour.notify, closing.signal);

  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const { pathname: path, searchParams } = new URL(request.url ?? '/', 'http://provider');
    const asked = `${request.method} ${path}`;
    if (asked === `POST ${notifyPath}`) return notifications.answer(request, response);

    const parsed = parsePageQuery(searchParams);
    const call: Call = { at: performance.now(), path, ...(parsed.kind === 'valid' && parsed.query) };
    calls.push(call);
    const exchange = { response, note: call, closing: closing.signal };
    if (asked === `GET ${pagesPath}`) return pages.answer(call, parsed, exchange);
    if (asked === `GET ${healthPath}`) return answerWith(behaviour.fault?.(call), () => healthy, exchange);
    send(response, call, { status: 404, body: { detail: 'Not found' } });
  };

  const server = loopbackServer((request, response) => {
    answer(request, response).catch((error: unknown) => {
      // The caller has hung up, or a fault rule threw: the latter must show in the test that wrote it.
      send(response, {}, { status: 500, body: { detail: String(error) } });
    });
  });
  const boundPort = await listening(server, port);

  const change = (changes: BehaviourChanges): void => {
    behaviour = changed(behaviour, changes);
  };

  return {
    url: `http://${loopback}:${boundPort}`,
    port: boundPort,
    calls,
    alerts,
    mostCallsInAnyWindow: (windowMs) =>
      mostInAnyWindow(
        calls.filter(({ path }) => path === pagesPath).map(({ at }) => at),
        windowMs,
      ),
    change,
    setTickets: (tickets) => change({ tickets }),
    setFault: (fault) => change({ fault }),
    setNotify: (notify) => change({ notify }),
    reset() {
      behaviour = atStart;
      calls.length = 0;
      alerts.length = 0;
      pages.forget();
    },
    close: () =>
      new Promise((resolve) => {
        closing.abort();
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
};

const healthy = { status: 200, body: { status: 'ok' } };

const changed = (behaviour: ProviderBehaviour, { notify, ...changes }: BehaviourChanges): ProviderBehaviour => ({
  ...behaviour,
  ...changes,
  notify: { ...behaviour.notify, ...notify },
});

const listening = (server: Server, port: number): Promise<number> =>
  new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, loopback, () => resolve((server.address() as AddressInfo).port));
  });
