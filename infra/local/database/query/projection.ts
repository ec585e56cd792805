import { CommandError, dollarInPath } from '../errors.ts';
import { compileExpression } from '../expressions/compile.ts';
import { atRoot, type CommandScope, type Environment, type Expression } from '../expressions/scope.ts';
import { isTruthy } from '../expressions/truth.ts';
import { isNumeric } from '../values/numbers.ts';
import { type Doc, fieldOf, isArray, isDoc, setField } from '../values/types.ts';

export type Projection = (doc: Doc) => Doc;

/** What a projection does with one field. */
type Node =
  | { kind: 'include' }
  | { kind: 'exclude' }
  | { kind: 'compute'; expression: Expression }
  | { kind: 'change'; change: Change }
  | { kind: 'inside'; fields: Map<string, Node> };

/** Maps a field's value to its projection, as `$elemMatch` in a find does. */
export type Change = (value: unknown) => unknown;

/** Parses what only a find's projection allows; undefined for anything else. */
type FindOperators = (name: string, argument: Doc) => Change | undefined;

type Mode = 'include' | 'exclude';

type Parsing = { scope: CommandScope; find: FindOperators | undefined; mode: Mode | undefined };

/** Compiles `$project` and, with the operators specific to find, the projection of a find. */
export const compileProjection = (spec: Doc, scope: CommandScope, find?: FindOperators): Projection => {
  const parsing: Parsing = { scope, find, mode: undefined };
  const root = new Map<string, Node>();
  const id = spec._id;
  for (const [name, value] of Object.entries(spec)) {
    if (name !== '_id') addField(root, name, value, parsing);
  }
  const idIsSwitch = typeof id === 'boolean' || isNumeric(id);
  const idHides = idIsSwitch && !isTruthy(id);
  if ('_id' in spec && !idIsSwitch) addField(root, '_id', id, parsing);
  const mode = parsing.mode ?? (idHides || !('_id' in spec) ? 'exclude' : 'include');
  if (mode === 'exclude') {
    if (idHides) root.set('_id', { kind: 'exclude' });
  } else if (!idHides && !root.has('_id')) root.set('_id', { kind: 'include' });
  return (doc) => apply(doc, root, mode, atRoot(doc));
};

const setMode = (parsing: Parsing, mode: Mode, name: string): void => {
  if (parsing.mode && parsing.mode !== mode) {
    const [code, kind] = mode === 'include' ? [31253, 'inclusion'] : [31254, 'exclusion'];
    throw new CommandError(
      code,
      `Cannot do ${kind} on field ${name} in ${mode === 'include' ? 'exclusion' : 'inclusion'} projection`,
    );
  }
  parsing.mode = mode;
};

const addField = (root: Map<string, Node>, name: string, value: unknown, parsing: Parsing): void => {
  const parts = name.split('.');
  if (parts.includes(''))
    throw new CommandError(parts.at(-1) === '' ? 40353 : 15998, `FieldPath '${name}' has an empty part`);
  if (parts.some((part) => part.startsWith('$'))) throw dollarInPath();
  let fields = root;
  for (const part of parts.slice(0, -1)) {
    const existing = fields.get(part);
    if (existing && existing.kind !== 'inside') throw collision(name, part);
    const inside = existing ?? { kind: 'inside', fields: new Map<string, Node>() };
    fields.set(part, inside);
    fields = inside.fields;
  }
  const last = parts.at(-1) ?? '';
  if (isDoc(value) && isNested(value)) {
    for (const [inner, innerValue] of Object.entries(value)) addField(root, `${name}.${inner}`, innerValue, parsing);
    if (Object.keys(value).length === 0)
      throw new CommandError(51270, 'An empty sub-projection is not a valid value. Found empty object at path');
    return;
  }
  if (fields.has(last)) throw collision(name, last);
  fields.set(last, nodeOf(name, value, parsing));
};

const collision = (name: string, part: string): CommandError =>
  new CommandError(31249, `Path collision at ${name} remaining portion ${part}`);

const isNested = (value: Doc): boolean => !Object.keys(value)[0]?.startsWith('$');

const nodeOf = (name: string, value: unknown, parsing: Parsing): Node => {
  if (typeof value === 'boolean' || isNumeric(value)) {
    const kind = isTruthy(value) ? 'include' : 'exclude';
    setMode(parsing, kind, name);
    return { kind };
  }
  if (isDoc(value)) {
    const change = parsing.find?.(name, value);
    if (change) {
      setMode(parsing, 'include', name);
      return { kind: 'change', change };
    }
  }
  setMode(parsing, 'include', name);
  return { kind: 'compute', expression: compileExpression(value, parsing.scope) };
};

const apply = (value: Doc, fields: Map<string, Node>, mode: Mode, environment: Environment): Doc => {
  const result: Doc = {};
  for (const name of Object.keys(value)) {
    const node = fields.get(name);
    const kept = keptOf(fieldOf(value, name), node, mode, environment);
    if (kept !== undefined) setField(result, name, kept);
  }
  addComputed(result, value, fields, environment);
  return result;
};

const keptOf = (value: unknown, node: Node | undefined, mode: Mode, environment: Environment): unknown => {
  if (!node) return mode === 'exclude' ? value : undefined;
  switch (node.kind) {
    case 'include':
      return value;
    case 'exclude':
      return undefined;
    case 'compute':
      // Its place is where the field stood, unless a projection of only some fields puts it at the end.
      return undefined;
    case 'change':
      return node.change(value);
    case 'inside':
      return inside(value, node.fields, mode, environment);
  }
};

const inside = (value: unknown, fields: Map<string, Node>, mode: Mode, environment: Environment): unknown => {
  if (isDoc(value)) return apply(value, fields, mode, environment);
  if (isArray(value)) {
    return value
      .map((element) => inside(element, fields, mode, environment))
      .filter((element) => element !== undefined);
  }
  if (mode === 'exclude') return value;
  return hasComputed(fields) ? computedAlone(fields, environment) : undefined;
};

const hasComputed = (fields: Map<string, Node>): boolean =>
  [...fields.values()].some((node) => node.kind === 'compute' || (node.kind === 'inside' && hasComputed(node.fields)));

const computedAlone = (fields: Map<string, Node>, environment: Environment): Doc => {
  const result: Doc = {};
  addComputed(result, {}, fields, environment);
  return result;
};

const addComputed = (result: Doc, source: Doc, fields: Map<string, Node>, environment: Environment): void => {
  for (const [name, node] of fields) {
    if (node.kind === 'compute') {
      const value = node.expression(environment);
      if (value !== undefined) setField(result, name, value);
    } else if (node.kind === 'inside' && fieldOf(source, name) === undefined && hasComputed(node.fields)) {
      setField(result, name, computedAlone(node.fields, environment));
    }
  }
};
