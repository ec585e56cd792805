/** CSP sources by directive: `'script-src': "'self'"`. What is not listed is forbidden. */
export type PageSources = Readonly<
  Partial<Record<`${'script' | 'style' | 'connect' | 'img'}-src` | 'form-action', string>>
>;

const secondsOfYear = 365 * 24 * 3600;

/** Security headers of every HTML response: loads from the listed sources only, no framing, no referrer, and HSTS. */
export const pageHeaders = ({
  'form-action': formAction = "'none'",
  ...mayLoad
}: PageSources = {}): Record<string, string> => ({
  'content-security-policy': [
    "default-src 'none'",
    ...Object.entries(mayLoad).map(([directive, sources]) => `${directive} ${sources}`),
    "base-uri 'none'",
    `form-action ${formAction}`,
    "frame-ancestors 'none'",
  ].join('; '),
  'cross-origin-opener-policy': 'same-origin',
  'referrer-policy': 'no-referrer',
  'strict-transport-security': `max-age=${secondsOfYear}`,
});
