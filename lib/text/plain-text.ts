import { htmlText } from './html-text.ts';
import { withoutWrittenPictures } from './written-pictures.ts';

/** More HTML than this is not read: without its pictures, no mail that a person wrote is as long. */
const maxHtmlLength = 4 * 1024 * 1024;

/** More text than this is not made of HTML: twice what of any text is kept. */
const maxTextLength = 128 * 1024;

/**
 * What a person reads in a message: of HTML its text, of any other text itself. Pictures that are written out in base64
 * are taken out of both. Takes time in proportion to the message's length, whatever it holds, and never throws.
 */
export const plainText = (message: string): string => {
  const text = withoutWrittenPictures(message);
  if (!/<[a-z!]/i.test(text)) return text;
  return htmlText(text.slice(0, maxHtmlLength).replace(/^\ufeff/, ''), maxTextLength) ?? text;
};
