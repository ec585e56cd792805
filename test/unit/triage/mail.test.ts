import { describe, expect, it } from 'vitest';
import { plainText } from '#lib/text/plain-text.ts';
import { type TicketText, triage } from '#lib/triage/triage.ts';
import { tuningHalf } from '#test/bench/triage/labelled.ts';
import { additions } from '../text/mail/additions.ts';

const tickets = tuningHalf();

const verdictOf = (ticket: TicketText) => {
  const { urgency, sentiment, requires_action } = triage(ticket);
  return { urgency, sentiment, requires_action };
};
const verdicts = tickets.map(verdictOf);

const asWritten = (text: string): string => text;

/** How the same addition may be written. */
const styles: readonly ((text: string) => string)[] = [
  asWritten,
  (text) => text.toUpperCase(),
  (text) => text.replaceAll(' ', '\u00a0'),
  (text) => text.replace(/(?<=\p{L})[.,!?;:]+(?=\s|$)/gmu, ''),
];

const around = (template: string, message: string, style: (text: string) => string): string => {
  const [before = '', after = ''] = template.split('{}');
  return style(before) + message + style(after);
};

/** Each of a list in turn, so that every ticket has one and every one has many tickets. */
const inTurn = <T>(list: readonly T[], turn: number): T => list[turn % list.length] as T;

const changed = (altered: (message: string, at: number) => string): string[] =>
  tickets.flatMap(({ id, subject, message }, at) => {
    const verdict = verdictOf({ subject, message: altered(message, at) });
    return JSON.stringify(verdict) === JSON.stringify(verdicts[at]) ? [] : [id];
  });

const html = (message: string): string =>
  `<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><style>.emergency{color:red}</style><!--[if mso]><xml><o:p>down</o:p></xml><![endif]--></head><body lang="EN-US" link="#0563C1"><div class="WordSection1">${message
    .split('\n')
    .map((line) => `<p class="MsoNormal">${escaped(line)}<o:p></o:p></p>`)
    .join('\n')}</div></body></html>`;
const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

describe('the verdict on a ticket', () => {
  it.each(Object.entries(additions))('is the same with %s, however it is written', (_, templates) => {
    for (const [turn, style] of styles.entries())
      expect(changed((message, at) => around(inTurn(templates, at + turn), message, style))).toEqual([]);
  });

  it('is the same with all of them', () => {
    const stacked = (message: string, at: number): string => {
      const inner = around(inTurn(additions['a signature with a goodbye'] ?? [], at), message, asWritten);
      const warned = around(inTurn(additions['a notice of a mail program'] ?? [], at), inner, asWritten);
      const disclaimed = around(inTurn(additions['a disclaimer'] ?? [], at), warned, asWritten);
      return around(inTurn(additions['quoted mail'] ?? [], at), disclaimed, asWritten);
    };
    expect(changed(stacked)).toEqual([]);
    expect(changed((message, at) => stacked(message, at).replaceAll('\n', '\r\n'))).toEqual([]);
  });

  it('is never high for an automatic answer, whatever it quotes', () => {
    const high = tickets.filter(({ subject, message }) => {
      const answer = `I am out of the office until Monday and will reply on my return.\n\n${message}`;
      return triage({ subject: `Automatic reply: ${subject}`, message: answer }).urgency === 'high';
    });
    expect(high).toEqual([]);
  });

  it('is the same in markup of Outlook', () => {
    const urgent = tickets.filter(
      ({ subject, message }, at) =>
        triage({ subject, message: plainText(html(message)) }).urgency !== verdicts[at]?.urgency,
    );
    expect(urgent.map(({ id }) => id)).toEqual([]);
  });
});
