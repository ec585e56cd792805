import { useMemo, useRef, useState } from 'preact/hooks';
import type { Trends } from '../api/types.ts';
import { asCount, weekdayNames } from '../format.ts';
import { timeZoneName } from '../overview/period.ts';
import { Loaded, Panel } from '../parts/panel.tsx';
import type { Resource } from '../state/resource.ts';
import { locale } from '../texts/language.ts';
import { t } from '../texts/t.ts';
import { hrefBetween } from './slots.ts';
import { chartSkeleton, isEmpty } from './volume.tsx';

const longWeekday = new Intl.DateTimeFormat(locale, { weekday: 'long', timeZone: 'UTC' });
const hour = new Intl.DateTimeFormat(locale, { hour: 'numeric', timeZone: 'UTC' });
const day = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short' });

/** A day that is a Monday, for names. */
const monday = Date.UTC(2024, 0, 1);
const nameOfHour = (of: number): string => hour.format(new Date(monday + of * 3_600_000));
const dateOf = (index: number): Date => new Date(monday + index * 86_400_000);

type Cell = { day: number; hour: number };

/** When in the week tickets are created, by the reader's clocks. */
export const HeatMap = ({ trends }: { trends: Resource<Trends> }) => (
  <Panel
    title={t('trends.hoursOfWeek')}
    area="area-half"
    isBusy={trends.isLoading}
    aside={<span class="faint">{timeZoneName()}</span>}
  >
    <Loaded resource={trends} skeleton={chartSkeleton} empty={t('period.noTickets')} isEmpty={isEmpty}>
      {(data) => <Grid data={data} />}
    </Loaded>
  </Panel>
);

const moves: Readonly<Record<string, Cell>> = {
  ArrowLeft: { day: 0, hour: -1 },
  ArrowRight: { day: 0, hour: 1 },
  ArrowUp: { day: -1, hour: 0 },
  ArrowDown: { day: 1, hour: 0 },
};

/** One cell is in the order of the tab key; the arrow keys lead to the others. */
const Grid = ({ data }: { data: Trends }) => {
  const counts = data.hours_of_week.map(({ tickets }) => tickets);
  const busiest = useMemo(() => busiestOf(counts), [data]);
  const [chosen, setChosen] = useState<Cell | null>(null);
  const table = useRef<HTMLTableElement>(null);
  const most = counts[busiest.day]?.[busiest.hour] ?? 0;
  const current = chosen ?? busiest;

  const onKeyDown = (event: KeyboardEvent): void => {
    const move = moves[event.key];
    if (!move) return;
    event.preventDefault();
    const next = { day: (current.day + move.day + 7) % 7, hour: (current.hour + move.hour + 24) % 24 };
    setChosen(next);
    table.current?.querySelector<HTMLElement>(`[data-cell="${next.day}-${next.hour}"]`)?.focus();
  };
  return (
    <>
      <p class="series-readout" aria-live="polite">
        <strong>{nameOfCell(current)}</strong>{' '}
        {t(chosen ? 'format.tickets' : 'trends.busiest', { count: counts[current.day]?.[current.hour] ?? 0 })}
      </p>
      <table class="heat" ref={table} onKeyDown={onKeyDown}>
        <caption class="visually-hidden">{t('trends.hoursOfWeek')}</caption>
        <colgroup>
          <col class="heat-days-column" />
          <col span={24} />
        </colgroup>
        <tbody>
          {counts.map((ofDay, index) => (
            <tr key={index}>
              <th scope="row">{weekdayNames[index]}</th>
              {ofDay.map((count, of) => (
                <td key={of}>
                  <button
                    type="button"
                    class="heat-cell"
                    style={{ '--heat': levelOf(count, most) }}
                    data-cell={`${index}-${of}`}
                    tabIndex={index === current.day && of === current.hour ? 0 : -1}
                    aria-pressed={chosen !== null && index === chosen.day && of === chosen.hour}
                    aria-label={`${nameOfCell({ day: index, hour: of })}: ${asCount(count)}`}
                    onClick={() => setChosen({ day: index, hour: of })}
                  />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
        <tfoot aria-hidden="true">
          <tr>
            <td />
            {[0, 6, 12, 18].map((of) => (
              <td key={of} colSpan={6}>
                {nameOfHour(of)}
              </td>
            ))}
          </tr>
        </tfoot>
      </table>
      <Occurrences cell={current} data={data} />
    </>
  );
};

/** From 0 to 8, by the square root: a few busy hours do not make all others alike. */
const levelOf = (count: number, most: number): number => (most === 0 ? 0 : Math.ceil(8 * Math.sqrt(count / most)));

const busiestOf = (counts: readonly (readonly number[])[]): Cell => {
  let best: Cell = { day: 0, hour: 0 };
  const countAt = (cell: Cell) => counts[cell.day]?.[cell.hour] ?? 0;
  for (const [index, ofDay] of counts.entries())
    for (const of of ofDay.keys())
      if (countAt({ day: index, hour: of }) > countAt(best)) best = { day: index, hour: of };
  return best;
};

const nameOfCell = (cell: Cell): string => `${longWeekday.format(dateOf(cell.day))}, ${nameOfHour(cell.hour)}`;

const mostShown = 12;

/** The tickets of that hour in each week of the range, the last ones first. */
const Occurrences = ({ cell, data }: { cell: Cell; data: Trends }) => {
  const all = occurrencesOf(cell, new Date(data.from_date), new Date(data.to_date));
  return (
    <p class="heat-days">
      {t('trends.ticketsOf')}{' '}
      {all.slice(0, mostShown).map(({ from, to }) => (
        <a key={from.getTime()} href={hrefBetween(from.toISOString(), to.toISOString())}>
          {day.format(from)}
        </a>
      ))}
    </p>
  );
};

const occurrencesOf = (cell: Cell, from: Date, to: Date): { from: Date; to: Date }[] => {
  const found: { from: Date; to: Date }[] = [];
  for (let date = new Date(to.getFullYear(), to.getMonth(), to.getDate()); ; date.setDate(date.getDate() - 1)) {
    const start = new Date(date.getFullYear(), date.getMonth(), date.getDate(), cell.hour);
    const end = new Date(date.getFullYear(), date.getMonth(), date.getDate(), cell.hour + 1);
    if (end <= from) return found;
    if ((start.getDay() + 6) % 7 === cell.day && start < to) found.push({ from: start, to: end });
  }
};
