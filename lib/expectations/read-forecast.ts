import * as z from 'zod';
import { hourMs, startOfDay } from '#lib/analytics/periods.ts';
import type { Store } from '#lib/mongo/store.ts';
import { type BackTest, type Forecast, forecastModels, forecastOf, leastForecastDays } from './forecast.ts';
import { hoursADay, readHourlyCounts } from './hourly-counts.ts';

const backTestView = z.lazy(() =>
  z
    .object({
      days: z.int().describe('Number of last full days, each forecast from the days before it'),
      mase: z
        .number()
        .nullable()
        .describe(
          "Mean absolute scaled error, scaled by the error of last week's hour before those days; null if that error is zero",
        ),
      coverage_80: z.number().describe('Share of those hours within their 80% prediction intervals'),
      coverage_95: z.number(),
    })
    .meta({ id: 'BackTest' }),
);

export const forecastView = z.lazy(() =>
  z
    .object({
      tenant_id: z.string(),
      learnt_from_days: z
        .int()
        .describe(`Full days with tickets, at most 56; with fewer than ${leastForecastDays} there is no forecast`),
      model: z
        .enum(forecastModels)
        .nullable()
        .describe('`usual` where its back-test is better than that of `last_week`; null without a forecast'),
      back_test: z.object({ usual: backTestView, last_week: backTestView }).nullable(),
      hours: z.array(
        z.object({
          hour: z.iso.datetime(),
          expected: z.number(),
          low_80: z.int().describe('Four of five hours are expected to have at least this, and at most `high_80`'),
          high_80: z.int(),
          low_95: z.int(),
          high_95: z.int(),
        }),
      ),
    })
    .meta({ id: 'Forecast' }),
);
export type ForecastView = z.infer<typeof forecastView>;

/** How many tickets are expected in each of the next hours, from the next whole one on. */
export const readForecast = async (store: Store, tenantId: string, hours: number, now: Date): Promise<ForecastView> => {
  const counts = await readHourlyCounts(store, tenantId, startOfDay(now));
  const next = new Date(Math.ceil(now.getTime() / hourMs) * hourMs);
  const forecast = forecastOf(counts, next, hours);
  return {
    tenant_id: tenantId,
    learnt_from_days: counts.hours.length / hoursADay,
    model: forecast?.model ?? null,
    back_test: forecast && backTestsOf(forecast),
    hours: (forecast?.hours ?? []).map(({ at, expected, low80, high80, low95, high95 }) => ({
      ...{ hour: at.toISOString(), expected: rounded(expected) },
      ...{ low_80: low80, high_80: high80, low_95: low95, high_95: high95 },
    })),
  };
};

const backTestsOf = ({ backTests: { usual, last_week } }: Forecast) => ({
  usual: viewOf(usual),
  last_week: viewOf(last_week),
});

const viewOf = ({ days, mase, coverage80, coverage95 }: BackTest) => ({
  ...{ days, mase: mase === null ? null : rounded(mase) },
  ...{ coverage_80: rounded(coverage80), coverage_95: rounded(coverage95) },
});

const rounded = (value: number): number => Math.round(value * 1_000) / 1_000;
