/** An alert as a destination may see it: no text of the ticket but what the destination's `include` allows. */
export type AlertFacts = {
  alertId: string;
  tenantId: string;
  ticketId: string;
  urgency: 'high' | 'medium' | 'low';
  /** Why there is an alert, in our words. */
  reason: string;
  /** Null unless it is included. */
  subject: string | null;
  /** Where the ticket is in its help desk. */
  ticketUrl: string | null;
  /** Where a person acknowledges the alert. */
  acknowledgeUrl: string | null;
  raisedAt: Date;
};

/** What is unusual: so many tickets within the last minutes, where so many are usual. */
export type SpikeFacts = {
  words: readonly string[];
  seen: number;
  expected: number;
  minutes: number;
  samples: readonly SpikeSample[];
};

/** Its subject is null unless it is included. */
export type SpikeSample = Pick<AlertFacts, 'ticketId' | 'subject' | 'ticketUrl'>;

export const calmedBecause = ['calmed', 'closed', 'deleted'] as const;
export type CalmedBecause = (typeof calmedBecause)[number];

export const noticeTypes = ['trigger', 'acknowledge', 'resolve', 'summary', 'spike', 'test'] as const;
export type NoticeType = (typeof noticeTypes)[number];

/**
 * What is said to a destination. `at` is when it came to be so, the same for all tries of one delivery. `ref` is what the
 * destination answered to the trigger, where a later notice changes what it showed.
 */
export type Notice =
  | { type: 'trigger'; at: Date; alert: AlertFacts }
  | { type: 'acknowledge'; at: Date; alert: AlertFacts; by: string | null; ref: string | null }
  | { type: 'resolve'; at: Date; alert: AlertFacts; because: CalmedBecause; ref: string | null }
  /** Several alerts in one: `count` in all, of which `samples` has five at most. */
  | {
      type: 'summary';
      at: Date;
      tenantId: string;
      summaryId: string;
      title: string;
      count: number;
      samples: readonly AlertFacts[];
    }
  /** Many more tickets than usual, or with these words if there are any; some of them as samples, five at most. */
  | { type: 'spike'; at: Date; tenantId: string; spikeId: string; spike: SpikeFacts }
  | { type: 'test'; at: Date; tenantId: string; testId: string };

/** The most alerts that a summary shows. */
export const maxSamples = 5;
