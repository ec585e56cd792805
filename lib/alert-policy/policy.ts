import type { AlertPolicy } from './policy-input.ts';

/** What holds for a tenant without a policy: every alert goes to all destinations, at once. */
export const noPolicy: AlertPolicy = {
  routes: [],
  time_zone: 'UTC',
  business_hours: [],
  quiet_hours: { hours: [], action: 'hold' },
  spikes: null,
};

/** Every destination that a policy names, with where it does. */
export const destinationsNamedIn = ({ routes, spikes }: AlertPolicy): { path: string; id: string }[] => [
  ...routes.flatMap(({ to = [], escalate = [] }, i) => [
    ...to.map((id, at) => ({ path: `routes.${i}.to.${at}`, id })),
    ...escalate.flatMap((step, n) => step.to.map((id, at) => ({ path: `routes.${i}.escalate.${n}.to.${at}`, id }))),
  ]),
  ...(spikes?.to.map((id, at) => ({ path: `spikes.to.${at}`, id })) ?? []),
];
