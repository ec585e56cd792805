import type { RefObject } from 'preact';
import { useMemo, useRef } from 'preact/hooks';
import type uPlot from 'uplot';
import { asCount } from '../format.ts';
import { axesOf, barSeries, colourOf, usePlot } from './use-plot.ts';

export type Point = { label: string; longLabel: string; count: number };

const steps = [1, 2, 3, 4, 6, 7, 14, 30, 60, 90];
const wholeCounts = [1, 2, 5, 10, 20, 25, 50, 100, 200, 250, 500, 1e3, 2e3, 5e3, 1e4, 2e4, 5e4, 1e5, 1e6];

/** Draws the points as bars into the element of `box`; answers which point is under the cursor. */
export const useBarPlot = (box: RefObject<HTMLDivElement>, points: readonly Point[]): Point | undefined => {
  const latest = useRef(points);
  latest.current = points;
  const data = useMemo(() => dataOf(points), [points]);
  const pointed = usePlot(box, data, (element) => ({
    least: () => 4,
    series: [{}, barSeries(colourOf(element, '--data'), 0.12)],
    axes: axesOf(element, {
      x: { incrs: steps, label: (index) => latest.current[index]?.label },
      y: { incrs: wholeCounts, size: 44, label: asCount },
    }),
  }));
  return pointed === null ? undefined : points[pointed];
};

const dataOf = (points: readonly Point[]): uPlot.AlignedData => [
  points.map((_, index) => index),
  points.map(({ count }) => count),
];
