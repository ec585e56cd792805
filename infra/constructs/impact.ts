import type { QueueName, Route, Schedule } from '#functions/table.ts';

/** Who is hurt when a queue's messages are not worked on. */
export const queueImpact: Readonly<Record<QueueName, string>> = {
  'ingest-page':
    'The runs of the tenants concerned stand still or end as failed, so these tenants see old tickets and get no alert for new ones.',
  'send-alert': 'Nobody has been told of some urgent tickets, so customers in need wait for an answer.',
};

export const routeImpact = ({ method, path }: Pick<Route, 'method' | 'path'>): string =>
  `Callers of ${method} ${path} get no answer or an error.`;

export const scheduleImpact = ({ summary }: Pick<Schedule, 'summary'>): string =>
  `This is not being done any more, for all tenants: "${summary}".`;
