import { alerts } from './alerts.ts';
import { apiErrors } from './api-errors.ts';
import { connection } from './connection.ts';
import { corrections } from './corrections.ts';
import { deliveries } from './deliveries.ts';
import { destinations } from './destinations.ts';
import { format } from './format.ts';
import { frame } from './frame.ts';
import { guards } from './guards.ts';
import { health } from './health.ts';
import { hours } from './hours.ts';
import { imports } from './imports.ts';
import { levels } from './levels.ts';
import { names } from './names.ts';
import { parts } from './parts.ts';
import { policy } from './policy.ts';
import { preview } from './preview.ts';
import { problemCounts } from './problem-counts.ts';
import { problems } from './problems.ts';
import { routes } from './routes.ts';
import { runs } from './runs.ts';
import { signIn } from './sign-in.ts';
import { states } from './states.ts';
import { tenants } from './tenants.ts';
import { triage } from './triage.ts';
import { webhook } from './webhook.ts';

/** The catalogue's source: which texts there are, and what each is given. */
export const en = {
  alerts,
  apiErrors,
  connection,
  corrections,
  deliveries,
  destinations,
  format,
  frame,
  guards,
  health,
  hours,
  imports,
  levels,
  names,
  parts,
  policy,
  preview,
  problemCounts,
  problems,
  routes,
  runs,
  signIn,
  states,
  tenants,
  triage,
  webhook,
} as const;
