import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import type * as z from 'zod';
import { badInput, type InputFault } from '#lib/errors.ts';
import type { Route } from '../table.ts';
import { parseBody } from './parse-body.ts';
import { isSoundText } from './sound-text.ts';

/** What a route's handler gets of the request, as its schemas make it. */
export type ParsedInput<R extends Route> = {
  params: z.output<R['params']>;
  query: z.output<R['query']>;
  body: R['body'] extends z.ZodType ? z.output<R['body']> : null;
};

type Texts = Readonly<Record<string, string | undefined>>;

/**
 * Checks path, query and body against the route's schemas, all of them, so that a caller learns every fault at once.
 * @throws RequestError 422 with an entry for each fault; 413 and 415 for a body that is not looked at
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
      if (!isSoundText(text) && !faults.some((fault) => fault.in === where && fault.path === path))
        faults.push({ in: where, path, message: 'must have no control characters' });
    return checked;
  };
  const query = queryOf(event.rawQueryString, faults);
  const input = {
    params: checkTexts('path', route.params, event.pathParameters ?? {}),
    query: checkTexts('query', route.query, query),
    body: route.body ? checkBody(route.body) : null,
  };
  if (faults.length > 0) throw badInput(faults);
  return input as ParsedInput<R>;
};

const faultsOf = (where: InputFault['in'], issue: z.core.$ZodIssue): InputFault[] => {
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) => ({ in: where, path: key, message: 'is not known here' }));
  const message = /received undefined$/.test(issue.message) ? 'is missing' : issue.message;
  return [{ in: where, path: issue.path.join('.'), message }];
};

/** API Gateway joins repeated parameters with commas; the raw string still tells them apart. */
const queryOf = (rawQuery: string, faults: InputFault[]): Record<string, string> => {
  const complain = (path: string, message: string) => faults.push({ in: 'query', path, message });
  if (!isPercentEncoded(rawQuery)) complain('', 'must be percent-encoded UTF-8');
  const params = new URLSearchParams(rawQuery);
  for (const name of new Set(params.keys()))
    if (params.getAll(name).length > 1) complain(name, 'is given more than once');
  return Object.fromEntries(params);
};

const isPercentEncoded = (text: string): boolean => {
  try {
    decodeURIComponent(text);
    return true;
  } catch {
    return false; // that is the answer
  }
};
