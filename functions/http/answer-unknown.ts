import { routes } from '#functions/manifest/manifest.ts'; // all of them: it has to know every path, and nobody waits for an error
import { methodsOf } from '#functions/manifest/table.ts';
import { favicon } from '#functions/runtime/http/favicon.ts';
import { wrapHttp } from '#functions/runtime/http/http-handler.ts';
import { patternOf } from '#functions/runtime/http/match-path.ts';
import { negotiate } from '#functions/runtime/http/negotiate.ts';
import type { Reply } from '#functions/runtime/http/reply.ts';
import { methodNotAllowed, notFound } from '#lib/errors.ts';
import { fallback } from '../manifest/fallback.ts';

type Headers = Readonly<Record<string, string | undefined>>;

const known = routes.map((route) => ({ methods: methodsOf(route), pattern: patternOf(route.path) }));

/** Links to the documentation: a page for people, addresses for programs. */
const welcome = ({ accept }: Headers): Reply =>
  negotiate(accept, ['application/json', 'text/html']) === 'text/html'
    ? { status: 302, headers: { location: '/dashboard', vary: 'accept' } }
    : {
        status: 200,
        headers: { vary: 'accept' },
        body: { name: 'Intake', docs: '/docs', openapi: '/openapi.json', dashboard: '/dashboard', health: '/health' },
      };

/** Answers that need no function of their own. */
const own = new Map<string, (headers: Headers) => Reply>([
  ['/', welcome],
  ['/favicon.ico', () => favicon],
  ['/favicon.svg', () => favicon],
]);

const methodsAt = (path: string): readonly string[] =>
  own.has(path)
    ? methodsOf({ method: 'GET' })
    : known.filter(({ pattern }) => pattern.test(path)).flatMap(({ methods }) => methods);

export const handler = wrapHttp(fallback, async ({ rawPath, rawQueryString, headers, requestContext: { http } }) => {
  const path = rawPath.replace(/(?<=[^/])\/$/, '');
  const methods = methodsAt(path);
  if (methods.length === 0) throw notFound('No route matches this path.');
  const allow = [...methods, 'OPTIONS'].join(', ');
  if (http.method === 'OPTIONS') return { status: 204, headers: { allow } };
  if (!methods.includes(http.method)) throw methodNotAllowed(allow);
  // API Gateway matches no route for a path with a trailing slash.
  if (path !== rawPath) return { status: 308, headers: { location: path + (rawQueryString && `?${rawQueryString}`) } };
  const answer = own.get(path);
  if (!answer) throw notFound('No route matches this path.');
  return answer(headers);
});
