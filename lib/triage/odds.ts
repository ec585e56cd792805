import { type Features, type HashedModel, logOddsOf } from './hashed-model.ts';
import type { Tokens } from './tokenizer.ts';

// Log-odds of the urgency model, chosen on its learning part by cross-validation. What people are called for is one to two tickets
// in a hundred, and one in ten of the texts that it learnt from: even odds there are long ones at a help desk.
/** From here on a text is urgent without any rule. */
const raisingOdds = -0.75;
/** Up to here no rule of the language makes a text urgent: its words are used of something else. */
const vetoingOdds = -3.25;
/** Up to here neither do rules that are not strong, with whatever wording. */
const doubtfulOdds = -1.75;
/** The same for a text of few words, of which the model knows less. */
const doubtfulOddsOfFewWords = -2.25;
const fewestDoubted = 15;
const margin = 0.1;
/** A text of fewer words has too little beside the words of a rule to take them for something else. */
const fewestVetoed = 7;
/** As little if a strong rule speaks in the subject, which says what a text is about. */
const fewestVetoedBelowSubject = 25;
/** Fewer words than these are a cue and no report. */
const fewestRaised = 4;

/** What the urgency model says of a text; undefined for texts that it cannot read. */
export type Odds = number | undefined;

/** `mayRaise` is false for what is over, praised or only a set phrase; `isHeaded` if a strong rule speaks in the subject. */
type Context = { mayRaise: () => boolean; isHeaded: () => boolean };

/** The model's odds for a text, within what they may decide in this context. */
export const oddsOf = (
  tokens: Tokens,
  features: Features,
  model: HashedModel | undefined,
  { mayRaise, isHeaded }: Context,
): Odds => {
  if (!model) return undefined;
  const odds = logOddsOf(features, model);
  if (isRaised(odds)) return tokens.count >= fewestRaised && mayRaise() ? odds : raisingOdds - margin;
  if (tokens.count < fewestVetoed) return Math.max(odds, doubtfulOdds + margin);
  if (isVetoed(odds)) return tokens.count < fewestVetoedBelowSubject && isHeaded() ? vetoingOdds + margin : odds;
  const isUnsure = tokens.count < fewestDoubted && odds > doubtfulOddsOfFewWords;
  return isUnsure ? Math.max(odds, doubtfulOdds + margin) : odds;
};

/** Whether the model alone makes a text urgent. */
export const isRaised = (odds: Odds): boolean => odds !== undefined && odds >= raisingOdds;

/** Whether the model speaks against a strong rule. */
export const isVetoed = (odds: Odds): boolean => odds !== undefined && odds <= vetoingOdds;

/** Whether the model speaks against rules that are not strong. */
export const isDoubtful = (odds: Odds): boolean => odds !== undefined && odds <= doubtfulOdds;
