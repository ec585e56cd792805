import { setTimeout as sleep } from 'node:timers/promises';
import type { JobView } from '#lib/ingestion/run-view.ts';
import { progressLine } from '../local/progress-line.ts';
import { type Command, type Context, countOf, ofTenant, tenant, textOf } from './command.ts';
import { plain } from './screen.ts';

const pollMs = 500;

/** Follows a run to its end. True if it was completed. */
const follow = async ({ api, screen }: Context, jobId: string): Promise<boolean> => {
  const startedAt = performance.now();
  for (;;) {
    const job = await api.json<JobView>('GET', `/ingest/progress/${encodeURIComponent(jobId)}`);
    if (job.status !== 'running') {
      await screen.result(job, () => runLine(job));
      return job.status === 'completed';
    }
    await screen.progress(progressLine([job], performance.now() - startedAt));
    await sleep(pollMs);
  }
};

type Ended = Pick<JobView, 'job_id' | 'new_ingested' | 'updated' | 'unchanged' | 'deleted' | 'errors' | 'error'> & {
  status: string;
};

const runLine = (run: Ended): string => {
  const counts = (['new_ingested', 'updated', 'unchanged', 'deleted', 'errors'] as const).map(
    (name) => `${name} ${run[name]}`,
  );
  return plain([run.job_id, run.status, ...counts, ...(run.error === null ? [] : [run.error])].join('  '));
};

const start: Command = {
  name: 'run start',
  about: 'Start an ingestion run',
  options: {
    ...tenant,
    mode: { type: 'string', about: 'full or incremental; by default whichever is due' },
    'allow-deletions': { type: 'string', about: 'deletions to allow that the safeguard would withhold' },
    watch: { type: 'boolean', about: 'follow it to its end' },
  },
  required: ['tenant'],
  async run(context) {
    const { api, screen, values } = context;
    const started = await api.json<{ job_id: string }>('POST', '/ingest/run', {
      tenant_id: textOf(values, 'tenant'),
      mode: textOf(values, 'mode'),
      allow_deletions: textOf(values, 'allow-deletions'),
    });
    if (values.watch === true) return follow(context, started.job_id);
    await screen.result(started, () => started.job_id);
    return true;
  },
};

const watch: Command = {
  name: 'run watch',
  about: 'Follow a run to its end; exit code 1 if it is not completed',
  positionals: ['JOB'],
  run: (context) => follow(context, context.positionals[0] ?? ''),
};

type Log = Ended & { ended_at: string };

const logs: Command = {
  name: 'logs',
  about: 'List the logs of runs, newest first',
  ...ofTenant,
  options: { ...tenant, limit: { type: 'string', about: 'maximum number; default 50' } },
  async run({ api, screen, values }) {
    const most = countOf(values, 'limit', 50);
    const query = { tenant_id: textOf(values, 'tenant') };
    for await (const log of api.entries<Log>('/ingest/logs', 'logs', query, most, { limit: Math.min(200, most) }))
      await screen.result(log, () => `${log.ended_at}  ${runLine(log)}`);
    return true;
  },
};

export const runCommands = [start, watch, logs] as const;
