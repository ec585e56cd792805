import type { QueueName, Route, Schedule } from '#functions/manifest/table.ts';

/** Who is hurt when a queue's messages are not worked on. */
export const queueImpact: Readonly<Record<QueueName, string>> = {
  'ingest-page':
    'Runs of some tenants stand still or fail, so these tenants see old tickets and get no alert for new ones.',
  'send-alert': 'Nobody has been told of some urgent tickets, so customers in need wait for an answer.',
  'replay-triage': 'Tickets of some tenants stay judged by rules that these tenants have changed since.',
};

export const routeImpact = ({ method, path }: Pick<Route, 'method' | 'path'>): string =>
  `Callers of ${method} ${path} get no answer or an error.`;

export const fallbackImpact = 'Callers who mistake a path or a method are not told so, but get an error of ours.';

export const scheduleImpact = ({ summary }: Pick<Schedule, 'summary'>): string =>
  `This is not being done any more, for all tenants: "${summary}".`;
