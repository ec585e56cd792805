import type { RefObject } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import uPlot from 'uplot';
import 'uplot/dist/uPlot.min.css';

/** What one plot has that others do not. */
type Drawing = Pick<uPlot.Options, 'series' | 'hooks'> & {
  axes: uPlot.Axis[];
  /** The y axis goes up to here at least. */
  least: () => number;
};

/**
 * Draws `data` into the element of `box`, in its size and in the colours of the page; answers which index of the x axis is under
 * the cursor. `drawingFor` is called when the plot is made, which it is again when `shape` changes.
 */
export const usePlot = (
  box: RefObject<HTMLDivElement>,
  data: uPlot.AlignedData,
  drawingFor: (element: HTMLElement) => Drawing,
  shape = '',
): number | null => {
  const chart = useRef<uPlot | null>(null);
  const latest = useRef({ data, drawingFor });
  latest.current = { data, drawingFor };
  const [pointed, setPointed] = useState<number | null>(null);

  useEffect(() => {
    const element = box.current;
    if (!element) return;
    const options = optionsOf(latest.current.drawingFor(element), setPointed);
    const plot = new uPlot({ ...options, ...sizeOf(element) }, latest.current.data, element);
    chart.current = plot;
    const resized = new ResizeObserver(() => plot.setSize(sizeOf(element)));
    resized.observe(element);
    const scheme = matchMedia('(prefers-color-scheme: dark)');
    // The paths of bars keep the colour that they were made with.
    const repaint = () => plot.redraw(true, true);
    scheme.addEventListener('change', repaint);
    return () => {
      scheme.removeEventListener('change', repaint);
      resized.disconnect();
      plot.destroy();
      chart.current = null;
    };
  }, [box, shape]);

  useEffect(() => {
    // What a plot was made with is drawn.
    if (chart.current?.data !== data) chart.current?.setData(data);
  }, [data]);
  return pointed;
};

const sizeOf = (element: HTMLElement) => ({ width: element.clientWidth, height: element.clientHeight });

type Options = Omit<uPlot.Options, 'width' | 'height'>;

const optionsOf = ({ least, ...drawing }: Drawing, setPointed: (index: number | null) => void): Options => ({
  legend: { show: false },
  padding: [8, 8, 0, 0],
  cursor: { y: false, drag: { x: false, y: false }, points: { show: false } },
  scales: {
    x: { time: false, range: (_, min, max) => [min - 0.6, max + 0.6] },
    y: { range: (_, __, max) => [0, Math.max(least(), (max ?? 0) * 1.05)] },
  },
  ...drawing,
  plugins: [{ hooks: { setCursor: (plot) => setPointed(plot.cursor.idx ?? null) } }],
});

/** A canvas has no style sheet, so it is painted in what a custom property is for the element at that moment. */
export const colourOf = (element: HTMLElement, property: `--${string}`) => () =>
  getComputedStyle(element).getPropertyValue(property).trim();

/** Bars from the foot of the plot up, rounded by this share of their width. */
export const barSeries = (colour: () => string, radius: number): uPlot.Series => {
  const paths = uPlot.paths.bars?.({ size: [0.72, 48], radius });
  return { fill: colour, stroke: colour, width: 0, ...(paths && { paths }), points: { show: false } };
};

type Axes = {
  x: { incrs: number[]; label: (index: number) => string | undefined };
  y: { incrs?: number[]; size: number; label: (value: number) => string };
};

export const axesOf = (element: HTMLElement, { x, y }: Axes): uPlot.Axis[] => {
  const axis = {
    stroke: colourOf(element, '--ink-soft'),
    font: `12px ${getComputedStyle(element).fontFamily}`,
    ticks: { show: false },
  };
  return [
    {
      ...axis,
      ...{ grid: { show: false }, space: 56, size: 26, gap: 4, incrs: x.incrs },
      values: (_, splits) => splits.map((index) => x.label(index) ?? ''),
    },
    {
      ...axis,
      ...{ grid: { stroke: colourOf(element, '--line'), width: 1 }, space: 40, size: y.size, gap: 6 },
      ...(y.incrs && { incrs: y.incrs }),
      values: (_, splits) => splits.map(y.label),
    },
  ];
};
