import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { loopback, loopbackServer } from '../loopback-server.ts';
import {
  type FaultRule,
  faultless,
  type NotifyBehaviour,
  type ProviderBehaviour,
  type TicketSource,
} from './behaviour.ts';
import { type Call, mostInAnyWindow } from './calls.ts';
import { answerWith } from './faults.ts';
import { type AlertCall, notificationEndpoint } from './notification-endpoint.ts';
import { pageEndpoint } from './page-endpoint.ts';
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
  /** Every request except the alerts, in order of arrival. */
  readonly calls: readonly Call[];
  /** Every attempt of every alert, in order of arrival. */
  readonly alerts: readonly AlertCall[];
  /** The largest number of page calls, refused ones included, in any window of `windowMs`. */
  mostCallsInAnyWindow(windowMs: number): number;
  /** Changes the given parts of the behaviour. */
  change(changes: BehaviourChanges): void;
  setTickets(tickets: TicketSource): void;
  setFault(fault: FaultRule | undefined): void;
  setNotify(notify: Partial<NotifyBehaviour>): void;
  /** Restores the behaviour of the start, and clears the records, the alerts' attempt counts and the limit's window. */
  reset(): void;
  /** Stops at once and drops all connections, answered or not. May be called twice. */
  close(): Promise<void>;
};

/** Starts the ticket provider, with the notification service beside it. */
export const startProvider = async ({ port = 0, ...options }: ProviderOptions = {}): Promise<Provider> => {
  const atStart = changed(faultless, options);
  let behaviour = atStart;
  const records: Records = { calls: [], alerts: [] };
  const closing = new AbortController();
  const { answer, forgetLimit } = endpoints(() => behaviour, records, closing.signal);
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
    ...records,
    mostCallsInAnyWindow: (windowMs) => mostInAnyWindow(pageCallTimes(records.calls), windowMs),
    change,
    setTickets: (tickets) => change({ tickets }),
    setFault: (fault) => change({ fault }),
    setNotify: (notify) => change({ notify }),
    reset() {
      behaviour = atStart;
      records.calls.length = 0;
      records.alerts.length = 0;
      forgetLimit();
    },
    close: () => {
      closing.abort();
      return closed(server);
    },
  };
};

type Records = { readonly calls: Call[]; readonly alerts: AlertCall[] };

/** Routes requests to the endpoints and records each of them. */
const endpoints = (behaviour: () => ProviderBehaviour, { calls, alerts }: Records, closing: AbortSignal) => {
  const pages = pageEndpoint(behaviour);
  const notifications = notificationEndpoint(alerts, () => behaviour().notify, closing);
  return {
    forgetLimit: pages.forget,
    async answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
      const { pathname: path, searchParams } = new URL(request.url ?? '/', 'http://provider');
      const asked = `${request.method} ${path}`;
      if (asked === `POST ${notifyPath}`) return notifications.answer(request, response);

      const parsed = parsePageQuery(searchParams);
      const call: Call = { at: performance.now(), path, ...(parsed.kind === 'valid' && parsed.query) };
      calls.push(call);
      const exchange = { response, note: call, closing };
      if (asked === `GET ${pagesPath}`) return pages.answer(call, parsed, exchange);
      if (asked === `GET ${healthPath}`) return answerWith(behaviour().fault?.(call), () => healthy, exchange);
      send(response, call, { status: 404, body: { detail: 'Not found' } });
    },
  };
};

const pageCallTimes = (calls: readonly Call[]): number[] =>
  calls.filter(({ path }) => path === pagesPath).map(({ at }) => at);

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

const closed = (server: Server): Promise<void> =>
  new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
