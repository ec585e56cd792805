import type { RefObject } from 'preact';
import { useMemo, useRef } from 'preact/hooks';
import type uPlot from 'uplot';
import { axesOf, barSeries, colourOf, usePlot } from './use-plot.ts';

/** A place on the time axis; `href` leads to what is counted there. */
export type Slot = { label: string; longLabel: string; href?: string | undefined };

/**
 * One value for each slot; null where nothing is known. Bars stand on those before them. `colour` is a custom property of the
 * style sheet.
 */
export type Series = {
  name: string;
  kind: 'bar' | 'line' | 'dashed';
  colour: `--${string}`;
  values: readonly (number | null)[];
};

export type Plotted = {
  slots: readonly Slot[];
  series: readonly Series[];
  asValue: (value: number) => string;
  least?: number;
};

const steps = [1, 2, 3, 4, 6, 7, 12, 14, 24, 30, 60, 90];

/** Draws the series into the element of `box`; answers which slot is under the cursor. A click goes to what is counted in it. */
export const useSeriesPlot = (box: RefObject<HTMLDivElement>, plotted: Plotted): number | null => {
  const latest = useRef(plotted);
  latest.current = plotted;
  const data = useMemo(() => dataOf(plotted), [plotted]);
  const shape = plotted.series.map(({ kind, colour }) => `${kind} ${colour}`).join();

  const drawingFor = (element: HTMLElement) => ({
    least: () => latest.current.least ?? 4,
    series: [{}, ...drawn(latest.current.series).map((one) => seriesFor(element, one))],
    axes: axesOf(element, {
      x: { incrs: steps, label: (index) => latest.current.slots[index]?.label },
      y: { size: 48, label: (value) => latest.current.asValue(value) },
    }),
    hooks: { ready: [(plot: uPlot) => plot.over.addEventListener('click', () => follow(plot))] },
  });
  const follow = (plot: uPlot): void => {
    const href = latest.current.slots[plot.cursor.idx ?? -1]?.href;
    if (href !== undefined) location.hash = href;
  };
  return usePlot(box, data, drawingFor, shape);
};

const isBar = ({ kind }: Series): boolean => kind === 'bar';

/** Bars are drawn from the highest sum down, so that each covers the foot of the one behind it; lines lie above them. */
const drawn = (series: readonly Series[]): Series[] => {
  const bars = series.filter(isBar);
  const stacked = bars.map((one, index) => ({
    ...one,
    values: one.values.map((_, slot) =>
      bars.slice(0, index + 1).reduce((sum, bar) => sum + (bar.values[slot] ?? 0), 0),
    ),
  }));
  return [...stacked.toReversed(), ...series.filter((one) => !isBar(one))];
};

const dataOf = ({ slots, series }: Plotted): uPlot.AlignedData => [
  slots.map((_, index) => index),
  ...drawn(series).map(({ values }) => [...values]),
];

const seriesFor = (element: HTMLElement, { kind, colour }: Series): uPlot.Series => {
  const paint = colourOf(element, colour);
  if (kind === 'bar') return barSeries(paint, 0.08);
  const dashes = kind === 'dashed' ? { dash: [4, 4], width: 1.5 } : { width: 2 };
  // A line needs two values: with fewer it would not be seen.
  const isAlone = ({ data }: uPlot, index: number) => (data[index] ?? []).filter((value) => value != null).length < 2;
  return { stroke: paint, ...dashes, points: { show: isAlone, size: 7, fill: paint }, spanGaps: false };
};
