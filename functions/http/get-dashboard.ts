import { dashboardFile } from '../frame/dashboard-files.ts';
import { publicHandler } from '../frame/public-handler.ts';
import { getDashboard } from '../manifest/dashboard-routes.ts';

/** Everything that the page needs comes from here, and nothing that it shows can make it ask elsewhere or run a script. */
const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "connect-src 'self'",
  "img-src 'self' data:",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

export const handler = publicHandler(getDashboard, async () => {
  const page = await dashboardFile('index.html');
  if (!page) throw new Error('The dashboard was not built');
  return {
    status: 200,
    headers: {
      'content-type': page.type,
      'cache-control': 'no-cache',
      'content-security-policy': contentSecurityPolicy,
      'cross-origin-opener-policy': 'same-origin',
      'referrer-policy': 'no-referrer',
      'x-content-type-options': 'nosniff',
    },
    body: page.text,
  };
});
