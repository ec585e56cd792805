import { describe, expect, it } from 'vitest';
import { readText } from '#lib/provider/read-text.ts';

const utf8 = (text: string) => Buffer.from(text, 'utf8');

describe('the text of a response', () => {
  it.each([
    ['is UTF-8 if nothing is said', utf8('Müller €'), undefined, 'Müller €'],
    ['is UTF-8 if the content type names no charset', utf8('Müller'), 'application/json', 'Müller'],
    ['comes without its byte order mark', utf8('\ufeff{}'), 'application/json', '{}'],
    [
      'is read as Latin-1 where that is declared',
      Buffer.from('Müller café', 'latin1'),
      'application/json; charset=ISO-8859-1',
      'Müller café',
    ],
    [
      'is read as Windows-1252 where that is declared',
      Buffer.from([0x80, 0x93]),
      'text/plain;charset="windows-1252"',
      '€“',
    ],
    ['is read by its mark as UTF-16, little end first', Buffer.from('\ufeffé', 'utf16le'), 'application/json', 'é'],
    ['is read by its mark as UTF-16, big end first', Buffer.from([0xfe, 0xff, 0x00, 0xe9]), undefined, 'é'],
    ['follows its mark rather than what is declared', utf8('\ufeffé'), 'application/json; charset=latin1', 'é'],
  ])('%s', (_, body, contentType, text) => {
    expect(readText(body, contentType)).toEqual({ kind: 'text', text });
  });

  it.each([
    [
      'Latin-1 that calls itself UTF-8',
      Buffer.from('Müller', 'latin1'),
      'application/json; charset=utf-8',
      'is not valid utf-8',
    ],
    ['Latin-1 that calls itself nothing', Buffer.from('café', 'latin1'), undefined, 'is not valid utf-8'],
    ['UTF-8 that was cut within a letter', utf8('é').subarray(0, 1), undefined, 'is not valid utf-8'],
    ['a charset that nobody knows', utf8('a'), 'text/plain; charset=klingon', 'is in an unknown charset (klingon)'],
    [
      'a charset that is forbidden on the web',
      utf8('a'),
      'text/plain; charset=iso-2022-kr',
      'is in an unknown charset (iso-2022-kr)',
    ],
  ])('is rejected, not garbled, for %s', (_, body, contentType, reason) => {
    expect(readText(body, contentType)).toEqual({ kind: 'unreadable', reason });
  });
});
