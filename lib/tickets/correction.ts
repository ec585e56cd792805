import { reasonInWords } from '#lib/triage/reason.ts';
import { erasedMark } from './erased.ts';
import { type StoredTriage, storedTriage, type TriageRecord, triageRecordOf } from './stored-triage.ts';
import {
  type Classification,
  type CorrectedFields,
  type Correction,
  classificationFields,
  type TicketDoc,
} from './ticket.ts';

/** What triage says of a ticket; a ticket of an early release may have no record of it. */
type Verdict = Classification & { judged: boolean } & Pick<TicketDoc, 'triage'>;

/** The reason of a ticket that is urgent only because a person says so. */
export const raisedByPerson = 'A person set the urgency to high';

const isRaised = (correction: Pick<Correction, 'fields' | 'engine'>): boolean =>
  correction.fields.urgency === 'high' && correction.engine.urgency !== 'high';

/** Whether a person's correction alone makes a ticket urgent. */
export const isRaisedByPerson = ({ correction }: Pick<TicketDoc, 'correction'>): boolean =>
  correction !== undefined && isRaised(correction);

/** Whether what a person or a model has said of one of them holds for the other. */
export const hasSameTexts = (
  one: Pick<TicketDoc, 'subject' | 'message'>,
  other: Pick<TicketDoc, 'subject' | 'message'>,
): boolean => one.subject === other.subject && one.message === other.message;

/**
 * A verdict of triage with a person's correction. As in triage, what is of medium or high urgency requires action unless
 * the person denies it, and a finished ticket never does. The sentence that explains the verdict is stored, since the
 * signals alone give another one for another urgency.
 */
export const corrected = <V extends Verdict>(
  verdict: V,
  { fields, by, at }: Omit<Correction, 'engine'>,
  isFinished: boolean,
): V & { correction: Correction } => {
  const { urgency, sentiment, requires_action, judged } = verdict;
  const correction = { fields, by, at, engine: { urgency, sentiment, requires_action, judged } };
  const isPressed = fields.urgency !== undefined && fields.urgency !== 'low';
  return {
    ...verdict,
    urgency: fields.urgency ?? urgency,
    sentiment: fields.sentiment ?? sentiment,
    requires_action: !isFinished && (fields.requires_action ?? (isPressed || requires_action)),
    judged: judged || fields.urgency !== undefined,
    ...(verdict.triage && { triage: explained(verdict.triage, correction) }),
    correction,
  };
};

const explained = (triage: StoredTriage | TriageRecord, correction: Correction): StoredTriage => {
  const { urgency } = correction.engine;
  const record = triageRecordOf(triage, urgency);
  const reason = isRaised(correction) && record.reason !== erasedMark ? raisedByPerson : record.reason;
  return { ...storedTriage({ ...record, reason }, urgency), reason };
};

/** The verdict of triage on a ticket, whatever a person has said of it. */
export const uncorrected = (ticket: Classification & Pick<TicketDoc, 'judged' | 'triage' | 'correction'>): Verdict => {
  const { urgency, sentiment, requires_action, judged = true, triage, correction } = ticket;
  if (!correction) return { urgency, sentiment, requires_action, judged, ...(triage && { triage }) };
  const { engine } = correction;
  if (!triage) return engine;
  const record = triageRecordOf(triage, engine.urgency);
  const isErased = record.reason === erasedMark;
  const reason = isErased ? erasedMark : reasonInWords({ urgency: engine.urgency, signals: record.signals });
  return { ...engine, triage: storedTriage({ ...record, reason }, engine.urgency) };
};

/** A correction as the history shows it. */
export const correctionInHistory = (correction: Correction | undefined): Record<string, unknown> | null =>
  correction ? { ...correction.fields, by: correction.by } : null;

/** Equal if both say the same of the same fields. */
export const saysTheSame = (one: CorrectedFields, other: CorrectedFields): boolean =>
  classificationFields.every((field) => one[field] === other[field]);
