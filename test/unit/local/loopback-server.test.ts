import { describe, expect, it } from 'vitest';
import { isLoopbackHost } from '#infra/local/loopback-server.ts';

describe('a Host header', () => {
  it.each(['localhost', 'localhost:3000', 'LOCALHOST:3000', '127.0.0.1', '127.0.0.1:65535', '[::1]', '[::1]:3000'])(
    'is accepted as this machine: %s',
    (host) => {
      expect(isLoopbackHost(host)).toBe(true);
    },
  );

  it.each([
    undefined,
    '',
    'rebound.example',
    'localhost.rebound.example:3000',
    'rebound.example:3000#localhost',
    '127.0.0.1.rebound.example',
    'localhost, rebound.example',
    '0.0.0.0:3000',
    '::1',
  ])('is rejected as another machine: %s', (host) => {
    expect(isLoopbackHost(host)).toBe(false);
  });
});
