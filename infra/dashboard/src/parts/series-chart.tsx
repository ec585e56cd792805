import type { ComponentChildren } from 'preact';
import { useMemo, useRef } from 'preact/hooks';
import { t } from '../texts/t.ts';
import { type Plotted, type Series, type Slot, useSeriesPlot } from './series-plot.ts';

type SeriesChartProps = Plotted & {
  title: string;
  /** What a slot is: `Day`. */
  unit: string;
  /** Of the whole, shown while nothing is pointed at. */
  summary: string;
};

/**
 * Several series over time. The values under the cursor stand above the chart; a table has all of them, with a link for each
 * slot, for who uses no pointer.
 */
export const SeriesChart = ({ title, unit, summary, slots, series, asValue, least }: SeriesChartProps) => {
  const box = useRef<HTMLDivElement>(null);
  const plotted = useMemo(
    () => ({ slots, series, asValue, ...(least !== undefined && { least }) }),
    [slots, series, asValue, least],
  );
  const index = useSeriesPlot(box, plotted);
  const pointed = index === null ? undefined : slots[index];
  return (
    <figure class="chart series-chart" aria-label={title}>
      <figcaption class="series-readout">
        <strong>{pointed?.longLabel ?? summary}</strong>
        <ul class="legend">
          {series.map(({ name, kind, colour, values }) => {
            const value = index === null ? undefined : values[index];
            return (
              <li key={name}>
                <i class={`key key-${kind}`} style={{ '--key': `var(${colour})` }} aria-hidden="true" />
                {name}
                {value != null && <b>{asValue(value)}</b>}
              </li>
            );
          })}
        </ul>
      </figcaption>
      <div class="chart-box" ref={box} aria-hidden="true" />
      <SeriesTable {...{ title, unit, slots, series, asValue }} />
    </figure>
  );
};

type TableProps = Omit<SeriesChartProps, 'summary' | 'least'>;

const SeriesTable = ({ title, unit, slots, series, asValue }: TableProps) => (
  <details class="chart-table">
    <summary>{t('charts.asTable')}</summary>
    {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
    <section class="table-scroll" aria-label={t('charts.table', { title })} tabIndex={0}>
      <table>
        <caption class="visually-hidden">{title}</caption>
        <thead>
          <tr>
            <th scope="col">{unit}</th>
            {series.map(({ name }) => (
              <th scope="col" key={name} class="number">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {slots.map((slot, index) => (
            <tr key={slot.longLabel}>
              <th scope="row">{nameOf(slot)}</th>
              {series.map((one) => (
                <td key={one.name} class="number">
                  {valueAt(one, index, asValue)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  </details>
);

const nameOf = ({ longLabel, href }: Slot): ComponentChildren => (href ? <a href={href}>{longLabel}</a> : longLabel);

const valueAt = ({ values }: Series, index: number, asValue: (value: number) => string): string => {
  const value = values[index];
  return value == null ? '–' : asValue(value);
};
