import { messageOf } from '#lib/errors.ts';
import { type Api, ApiError } from './api.ts';
import { clockFinding, type Finding } from './finding.ts';

type Health = { dependencies?: Record<'mongodb' | 'external_api', { status: string; latency_ms: number | null }> };

/** The API, whether it has its provider, its clock, and whether the key is accepted. */
export const apiChecks = async (api: Api): Promise<Finding[]> => {
  const before = Date.now();
  let response: Response;
  try {
    response = await fetch(new URL(`${api.url.href.replace(/\/$/, '')}/health`), {
      signal: AbortSignal.timeout(10_000),
    });
  } catch {
    const advice = 'Start it (npm start), or name it with --url or INTAKE_URL';
    return [{ check: 'api', state: 'fail', found: `${api.url.origin} does not answer`, advice }];
  }
  const after = Date.now();
  const health = (await response.json().catch(() => ({}))) as Health;
  if (health.dependencies === undefined) {
    const found = `${api.url.origin} answers ${response.status}, and not as Intake does`;
    return [{ check: 'api', state: 'fail', found, advice: 'Check --url or INTAKE_URL' }];
  }
  const { mongodb, external_api: provider } = health.dependencies;
  const date = Date.parse(response.headers.get('date') ?? '');
  return [
    mongodb.status === 'up'
      ? { check: 'api', state: 'ok', found: `${api.url.origin} answers, and so does its database` }
      : { check: 'api', state: 'fail', found: 'its database is down', advice: 'docs/runbook.md says what to look at' },
    provider.status === 'up'
      ? { check: 'provider', state: 'ok', found: `answers in ${provider.latency_ms} ms` }
      : { check: 'provider', state: 'fail', found: 'does not answer', advice: 'Check EXTERNAL_API_URL and its status' },
    // The header has whole seconds.
    ...(Number.isNaN(date) ? [] : [clockFinding('the API', date, before, after, 1_000)]),
    await checkKey(api),
  ];
};

const checkKey = async (api: Api): Promise<Finding> => {
  try {
    await api.json('GET', '/helpdesks');
    return { check: 'key', state: 'ok', found: 'is accepted' };
  } catch (error) {
    if (error instanceof ApiError && error.status === 403)
      return { check: 'key', state: 'ok', found: 'is accepted, without the scope read' };
    const advice = 'Set INTAKE_API_KEY; docs/api-keys.md says how to create one';
    return { check: 'key', state: 'fail', found: messageOf(error).replace(/\.$/, ''), advice };
  }
};
