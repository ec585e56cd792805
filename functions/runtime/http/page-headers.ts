/** Where a page may load something from, by directive: `'script-src': "'self'"`. It may do nothing that is not said. */
export type PageSources = Readonly<Partial<Record<`${'script' | 'style' | 'connect' | 'img'}-src`, string>>>;

const secondsOfYear = 365 * 24 * 3600;

/**
 * The headers that every answer with HTML bears: it loads from the named sources alone, nobody shows it in a frame of
 * theirs, its address is told to nobody, and a browser that saw it over HTTPS comes back by HTTPS.
 */
export const pageHeaders = (mayLoad: PageSources = {}): Record<string, string> => ({
  'content-security-policy': [
    "default-src 'none'",
    ...Object.entries(mayLoad).map(([directive, sources]) => `${directive} ${sources}`),
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; '),
  'cross-origin-opener-policy': 'same-origin',
  'referrer-policy': 'no-referrer',
  'strict-transport-security': `max-age=${secondsOfYear}`,
});
