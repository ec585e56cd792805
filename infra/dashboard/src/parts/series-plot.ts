import type { RefObject } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import uPlot from 'uplot';
import 'uplot/dist/uPlot.min.css';

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

/** Draws the series into the element of `box`; answers which slot is under the cursor. A click goes to what is counted in it. */
export const useSeriesPlot = (box: RefObject<HTMLDivElement>, plotted: Plotted): number | null => {
  const chart = useRef<uPlot | null>(null);
  const latest = useRef(plotted);
  latest.current = plotted;
  const [pointed, setPointed] = useState<number | null>(null);
  const shape = plotted.series.map(({ kind, colour }) => `${kind} ${colour}`).join();

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
    const follow = (): void => {
      const href = latest.current.slots[plot.cursor.idx ?? -1]?.href;
      if (href !== undefined) location.hash = href;
    };
    plot.over.addEventListener('click', follow);
    return () => {
      scheme.removeEventListener('change', repaint);
      resized.disconnect();
      plot.destroy();
      chart.current = null;
    };
  }, [box, shape]);

  useEffect(() => chart.current?.setData(dataOf(plotted)), [plotted]);
  return pointed;
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

const sizeOf = (element: HTMLElement) => ({ width: element.clientWidth, height: element.clientHeight });

type Latest = { current: Plotted };

/** A canvas has no style sheet, so it is painted in the colours that the page has at that moment. */
const colourOf = (element: HTMLElement, property: string) => () =>
  getComputedStyle(element).getPropertyValue(property).trim();

const seriesFor = (element: HTMLElement, { kind, colour }: Series): uPlot.Series => {
  const paint = colourOf(element, colour);
  if (kind === 'bar') {
    const bars = uPlot.paths.bars?.({ size: [0.72, 48], radius: 0.08 });
    return { fill: paint, stroke: paint, width: 0, ...(bars && { paths: bars }), points: { show: false } };
  }
  const dashes = kind === 'dashed' ? { dash: [4, 4], width: 1.5 } : { width: 2 };
  // A line needs two values: with fewer it would not be seen.
  const isAlone = ({ data }: uPlot, index: number) => (data[index] ?? []).filter((value) => value != null).length < 2;
  return { stroke: paint, ...dashes, points: { show: isAlone, size: 7, fill: paint }, spanGaps: false };
};

const optionsFor = (
  element: HTMLElement,
  latest: Latest,
  setPointed: (index: number | null) => void,
): uPlot.Options => ({
  ...sizeOf(element),
  legend: { show: false },
  padding: [8, 8, 0, 0],
  cursor: { y: false, drag: { x: false, y: false }, points: { show: false } },
  scales: {
    x: { time: false, range: (_, min, max) => [min - 0.6, max + 0.6] },
    y: { range: (_, __, max) => [0, Math.max(latest.current.least ?? 4, (max ?? 0) * 1.05)] },
  },
  series: [{}, ...drawn(latest.current.series).map((one) => seriesFor(element, one))],
  axes: axesFor(element, latest),
  hooks: { setCursor: [(plot) => setPointed(plot.cursor.idx ?? null)] },
});

const axesFor = (element: HTMLElement, latest: Latest): uPlot.Axis[] => {
  const axis = {
    stroke: colourOf(element, '--ink-soft'),
    font: `12px ${getComputedStyle(element).fontFamily}`,
    ticks: { show: false },
  };
  return [
    {
      ...axis,
      grid: { show: false },
      space: 56,
      size: 26,
      gap: 4,
      incrs: [1, 2, 3, 4, 6, 7, 12, 14, 24, 30, 60, 90],
      values: (_, splits) => splits.map((index) => latest.current.slots[index]?.label ?? ''),
    },
    {
      ...axis,
      grid: { stroke: colourOf(element, '--line'), width: 1 },
      space: 40,
      size: 48,
      gap: 6,
      values: (_, splits) => splits.map((value) => latest.current.asValue(value)),
    },
  ];
};
