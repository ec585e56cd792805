import { describe, expect, it } from 'vitest';
import { english } from '#lib/triage/english/language.ts';
import { freshText } from '#lib/triage/fresh-text.ts';
import { triage } from '#lib/triage/triage.ts';

const fresh = (...lines: string[]) => freshText(lines.join('\n'), english.mail).trim();

describe('the fresh text of a message', () => {
  it('is the whole of a plain message', () => {
    expect(fresh('One', '', 'Two')).toBe('One\n\nTwo');
  });

  it('omits marked quotations and keeps what is written below them', () => {
    expect(fresh('> site down', '>> worse', 'It is not.')).toBe('It is not.');
  });

  it('omits a quoted reply with its header, on one line or two', () => {
    expect(fresh('Thanks', 'On Mon, Support wrote:', 'The site is down')).toBe('Thanks');
    expect(fresh('Thanks', 'On Mon, 3 Feb 2025, Support', '<a@b.example> wrote:', 'old')).toBe('Thanks');
  });

  it('keeps an answer below a marked reply', () => {
    expect(fresh('On Mon, Support wrote:', '', '> all well?', '', 'No, the site is down')).toBe('No, the site is down');
  });

  it('ends at an original message', () => {
    expect(fresh('Fine now', '-----Original Message-----', 'The site is down')).toBe('Fine now');
  });

  it('keeps a sentence that only starts like a header', () => {
    expect(fresh('On Monday the site went down', 'and stayed so')).toBe('On Monday the site went down\nand stayed so');
  });

  it('omits a signature', () => {
    expect(fresh('Hello', '-- ', 'Jo', 'Head of Outages')).toBe('Hello');
    expect(fresh('Hello', 'Kind regards,', 'Jo', 'Legal & Data Breach Ltd')).toBe('Hello');
  });

  it('keeps a postscript and a long line below a signature', () => {
    expect(fresh('Hello', 'Regards', 'Jo', 'PS: I will sue')).toBe('Hello\nPS: I will sue');
    const prose = `The site is down ${'and '.repeat(20)}`.trim();
    expect(fresh('Hello', 'Regards', 'Jo', prose)).toBe(`Hello\n${prose}`);
  });

  it('keeps a short sentence below a goodbye', () => {
    expect(fresh('Hello', 'Regards', 'Jo', 'Oh, and the site is down.')).toBe('Hello\nOh, and the site is down.');
  });

  it('omits footers of mail programs and legal disclaimers', () => {
    expect(fresh('Hello', 'This e-mail is confidential. Legal action may follow.', 'Sent from my phone')).toBe('Hello');
  });
});

describe('the triage of a ticket', () => {
  it('ignores quotations and signatures', () => {
    const message = 'Thanks, that helped.\n\nKind regards\nJo, Emergency Lawyers\n\n> The site is down!';

    expect(triage({ subject: '', message }).urgency).toBe('low');
  });
});
