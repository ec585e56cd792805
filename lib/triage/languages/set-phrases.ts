import { compileRules } from '../compile-rules.ts';
import type { CompiledRules } from '../compiled-rules.ts';
import type { Language, TriageRules, TriageRulesInput } from '../rules.ts';

type Effect = Omit<TriageRulesInput['rules'][number], 'name' | 'phrases'>;

const reported = { strong: true, askable: true, resolvable: true, urgency: 10, sentiment: -2, action: 1 } as const;
const threatened = { strong: true, askable: true, urgency: 10, sentiment: -2, action: 1 } as const;

/** What set phrases can say, with what it does: each makes a ticket urgent by itself, as the English rule of its name does. */
const signals = {
  outage: reported,
  'data-loss': reported,
  security: reported,
  fraud: reported,
  safety: reported,
  'legal-threat': threatened,
  'data-protection': { ...threatened, sentiment: 0 },
} as const satisfies Record<string, Effect>;

/** The set phrases of a language: what its speakers write of the strongest signals, and enough grammar to read them. */
export type SetPhrases = {
  /** ISO 639-1. */
  id: string;
  /** Increased with each change of this data. */
  version: string;
  /** Endings that `word~` may have. */
  endings: readonly string[];
  /** Words that are alike for the phrases in which they stand as `{name}`. */
  classes: TriageRules['classes'];
  /** Phrases that hold those of a signal and mean something else. */
  ignore: readonly string[];
  signals: Record<keyof typeof signals, readonly string[]>;
} & Pick<Language, 'negators' | 'suppositions' | 'inquiries' | 'resolutions' | 'claims' | 'turns'>;

/** Prepares them for matching. There is no model of the wording: nothing that they do not name is harmless. */
export const compileSet = (set: SetPhrases): CompiledRules =>
  compileRules({
    version: set.version,
    language: {
      id: set.id,
      forms: [{ ends: '', cut: 0, add: [...set.endings] }],
      stopWords: [],
      negators: set.negators,
      suppositions: set.suppositions,
      inquiries: set.inquiries,
      resolutions: set.resolutions,
      claims: set.claims,
      intensifiers: [],
      softeners: [],
      turns: set.turns,
      mail: { replyHeaders: [], signOffs: [], boilerplate: [], postscripts: [] },
    },
    classes: set.classes,
    thresholds: { high: 8, medium: 1.5, positive: 1.5, negative: -1.5, action: 1, doubt: -3 },
    ignore: [...set.ignore],
    rules: Object.entries(signals).map(([name, effect]) => ({
      ...effect,
      name,
      phrases: [...set.signals[name as keyof typeof signals]],
    })),
    wording: { bias: [0, 0, 0, 0, 0], weights: {} },
  });
