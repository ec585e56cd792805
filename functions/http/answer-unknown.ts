import { methodNotAllowed, notFound } from '#lib/errors.ts';
import { favicon } from '../frame/favicon.ts';
import { httpFrame } from '../frame/http-handler.ts';
import { patternOf } from '../frame/match-path.ts';
import { negotiate } from '../frame/negotiate.ts';
import type { Reply } from '../frame/reply.ts';
import { fallback } from '../manifest/fallback.ts';
import { routes } from '../manifest.ts'; // all of them: it has to know every path, and nobody waits for an error
import { methodsOf } from '../table.ts';

type Headers = Readonly<Record<string, string | undefined>>;

const known = routes.map((route) => ({ methods: methodsOf(route), pattern: patternOf(route.path) }));

/** Where to look: a page for a person, addresses for a program. */
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

export const handler = httpFrame(
  fallback.name,
  async ({ rawPath, rawQueryString, headers, requestContext: { http } }) => {
    const path = rawPath.replace(/(?<=[^/])\/$/, '');
    const methods = methodsAt(path);
    if (methods.length === 0) throw notFound('There is nothing at this path.');
    const allow = [...methods, 'OPTIONS'].join(', ');
    if (http.method === 'OPTIONS') return { status: 204, headers: { allow } };
    if (!methods.includes(http.method)) throw methodNotAllowed(allow);
    // The gateway finds no route for a path with a slash at its end.
    if (path !== rawPath)
      return { status: 308, headers: { location: path + (rawQueryString && `?${rawQueryString}`) } };
    const answer = own.get(path);
    if (!answer) throw notFound('There is nothing at this path.');
    return answer(headers);
  },
);
