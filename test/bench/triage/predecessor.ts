import type { TriageResult } from '#lib/triage/triage.ts';

const highWords = `urgent asap immediately down outage broken refund lawsuit court legal chargeback critical emergency hacked
  gdpr breach lawyer security not working crash fraud stolen`;
const mediumWords = 'error issue problem bug slow delay fail wrong missing help late cannot';
const negativeWords = `angry terrible awful worst bad broken hate disappointed frustrated unacceptable refund down lost fail
  problem horrible useless annoyed never`;
const positiveWords = 'thank great love excellent good happy awesome perfect amazing wonderful';
const actionWords = 'please help need refund fix urgent asap cancel error broken how can you could you ?';

// Single words, as the lists of that way had them; the two-word ones are put together again.
const listOf = (words: string): string[] =>
  words
    .replace('not working', 'not_working')
    .replace('can you', 'can_you')
    .replace('could you', 'could_you')
    .split(/\s+/)
    .map((word) => word.replace('_', ' '));
const lists = {
  high: listOf(highWords),
  medium: listOf(mediumWords),
  negative: listOf(negativeWords),
  positive: listOf(positiveWords),
  action: listOf(actionWords),
};

/** The way of looking for substrings in lower case: fast, simple and easily fooled. The measure to be beaten. */
export const predecessorTriage = ({
  subject,
  message,
}: {
  subject: string;
  message: string;
}): Pick<TriageResult, 'urgency' | 'sentiment' | 'requires_action'> => {
  const text = `${subject} ${message}`.toLowerCase();
  const holds = (list: readonly string[]): boolean => list.some((word) => text.includes(word));
  return {
    urgency: holds(lists.high) ? 'high' : holds(lists.medium) ? 'medium' : 'low',
    sentiment: holds(lists.negative) ? 'negative' : holds(lists.positive) ? 'positive' : 'neutral',
    requires_action: holds(lists.action),
  };
};
