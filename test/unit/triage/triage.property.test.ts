import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { withoutInvisible } from '#lib/text/invisible.ts';
import { compileRules } from '#lib/triage/compile-rules.ts';
import { englishRules } from '#lib/triage/english/rules.ts';
import { keywordsOf } from '#lib/triage/keywords.ts';
import { findPhrases } from '#lib/triage/phrase-trie.ts';
import { reasonInWords } from '#lib/triage/reason.ts';
import { tokenize } from '#lib/triage/tokenizer.ts';
import { type Signal, triage } from '#lib/triage/triage.ts';
import { withInvisible } from '../arbitraries.ts';

const rules = compileRules(englishRules);
const strongRules = new Set(rules.rules.filter(({ strong }) => strong).map(({ name }) => name));

// Words of the rules in random order combine in more ways than examples do.
const spoken = fc.constantFrom(
  ...[...englishRules.ignore, ...englishRules.rules.flatMap(({ phrases }) => phrases)].map((phrase) =>
    phrase.replace(/\{[a-z-]+\}|\.\./g, 'site').replaceAll('~', ''),
  ),
  ...['not', 'no longer', 'if', 'very', 'but', 'is fixed now', 'the', '?', '!', '.', '\n', '😡', 'THANKS', '> quoted'],
);
const babble = fc.array(spoken, { maxLength: 40 }).map((words) => words.join(' '));
const anyText = fc.oneof(babble, fc.string({ unit: 'binary', maxLength: 300 }), fc.string({ unit: 'grapheme' }));
const anyTicket = fc.record({ subject: anyText, message: anyText });

const isStrong = ({ rule, weight }: Signal): boolean => strongRules.has(rule) && weight > 0;
const { urgency: _, ...rulesAlone } = englishRules;
const withoutModel = compileRules(rulesAlone);

describe('the triage of any ticket', () => {
  it('has consistent urgency, sentiment and action', () => {
    fc.assert(
      fc.property(anyTicket, (ticket) => {
        const { urgency, sentiment, requires_action, signals } = triage(ticket);
        const strong = signals.some(isStrong);

        if (urgency === 'high') expect(requires_action).toBe(true);
        if (!requires_action) expect(urgency).toBe('low');
        if (sentiment === 'positive' && urgency === 'high') expect(strong).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });

  it('is urgent by a strong rule, unless the urgency model speaks against it', () => {
    fc.assert(
      fc.property(anyTicket, (ticket) => {
        const { urgency, signals } = triage(ticket, withoutModel);

        if (signals.some(isStrong)) expect(urgency).toBe('high');
        if (triage(ticket).urgency === 'high' && urgency !== 'high')
          expect(triage(ticket).signals.map(({ rule }) => rule)).toContain('like-urgent-tickets');
      }),
    );
  });

  it('has the sum of its signals as score, and signals that quote the ticket', () => {
    fc.assert(
      fc.property(anyTicket, (ticket) => {
        const { score, signals } = triage(ticket);
        const said = withoutInvisible(`${ticket.subject}\n\n${ticket.message}`).replace(/\s+/g, ' ');

        expect(score).toBeCloseTo(
          signals.reduce((sum, { weight }) => sum + weight, 0),
          5,
        );
        for (const { match } of signals)
          if (!ticket.message.includes('>')) expect(said).toContain(match.replace('…', ''));
      }),
    );
  });

  it('ignores invisible characters', () => {
    fc.assert(
      fc.property(withInvisible(anyText), withInvisible(anyText), (subject, message) => {
        const seen = triage({ subject: subject.plain, message: message.plain });
        expect(triage({ subject: subject.altered, message: message.altered })).toEqual(seen);
        expect(keywordsOf(message.altered)).toEqual(keywordsOf(message.plain));
      }),
      { numRuns: 1000 },
    );
  });

  it('is the same a second time, whatever was triaged in between', () => {
    fc.assert(
      fc.property(anyTicket, anyTicket, (ticket, other) => {
        const first = triage(ticket);
        triage(other);

        expect(triage(ticket)).toEqual(first);
      }),
    );
  });

  it('ignores a quoted reply below', () => {
    fc.assert(
      fc.property(
        anyTicket,
        fc.array(babble.map((line) => line.replaceAll('\n', ' '))),
        ({ subject, message }, old) => {
          const quoted = old.map((line) => `> ${line}`).join('\n');
          const reply = `${message}\n\nOn Mon, 3 Feb 2025 at 10:14, Support <help@shop.example> wrote:\n${quoted}\n`;

          expect(triage({ subject, message: reply })).toEqual(triage({ subject, message: `${message}\n\n` }));
        },
      ),
    );
  });

  it('ignores letter case except for capitals within a line', () => {
    fc.assert(
      fc.property(babble, (lines) => {
        const message = lines.replaceAll('\n', ' '); // a lower-case letter continues the line before
        const quiet = triage({ subject: '', message: message.toLowerCase() });
        const loud = triage({ subject: '', message: message.toUpperCase() });
        const rulesIn = ({ signals }: typeof quiet) =>
          signals.map(({ rule }) => rule).filter((rule) => rule !== 'shouting');

        expect(rulesIn(loud).sort()).toEqual(rulesIn(quiet).sort());
      }),
    );
  });

  it('does not match a rule inside a longer word', () => {
    const words = englishRules.rules.flatMap(({ phrases }) => phrases).filter((text) => /^[a-z]{3,}$/.test(text));
    fc.assert(
      fc.property(fc.constantFrom(...words), (word) => {
        const { signals } = triage({ subject: '', message: `qx${word}xq` });
        expect(signals.filter(({ rule }) => rule !== 'unjudged-language')).toEqual([]);
      }),
    );
  });

  it('has a reason of one line and at most 200 characters', () => {
    fc.assert(
      fc.property(anyTicket, (ticket) => {
        const reason = reasonInWords(triage(ticket));

        expect(reason.length).toBeGreaterThan(0);
        expect(reason.length).toBeLessThanOrEqual(200);
        expect(reason).not.toMatch(/[\r\n]/);
      }),
    );
  });

  it('has few, distinct, lower-case keywords of at least three letters, or pairs in a script without spaces', () => {
    fc.assert(
      fc.property(anyText, fc.integer({ min: 0, max: 20 }), (text, max) => {
        const keywords = keywordsOf(text, max);

        expect(new Set(keywords).size).toBe(keywords.length);
        expect(keywords.length).toBeLessThanOrEqual(max);
        for (const word of keywords) {
          if (!/^[^\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}]{2}$/u.test(word))
            expect(word.length).toBeGreaterThanOrEqual(3);
          expect(word).toBe(word.toLowerCase());
          expect(word).not.toMatch(/^\d+$/);
        }
      }),
    );
  });
});

describe('the time of a triage', () => {
  const maxStepsPerWord = 40;
  const bait = [
    'site ',
    'not ',
    'all our ',
    'please ',
    'cancel my ',
    'someone in my ',
    'site all not cancel the please ',
    "don't ",
  ];

  it.each(bait)('is proportional to the number of words for "%s" repeated', (words) => {
    for (const times of [100, 1_000, 10_000]) {
      const tokens = tokenize(words.repeat(times), rules.words);

      expect(findPhrases(tokens, rules.trie).steps).toBeLessThanOrEqual(tokens.count * maxStepsPerWord);
    }
  });

  it.each([
    ['one letter', 'a'],
    ['quotes', '>'],
    ['blanks', ' '],
    ['line ends', '\n'],
    ['apostrophes', "'"],
    ['half a surrogate pair', '\ud83d'],
    ['reply headers', 'On Monday you wrote:\n\n'],
    ['signatures', 'Regards\n'],
    ['strong words', 'hacked '],
    ['negators', 'not not '],
  ])('is bounded for a megabyte of %s', (_, unit) => {
    const message = unit.repeat(Math.ceil(1_048_576 / unit.length));

    expect(triage({ subject: message, message }).triage_version).toContain(rules.version);
    expect(keywordsOf(message).length).toBeLessThanOrEqual(12);
  });
});
