import type { RefObject } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import uPlot from 'uplot';
import 'uplot/dist/uPlot.min.css';
import { asCount } from '../format.ts';

export type Point = { label: string; longLabel: string; count: number };

/** Draws the points as bars into the element of `box`; answers which point is under the cursor. */
export const useBarPlot = (box: RefObject<HTMLDivElement>, points: readonly Point[]): Point | undefined => {
  const chart = useRef<uPlot | null>(null);
  const latest = useRef(points);
  latest.current = points;
  const [pointed, setPointed] = useState<number | null>(null);

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
  return pointed === null ? undefined : points[pointed];
};

const dataOf = (points: readonly Point[]): uPlot.AlignedData => [
  points.map((_, index) => index),
  points.map(({ count }) => count),
];

const sizeOf = (element: HTMLElement) => ({ width: element.clientWidth, height: element.clientHeight });

type Latest = { current: readonly Point[] };

const optionsFor = (
  element: HTMLElement,
  latest: Latest,
  setPointed: (index: number | null) => void,
): uPlot.Options => {
  const bars = uPlot.paths.bars?.({ size: [0.72, 48], radius: 0.12 });
  const colour = colourOf(element, 'outlineColor');
  return {
    ...sizeOf(element),
    legend: { show: false },
    padding: [8, 8, 0, 0],
    cursor: { y: false, drag: { x: false, y: false }, points: { show: false } },
    scales: {
      x: { time: false, range: (_, min, max) => [min - 0.6, max + 0.6] },
      y: { range: (_, __, max) => [0, Math.max(4, max * 1.05)] },
    },
    series: [{}, { fill: colour, stroke: colour, width: 0, ...(bars && { paths: bars }), points: { show: false } }],
    axes: axesFor(element, latest),
    hooks: { setCursor: [(plot) => setPointed(plot.cursor.idx ?? null)] },
  };
};

/** A canvas has no style sheet, so it is painted in the colours that the element has at that moment. */
const colourOf = (element: HTMLElement, property: 'color' | 'borderTopColor' | 'outlineColor') => () =>
  getComputedStyle(element)[property];

const axesFor = (element: HTMLElement, latest: Latest): uPlot.Axis[] => {
  const axis = {
    stroke: colourOf(element, 'color'),
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
      incrs: [1, 2, 3, 4, 6, 7, 14, 30, 60, 90],
      values: (_, splits) => splits.map((index) => latest.current[index]?.label ?? ''),
    },
    {
      ...axis,
      grid: { stroke: colourOf(element, 'borderTopColor'), width: 1 },
      space: 40,
      size: 44,
      gap: 6,
      incrs: [1, 2, 5, 10, 20, 25, 50, 100, 200, 250, 500, 1e3, 2e3, 5e3, 1e4, 2e4, 5e4, 1e5, 1e6],
      values: (_, splits) => splits.map((count) => asCount(count)),
    },
  ];
};
