import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  afterOutcome,
  askPermit,
  type CallResult,
  type Circuit,
  newCircuit,
  type Permitted,
} from '#lib/coordination/circuit.ts';

const rule = { failures: 3, window: 4, openMs: 30, probeMs: 10 };

type Step = { do: 'wait'; ms: number } | { do: 'ask' } | { do: 'answer'; which: number; outcome: CallResult };

// Answers go to any call ever permitted, so they may be late, repeated, out of order or missing.
const steps = fc.array(
  fc.oneof(
    { weight: 1, arbitrary: fc.record({ do: fc.constant('wait' as const), ms: fc.integer({ min: 1, max: 40 }) }) },
    { weight: 3, arbitrary: fc.record({ do: fc.constant('ask' as const) }) },
    {
      weight: 5,
      arbitrary: fc.record({
        do: fc.constant('answer' as const),
        which: fc.nat(),
        outcome: fc.constantFrom<CallResult>('success', 'failure', 'failure'),
      }),
    },
  ),
  { maxLength: 120, size: 'max' },
);

type Call = { permit: Permitted; period: number; probeUntil: number | null };

/**
 * A model of the circuit: time is divided into periods, each closed or open; a closed one ends at the failure that reaches
 * the threshold, an open one at the answer of its probe.
 */
type Model = { period: number; closed: boolean; counted: CallResult[]; openUntil: number; probe: Call | null };

const nextPeriod = (model: Model, closed: boolean, now: number): Model => ({
  period: model.period + 1,
  closed,
  counted: [],
  openUntil: closed ? 0 : now + rule.openMs,
  probe: null,
});

const answered = (model: Model, call: Call, outcome: CallResult, now: number): Model => {
  if (call.period !== model.period) return model;
  if (!model.closed) return call === model.probe ? nextPeriod(model, outcome === 'success', now) : model;
  const counted = [...model.counted, outcome];
  const failures = counted.slice(-rule.window).filter((one) => one === 'failure').length;
  return failures === rule.failures ? nextPeriod(model, false, now) : { ...model, counted };
};

const mayCall = ({ closed, openUntil, probe }: Model, now: number): boolean =>
  closed || (now >= openUntil && (probe?.probeUntil ?? 0) <= now);

const stateOf = ({ closed, probe }: Model): Circuit['state'] => (closed ? 'closed' : probe ? 'half_open' : 'open');

/** Runs the steps on the circuit and the model side by side; `look` sees each moment after a step. */
const play = (script: readonly Step[], look: (moment: { circuit: Circuit; model: Model; now: number }) => void) => {
  let now = 1_000;
  let circuit = newCircuit();
  let model: Model = { period: 0, closed: true, counted: [], openUntil: 0, probe: null };
  const calls: Call[] = [];

  const ask = () => {
    const { permit, next } = askPermit(circuit, now, rule, `probe-${calls.length}`);
    expect(permit.kind).toBe(mayCall(model, now) ? 'permitted' : 'refused');
    circuit = next;
    if (permit.kind === 'refused') {
      expect(permit.retryAt).toBe(model.probe?.probeUntil ?? model.openUntil);
      return;
    }
    const call: Call = { permit, period: model.period, probeUntil: model.closed ? null : now + rule.probeMs };
    calls.push(call);
    if (!model.closed) model = { ...model, probe: call };
  };

  for (const step of script) {
    if (step.do === 'wait') now += step.ms;
    else if (step.do === 'ask') ask();
    else {
      const call = calls[calls.length - 1 - (step.which % calls.length)];
      if (!call) continue;
      circuit = afterOutcome(circuit, call.permit, step.outcome, now, rule);
      model = answered(model, call, step.outcome, now);
    }
    look({ circuit, model, now });
  }
};

describe('over any sequence of calls, waits and answers (late, repeated or missing)', () => {
  it('the circuit permits, refuses, opens and closes exactly by its rule', () => {
    fc.assert(
      fc.property(steps, (script) => {
        play(script, ({ circuit, model }) => expect(circuit.state).toBe(stateOf(model)));
      }),
      { numRuns: 500 },
    );
  });

  it('the generation grows exactly when the circuit opens or closes, and never shrinks', () => {
    fc.assert(
      fc.property(steps, (script) => {
        play(script, ({ circuit, model }) => expect(circuit.generation).toBe(model.period));
      }),
    );
  });

  it('a closed circuit keeps the last outcomes since it closed, at most its window', () => {
    fc.assert(
      fc.property(steps, (script) => {
        play(script, ({ circuit, model }) => {
          if (circuit.state === 'closed') expect(circuit.outcomes).toEqual(model.counted.slice(-rule.window));
        });
      }),
    );
  });

  it('an open circuit admits at most one of any number of simultaneous callers', () => {
    fc.assert(
      fc.property(steps, fc.integer({ min: 2, max: 20 }), (script, callers) => {
        play(script, ({ circuit, now }) => {
          if (circuit.state === 'closed') return;
          let state: Circuit = circuit;
          const permits = Array.from({ length: callers }, (_, index) => {
            const { permit, next } = askPermit(state, now, rule, `caller-${index}`);
            state = next;
            return permit;
          });

          expect(permits.filter(({ kind }) => kind === 'permitted').length).toBeLessThanOrEqual(1);
        });
      }),
    );
  });

  it('a caller that returns at its retry time is admitted if no other caller came first', () => {
    fc.assert(
      fc.property(steps, (script) => {
        play(script, ({ circuit, now }) => {
          const { permit } = askPermit(circuit, now, rule, 'caller');
          if (permit.kind === 'permitted') return;

          expect(permit.retryAt).toBeGreaterThan(now);
          expect(askPermit(circuit, permit.retryAt, rule, 'caller').permit.kind).toBe('permitted');
        });
      }),
    );
  });

  it('there is never more than one probe, and only its success closes an open circuit', () => {
    fc.assert(
      fc.property(steps, fc.boolean(), (script, limitsConcurrency) => {
        const circuitRule = { ...rule, limitsConcurrency };
        let now = 1_000;
        let circuit = newCircuit();
        const calls: { permit: Permitted; at: number }[] = [];
        const probesUnderWay = () =>
          calls.filter(
            ({ permit, at }) =>
              permit.probeId !== undefined && permit.generation === circuit.generation && now < at + rule.probeMs,
          ).length;

        for (const step of script) {
          const before = circuit;
          if (step.do === 'wait') now += step.ms;
          else if (step.do === 'ask') {
            const { permit, next } = askPermit(circuit, now, circuitRule, `probe-${calls.length}`);
            circuit = next;
            if (permit.kind === 'permitted') calls.push({ permit, at: now });
            if (before.state !== 'closed') expect(circuit.state).not.toBe('closed');
          } else {
            const call = calls[calls.length - 1 - (step.which % calls.length)];
            if (!call) continue;
            circuit = afterOutcome(circuit, call.permit, step.outcome, now, circuitRule);
            if (before.state !== 'closed' && circuit.state === 'closed') {
              expect(before.state === 'half_open' && before.probe.id === call.permit.probeId).toBe(true);
              expect(step.outcome).toBe('success');
            }
          }
          expect(probesUnderWay()).toBeLessThanOrEqual(1);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('a circuit that limits concurrency sends at most a window of calls to a service that accepts none', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('ask' as const, 'fail' as const), { maxLength: 60 }), (script) => {
        const limited = { ...rule, limitsConcurrency: true };
        let circuit = newCircuit();
        const underWay: Permitted[] = [];
        let calls = 0;

        for (const step of script) {
          if (circuit.state !== 'closed') break;
          if (step === 'fail') {
            const permit = underWay.shift();
            if (permit) circuit = afterOutcome(circuit, permit, 'failure', 1_000, limited);
            continue;
          }
          const { permit, next } = askPermit(circuit, 1_000, limited, 'probe');
          circuit = next;
          if (permit.kind === 'refused') continue;
          underWay.push(permit);
          calls++;
        }

        expect(calls).toBeLessThanOrEqual(rule.window);
      }),
    );
  });
});
