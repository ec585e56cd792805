import { useId, useRef } from 'preact/hooks';
import { asCount } from '../format.ts';
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
          {title}: {asCount(total)} in total{peakOf(points)}
        </span>
        <span aria-hidden="true">
          <strong>{asCount(pointed?.count ?? total)}</strong> {pointed ? pointed.longLabel : 'in total'}
        </span>
      </figcaption>
      <div class="chart-box" ref={box} aria-hidden="true" />
      <PointTable title={title} unit={unit} points={points} />
    </figure>
  );
};

const peakOf = (points: readonly Point[]): string => {
  const peak = points.reduce<Point | undefined>(
    (top, point) => (top && top.count >= point.count ? top : point),
    undefined,
  );
  return peak && peak.count > 0 ? `, most on ${peak.longLabel}: ${asCount(peak.count)}` : '';
};

const PointTable = ({ title, unit, points }: BarChartProps) => (
  <table class="visually-hidden">
    <caption>{title}</caption>
    <thead>
      <tr>
        <th scope="col">{unit}</th>
        <th scope="col">Tickets</th>
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
);
