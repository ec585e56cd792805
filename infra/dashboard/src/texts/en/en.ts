import { alerts } from './alerts.ts';
import { apiErrors } from './api-errors.ts';
import { corrections } from './corrections.ts';
import { format } from './format.ts';
import { frame } from './frame.ts';
import { guards } from './guards.ts';
import { health } from './health.ts';
import { imports } from './imports.ts';
import { names } from './names.ts';
import { parts } from './parts.ts';
import { problemCounts } from './problem-counts.ts';
import { problems } from './problems.ts';
import { runs } from './runs.ts';
import { signIn } from './sign-in.ts';
import { states } from './states.ts';
import { tenants } from './tenants.ts';
import { triage } from './triage.ts';

/** The catalogue's source: which texts there are, and what each is given. */
export const en = {
  alerts,
  apiErrors,
  corrections,
  format,
  frame,
  guards,
  health,
  imports,
  names,
  parts,
  problemCounts,
  problems,
  runs,
  signIn,
  states,
  tenants,
  triage,
} as const;
