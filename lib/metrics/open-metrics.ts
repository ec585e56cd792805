/** The media type of OpenMetrics 1.0. */
export const openMetricsType = 'application/openmetrics-text; version=1.0.0; charset=utf-8';

export type Sample = { labels?: Readonly<Record<string, string>>; value: number };

/** One gauge. Its unit is the end of its name, as the format wants it. */
export type Gauge = { name: string; unit?: 'seconds' | 'ratio'; help: string; samples: readonly Sample[] };

/** The text of these gauges; one without samples is left out. */
export const openMetricsOf = (gauges: readonly Gauge[]): string =>
  [...gauges.filter(({ samples }) => samples.length > 0).flatMap(linesOf), '# EOF', ''].join('\n');

const linesOf = ({ name, unit, help, samples }: Gauge): string[] => {
  const full = unit ? `${name}_${unit}` : name;
  return [
    `# TYPE ${full} gauge`,
    ...(unit ? [`# UNIT ${full} ${unit}`] : []),
    `# HELP ${full} ${escaped(help)}`,
    ...samples.map(({ labels = {}, value }) => `${full}${labelsOf(labels)} ${value}`),
  ];
};

const labelsOf = (labels: Readonly<Record<string, string>>): string => {
  const pairs = Object.entries(labels).map(([name, value]) => `${name}="${escaped(value)}"`);
  return pairs.length === 0 ? '' : `{${pairs.join(',')}}`;
};

const escaped = (text: string): string => text.replaceAll('\\', '\\\\').replaceAll('\n', '\\n').replaceAll('"', '\\"');
