// What Word puts on the clipboard, as the editor understands it: Word writes a list as paragraphs that say their level and
// begin with a sign of their own, and fills empty lines with blanks. Everything else the editor's schema keeps or drops.

const LEVEL = /mso-list:[^;]*\blevel(\d)/i;
const NUMBERED = /^\(?(\d+|[a-zđ]|[ivxlc]+)[.)]/i;

/** Pasted HTML with the lists of Word as lists; other HTML as it is. */
export function fromWord(html: string): string {
  if (!/mso-|<o:p>/i.test(html)) return html;
  const page = new DOMParser().parseFromString(html, 'text/html');
  for (const blank of page.querySelectorAll('o\\:p')) blank.remove();
  let open: { level: number; list: HTMLElement }[] = [];
  for (const paragraph of page.querySelectorAll<HTMLElement>('p[style*="mso-list"]')) {
    const level = Number(LEVEL.exec(paragraph.getAttribute('style') ?? '')?.[1]);
    if (!level) continue;
    const sign = signOf(paragraph);
    if (open[0]?.list !== paragraph.previousElementSibling) open = [];
    open = open.filter(
      (one) => one.level < level || (one.level === level && one.list.localName === sign.list),
    );
    if (open.at(-1)?.level !== level) {
      const list = page.createElement(sign.list);
      const under = open.at(-1)?.list.lastElementChild;
      if (under) under.append(list);
      else paragraph.before(list);
      open.push({ level, list });
    }
    const item = page.createElement('li');
    item.append(paragraph);
    open.at(-1)!.list.append(item);
  }
  return page.body.innerHTML;
}

// Takes the sign off, and says which kind of list it was of.
function signOf(paragraph: HTMLElement): { list: 'ol' | 'ul' } {
  const sign = [...paragraph.querySelectorAll<HTMLElement>('[style*="mso-list"]')].find((one) =>
    /mso-list:\s*ignore/i.test(one.getAttribute('style') ?? ''),
  );
  sign?.remove();
  return { list: NUMBERED.test(sign?.textContent.trim() ?? '') ? 'ol' : 'ul' };
}
