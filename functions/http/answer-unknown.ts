import { methodNotAllowed, notFound } from '#lib/errors.ts';
import { httpFrame } from '../frame/http-handler.ts';
import { patternOf } from '../frame/match-path.ts';
import { fallback } from '../manifest/fallback.ts';
import { routes } from '../manifest.ts'; // all of them: it has to know every path, and nobody waits for an error

const known = routes.map(({ method, path }) => ({ method, pattern: patternOf(path) }));

export const handler = httpFrame(fallback.name, async ({ rawPath, requestContext: { http } }) => {
  const methods = known.filter(({ pattern }) => pattern.test(rawPath)).map(({ method }) => method);
  if (methods.length === 0) throw notFound('There is nothing at this path.');
  const allow = [...methods, 'OPTIONS'].join(', ');
  if (http.method === 'OPTIONS') return { status: 204, headers: { allow } };
  throw methodNotAllowed(allow);
});
