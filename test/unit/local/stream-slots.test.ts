import { expect, it } from 'vitest';
import { streamSlots } from '#infra/local/stream-slots.ts';

it('a key has so many open streams, and a slot that is given back is free', () => {
  const slots = streamSlots({ perKey: 2, perTenant: 10 });
  const [first] = [slots.take('one', 'a'), slots.take('one', 'b')];

  expect(slots.take('one', 'c')).toBeNull();
  expect(slots.take('other', 'a')).not.toBeNull();
  first?.();
  expect(slots.take('one', 'c')).not.toBeNull();
});

it('the keys of a tenant share its open streams, and another tenant has its own', () => {
  const slots = streamSlots({ perKey: 2, perTenant: 2 });
  const [first] = [slots.take('one', 'a'), slots.take('other', 'a')];

  expect(slots.take('third', 'a')).toBeNull();
  expect(slots.take('third', 'b')).not.toBeNull();
  first?.();
  expect(slots.take('third', 'a')).not.toBeNull();
});
