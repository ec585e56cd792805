import type { Page } from 'playwright-core';

/** By how much the page or a dialog is wider than the window, and the elements that overflow. */
export const excessOf = (page: Page) =>
  page.evaluate(() => ({
    excess: Math.max(
      document.documentElement.scrollWidth - window.innerWidth,
      ...[...document.querySelectorAll('dialog')].map((dialog) => dialog.scrollWidth - dialog.clientWidth),
    ),
    widest: [...document.querySelectorAll('body *')]
      .filter((element) => element.getBoundingClientRect().right > window.innerWidth && !element.closest('.scroll'))
      .map((element) => `${element.tagName}.${element.className} ${element.textContent?.slice(0, 20)}`)
      .slice(-5),
  }));

/** `fits`, or what is too wide at a width. */
export const fitOf = async (page: Page, width: number): Promise<string> => {
  const { excess, widest } = await excessOf(page);
  return excess > 0 ? `too wide at ${width} px: ${widest.join(', ')}` : 'fits';
};

/** Short texts that do not fit where they stand: their ends are cut off, or run over what is beside them. */
export const clippedOn = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll('button, .badge, h1, h2, h3, th, dt, legend, .skip')]
      .filter((element) => element.checkVisibility() && !element.matches('.visually-hidden, .visually-hidden *'))
      .filter((element) => element.scrollWidth > element.clientWidth + 1 && element.clientWidth > 0)
      .map((element) => `${element.tagName}.${element.className} ${element.textContent}`),
  );

/** Makes every text 40 % longer, as texts of other languages may be. */
export const lengthen = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    // Columns of the list of tickets have their widths: what is longer ends in an ellipsis.
    const kept = 'pre, code, script, noscript, bdi, time, .ticket-table, .card-facts';
    const nodes: Node[] = [];
    for (let node = texts.nextNode(); node; node = texts.nextNode()) nodes.push(node);
    for (const node of nodes) {
      const text = node.textContent ?? '';
      if (!/\p{L}{2}/u.test(text) || node.parentElement?.closest(kept)) continue;
      node.textContent = `${text}${text.slice(0, Math.ceil(text.length * 0.4))}`;
    }
  });
