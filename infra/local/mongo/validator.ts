import { Binary, ObjectId } from 'bson';
import { Query } from 'mingo';
import { notSupported } from './errors.ts';
import { type Doc, isDoc } from './values.ts';

const typeTests: Readonly<Record<string, (value: unknown) => boolean>> = {
  string: (value) => typeof value === 'string',
  bool: (value) => typeof value === 'boolean',
  date: (value) => value instanceof Date,
  object: isDoc,
  array: Array.isArray,
  null: (value) => value === null,
  int: (value) => Number.isInteger(value),
  long: (value) => Number.isInteger(value),
  double: (value) => typeof value === 'number',
  number: (value) => typeof value === 'number',
  objectId: (value) => value instanceof ObjectId,
  binData: (value) => value instanceof Binary,
};

/** What in the document breaks the collection's validator; undefined if nothing does. */
export const violationOf = (doc: Doc, validator: Doc): Doc | undefined => {
  const { $jsonSchema: schema, ...filter } = validator;
  if (isDoc(schema)) {
    const reason = schemaViolation(doc, schema, '');
    if (reason) return { operatorName: '$jsonSchema', reason };
  }
  return new Query(filter).test(doc) ? undefined : { reason: 'the document does not match the validator' };
};

const known = new Set([
  'bsonType',
  'required',
  'properties',
  'enum',
  'minimum',
  'maximum',
  'items',
  'title',
  'description',
]);

const schemaViolation = (value: unknown, schema: Doc, path: string): string | undefined => {
  const unknown = Object.keys(schema).find((keyword) => !known.has(keyword));
  if (unknown) throw notSupported(`The $jsonSchema keyword ${unknown}`);
  const types = [schema.bsonType ?? []].flat() as string[];
  if (types.length > 0 && !types.some((type) => typeTests[type]?.(value))) return `${path} is not of type ${types}`;
  if (Array.isArray(schema.enum) && !schema.enum.includes(value)) return `${path} is none of ${schema.enum}`;
  if (typeof value === 'number' && value < Number(schema.minimum ?? value)) return `${path} is below the minimum`;
  if (typeof value === 'number' && value > Number(schema.maximum ?? value)) return `${path} is above the maximum`;
  if (Array.isArray(value) && isDoc(schema.items)) {
    const items = schema.items;
    return value.map((item, i) => schemaViolation(item, items, `${path}.${i}`)).find(Boolean);
  }
  if (!isDoc(value)) return undefined;
  const missing = ((schema.required ?? []) as string[]).find((name) => value[name] === undefined);
  if (missing) return `${path}${missing} is missing`;
  return Object.entries((schema.properties ?? {}) as Record<string, Doc>)
    .filter(([name]) => value[name] !== undefined)
    .map(([name, inner]) => schemaViolation(value[name], inner, `${path}${name}`))
    .find(Boolean);
};
