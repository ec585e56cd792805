import { alertReportView, mostInReport } from '#lib/trends/read-alert-report.ts';
import { risingWordsView } from '#lib/trends/rising-words.ts';
import { mostTrendDays } from '#lib/trends/trend-range.ts';
import { trendsView } from '#lib/trends/trends.ts';
import { dateRange, ofTenant, queryWithRange, wholeNumber } from './parameters.ts';
import { route } from './route.ts';
import type { Route } from './table.ts';

const aboutRange = `The range is rounded to quarters of an hour and spans at most ${mostTrendDays} days; without from_date it is the 30 days before its end.`;

const usual = {
  method: 'GET',
  scope: 'read',
  throttle: { perSecond: 50, burst: 100 },
  params: ofTenant,
  query: () => queryWithRange(dateRange()),
} as const;

export const getTrends = route('get-trends', {
  ...usual,
  path: '/tenants/{tenant_id}/trends',
  summary: 'Get the ticket trends of a tenant',
  details: `Per hour or day in a time zone: urgency, sentiment, and tickets closed, reopened and open. In total: by hour of the week, source, language and age. ${aboutRange}`,
  answers: () => ({ 200: { description: 'The trends', schema: trendsView } }),
});

export const getRisingWords = route('get-rising-words', {
  ...usual,
  path: '/tenants/{tenant_id}/rising-words',
  answeredWith: 'get-trends',
  summary: 'Get the rising words in the tickets of a tenant',
  details: `Words that are more frequent than in the 90 days before the range. ${aboutRange}`,
  answers: () => ({ 200: { description: 'The words, most significant first', schema: risingWordsView } }),
});

export const getAlertReport = route('get-alert-report', {
  ...usual,
  path: '/tenants/{tenant_id}/alert-report',
  answeredWith: 'get-trends',
  throttle: { perSecond: 20, burst: 50 },
  summary: 'Get the alert report of a tenant',
  details: `Counts sent, late, suppressed and undeliverable alerts by the time at which they were raised, and the deliveries to each destination; at most the newest ${mostInReport} of each. ${aboutRange}`,
  query: () =>
    queryWithRange({
      ...dateRange(),
      late_after_seconds: wholeNumber(1, 86_400)
        .default(300)
        .meta({ description: 'Seconds after which an alert counts as late' }),
    }),
  answers: () => ({ 200: { description: 'The report', schema: alertReportView } }),
});

export const trendRoutes = [getTrends, getRisingWords, getAlertReport] as const satisfies readonly Route[];
