import type { Catalogue } from '../catalogue.ts';
import { actions } from './actions.ts';
import { alerts } from './alerts.ts';
import { apiErrors } from './api-errors.ts';
import { audit } from './audit.ts';
import { charts } from './charts.ts';
import { columns } from './columns.ts';
import { connection } from './connection.ts';
import { corrections } from './corrections.ts';
import { deliveries } from './deliveries.ts';
import { density } from './density.ts';
import { destinations } from './destinations.ts';
import { exportStates } from './export-states.ts';
import { exports } from './exports.ts';
import { filters } from './filters.ts';
import { format } from './format.ts';
import { frame } from './frame.ts';
import { guards } from './guards.ts';
import { health } from './health.ts';
import { hours } from './hours.ts';
import { imports } from './imports.ts';
import { keyboard } from './keyboard.ts';
import { keys } from './keys.ts';
import { levels } from './levels.ts';
import { names } from './names.ts';
import { overview } from './overview.ts';
import { parts } from './parts.ts';
import { period, periodNames, periodsBefore } from './period.ts';
import { policy } from './policy.ts';
import { preview } from './preview.ts';
import { problemCounts } from './problem-counts.ts';
import { problems } from './problems.ts';
import { routes } from './routes.ts';
import { ruleKinds, ruleMeanings, rules } from './rules.ts';
import { runs } from './runs.ts';
import { settings } from './settings.ts';
import { signIn } from './sign-in.ts';
import { states } from './states.ts';
import { suppressed } from './suppressed.ts';
import { tenants } from './tenants.ts';
import { ticket } from './ticket.ts';
import { ticketViews } from './ticket-views.ts';
import { tickets } from './tickets.ts';
import { trends } from './trends.ts';
import { triage } from './triage.ts';
import { webhook } from './webhook.ts';

export const de: Catalogue = {
  actions,
  alerts,
  apiErrors,
  audit,
  columns,
  charts,
  connection,
  corrections,
  deliveries,
  density,
  destinations,
  exports,
  exportStates,
  filters,
  format,
  frame,
  guards,
  health,
  hours,
  imports,
  keys,
  keyboard,
  levels,
  names,
  overview,
  parts,
  period,
  periodNames,
  periodsBefore,
  policy,
  preview,
  problemCounts,
  problems,
  routes,
  ruleKinds,
  ruleMeanings,
  rules,
  runs,
  settings,
  signIn,
  states,
  suppressed,
  tenants,
  ticket,
  tickets,
  ticketViews,
  trends,
  triage,
  webhook,
};
