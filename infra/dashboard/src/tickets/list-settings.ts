import { useState } from 'preact/hooks';
import { parsedJson } from '../state/stored-json.ts';
import { type ColumnName, columnNames, usualColumns } from './column-names.ts';

export type Density = 'comfortable' | 'compact';
/** How a reader wants lists of tickets to look; it is kept in the browser. */
export type ListSettings = { columns: readonly ColumnName[]; density: Density };

const place = 'intake-ticket-list';
export const usualSettings: ListSettings = { columns: usualColumns, density: 'comfortable' };

/** What is stored may be of another release, or nonsense. */
export const readSettings = (stored: string | null): ListSettings => {
  const { columns, density } = (parsedJson(stored) ?? {}) as { columns?: unknown; density?: unknown };
  return {
    columns: Array.isArray(columns) ? columnNames.filter((name) => columns.includes(name)) : usualSettings.columns,
    density: density === 'compact' ? 'compact' : 'comfortable',
  };
};

export const useListSettings = (): [ListSettings, (settings: ListSettings) => void] => {
  const [settings, setSettings] = useState(() => readSettings(localStorage.getItem(place)));
  const change = (next: ListSettings): void => {
    localStorage.setItem(place, JSON.stringify(next));
    setSettings(next);
  };
  return [settings, change];
};
