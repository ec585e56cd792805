import { CommandError, dollarInPath } from '../errors.ts';
import { compileExpression } from '../expressions/compile.ts';
import { atRoot, type CommandScope, type Environment, type Expression } from '../expressions/scope.ts';
import { type Doc, fieldOf, isArray, isDoc, setField } from '../values/types.ts';

type Node = { kind: 'compute'; expression: Expression } | { kind: 'inside'; fields: Map<string, Node> };

/** Compiles `$addFields`: all expressions see the original document. */
export const compileAddFields = (spec: unknown, scope: CommandScope, name: string): ((doc: Doc) => Doc) => {
  if (!isDoc(spec)) throw new CommandError(40272, `${name} specification stage must be an object`);
  const root = new Map<string, Node>();
  for (const [path, value] of Object.entries(spec)) addField(root, path.split('.'), value, scope);
  return (doc) => addTo(doc, root, atRoot(doc));
};

const addField = (fields: Map<string, Node>, path: readonly string[], value: unknown, scope: CommandScope): void => {
  const [part = '', ...rest] = path;
  if (part === '') throw new CommandError(40353, 'FieldPath must not have empty parts.');
  if (part.startsWith('$')) throw dollarInPath();
  const existing = fields.get(part);
  if (rest.length === 0 && !isNestedSpec(value)) {
    if (existing) throw collision(part);
    fields.set(part, { kind: 'compute', expression: compileExpression(value, scope) });
    return;
  }
  if (existing && existing.kind !== 'inside') throw collision(part);
  const inside = existing ?? { kind: 'inside', fields: new Map<string, Node>() };
  fields.set(part, inside);
  if (rest.length > 0) addField(inside.fields, rest, value, scope);
  else for (const [name, inner] of Object.entries(value as Doc)) addField(inside.fields, name.split('.'), inner, scope);
};

/** `{ a: { b: 1 } }` adds a field to `a` instead of replacing it. */
const isNestedSpec = (value: unknown): boolean => {
  if (!isDoc(value)) return false;
  const [first] = Object.keys(value);
  return first !== undefined && !first.startsWith('$');
};

const collision = (part: string): CommandError =>
  new CommandError(40176, `Cannot specify both '${part}' and a path within it`);

const addTo = (doc: Doc, fields: Map<string, Node>, environment: Environment): Doc => {
  const result: Doc = { ...doc };
  for (const [name, node] of fields) {
    const value =
      node.kind === 'compute' ? node.expression(environment) : addInside(fieldOf(doc, name), node.fields, environment);
    if (value === undefined) delete result[name];
    else setField(result, name, value);
  }
  return result;
};

const addInside = (value: unknown, fields: Map<string, Node>, environment: Environment): unknown => {
  if (isArray(value)) return value.map((element) => addInside(element, fields, environment));
  return addTo(isDoc(value) ? value : {}, fields, environment);
};
