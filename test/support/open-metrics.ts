import { spawnSync } from 'node:child_process';

export type ParsedGauge = {
  name: string;
  type: string;
  unit: string;
  help: string;
  samples: { name: string; labels: Record<string, string>; value: number }[];
};

/** The parser of the Python client of Prometheus; the stricter one of the two in use. It throws on what is not OpenMetrics. */
const program = `
import json, sys
from prometheus_client.openmetrics.parser import text_string_to_metric_families as parse
print(json.dumps([
  {'name': f.name, 'type': f.type, 'unit': f.unit, 'help': f.documentation,
   'samples': [{'name': s.name, 'labels': s.labels, 'value': s.value} for s in f.samples]}
  for f in parse(sys.stdin.buffer.read().decode())]))
`;

const run = (python: string, code: string, input = '') =>
  spawnSync(python, ['-c', code], { input, encoding: 'utf8', timeout: 30_000 });

/** A Python with that parser: python3-prometheus-client of Debian, or prometheus-client of PyPI. Undefined: there is none. */
const python = ['python3', '/usr/bin/python3'].find(
  (candidate) => run(candidate, 'import prometheus_client.openmetrics.parser').status === 0,
);

export const hasOpenMetricsParser = python !== undefined;

/** What a parser that others wrote reads in the text. @throws Error if it is not OpenMetrics */
export const parseOpenMetrics = (text: string): ParsedGauge[] => {
  const { status, stdout, stderr } = run(python ?? 'python3', program, text);
  if (status !== 0) throw new Error(`Not OpenMetrics: ${stderr}`);
  return JSON.parse(stdout);
};
