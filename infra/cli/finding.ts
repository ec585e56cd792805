/** What one check found, and what to do about it. */
export type Finding = {
  check: 'api' | 'key' | 'provider' | 'clock' | 'configuration' | 'database' | 'indexes' | 'search' | 'queues';
  state: 'ok' | 'warn' | 'fail';
  found: string;
  advice?: string;
};

/** Signatures of calls to AWS are refused from five minutes on; locks and windows suffer earlier. */
const maxSkewMs = 5_000;

/** The clock here against another one, read between two moments here. */
export const clockFinding = (of: string, theirs: number, before: number, after: number, precisionMs = 0): Finding => {
  const skew = theirs < before - precisionMs ? theirs - before : theirs > after ? theirs - after : 0;
  const said = `${Math.abs(Math.round(skew / 1000))} s ${skew > 0 ? 'behind' : 'ahead of'} that of ${of}`;
  if (Math.abs(skew) <= maxSkewMs) return { check: 'clock', state: 'ok', found: `within 5 s of that of ${of}` };
  return { check: 'clock', state: 'fail', found: `this machine's is ${said}`, advice: 'Synchronise both clocks (NTP)' };
};
