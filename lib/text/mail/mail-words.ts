/**
 * How mail programs, servers and legal departments write in one language. Phrases are of words with blanks between them,
 * in any case and accents; a word with a sign in it, such as `e-mail`, may also be written without or apart.
 */
export type MailWords = {
  /** A line above quoted mail, such as "On Monday Jo wrote:": how it starts, and the verb in it. */
  replyHeaders: { starts: readonly string[]; verbs: readonly string[] };
  /** The fields of a quoted mail's header: of its sender, and the others. */
  sender: readonly string[];
  fields: readonly string[];
  /** Lines of their own above quoted mail. */
  originals: readonly string[];
  /** Lines of their own above forwarded mail. */
  forwards: readonly string[];
  /** What somebody writes who only forwards: the mail below is the message. */
  pointers: readonly string[];
  /** Lines above which an answer has to stand. */
  replyLines: readonly string[];
  /** Lines that end a message; name and address follow. */
  signOffs: readonly string[];
  /** The same, but only if a name follows: elsewhere it is meant. */
  thanks: readonly string[];
  /** Beginnings of lines that continue a message after its signature. */
  postscripts: readonly string[];
  /** Words of sentences, which signatures do not have. */
  sentenceWords: readonly string[];
  jobTitles: readonly string[];
  /** Words of lines with an address, a telephone number or a company's registration. */
  contacts: readonly string[];
  /** Found only in disclaimers; they and the rest of their paragraph are left out. */
  disclaimers: readonly string[];
  /** Found only in sentences that mail programs add anywhere. */
  notices: readonly string[];
  /** Beginnings of sentences that mail programs add. */
  footers: readonly string[];
  newsletter: {
    browser: readonly string[];
    reason: readonly string[];
    optOut: readonly string[];
    offers: readonly string[];
  };
  automatic: {
    /** Beginnings of the subject of an automatic answer. */
    subjects: readonly string[];
    /** Say by themselves that a message is an automatic answer. */
    openings: readonly string[];
    /** Say so together: that somebody is away, and until when or who else is there. */
    absences: readonly string[];
    returns: readonly string[];
  };
  bounces: {
    /** Beginnings of the subject of a bounced mail. */
    subjects: readonly string[];
    /** Sentences of mail servers. */
    reports: readonly string[];
  };
  /** The answer in a form that something is not so. */
  no: readonly string[];
  /** Questions of forms to which "no" is bad news. */
  goodNews: readonly string[];
};
