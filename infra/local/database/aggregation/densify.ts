import { CommandError, failedToParse } from '../errors.ts';
import { addUnits, type Unit, unitOf } from '../expressions/calendar.ts';
import { utc } from '../expressions/time-zone.ts';
import { refuseUnknown } from '../unknown-fields.ts';
import { draftOf } from '../update/draft.ts';
import { compare } from '../values/compare.ts';
import { keyOf } from '../values/key.ts';
import { add, isNumeric, multiply, type Numeric, toNumber } from '../values/numbers.ts';
import { type Path, parsePath, scalarAt } from '../values/path.ts';
import { parseSort, sortDocs } from '../values/sort.ts';
import { type Doc, isArray, isDoc, isNullish } from '../values/types.ts';
import type { StageCompiler } from './stage.ts';

/** From where to where values are made; the end is one of them, or not. */
type Reach = { from: unknown; to: unknown; isOpen: boolean };

/** The value so many steps after another. */
type Move = (from: unknown, steps: number) => unknown;

const mostMade = 500_000;

/** Makes documents for the values that a field skips. */
export const densify: StageCompiler = (spec) => {
  if (!isDoc(spec) || typeof spec.field !== 'string' || !isDoc(spec.range))
    throw failedToParse("$densify needs an object with 'field' and 'range'");
  refuseUnknown(spec, ['field', 'partitionByFields', 'range'], '$densify');
  const { step, unit, bounds } = spec.range;
  const path = parsePath(spec.field);
  const shared = (isArray(spec.partitionByFields) ? spec.partitionByFields : []).map((name) => parsePath(String(name)));
  const move = moveBy(step, unit === undefined ? undefined : unitOf(unit, '$densify'));
  const order = parseSort({ [spec.field]: 1 });
  const reachIn = reachOf(bounds);
  return function* (input) {
    const docs = sortDocs(input, order);
    const values = valuesOf(docs, path);
    if (values.some((value) => (unit === undefined ? !isNumeric(value) : !(value instanceof Date))))
      throw new CommandError(5733201, 'Densify field type must be numeric, or a date if there is a unit');
    for (const partition of partitioned(docs, shared)) {
      const own = valuesOf(partition, path);
      const reach = reachIn(values, own);
      const made = reach ? missingIn(reach, new Set(own.map(keyOf)), move) : [];
      const likeness = shared.map((field) => [field, scalarAt(partition[0], field)] as const);
      yield* sortDocs([...partition, ...made.map((value) => docWith([...likeness, [path, value]]))], order);
    }
  };
};

const valuesOf = (docs: readonly Doc[], path: Path): unknown[] =>
  docs.map((doc) => scalarAt(doc, path)).filter((value) => !isNullish(value));

const moveBy = (step: unknown, unit: Unit | undefined): Move => {
  if (!isNumeric(step) || !(toNumber(step) > 0)) throw new CommandError(5733401, "'step' must be a positive number");
  if (!unit) return (from, steps) => add(from as Numeric, multiply(step, steps));
  return (from, steps) => new Date(addUnits((from as Date).getTime(), unit, toNumber(step) * steps, utc));
};

/** `full` reaches over all documents, `partition` over those of one partition. */
const reachOf = (bounds: unknown): ((all: readonly unknown[], own: readonly unknown[]) => Reach | undefined) => {
  if (isArray(bounds) && bounds.length === 2) return () => ({ from: bounds[0], to: bounds[1], isOpen: true });
  if (bounds !== 'full' && bounds !== 'partition')
    throw new CommandError(5733402, "'bounds' must be 'full', 'partition' or an array of two values");
  return (all, own) => {
    const values = bounds === 'full' ? all : own;
    return values.length > 0 ? { from: values[0], to: values.at(-1), isOpen: false } : undefined;
  };
};

const missingIn = ({ from, to, isOpen }: Reach, present: ReadonlySet<string>, move: Move): unknown[] => {
  const missing: unknown[] = [];
  for (let steps = 0; ; steps++) {
    const value = move(from, steps);
    const order = compare(value, to);
    if (order > 0 || (isOpen && order === 0)) return missing;
    if (!present.has(keyOf(value))) missing.push(value);
    if (missing.length > mostMade)
      throw new CommandError(5897900, `$densify would make more than ${mostMade} documents`);
  }
};

const partitioned = (docs: readonly Doc[], fields: readonly Path[]): Iterable<Doc[]> => {
  const partitions = new Map<string, Doc[]>();
  for (const doc of docs) {
    const key = fields.map((field) => keyOf(scalarAt(doc, field))).join('');
    partitions.set(key, [...(partitions.get(key) ?? []), doc]);
  }
  return partitions.values();
};

const docWith = (fields: readonly (readonly [path: Path, value: unknown])[]): Doc => {
  const draft = draftOf({});
  for (const [path, value] of fields) draft.put(path, value);
  return draft.doc;
};
