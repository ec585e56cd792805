import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import * as z from 'zod';
import { mediaTypesOf, type Route } from '#functions/manifest/table.ts';
import { badInput, type InputFault } from '#lib/errors.ts';
import { negotiate } from './negotiate.ts';
import { bodyBytes, bodyTypeOf, parseBody } from './parse-body.ts';
import { isStorableText } from './storable-text.ts';

/** A route's validated input, as its schemas transform it. */
export type ParsedInput<R extends Route> = {
  params: z.output<R['params']>;
  query: z.output<R['query']>;
  body: R['body'] extends z.ZodType ? z.output<R['body']> : R['rawBody'] extends object ? Buffer : null;
  /** The media type of the body, if the route names those that it takes as bytes. */
  bodyType: R['rawBody'] extends { mediaTypes: readonly string[] } ? R['rawBody']['mediaTypes'][number] : null;
  /** The media type of the answer. */
  mediaType: string;
};

type Texts = Readonly<Record<string, string | readonly string[] | undefined>>;

/**
 * Validates path, query and body against the route's schemas and reports all faults at once.
 * @throws RequestError 422 with an entry for each fault; 413 and 415 for a rejected body; 406 if no media type is accepted
 */
export const parseInput = <R extends Route>(route: R, event: APIGatewayProxyEventV2): ParsedInput<R> => {
  const faults: InputFault[] = [];
  const check = (where: InputFault['in'], schema: z.ZodType, value: unknown): unknown => {
    const { data, error } = schema.safeParse(value, { reportInput: false });
    for (const issue of error?.issues ?? []) faults.push(...faultsOf(where, issue));
    return data;
  };
  const checkBody = (schema: z.ZodType): unknown => {
    const { body, faults: found } = parseBody(event);
    faults.push(...found);
    return found.length > 0 ? undefined : check('body', schema, body);
  };
  const checkTexts = (where: InputFault['in'], schema: z.ZodType, texts: Texts): unknown => {
    const checked = check(where, schema, texts);
    for (const [path, text = ''] of Object.entries(texts))
      if (![text].flat().every(isStorableText) && !faults.some((fault) => fault.in === where && fault.path === path))
        faults.push({ in: where, path, message: 'must have no control characters' });
    return checked;
  };
  const mediaType = mediaTypeFor(route, event.headers.accept);
  const querySchema = mediaType === 'application/json' ? route.query : (route.exportQuery ?? route.query);
  const query = queryOf(event.rawQueryString, repeatableIn(querySchema), faults);
  const input = {
    params: checkTexts('path', route.params, event.pathParameters ?? {}),
    query: checkTexts('query', querySchema, query),
    body: bodyOf(route, event, checkBody),
    bodyType: route.rawBody?.mediaTypes ? bodyTypeOf(event, route.rawBody.mediaTypes) : null,
    mediaType,
  };
  if (faults.length > 0) throw badInput(faults);
  return input as ParsedInput<R>;
};

const bodyOf = (
  { body, rawBody }: Route,
  event: APIGatewayProxyEventV2,
  check: (schema: z.ZodType) => unknown,
): unknown => {
  if (rawBody) return bodyBytes(event, rawBody.maxBytes);
  return body ? check(body) : null;
};

/** A route with one media type answers in it, whatever is accepted. */
const mediaTypeFor = (route: Route, accept: string | undefined): string => {
  const types = mediaTypesOf(route);
  const [only = ''] = types;
  return types.length === 1 ? only : negotiate(accept, types);
};

const faultsOf = (where: InputFault['in'], issue: z.core.$ZodIssue): InputFault[] => {
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) => ({ in: where, path: key, message: 'is unknown' }));
  const message = /received undefined$/.test(issue.message) ? 'is missing' : issue.message;
  // A fault of one value is reported for the whole parameter.
  return [{ in: where, path: where === 'query' ? String(issue.path[0] ?? '') : issue.path.join('.'), message }];
};

/** Repeatable parameters: those whose schema is an array. */
const repeatableIn = ({ shape }: z.ZodObject): ReadonlySet<string> =>
  new Set(Object.keys(shape).filter((name) => coreOf(shape[name]) instanceof z.ZodArray));

const coreOf = (schema: unknown): unknown => (schema instanceof z.ZodOptional ? coreOf(schema.unwrap()) : schema);

/** API Gateway joins repeated parameters with commas; the raw query string still distinguishes them. */
const queryOf = (
  rawQuery: string,
  repeatable: ReadonlySet<string>,
  faults: InputFault[],
): Record<string, string | string[]> => {
  const complain = (path: string, message: string) => faults.push({ in: 'query', path, message });
  if (!isPercentEncoded(rawQuery)) complain('', 'must be percent-encoded UTF-8');
  const params = new URLSearchParams(rawQuery);
  const query = new Map<string, string | string[]>(params);
  for (const name of new Set(params.keys())) {
    const values = params.getAll(name);
    if (repeatable.has(name)) query.set(name, values);
    else if (values.length > 1) complain(name, 'is given more than once');
  }
  return Object.fromEntries(query);
};

const isPercentEncoded = (text: string): boolean => {
  try {
    decodeURIComponent(text);
    return true;
  } catch {
    return false; // that is the answer
  }
};
