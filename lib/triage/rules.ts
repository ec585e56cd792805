import * as z from 'zod';

/**
 * A phrase is words with blanks between. `word` is that word alone, `word~` any of its forms, `#` any number in digits,
 * `{class}` any word of a class, and `..` up to three other words of the same clause.
 */
const phrase = z
  .string()
  .min(1)
  .max(120)
  .refine((text) => !/^\s|\s$|\s\s/.test(text), 'one blank between the parts, none around them')
  .refine((text) => text.split(' ').length <= 10, 'at most 10 parts')
  .refine((text) => text.split(' ').filter((part) => part === '..').length <= 2, 'at most two gaps')
  .refine((text) => !/^\.\.|\.\.$|\.\. \.\./.test(text), 'a gap stands between two words');
const phrases = z.array(phrase).max(1000);
const word = z
  .string()
  .min(1)
  .max(40)
  .regex(/^[^\s{}.]+$/, 'one word');
const classes = z.record(z.string().regex(/^[a-z-]{1,40}$/), z.array(word).min(1).max(300));
const weight = z.number().min(-20).max(20);
const version = z.string().regex(/^[A-Za-z0-9.-]{1,40}$/, 'letters, digits, dots and dashes');

/** What the words of a language do, apart from what they mean to a support desk. */
export const languageSchema = z.strictObject({
  id: z.string().regex(/^[a-z]{2,3}$/),
  /** Which forms `word~` stands for: the first entry whose end fits gives them, after `cut` letters are taken off. */
  forms: z.array(z.strictObject({ ends: z.string(), cut: z.int().min(0).max(3), add: z.array(z.string()) })).min(1),
  /** Words without a subject of their own, never keywords. */
  stopWords: z.array(word),
  /** Deny what follows in their clause. */
  negators: phrases,
  /** Say that what follows is only thought of. */
  suppositions: phrases,
  /** Open a question of fact at the start of a clause: what the sentence asks about has not happened. */
  inquiries: phrases,
  /** Say that what came before is over. */
  resolutions: phrases,
  /** Say that somebody says what follows, so that "it says resolved" ends nothing. */
  claims: phrases,
  /** Make what follows stronger. */
  intensifiers: phrases,
  /** Make what follows weaker. */
  softeners: phrases,
  /** End the reach of a negator within a sentence. */
  turns: z.array(word),
  mail: z.strictObject({
    /** A line that opens a quoted mail: how it starts and how it ends, in lower case. */
    replyHeaders: z.array(z.strictObject({ starts: z.string().min(1), ends: z.string() })),
    /** Lines that say goodbye; name and address follow. */
    signOffs: z.array(z.string().min(1)),
    /** How lines start that a mail program or a legal department adds. */
    boilerplate: z.array(z.string().min(1)),
    /** How a line starts that goes on after the goodbye. */
    postscripts: z.array(z.string().min(1)),
  }),
});

export const ruleSchema = z.strictObject({
  /** Shown to people with blanks for dashes. */
  name: z.string().regex(/^[a-z][a-z0-9-]{0,39}$/),
  /** Of several rules of one group that speak only the one that says most is counted. */
  group: z
    .string()
    .regex(/^[a-z][a-z0-9-]{0,39}$/)
    .optional(),
  /** Makes a ticket urgent by itself. */
  strong: z.boolean().default(false),
  /** Without a strong, pressing or aggravating rule a ticket is urgent only if its wording sounds alarming. */
  pressing: z.boolean().default(false),
  /** A circumstance: presses, but says nothing as long as nothing is wrong. */
  aggravating: z.boolean().default(false),
  /** Counts no more once the ticket says that it is over. */
  resolvable: z.boolean().default(false),
  /** Weak in a question of fact: "do you offer virus scans?" */
  askable: z.boolean().default(false),
  /** Where the answer to "not ..." is the opposite mood: "not happy". */
  reversible: z.boolean().default(false),
  urgency: weight.default(0),
  sentiment: weight.default(0),
  action: weight.default(0),
  phrases,
});

const thresholds = z.strictObject({
  high: weight,
  medium: weight,
  positive: weight,
  negative: weight,
  action: weight,
  /** What is not strong presses only where the wording's alarm is above this. */
  doubt: weight,
});

/**
 * What each cue adds to a ticket's alarm, trouble, action, displeasure and praise, learnt from labelled tickets. A cue is a
 * word, a `{class}` of words, a word after another, `@ word` in the subject, `^ word` at the start of a sentence, `~ word`
 * in a question, or one of the signs `?`, `!` and `!!!`; what is not here says nothing.
 */
const points = z.number().min(-50).max(50);
const pointsOfAxes = z.tuple([points, points, points, points, points]);
const wording = z.strictObject({
  bias: pointsOfAxes,
  weights: z.record(z.string().regex(/^(?:\S{1,40} )?\S{1,42}$/), pointsOfAxes),
});

export const triageRulesSchema = z.strictObject({
  version,
  language: languageSchema,
  classes,
  thresholds,
  /** Set phrases that hold a signal's word and mean something else. */
  ignore: phrases,
  rules: z.array(ruleSchema).min(1).max(200),
  wording,
});
export type Language = z.infer<typeof languageSchema>;
export type TriageRule = z.infer<typeof ruleSchema>;
export type TriageRules = z.infer<typeof triageRulesSchema>;
/** As written in a data file, where what has a default may be left out. */
export type TriageRulesInput = z.input<typeof triageRulesSchema>;
