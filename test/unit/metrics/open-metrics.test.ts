import { expect, it } from 'vitest';
import { openMetricsOf } from '#lib/metrics/open-metrics.ts';

it('names the type, the unit and the help of each gauge before its samples, and ends', () => {
  const text = openMetricsOf([
    { name: 'lag', unit: 'seconds', help: 'How late.', samples: [{ labels: { tenant: 'a', kind: 'b' }, value: 1.5 }] },
    { name: 'tenants', help: 'How many.', samples: [{ value: 0 }] },
  ]);

  expect(text.split('\n')).toEqual([
    '# TYPE lag_seconds gauge',
    '# UNIT lag_seconds seconds',
    '# HELP lag_seconds How late.',
    'lag_seconds{tenant="a",kind="b"} 1.5',
    '# TYPE tenants gauge',
    '# HELP tenants How many.',
    'tenants 0',
    '# EOF',
    '',
  ]);
});

it('escapes backslashes, quotes and line breaks', () => {
  const text = openMetricsOf([{ name: 'n', help: 'a\\b', samples: [{ labels: { l: 'q" b\\ n\n' }, value: 1 }] }]);

  expect(text).toContain('# HELP n a\\\\b\n');
  expect(text).toContain('n{l="q\\" b\\\\ n\\n"} 1\n');
});

it('leaves out what has no samples', () => {
  expect(openMetricsOf([{ name: 'n', help: 'h', samples: [] }])).toBe('# EOF\n');
});
