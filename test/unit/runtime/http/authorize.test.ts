import { describe, expect, it } from 'vitest';
import { startIngest } from '#functions/manifest/ingest-routes.ts';
import { routes } from '#functions/manifest/manifest.ts';
import { getHealth, resetCircuit } from '#functions/manifest/operation-routes.ts';
import { listTickets } from '#functions/manifest/ticket-routes.ts';
import { authenticate, authorize } from '#functions/runtime/http/authorize.ts';
import type { Caller, Scope } from '#lib/auth/api-key.ts';
import { scopes } from '#lib/auth/api-key.ts';
import { aCaller } from '#test/support/builders.ts';

const key = 'key-of-harbour-bank';
const recognise = (caller: Caller) => async (sent: string) => (sent === key ? caller : null);
const nobody = async (): Promise<null> => {
  throw new Error('Nobody was to be asked');
};

const statusOf = async (attempt: Promise<unknown>): Promise<number> => {
  const failure = await attempt.then(
    () => ({ status: 200 }),
    (error: { status: number }) => error,
  );
  return failure.status;
};

/** Both steps of the runtime in sequence. */
const admit = async (
  route: (typeof routes)[number],
  authorization: string | undefined,
  tenantId: string | undefined,
  whoIs: (key: string) => Promise<Caller | null>,
): Promise<Caller | null> => {
  const caller = await authenticate(route, authorization, whoIs);
  authorize(route, caller, tenantId);
  return caller;
};

const statusFor = (caller: Caller, tenantId: string | undefined, route = listTickets as (typeof routes)[number]) =>
  statusOf(admit(route, `Bearer ${key}`, tenantId, recognise(caller)));

describe('a public route', () => {
  it('needs no key', async () => {
    expect(await admit(getHealth, undefined, undefined, nobody)).toBeNull();
    expect(await admit(getHealth, 'Bearer nonsense', undefined, nobody)).toBeNull();
  });
});

describe('a request without a key', () => {
  it.each([
    undefined,
    '',
    'Bearer',
    'Bearer ',
    `Basic ${key}`,
    key,
    `Bearer ${key} ${key}`,
    `Bearer ${'x'.repeat(201)}`,
    'Bearer ключ',
    `x Bearer ${key}`,
  ])('is refused without a lookup: %j', async (authorization) => {
    expect(await statusOf(admit(listTickets, authorization, 'harbour-bank', nobody))).not.toBe(200);
    await expect(admit(listTickets, authorization, 'harbour-bank', nobody)).rejects.toMatchObject({
      status: 401,
      headers: { 'www-authenticate': 'Bearer' },
    });
  });
});

describe('a request with two Authorization headers', () => {
  it.each([`Bearer ${key},Bearer ${key}`, `Bearer ${key}, Bearer another`, `Basic eDp5,Bearer ${key}`])(
    'is refused without a lookup, whichever of them is valid: %s',
    async (authorization) => {
      await expect(admit(listTickets, authorization, 'harbour-bank', nobody)).rejects.toMatchObject({
        status: 401,
        message: 'Send one Authorization header, not several.',
      });
    },
  );
});

describe('a request with a key', () => {
  it('continues as its caller', async () => {
    const caller = aCaller();

    expect(await admit(listTickets, `bearer  ${key}`, 'harbour-bank', recognise(caller))).toBe(caller);
  });

  it('is refused as unauthorized if the key is unknown', async () => {
    const attempt = admit(listTickets, 'Bearer another-key', 'harbour-bank', recognise(aCaller()));

    await expect(attempt).rejects.toMatchObject({ status: 401 });
  });

  it('is refused without the route’s scope, whatever other scopes it has', async () => {
    for (const route of routes.filter(({ scope }) => scope !== null)) {
      for (const scope of scopes) {
        const caller = aCaller({ scopes: [scope], tenants: ['*'] });

        expect(await statusFor(caller, 'harbour-bank', route)).toBe(scope === route.scope ? 200 : 403);
      }
    }
  });

  it('is refused for a tenant that the key does not cover', async () => {
    const caller = aCaller({ tenants: ['harbour-bank', 'river-shop'] });

    expect(await statusFor(caller, 'river-shop')).toBe(200);
    expect(await statusFor(caller, 'hill-clinic')).toBe(403);
    expect(await statusFor(caller, 'harbour')).toBe(403);
    expect(await statusFor(caller, '')).toBe(403);
    expect(await statusFor(caller, '*')).toBe(403);
    expect(await statusFor(aCaller({ tenants: [] }), 'harbour-bank')).toBe(403);
  });

  it('is accepted for any tenant if the key covers all', async () => {
    expect(await statusFor(aCaller({ tenants: ['*'] }), 'hill-clinic')).toBe(200);
  });

  it('must cover all tenants if the route changes what they share', async () => {
    const scopes: Scope[] = ['admin'];

    expect(await statusFor(aCaller({ scopes }), undefined, resetCircuit)).toBe(403);
    expect(await statusFor(aCaller({ scopes, tenants: ['*'] }), undefined, resetCircuit)).toBe(200);
  });

  it('needs no tenant if the request names none', async () => {
    expect(await statusFor(aCaller(), undefined)).toBe(200);
  });

  it('gets the same refusal for a missing tenant and a missing scope', async () => {
    const refusalOf = (caller: Caller, tenantId: string) =>
      admit(startIngest, `Bearer ${key}`, tenantId, recognise(caller)).catch((error: unknown) => error);
    const ingest: Scope[] = ['ingest'];

    const noScope = await refusalOf(aCaller(), 'harbour-bank');
    const noTenant = await refusalOf(aCaller({ scopes: ingest }), 'river-shop');

    expect(noScope).toMatchObject({ status: 403 });
    expect(noTenant).toEqual(noScope);
  });
});
