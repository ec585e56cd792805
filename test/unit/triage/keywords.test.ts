import { describe, expect, it } from 'vitest';
import { keywordsOf } from '#lib/triage/keywords.ts';

describe('keywords of a text', () => {
  it('are its content words, in order and without duplicates', () => {
    expect(keywordsOf('The invoice is wrong: the Invoice total and the printer')).toEqual([
      'invoice',
      'wrong',
      'total',
      'printer',
    ]);
  });

  it('exclude short words, numbers and codes', () => {
    expect(keywordsOf('PO 4471 v2 a1b2c3d4 ok printer')).toEqual(['printer']);
  });

  it('have no possessives and accents', () => {
    expect(keywordsOf("printer's café’s")).toEqual(['printer', 'cafe']);
  });

  it('come from the fresh text only', () => {
    expect(keywordsOf('Printer jams\n> scanner\nKind regards\nJo Toner')).toEqual(['printer', 'jams']);
  });

  it('are at most twelve by default', () => {
    const text = 'alpha beta gamma delta epsilon zeta theta iota kappa lambda sigma omega upsilon omicron';

    expect(keywordsOf(text)).toHaveLength(12);
    expect(keywordsOf(text, 2)).toEqual(['alpha', 'beta']);
  });

  it('exclude addresses and words joined to digits', () => {
    expect(
      keywordsOf(
        'FHB-869192 ORD/77120 id_42 https://shop.example.org/a?b=c www.example.org/x anna@mail.example.org example.com/y printer',
      ),
    ).toEqual(['printer']);
  });

  it('merge all forms of a word into the first form', () => {
    expect(keywordsOf('Parcels lost, one parcel found, deliveries and delivery')).toEqual([
      'parcels',
      'lost',
      'found',
      'deliveries',
    ]);
  });

  it('keep hyphenated short words whole and split long ones', () => {
    expect(keywordsOf("log-in to the print-server, l'adresse, O'Neill")).toEqual([
      'login',
      'print',
      'server',
      'adresse',
      'neill',
    ]);
  });

  it.each([
    ['Guten Tag, ich habe die Rechnung bis heute nicht bekommen. Mit freundlichen Grüßen', 'rechnung'],
    ['Как мне сделать возврат? Подскажите, пожалуйста', 'возврат'],
    ['Bonjour, pourriez-vous me dire où est ma commande ? Merci', 'commande'],
    ['Hola, quisiera saber cuándo tendré mi pedido, gracias', 'pedido'],
    ['Buongiorno, vorrei sapere quando sarà qui la fattura', 'fattura'],
    ['Olá, gostaria de saber onde está a encomenda', 'encomenda'],
    ['Goedemorgen, waar is mijn bestelling van gisteren?', 'bestelling'],
    ['Dzień dobry, gdzie jest moja paczka?', 'paczka'],
    ['Merhaba, siparişim nerede?', 'siparisim'],
    ['Hej, var är min faktura?', 'faktura'],
    ['Hej, hvor er min pakke?', 'pakke'],
  ])('of %j differ from those of %j', (text, subject) => {
    expect(keywordsOf(text)).toEqual([subject]);
  });

  it('detect from the other words whether a word is English', () => {
    expect(keywordsOf('The van hit my door')).toEqual(['van', 'hit', 'door']);
    expect(keywordsOf('De bezorger van de winkel stond voor de deur')).not.toContain('van');
  });

  it('are pairs of letters in scripts without spaces', () => {
    expect(keywordsOf('我们没有收到退款')).toContain('退款');
    expect(keywordsOf('결제가 안 됩니다')).toContain('결제');
    expect(keywordsOf('返金をお願いします')).toEqual(['返金']);
  });

  it('keep letters of other scripts', () => {
    expect(keywordsOf('Ошибка оплаты')).toEqual(['ошибка', 'оплаты']);
  });
});
