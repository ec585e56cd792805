import { alertReportView, mostInReport } from '#lib/trends/read-alert-report.ts';
import { risingWordsView } from '#lib/trends/rising-words.ts';
import { mostTrendDays } from '#lib/trends/trend-range.ts';
import { trendsView } from '#lib/trends/trends.ts';
import { dateRange, ofTenant, queryWithRange, wholeNumber } from './parameters.ts';
import { route } from './route.ts';
import type { Route } from './table.ts';

const aboutRange = `The range is rounded to quarters of an hour and has ${mostTrendDays} days at most; without from_date it is the 30 days before its end.`;

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
  summary: 'Get how the tickets of a tenant develop',
  details: `By hours or days of a time zone: urgency, sentiment, and how tickets open and close; by hour of the week, source, language and age. ${aboutRange}`,
  answers: () => ({ 200: { description: 'The trends', schema: trendsView } }),
});

export const getRisingWords = route('get-rising-words', {
  ...usual,
  path: '/tenants/{tenant_id}/rising-words',
  answeredWith: 'get-trends',
  summary: 'Get the words that are more frequent than before',
  details: `Compared with the 90 days before the range. ${aboutRange}`,
  answers: () => ({ 200: { description: 'The words, the most striking first', schema: risingWordsView } }),
});

export const getAlertReport = route('get-alert-report', {
  ...usual,
  path: '/tenants/{tenant_id}/alert-report',
  answeredWith: 'get-trends',
  throttle: { perSecond: 20, burst: 50 },
  summary: 'Get how the alerts of a tenant went',
  details: `Sent, late, suppressed and undeliverable, by the time at which they were raised, and the deliveries to each destination; the newest ${mostInReport} of both. ${aboutRange}`,
  query: () =>
    queryWithRange({
      ...dateRange(),
      late_after_seconds: wholeNumber(1, 86_400).default(300).meta({ description: 'From when on an alert is late' }),
    }),
  answers: () => ({ 200: { description: 'The report', schema: alertReportView } }),
});

export const trendRoutes = [getTrends, getRisingWords, getAlertReport] as const satisfies readonly Route[];
