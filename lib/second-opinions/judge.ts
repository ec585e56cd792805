import type { Urgency } from '#lib/triage/triage.ts';

/** What a model gets to read: the text that a person wrote, shortened, and nothing else of a ticket. */
export type JudgedText = { subject: string; message: string };

export type JudgeAnswer =
  | { kind: 'given'; urgency: Urgency }
  /** It answered, but with nothing that is an opinion: asking again would be no use. */
  | { kind: 'none' }
  /** It did not answer, or cannot at present. */
  | { kind: 'failed'; reason: string };

/** The port of a model that gives second opinions. It does not learn what triage says, so that the opinion is its own. */
export type Judge = {
  /** Names the model; stored with its opinions. */
  name: string;
  /** The version of its instructions; stored with its opinions, which other instructions would have changed. */
  promptVersion: string;
  /** Asks once. Never throws for anything that the model's service does. */
  of(text: JudgedText): Promise<JudgeAnswer>;
};
