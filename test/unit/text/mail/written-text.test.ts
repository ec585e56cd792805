import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { writtenText } from '#lib/text/mail/written-text.ts';
import { additions } from './additions.ts';

const written = (...lines: string[]) => writtenText({ subject: 'Order', message: lines.join('\n') }).message;

describe('what a person wrote', () => {
  it('is the whole of a message without additions', () => {
    expect(written('One', '', 'Two')).toBe('One\n\nTwo');
  });

  it.each(Object.entries(additions).flatMap(([name, all]) => all.map((text) => [name, text] as const)))(
    'is without %s: %s',
    (_, text) => {
      expect(written(text.replace('{}', 'The order came late.\nWho knows why?'))).toBe(
        'The order came late.\nWho knows why?',
      );
    },
  );

  it.each(additions['a notice of a mail program'] ?? [])('is whole beside a notice without punctuation: %s', (text) => {
    const message = 'our shop is down since nine. nobody can order';
    const bare = text.replace(/(?<=\p{L})[.,!?;:]+(?=\s|$)/gmu, '');

    expect(written(bare.replace('{}', message))).toBe(message);
  });

  it.each([
    ['an answer below marked mail', ['On Mon, Support wrote:', '> all well?', '', 'No, it is down'], 'No, it is down'],
    ['a sentence that starts like a header', ['On Monday the site went down', 'and stayed so'], null],
    [
      'mail that is only forwarded',
      ['FYI, see below', 'From: Jo <jo@a.example>', 'To: us', '', 'It is down'],
      'FYI, see below\n\nIt is down',
    ],
    ['a postscript', ['Hello', 'Regards', 'Jo', 'PS: I will sue'], 'Hello\nPS: I will sue'],
    [
      'a sentence below a goodbye',
      ['Hello', 'Regards', 'Jo', 'Oh, and the site is down.'],
      'Hello\nOh, and the site is down.',
    ],
    ['a report of somebody else’s mail', ['You sent me confidential documents of another customer by mistake.'], null],
    ['a fraud report', ['There was unauthorised use of my card.', 'Any unauthorised payment must be refunded.'], null],
    ['a bad answer of a form', ['Is the shop reachable? No', 'Since when: noon'], null],
    ['a yes', ['Is this an emergency? Yes'], null],
    ['a demand to stop mails', ['Unsubscribed three times, and still your newsletter comes every day.'], null],
    ['an absence with trouble', ['I am out of the office, and our shop is down. Call me.'], null],
    ['a log that is the whole message', ['2026-02-01 10:03:14 ERROR disk full'], null],
    ['short lines without a name or a job', ['Site down', 'Since 9:00', 'All users'], null],
  ] as const)('keeps %s', (_, lines, expected) => {
    expect(written(...lines)).toBe(expected ?? lines.join('\n'));
  });

  it.each(['Emergency: N', 'Data breach?\nN', 'Personal injury = n.'])('is without a short no: %s', (line) => {
    expect(written('The order came late.', line, 'Who knows why?')).toBe('The order came late.\nWho knows why?');
  });

  it.each(['Fire in terminal N', 'The answer to my question is not N', 'My size?\nN is too small'])(
    'keeps a letter that is no answer: %s',
    (line) => {
      expect(written('The order came late.', line)).toBe(`The order came late.\n${line}`);
    },
  );

  it.each([
    'The fire broke out\nat 10:15\nand we left',
    'We stand outside\nat the plant in hall 3',
    'Return my deposit today (my lawyer reads this)',
    'let me know if you want the item(s)',
    'class trip on Friday (rain or not)',
    'import duty of 30 (see the bill)',
    '2026-02-01 10:03 all phones of the clinic are dead\n2026-02-01 10:20 still dead',
    '1: arrived as scrap\n2: sold as new',
  ])('keeps lines that only begin or end like code: %s', (text) => {
    expect(written('The order came late.', text)).toBe(`The order came late.\n${text}`);
  });

  it.each([
    'at Object.<anonymous> (/app/x.js:10:5)',
    'at async load (file:///a.mjs:1:2)',
    'at processTicksAndRejections (node:internal/process/task_queues:104:5)',
    'at com.shop.Cart.add(Cart.java:12)',
    'at Shop.Cart.Add(String sku) in C:\\src\\Cart.cs:line 12',
    'return foo(bar)',
    'if (cart.isEmpty()) {',
    'const total = sum(prices);',
    '[2026-02-01 10:03] ERROR disk full',
    '2026-02-01T10:03:14Z disk full',
    '3: <core::iter::Map<I,F> as Iterator>::next',
  ])('is without a line of code or of a log: %s', (line) => {
    expect(written('The order came late.', line)).toBe('The order came late.');
  });

  it('has a subject without the tags of gateways', () => {
    expect(writtenText({ subject: '[EXTERNAL] ***SPAM*** Order 1', message: '' }).subject).toBe('Order 1');
  });
});

describe('an automatic message', () => {
  it.each([
    ['Automatic reply: Order', 'I am out of the office until Monday. In urgent cases call the emergency line.'],
    [
      'Re: Order',
      'Thank you for your message. I am currently away and will return on Monday. For urgent matters, please contact my colleague.',
    ],
    ['Re: Order', 'This is an automated response. Your emergency was received.'],
    [
      'Abwesenheitsnotiz: Order',
      'Ich bin bis zum 3. Februar nicht im Büro. In dringenden Fällen wenden Sie sich bitte an die Notfallnummer.',
    ],
    ['Réponse automatique : Order', "Je suis absent jusqu'au 3 février. En cas d'urgence, veuillez contacter le 112."],
    ['Respuesta automática: Order', 'Estoy fuera de la oficina hasta el 3 de febrero. En caso de emergencia, llame.'],
    ['Resposta automática: Order', 'Estou ausente até dia 3. Em caso de emergência, contacte o meu colega.'],
    [
      'Undelivered Mail Returned to Sender',
      'This is the mail system at host mail.example.\n\n<a@b.example>: 550 5.1.1 User unknown',
    ],
    ['Unzustellbar: Order', 'Ihre Nachricht konnte nicht zugestellt werden: alarm@shop.example'],
    [
      'Big sale',
      'View in browser\n\nHacked prices! 20 percent off, shop now, limited time, free shipping\n\nYou are receiving this email because you signed up. Unsubscribe',
    ],
    [
      'Sommeraktion',
      'Im Browser ansehen\n\nGutschein, jetzt kaufen, nur heute: Rabatt\n\nSie erhalten diesen Newsletter, weil Sie sich angemeldet haben. Abmelden',
    ],
  ])('has nothing that a person wrote: %s', (subject, message) => {
    expect(writtenText({ subject, message })).toEqual({ subject: '', message: '' });
  });
});

describe('the text of any mail', () => {
  const piece = fc.oneof(
    fc.constantFrom(...Object.values(additions).flat()),
    fc.constantFrom('\n', '\r\n', '> ', '-- ', 'Regards\n', '\u00a0', '```\n', '[ ] ', 'no', 'İ', 'ß'),
    fc.string({ unit: 'binary', maxLength: 40 }),
  );
  const mail = fc.record({
    subject: fc.string({ unit: 'grapheme' }),
    message: fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join('')),
  });

  it('is made of lines of the mail, or of parts of them', () => {
    fc.assert(
      fc.property(mail, ({ subject, message }) => {
        const rest = writtenText({ subject, message });
        const unix = message.replace(/\r\n?/g, '\n');

        expect(rest.message.length).toBeLessThanOrEqual(unix.length);
        expect(subject.endsWith(rest.subject)).toBe(true);
        for (const unit of new Set(rest.message)) expect(unix).toContain(unit);
      }),
      { numRuns: 300 },
    );
  });

  it.each([
    '>',
    'On Monday you wrote:\n\n',
    'Regards\n',
    'buy now ',
    'From: a\n',
    'no ',
    'a.',
    '[ ] x\n',
    '\n',
    '```\n',
    'this message and any ',
  ])('takes few steps a character for a megabyte of "%s"', (unit) => {
    const message = unit.repeat(Math.ceil(1_048_576 / unit.length));

    expect(writtenText({ subject: message, message }).message.length).toBeLessThanOrEqual(message.length);
  });
});
