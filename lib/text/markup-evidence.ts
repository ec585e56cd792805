import { blocks, htmlElements } from './elements.ts';

const attributeName = /^[a-z_][\w:.-]*$/i;

/**
 * Decides whether a text with angle brackets is HTML, or plain text about `a < b`, `List<String>`, XML or code. HTML
 * starts with one of its tags; or it has tags that nobody writes by chance, such as a closed element, at most one line
 * of plain text before the first one, and fewer tags of other kinds.
 */
export const markupEvidence = (text: string) => {
  const opened = new Set<string>();
  let firstHtmlAt: number | null = null;
  let hasDoctype = false;
  let isSure = false;
  let htmlTags = 0;
  let others = 0;

  return {
    opens(name: string, at: number): void {
      if (!htmlElements.has(name)) {
        if (!blocks.has(name) && /^[a-z]\w*$/.test(name)) others++;
        return;
      }
      htmlTags++;
      firstHtmlAt ??= at;
      if (name === 'br' || (name === 'p' && opened.has(name))) isSure = true;
      opened.add(name);
    },

    hasAttribute(element: string, name: string, hasValue: boolean): void {
      if (hasValue && htmlElements.has(element) && attributeName.test(name)) isSure = true;
    },

    closes(name: string): void {
      if (opened.has(name)) isSure = true;
    },

    declares(declaration: string): void {
      if (/^!?doctype\s+html/i.test(declaration)) hasDoctype = true;
    },

    isHtml(): boolean {
      if (hasDoctype) return true;
      if (firstHtmlAt === null) return false;
      const before = text.slice(0, firstHtmlAt).trim();
      if (before === '' || /^<!--/.test(before)) return htmlTags >= others;
      return isSure && htmlTags > others && !/[\r\n]/.test(before);
    },
  };
};
