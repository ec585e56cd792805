import { readFileSync } from 'node:fs';
import { Ajv, type ErrorObject } from 'ajv';

// An API's own description (OpenAPI 3.0) as a judge of both sides: of what is asked, and of what is answered.

export type Exchange = {
  readonly method: string;
  readonly path: string;
  readonly query: URLSearchParams;
  readonly headers: Readonly<Record<string, unknown>>;
  /** Undefined: none. */
  readonly body: unknown;
  readonly status: number;
  readonly answer: unknown;
};

type Json = { readonly [name: string]: unknown };
type Parameter = { name: string; in: 'path' | 'query' | 'header'; required?: boolean; schema: object };
type Operation = { parameters?: Parameter[]; requestBody?: object; responses: Json };

const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** In JSON Schema's words, and closed: a member that no schema names is a fault. */
const closed = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(closed);
  if (!isObject(value)) return value;
  const { nullable, ...rest } = Object.fromEntries(Object.entries(value).map(([name, one]) => [name, closed(one)]));
  const isOpen = !isObject(rest.properties) || 'additionalProperties' in rest || rest.type !== 'object';
  const schema = isOpen ? rest : { ...rest, additionalProperties: false };
  return nullable === true ? { anyOf: [schema, { type: 'null' }] } : schema;
};

const pointer = (...path: readonly string[]): string =>
  `api#${path.map((name) => `/${encodeURIComponent(name.replaceAll('~', '~0').replaceAll('/', '~1'))}`).join('')}`;

const worded = (where: string, errors: readonly ErrorObject[] | null | undefined): string[] =>
  (errors ?? []).map(({ instancePath, message, params }) => {
    const member = 'additionalProperty' in params ? ` ${params.additionalProperty}` : '';
    return `${where} ${instancePath.replaceAll(/\/\d+(?=\/|$)/g, '/*')}: ${message}${member}`;
  });

export const apiDescription = (file: URL) => {
  const described = JSON.parse(readFileSync(file, 'utf8')) as { paths: Record<string, Record<string, Operation>> };
  const options = { strict: false, validateSchema: false, validateFormats: false, allErrors: true } as const;
  const ajv = new Ajv(options).addSchema(closed(described) as object, 'api');
  const coercing = new Ajv({ ...options, coerceTypes: true }).addSchema(closed(described) as object, 'api');

  /** The operation of a call: of several templates, the one with the fewest parameters. */
  const find = ({ method, path }: Exchange) => {
    const fits = (template: string) => new RegExp(`^${template.replaceAll(/\{[^}]+\}/g, '([^/]+)')}$`).exec(path);
    const parameters = (template: string) => template.split('{').length;
    const [template] = Object.keys(described.paths)
      .filter((one) => described.paths[one]?.[method.toLowerCase()] && fits(one))
      .sort((one, other) => parameters(one) - parameters(other));
    if (template === undefined) return undefined;
    const names = [...template.matchAll(/\{([^}]+)\}/g)].map(([, name]) => name ?? '');
    const values = fits(template)?.slice(1) ?? [];
    const operation = described.paths[template]?.[method.toLowerCase()] as Operation;
    return { template, operation, inPath: Object.fromEntries(names.map((name, at) => [name, values[at]])) };
  };

  const faultsOf = (judge: Ajv, where: string, schema: string, value: unknown): string[] => {
    const validate = judge.getSchema(schema);
    if (!validate) throw new Error(`The description has no ${schema}`);
    return validate(value) === true ? [] : worded(where, validate.errors);
  };

  const requestFaults = (exchange: Exchange): string[] => {
    const { method, path, query, headers, body } = exchange;
    const found = find(exchange);
    if (!found) return [`request: ${method} ${path} is not described`];
    const { template, operation, inPath } = found;
    const operationPath = ['paths', template, method.toLowerCase()];
    const parameters = operation.parameters ?? [];
    const known = parameters.filter((one) => one.in === 'query').map(({ name }) => name);
    const given = { path: inPath, query: Object.fromEntries(query), header: headers };
    return [
      ...[...query.keys()].filter((name) => !known.includes(name)).map((name) => `request query ${name}: unknown`),
      ...parameters.flatMap((one, at) => {
        const value = given[one.in][one.in === 'header' ? one.name.toLowerCase() : one.name];
        if (value === undefined) return one.required ? [`request ${one.in} ${one.name}: missing`] : [];
        const schema = pointer(...operationPath, 'parameters', `${at}`, 'schema');
        return faultsOf(coercing, `request ${one.in} ${one.name}`, schema, value);
      }),
      ...(operation.requestBody
        ? faultsOf(ajv, 'request body', pointer(...operationPath, 'requestBody', ...jsonSchema), body)
        : []),
    ];
  };

  const answerFaults = (exchange: Exchange): string[] => {
    const found = find(exchange);
    const status = `${exchange.status}`;
    const isDescribed = found && status in found.operation.responses;
    const schema = isDescribed
      ? pointer('paths', found.template, exchange.method.toLowerCase(), 'responses', status, ...jsonSchema)
      : pointer('components', 'schemas', 'error');
    return faultsOf(ajv, `answer ${status}`, schema, exchange.answer);
  };

  return {
    /** What contradicts the description in a call and its answer, each kind once. */
    faults: (exchange: Exchange): string[] => [...new Set([...requestFaults(exchange), ...answerFaults(exchange)])],
  };
};

const jsonSchema = ['content', 'application/json', 'schema'];
