import { describe, expect, it } from 'vitest';
import { asWords } from '#infra/dashboard/src/format.ts';
import {
  actionName,
  alertName,
  circuitName,
  deliveryName,
  noticeName,
} from '#infra/dashboard/src/parts/state-names.ts';
import { alertStates } from '#lib/tickets/ticket.ts';

describe('a state of an alert', () => {
  it('has words of its own if the API has it today', () => {
    expect(alertStates.map((state) => alertName(state)[1])).toEqual([
      'Alert being sent',
      'Alert being sent',
      'Alert sent',
      'Alert not delivered',
      'Alert suppressed',
    ]);
  });

  it.each(['acknowledged', 'timed_out', 'toString'])(
    'is called by its own name if this page does not know it: %s',
    (state) => {
      expect(alertName(state)).toEqual(['neutral', `Alert: ${asWords(state)}`]);
    },
  );
});

it('an unknown state of a circuit and an unknown action are called by their own names', () => {
  expect(circuitName('half_open')).toEqual(['busy', 'Half open']);
  expect(circuitName('forced_open')).toEqual(['neutral', 'Forced open']);
  expect(actionName('created')).toBe('Ingested');
  expect(actionName('merged')).toBe('Merged');
});

it('an unknown state of a delivery, and an unknown notice, are called by their own names', () => {
  expect(deliveryName('undeliverable')).toEqual(['bad', 'Not delivered']);
  expect(deliveryName('put_off')).toEqual(['neutral', 'Put off']);
  expect(noticeName('resolve')).toBe('All clear');
  expect(noticeName('second_call')).toBe('Second call');
});
