import { CommandError, failedToParse } from '../errors.ts';
import { addUnits, type Unit, unitOf } from '../expressions/calendar.ts';
import { utc } from '../expressions/time-zone.ts';
import { compare } from '../values/compare.ts';
import { isNumeric, toNumber } from '../values/numbers.ts';
import { valueAt } from '../values/path.ts';
import type { SortField } from '../values/sort.ts';
import { isArray, isDoc } from '../values/types.ts';
import { refuseOptions } from './stage.ts';
import type { Partition } from './window.ts';

/** The documents around a document that belong to its window: from a place up to but not including another. */
export type Bounds = { at(partition: Partition, index: number): readonly [from: number, to: number]; isWhole: boolean };

type Edge = 'unbounded' | 'current' | number;

const whole: Bounds = { at: ({ docs }) => [0, docs.length], isWhole: true };

/** Reads `{ documents: [a, b] }` or `{ range: [a, b], unit }`; without a window it is the whole partition. */
export const compileBounds = (window: unknown, fields: readonly SortField[]): Bounds => {
  if (window === undefined) return whole;
  if (!isDoc(window)) throw failedToParse("'window' field must be an object");
  refuseOptions(window, ['documents', 'range', 'unit'], 9, 'window');
  const { documents, range, unit } = window;
  if (documents !== undefined && range !== undefined)
    throw failedToParse('Window bounds can specify either documents or range, not both.');
  if (documents === undefined && range === undefined) return whole;
  const [lower, upper] = edgesOf(documents ?? range);
  if (lower === 'unbounded' && upper === 'unbounded') return whole;
  if (fields.length === 0) throw new CommandError(5339901, 'Bounded windows require a sortBy');
  if (documents !== undefined) return byPosition(lower, upper);
  const [field] = fields;
  if (!field || fields.length > 1) throw new CommandError(5339902, 'Range-based bounds require sortBy a single field');
  return byValue(field, lower, upper, unit === undefined ? undefined : unitOf(unit, '$setWindowFields'));
};

const edgesOf = (value: unknown): readonly [lower: Edge, upper: Edge] => {
  if (!isArray(value) || value.length !== 2) throw failedToParse('Window bounds must be a 2-element array');
  return [edgeOf(value[0]), edgeOf(value[1])];
};

const edgeOf = (value: unknown): Edge => {
  if (value === 'unbounded' || value === 'current') return value;
  if (isNumeric(value)) return toNumber(value);
  throw failedToParse("Numeric bounds, 'unbounded' or 'current' are expected");
};

const byPosition = (lower: Edge, upper: Edge): Bounds => {
  const shift = (edge: Edge): number => (typeof edge === 'number' ? edge : 0);
  return {
    isWhole: false,
    at({ docs: { length } }, index) {
      const from = lower === 'unbounded' ? 0 : Math.max(0, index + shift(lower));
      const to = upper === 'unbounded' ? length : Math.min(length, index + shift(upper) + 1);
      return [Math.min(from, length), Math.max(Math.min(from, length), to)];
    },
  };
};

const byValue = ({ path }: SortField, lower: Edge, upper: Edge, unit: Unit | undefined): Bounds => {
  const moved = (value: unknown, edge: Edge): unknown => {
    if (typeof edge !== 'number') return value;
    if (unit && value instanceof Date) return new Date(addUnits(value.getTime(), unit, edge, utc));
    if (!unit && isNumeric(value)) return toNumber(value) + edge;
    throw new CommandError(
      5429414,
      unit
        ? 'Invalid range: expected the sortBy field to be a Date'
        : 'Invalid range: expected the sortBy field to be a number',
    );
  };
  return {
    isWhole: false,
    at({ docs }, index) {
      const value = valueAt(docs[index], path);
      const [least, most] = [moved(value, lower), moved(value, upper)];
      const from = lower === 'unbounded' ? 0 : docs.findIndex((doc) => compare(valueAt(doc, path), least) >= 0);
      const last =
        upper === 'unbounded' ? docs.length - 1 : docs.findLastIndex((doc) => compare(valueAt(doc, path), most) <= 0);
      return from < 0 || last < from ? [0, 0] : [from, last + 1];
    },
  };
};
