import * as z from 'zod';

/**
 * Words separated by blanks. `word` matches exactly that word, `word~` any of its forms, `#` any number in digits,
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

/** The grammar of a language, independent of the subject of support. */
export const languageSchema = z.strictObject({
  id: z.string().regex(/^[a-z]{2,3}$/),
  /** Forms that `word~` matches: taken from the first entry with a matching end, after removing `cut` letters. */
  forms: z.array(z.strictObject({ ends: z.string(), cut: z.int().min(0).max(3), add: z.array(z.string()) })).min(1),
  /** Words that are never keywords. */
  stopWords: z.array(word),
  /** Frequent words that are rare in other languages: a text without any is not plainly in this one. */
  functionWords: z.array(word).default([]),
  /** Negate what follows in their clause. */
  negators: phrases,
  /** Mark what follows as hypothetical. */
  suppositions: phrases,
  /** Open a question of fact at the start of a clause: the sentence asks about something that has not happened. */
  inquiries: phrases,
  /** State that what came before is resolved. */
  resolutions: phrases,
  /** Attribute what follows to somebody, so that "it says resolved" resolves nothing. */
  claims: phrases,
  /** Strengthen what follows. */
  intensifiers: phrases,
  /** Weaken what follows. */
  softeners: phrases,
  /** End the scope of a negator within a sentence. */
  turns: z.array(word),
  mail: z.strictObject({
    /** Header lines of a quoted mail, by their start and end in lower case. */
    replyHeaders: z.array(z.strictObject({ starts: z.string().min(1), ends: z.string() })),
    /** Lines that end the message; name and address follow. */
    signOffs: z.array(z.string().min(1)),
    /** Beginnings of lines added by mail programs or legal departments. */
    boilerplate: z.array(z.string().min(1)),
    /** Beginnings of lines that continue the message after the sign-off. */
    postscripts: z.array(z.string().min(1)),
  }),
});

export const ruleSchema = z.strictObject({
  /** Displayed with dashes replaced by blanks. */
  name: z.string().regex(/^[a-z][a-z0-9-]{0,39}$/),
  /** Only the strongest matching rule of a group counts. */
  group: z
    .string()
    .regex(/^[a-z][a-z0-9-]{0,39}$/)
    .optional(),
  /** Makes a ticket urgent on its own. */
  strong: z.boolean().default(false),
  /** Without a strong, pressing or aggravating rule a ticket is urgent only if its wording sounds alarming. */
  pressing: z.boolean().default(false),
  /** A circumstance: makes a problem urgent, but counts only if there is one. */
  aggravating: z.boolean().default(false),
  /** Does not count once the ticket says that the problem is resolved. */
  resolvable: z.boolean().default(false),
  /** Counts less in a question of fact: "do you offer virus scans?" */
  askable: z.boolean().default(false),
  /** Negation turns it into the opposite sentiment: "not happy". */
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
  /** Rules that are not strong make a ticket urgent only if the alarm score of its wording is above this. */
  doubt: weight,
});

/**
 * What each cue adds to a ticket's alarm, trouble, action, displeasure and praise, learnt from labelled tickets. A cue is a
 * word, a `{class}` of words, a pair of words, `@ word` in the subject, `^ word` at the start of a sentence, `~ word` in a
 * question, or one of the signs `?`, `!` and `!!!`. Other cues add nothing.
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
  /** Ignored phrases: they contain the word of a signal but mean something else. */
  ignore: phrases,
  rules: z.array(ruleSchema).min(1).max(200),
  wording,
  /** A packed `HashedModel` that a text must agree with before it is urgent; without one rules and wording decide. */
  urgency: z.string().optional(),
  /** Packed `SentimentModels`, which decide where nothing else says what the sender feels. */
  sentimentModels: z.string().optional(),
});
export type Language = z.infer<typeof languageSchema>;
export type TriageRule = z.infer<typeof ruleSchema>;
/** What a match of a rule does. */
export type RuleEffect = Omit<TriageRule, 'phrases'>;
export type TriageRules = z.infer<typeof triageRulesSchema>;
/** As written in a data file: members with a default are optional. */
export type TriageRulesInput = z.input<typeof triageRulesSchema>;
