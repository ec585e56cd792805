import { htmlText } from './html-text.ts';
import { withoutWrittenPictures } from './written-pictures.ts';

/** Maximum HTML that is read: without embedded pictures, no mail written by a person is as long. */
const maxHtmlLength = 4 * 1024 * 1024;

/** Maximum text made from HTML: twice what is stored. */
const maxTextLength = 128 * 1024;

/**
 * The readable text of a message: HTML is converted, other text stays. Base64 pictures are removed from both. Linear
 * time; never throws.
 */
export const plainText = (message: string): string => {
  const text = withoutWrittenPictures(message);
  if (!/<[a-z!]/i.test(text)) return text;
  return htmlText(text.slice(0, maxHtmlLength).replace(/^\ufeff/, ''), maxTextLength) ?? text;
};
