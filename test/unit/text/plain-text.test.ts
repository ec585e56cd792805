import { describe, expect, it } from 'vitest';
import { plainText } from '#lib/text/plain-text.ts';
import { english } from '#lib/triage/english/language.ts';
import { freshText } from '#lib/triage/fresh-text.ts';

describe('a message in HTML', () => {
  it.each([
    ['<p>Our whole site is down</p>', 'Our whole site is down'],
    ['<html><head><title>Mail</title><meta charset="utf-8"></head><body>Hello</body></html>', 'Hello'],
    ['<!DOCTYPE html>\n<html lang="en">\nHello\n</html>', 'Hello'],
    ['<style>p { color: red }</style><script>alert(1)</script><!-- a note --><p>Hello</p>', 'Hello'],
    ['Hello,<br><br>My order<br/>is late', 'Hello,\n\nMy order\nis late'],
    ['<div>one</div><div>two</div><div><br></div><div>three</div>', 'one\ntwo\n\nthree'],
    ['<div><section>one</section><section>two</section></div>', 'one\ntwo'],
    ['<p>one</p>\n\n\n<p>two</p>', 'one\n\ntwo'],
    ['<p>one\n   two&nbsp;&nbsp;three</p>', 'one two three'],
    ['<p>Tom &amp; Jerry &lt;t@x.example&gt; &#128512; &euro;5 &eacute;</p>', 'Tom & Jerry <t@x.example> 😀 €5 é'],
    ['<p>site<b>s</b> are <i>down</i></p>', 'sites are down'],
    ['<p>Hello <img src="data:image/png;base64,AAAA" alt="the error"> there</p>', 'Hello the error there'],
    ['<P CLASS=x>Hello</P>', 'Hello'],
    ['Hello <b>team</b>, all is well', 'Hello team, all is well'],
    ['<p>Unclosed <b>and <i>nested', 'Unclosed and nested'],
    ['\ufeff\n <!-- first --><div>Hello</div>', 'Hello'],
  ])('becomes the text that a person reads: %j', (html, text) => {
    expect(plainText(html)).toBe(text);
  });

  it('keeps the line breaks of its source if it has no others', () => {
    expect(plainText('The site is <b>down</b>,\nplease help\n\nJane')).toBe('The site is down,\nplease help\n\nJane');
  });

  it('keeps lists, tables and preformatted text readable', () => {
    expect(plainText('<p>Steps:</p><ul><li>One</li><li>Two<ol><li>a</li><li>b</li></ol></li></ul>')).toBe(
      'Steps:\n\n- One\n- Two\n  1. a\n  2. b',
    );
    expect(plainText('<table><tr><th>Item</th><th>Price</th></tr><tr><td>Tea</td><td>5</td></tr></table>')).toBe(
      'Item\tPrice\nTea\t5',
    );
    expect(plainText('<div>Log:</div><pre>a\n  b\r\n\nc</pre>')).toBe('Log:\n\na\n  b\n\nc');
  });

  it.each([
    ['<p><a href="https://shop.example/orders/5">my order</a></p>', 'my order (https://shop.example/orders/5)'],
    ['<p><a href="https://www.shop.example/">shop.example</a></p>', 'shop.example'],
    ['<p><a href="mailto:jane@x.example?subject=hi">Jane</a></p>', 'Jane (jane@x.example)'],
    ['<p><a href="javascript:alert(1)">here</a> <a href="#top">up</a> <a>none</a></p>', 'here up none'],
    [`<p><a href="https://track.example/${'x'.repeat(200)}">here</a></p>`, 'here'],
    ['<p><a href="https://shop.example"><img src="logo.png"></a>Hello</p>', 'Hello'],
  ])('keeps the address of a link that its text does not show: %j', (html, text) => {
    expect(plainText(html)).toBe(text);
  });

  it('drops the markup that Outlook writes for itself', () => {
    const html =
      '<html xmlns:v="urn:schemas-microsoft-com:vml"><!--[if gte mso 9]><xml><o:PixelsPerInch>96</o:PixelsPerInch></xml>' +
      '<![endif]--><xml><o:AllowPNG/>96</xml><p class=MsoNormal>Hello<o:p></o:p></p>' +
      '<![if !vml]><img src="cid:1"><![endif]><!--[if gte vml 1]><v:shape id="x">shape</v:shape><![endif]--></html>';

    expect(plainText(html)).toBe('Hello');
  });

  it('keeps addresses in angle brackets that are not tags', () => {
    expect(plainText('From: Jane <jane@x.example><br>See <https://x.example/a?b=c><br>')).toBe(
      'From: Jane <jane@x.example>\nSee <https://x.example/a?b=c>',
    );
  });

  it('is found after a style sheet and an inline image of any length', () => {
    const html = `<style>${'.a { color: red }'.repeat(5_000)}</style><img src="data:image/png;base64,${'QUJD'.repeat(
      2_000_000,
    )}"><p>This is an emergency</p>`;

    expect(plainText(html)).toBe('This is an emergency');
  });
});

describe('the quoted part of a message in HTML', () => {
  const fresh = (html: string): string => freshText(plainText(html), english.mail).trim();

  it('is marked as quoted', () => {
    expect(plainText('<p>Yes.</p><blockquote type="cite"><p>Are you?<br>Really?</p></blockquote><p>Bye</p>')).toBe(
      'Yes.\n\n> Are you?\n> Really?\n\nBye',
    );
  });

  it('is the content of blockquotes, unless they only indent', () => {
    expect(plainText('<blockquote style="margin:0 0 0 40px;border:none;padding:0px">Indented</blockquote>')).toBe(
      'Indented',
    );
  });

  it.each([
    [
      'Gmail',
      '<div dir="ltr">Still broken</div><div class="gmail_quote"><div class="gmail_attr">On Mon, 5 Jan 2026, Help ' +
        '&lt;<a href="mailto:help@x.example">help@x.example</a>&gt; wrote:<br></div>' +
        '<blockquote class="gmail_quote" style="margin:0 0 0 .8ex;border-left:1px #ccc solid">Is it an emergency?' +
        '</blockquote></div>',
    ],
    [
      'Outlook',
      '<div>Still broken</div><hr><div id="divRplyFwdMsg" dir="ltr"><b>From:</b> Help<br><b>Subject:</b> Re</div>' +
        '<div>Is it an emergency?</div>',
    ],
  ])('excludes what its sender wrote: a reply from %s', (_, html) => {
    expect(plainText(html)).toContain('Is it an emergency?');
    expect(fresh(html)).toBe('Still broken');
  });

  it('is not the content of a message forwarded by Outlook', () => {
    expect(fresh('<div id="divRplyFwdMsg"><b>From:</b> Jane</div><div>The site is down</div>')).toContain(
      'The site is down',
    );
  });
});

describe('a message without markup', () => {
  it.each([
    'How do I change the delivery address?',
    'one\r\n\ttwo  three\n\n\n\nfour ',
    'a < b and c > d',
    'if (a<b && c>d) return x',
    'x<p and q>r',
    'We use List<String> and Map<String, List<Integer>>',
    'On Mon Jane <jane@x.example> wrote:\n> hello',
    'See <https://x.example/a>',
    '<order id="5"><id>7</id><name>Tea</name></order>',
    '<?xml version="1.0"?>\n<soap:Envelope><soap:Body><price>5</price></soap:Body></soap:Envelope>',
    'Hi,\nour page has this:\n<div class="price">\n  <p>0</p>\n</div>\nand shows nothing',
    'How do I use the <div> tag?',
    'R&amp;D and &lt;b&gt;',
    'I <3 your shop! <!',
    '<<<>>> </ <a',
    'data:image/png;base64,AAAA is short',
  ])('is unchanged: %j', (text) => {
    expect(plainText(text)).toBe(text);
  });

  it('loses its inline images', () => {
    expect(plainText(`before ![](data:image/png;base64,${'QUJD'.repeat(30_000)}) after`)).toBe('before ![]() after');
  });
});
