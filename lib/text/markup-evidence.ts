import { blocks, telling } from './elements.ts';

const attributeName = /^[a-z_][\w:.-]*$/i;

/**
 * Whether a text with angle brackets is HTML, or plain text that speaks of `a < b`, `List<String>`, XML or some code. HTML
 * begins with one of its tags; or it has tags that nobody writes by chance, such as an element that is also closed, no two
 * lines of plain text before the first of them, and no more tags of other kinds.
 */
export const markupEvidence = (text: string) => {
  const opened = new Set<string>();
  let firstTellingAt: number | null = null;
  let hasDoctype = false;
  let isSure = false;
  let told = 0;
  let others = 0;

  return {
    opens(name: string, at: number): void {
      if (!telling.has(name)) {
        if (!blocks.has(name) && /^[a-z]\w*$/.test(name)) others++;
        return;
      }
      told++;
      firstTellingAt ??= at;
      if (name === 'br' || (name === 'p' && opened.has(name))) isSure = true;
      opened.add(name);
    },

    hasAttribute(element: string, name: string, hasValue: boolean): void {
      if (hasValue && telling.has(element) && attributeName.test(name)) isSure = true;
    },

    closes(name: string): void {
      if (opened.has(name)) isSure = true;
    },

    declares(declaration: string): void {
      if (/^!?doctype\s+html/i.test(declaration)) hasDoctype = true;
    },

    isHtml(): boolean {
      if (hasDoctype) return true;
      if (firstTellingAt === null) return false;
      const before = text.slice(0, firstTellingAt).trim();
      if (before === '' || /^<!--/.test(before)) return told >= others;
      return isSure && told > others && !/[\r\n]/.test(before);
    },
  };
};
