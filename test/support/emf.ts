import { vi } from 'vitest';

type Directive = { Namespace: string; Dimensions: string[][]; Metrics: { Name: string; Unit: string }[] };

/** A line of the log that CloudWatch makes metrics of. */
export type EmfLine = { _aws: { Timestamp: number; CloudWatchMetrics: Directive[] } } & Record<string, unknown>;

/** The metrics that the work emits, as printed by the process. */
export const emittedBy = async (work: () => Promise<unknown>): Promise<EmfLine[]> => {
  const written: string[] = [];
  const spy = vi.spyOn(process.stdout, 'write').mockImplementation((chunk) => {
    written.push(String(chunk));
    return true;
  });
  try {
    await work();
  } finally {
    spy.mockRestore();
  }
  const lines = written.flatMap((chunk) => chunk.split('\n')).filter((line) => line.startsWith('{"_aws"'));
  return lines.map((line) => JSON.parse(line) as EmfLine);
};

/** The values of one metric with exactly these dimensions, as CloudWatch would read them. */
export const valuesIn = (
  lines: readonly EmfLine[],
  namespace: string,
  name: string,
  dimensions: Readonly<Record<string, string>>,
): number[] => {
  const names = Object.keys(dimensions).sort().join();
  return lines
    .filter(({ _aws }) =>
      _aws.CloudWatchMetrics.some(
        ({ Namespace, Dimensions, Metrics }) =>
          Namespace === namespace &&
          Metrics.some((metric) => metric.Name === name) &&
          Dimensions.some((set) => [...set].sort().join() === names),
      ),
    )
    .filter((line) => Object.entries(dimensions).every(([dimension, value]) => line[dimension] === value))
    .map((line) => Number(line[name]));
};
