import * as z from 'zod';
import { route } from './route.ts';
import type { Route } from './table.ts';

export const getDashboard = route('get-dashboard', {
  method: 'GET',
  path: '/dashboard',
  scope: null,
  answeredWith: 'get-dashboard-file', // whose instances have read the page with all files
  throttle: { perSecond: 10, burst: 20 },
  summary: 'Get the dashboard',
  details: 'A page with an overview of a tenant. It asks for an API key.',
  config: ['dashboard', 'imports', 'live'],
  answers: () => ({ 200: { description: 'The page', mediaType: 'text/html; charset=utf-8' } }),
});

export const getDashboardFile = route('get-dashboard-file', {
  method: 'GET',
  path: '/dashboard/{file}',
  scope: null,
  throttle: { perSecond: 50, burst: 100 },
  summary: 'Get a script or style sheet of the dashboard',
  params: () => z.strictObject({ file: z.string().min(1).max(100) }),
  config: ['dashboard', 'imports', 'live'],
  answers: () => ({
    200: { description: 'The file', mediaType: 'text/javascript; charset=utf-8' },
    404: { description: 'No such file' },
  }),
});

export const dashboardRoutes = [getDashboard, getDashboardFile] as const satisfies readonly Route[];
