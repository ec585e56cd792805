import { stemOf } from '#lib/text/stem.ts';

export const spikeKinds = ['volume', 'topic'] as const;
export type SpikeKind = (typeof spikeKinds)[number];

/** What is unusual now: many more tickets than usual, or many more with the same words. */
export type Spike = {
  id: string;
  kind: SpikeKind;
  /** Of a topic: words that these tickets have, in their most frequent forms, the most surprising first. */
  words: readonly string[];
  since: Date;
  /** In the minutes before the last check in which it is most surprising: tickets, and how many are usual. */
  seen: number;
  expected: number;
  minutes: number;
  /** The newest of its tickets. */
  ticketIds: readonly string[];
};

/** What one check finds to be unusual, or still unusual. */
export type Finding = Pick<Spike, 'kind' | 'words' | 'seen' | 'expected' | 'minutes' | 'ticketIds'> & {
  surprise: number;
};

/** Topics of a tenant that spike at once; of more, the most surprising. */
export const mostTopics = 5;
export const mostWords = 3;
/** Tickets that are named of each spike. */
export const mostNamed = 20;

/** One in ten thousand: what is so unlikely begins a spike. There are fewer checks a week, and most follow one another closely. */
const beginsAt = 4;
/** One in a hundred: what is less unlikely ends it. */
const endsBelow = 2;
/** Fewer tickets are no spike, however quiet the hour is. */
const leastSeen = 5;
/** Where very many tickets come, a little more is surprising already, and no news. */
const leastFold = 2;
const endsBelowFold = 1.5;

const begins = ({ surprise, seen, expected }: Finding): boolean =>
  surprise >= beginsAt && seen >= leastSeen && seen >= leastFold * expected;

const goesOn = ({ surprise, seen, expected }: Finding): boolean =>
  surprise >= endsBelow && seen >= endsBelowFold * expected;

/** Whether a finding is of the same spike: all volume is one, and a topic is known by any of its words, in any form. */
const isOf = ({ kind, words }: Finding, spike: Spike): boolean => {
  if (kind !== spike.kind) return false;
  const stems = new Set(spike.words.map(stemOf));
  return kind === 'volume' || words.some((word) => stems.has(stemOf(word)));
};

export type Turn = { spikes: Spike[]; began: Spike[] };

/**
 * What a check makes of the spikes so far: each goes on under its id until it is calm, and what is surprising enough begins.
 * Findings are sorted, the most surprising first.
 */
export const turnOf = (
  spikes: readonly Spike[],
  findings: readonly Finding[],
  now: Date,
  newId: () => string,
): Turn => {
  const going = spikes.flatMap((spike): Spike[] => {
    const finding = findings.find((one) => isOf(one, spike) && goesOn(one));
    if (!finding) return [];
    const { surprise: _, words: __, ...found } = finding;
    return [{ ...spike, ...found }];
  });
  const began: Spike[] = [];
  for (const finding of findings.filter(begins)) {
    const all = [...going, ...began];
    if (all.some((spike) => isOf(finding, spike))) continue;
    if (finding.kind === 'topic' && all.filter(({ kind }) => kind === 'topic').length >= mostTopics) continue;
    const { surprise: _, ...found } = finding;
    began.push({ id: newId(), since: now, ...found });
  }
  return { spikes: [...going, ...began], began };
};
