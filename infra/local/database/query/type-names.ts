import { badValue } from '../errors.ts';
import { isNumeric, toNumber } from '../values/numbers.ts';
import { isArray, type TypeName, typeCode, typeName } from '../values/types.ts';

const numberTypes: readonly TypeName[] = ['int', 'long', 'double', 'decimal'];
const namesByCode = new Map<number, TypeName>(Object.entries(typeCode).map(([name, code]) => [code, name as TypeName]));

/** The types that `$type` or a schema's `bsonType` names: a name, a number, `number`, or a list of them. */
export const typesNamed = (spec: unknown): ReadonlySet<TypeName> =>
  new Set((isArray(spec) ? spec : [spec]).flatMap(typesOf));

const typesOf = (spec: unknown): readonly TypeName[] => {
  if (spec === 'number') return numberTypes;
  if (typeof spec === 'string') {
    if (!Object.hasOwn(typeCode, spec) || spec === 'missing') throw badValue(`Unknown type name alias: ${spec}`);
    return [spec as TypeName];
  }
  if (!isNumeric(spec)) throw badValue('type must be represented as a number or a string');
  const name = namesByCode.get(toNumber(spec));
  if (!name || name === 'missing') throw badValue(`Invalid numerical type code: ${toNumber(spec)}`);
  return [name];
};

export const hasType = (value: unknown, types: ReadonlySet<TypeName>): boolean => types.has(typeName(value));
