import type { ComponentChildren } from 'preact';
import { useId, useRef } from 'preact/hooks';
import { asCount } from '../format.ts';
import { t, withElements } from '../texts/t.ts';
import { type Point, useBarPlot } from './bar-plot.ts';

type BarChartProps = {
  /** What is counted: `Tickets per day`. */
  title: string;
  /** What a label names: `Day`. */
  unit: string;
  points: readonly Point[];
};

/** Counts over time as bars. The count under the cursor is shown above the chart; a table has all of them for screen readers. */
export const BarChart = ({ title, unit, points }: BarChartProps) => {
  const box = useRef<HTMLDivElement>(null);
  const pointed = useBarPlot(box, points);
  const captionId = useId();
  const total = points.reduce((sum, { count }) => sum + count, 0);
  return (
    <figure class="chart" aria-labelledby={captionId}>
      <figcaption class="chart-readout">
        <span class="visually-hidden" id={captionId}>
          {summaryOf(title, total, points)}
        </span>
        <span aria-hidden="true">
          {pointed ? (
            <>
              <strong>{asCount(pointed.count)}</strong> {pointed.longLabel}
            </>
          ) : (
            withElements('parts.total', { b: (count: ComponentChildren) => <strong>{count}</strong> }, { count: total })
          )}
        </span>
      </figcaption>
      <div class="chart-box" ref={box} aria-hidden="true" />
      <PointTable title={title} unit={unit} points={points} />
    </figure>
  );
};

const summaryOf = (title: string, total: number, points: readonly Point[]): string => {
  const peak = points.reduce<Point | undefined>(
    (top, point) => (top && top.count >= point.count ? top : point),
    undefined,
  );
  return peak && peak.count > 0
    ? t('parts.chartTotalAndPeak', { title, total, when: peak.longLabel, count: peak.count })
    : t('parts.chartTotal', { title, total });
};

/** Hidden with a box around it: a table is as wide as its texts, whatever its own width is. */
const PointTable = ({ title, unit, points }: BarChartProps) => (
  <div class="visually-hidden">
    <table>
      <caption>{title}</caption>
      <thead>
        <tr>
          <th scope="col">{unit}</th>
          <th scope="col">{t('parts.tickets')}</th>
        </tr>
      </thead>
      <tbody>
        {points.map(({ longLabel, count }) => (
          <tr key={longLabel}>
            <th scope="row">{longLabel}</th>
            <td>{asCount(count)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  </div>
);
