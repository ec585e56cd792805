import { useEffect, useId, useRef, useState } from 'preact/hooks';
import uPlot from 'uplot';
import 'uplot/dist/uPlot.min.css';
import { asCount } from '../format.ts';

export type Point = { label: string; longLabel: string; count: number };

type BarChartProps = {
  /** What is counted, as a sentence's beginning: `Tickets for each day`. */
  title: string;
  /** What a label names: `Day`. */
  unit: string;
  points: readonly Point[];
};

/** Counts over time as bars. Pointing at one tells its count above the chart; the same stands in a table for who cannot. */
export const BarChart = ({ title, unit, points }: BarChartProps) => {
  const box = useRef<HTMLDivElement>(null);
  const chart = useRef<uPlot | null>(null);
  const latest = useRef(points);
  latest.current = points;
  const [pointed, setPointed] = useState<number | null>(null);
  const captionId = useId();

  useEffect(() => {
    const element = box.current;
    if (!element) return;
    const plot = new uPlot(optionsFor(element, latest, setPointed), dataOf(latest.current), element);
    chart.current = plot;
    const resized = new ResizeObserver(() => plot.setSize(sizeOf(element)));
    resized.observe(element);
    const scheme = matchMedia('(prefers-color-scheme: dark)');
    const repaint = () => plot.redraw(false, true);
    scheme.addEventListener('change', repaint);
    return () => {
      scheme.removeEventListener('change', repaint);
      resized.disconnect();
      plot.destroy();
      chart.current = null;
    };
  }, []);

  useEffect(() => chart.current?.setData(dataOf(points)), [points]);

  const total = points.reduce((sum, { count }) => sum + count, 0);
  const most = points.reduce<Point | undefined>(
    (top, point) => (top && top.count >= point.count ? top : point),
    undefined,
  );
  const shown = pointed === null ? undefined : points[pointed];
  return (
    <figure class="chart" aria-labelledby={captionId}>
      <figcaption class="chart-readout">
        <span class="visually-hidden" id={captionId}>
          {title}: {asCount(total)} in all
          {most && most.count > 0 && `, most on ${most.longLabel}: ${asCount(most.count)}`}
        </span>
        <span aria-hidden="true">
          <strong>{asCount(shown?.count ?? total)}</strong> {shown ? shown.longLabel : 'in all'}
        </span>
      </figcaption>
      <div class="chart-box" ref={box} aria-hidden="true" />
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
    </figure>
  );
};

const dataOf = (points: readonly Point[]): uPlot.AlignedData => [
  points.map((_, index) => index),
  points.map(({ count }) => count),
];

const sizeOf = (element: HTMLElement) => ({ width: element.clientWidth, height: element.clientHeight });

const optionsFor = (
  element: HTMLElement,
  latest: { current: readonly Point[] },
  setPointed: (index: number | null) => void,
): uPlot.Options => {
  // A canvas knows no style sheet: it takes the colours that the box has at the moment it is painted.
  const colour = (name: 'color' | 'borderTopColor' | 'outlineColor') => () => getComputedStyle(element)[name];
  const axis = {
    stroke: colour('color'),
    font: '12px system-ui, sans-serif',
    ticks: { show: false },
  };
  const bars = uPlot.paths.bars?.({ size: [0.72, 48], radius: 0.12 });
  return {
    ...sizeOf(element),
    legend: { show: false },
    padding: [8, 8, 0, 0],
    cursor: { y: false, drag: { x: false, y: false }, points: { show: false } },
    scales: {
      x: { time: false, range: (_, min, max) => [min - 0.6, max + 0.6] },
      y: { range: (_, __, max) => [0, Math.max(4, max * 1.05)] },
    },
    series: [
      {},
      {
        fill: colour('outlineColor'),
        stroke: colour('outlineColor'),
        width: 0,
        ...(bars && { paths: bars }),
        points: { show: false },
      },
    ],
    axes: [
      {
        ...axis,
        grid: { show: false },
        space: 56,
        size: 26,
        gap: 4,
        incrs: [1, 2, 3, 4, 6, 7, 14, 30, 60, 90],
        values: (_, splits) => splits.map((index) => latest.current[index]?.label ?? ''),
      },
      {
        ...axis,
        grid: { stroke: colour('borderTopColor'), width: 1 },
        space: 40,
        size: 44,
        gap: 6,
        incrs: [1, 2, 5, 10, 20, 25, 50, 100, 200, 250, 500, 1e3, 2e3, 5e3, 1e4, 2e4, 5e4, 1e5, 1e6],
        values: (_, splits) => splits.map((count) => asCount(count)),
      },
    ],
    hooks: { setCursor: [(plot) => setPointed(plot.cursor.idx ?? null)] },
  };
};
