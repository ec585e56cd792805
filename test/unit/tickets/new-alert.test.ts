import { describe, expect, it } from 'vitest';
import { newAlert } from '#lib/tickets/new-alert.ts';

const now = new Date('2026-01-10T12:00:00Z');

describe('a new alert', () => {
  it('is pending without attempts, and due for the sweep if nobody queues it', () => {
    const alert = newAlert('It burns', now);

    expect(alert).toMatchObject({ state: 'pending', reason: 'It burns', tries: 0, created_at: now });
    expect(alert.due_at?.getTime()).toBeGreaterThan(now.getTime());
  });

  it('has an id of its own, so that it is not mistaken for a sent one', () => {
    expect(newAlert('It burns', now).id).not.toBe(newAlert('It burns', now).id);
  });
});
