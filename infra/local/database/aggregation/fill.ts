import { CommandError, failedToParse } from '../errors.ts';
import { refuseUnknown } from '../unknown-fields.ts';
import { isArray, isDoc } from '../values/types.ts';
import { compileAddFields } from './add-fields.ts';
import type { StageCompiler } from './stage.ts';
import { setWindowFields } from './window.ts';

const methods: Readonly<Record<string, string>> = { locf: '$locf', linear: '$linearFill' };

/** Puts values where there is none or null: those of the documents around, as windows give them, or fixed ones. */
export const fill: StageCompiler = (spec, context, name) => {
  if (!isDoc(spec) || !isDoc(spec.output)) throw failedToParse("$fill needs an object with 'output'");
  refuseUnknown(spec, ['partitionBy', 'partitionByFields', 'sortBy', 'output'], '$fill');
  const { partitionBy, partitionByFields, sortBy } = spec;
  if (partitionBy !== undefined && partitionByFields !== undefined)
    throw new CommandError(6050204, "Maximum one of 'partitionBy' and 'partitionByFields' can be specified in '$fill'");
  const windows: Record<string, unknown> = {};
  const values: Record<string, unknown> = {};
  for (const [field, how] of Object.entries(spec.output)) {
    const method = isDoc(how) && typeof how.method === 'string' ? methods[how.method] : undefined;
    if (method) windows[field] = { [method]: `$${field}` };
    else if (isDoc(how) && 'value' in how) values[field] = { $ifNull: [`$${field}`, how.value] };
    else throw new CommandError(6050202, `'$fill' needs a method or a value for '${field}'`);
  }
  const partition = isArray(partitionByFields) ? partitionByFields.map((field) => `$${field}`) : partitionBy;
  const window = setWindowFields({ partitionBy: partition, sortBy, output: windows }, context, name);
  const set = compileAddFields(values, context.scope, name);
  return function* (docs) {
    for (const doc of Object.keys(windows).length > 0 ? window(docs) : docs) yield set(doc);
  };
};
