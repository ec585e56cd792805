import type { CircuitView } from '#lib/coordination/circuit-breaker.ts';
import type { CircuitName } from '#lib/coordination/circuits.ts';
import { problem, type SharedProblemCode, statusOf } from './problems.ts';
import type { SharedHealth } from './views.ts';

const codes: Readonly<Record<CircuitName, { open: SharedProblemCode; half_open: SharedProblemCode }>> = {
  notify: { open: 'notifications_stopped', half_open: 'notifications_recovering' },
  provider: { open: 'provider_calls_stopped', half_open: 'provider_recovering' },
};

/** What the circuits of the services that all tenants share say. Pure. */
export const sharedHealthOf = (
  circuits: Readonly<Record<CircuitName, Pick<CircuitView, 'state' | 'opened_at'>>>,
): SharedHealth => {
  const problems = (['notify', 'provider'] as const).flatMap((name) => {
    const { state, opened_at } = circuits[name];
    return state === 'closed' ? [] : [problem(codes[name][state], { since: opened_at })];
  });
  return { status: statusOf(problems), problems };
};
