// What people type into cells, and paste from spreadsheets. Pure.

/** A number as it is written in Vietnamese (1.234,5) or English (1,234.5); what is no number stays words; null where empty. */
export function readEntry(text: string, { words, vietnamese }: { words: boolean; vietnamese: boolean }) {
  const said = text.trim();
  if (!said) return null;
  if (words) return said;
  const [thousands, decimal] = vietnamese ? ['.', ','] : [',', '.'];
  const bare = said.replace(/[\s\u00a0%]/g, '');
  const grouped = new RegExp(`^-?\\d{1,3}(\\${thousands}\\d{3})+(\\${decimal}\\d+)?$`);
  const plain = new RegExp(`^-?\\d+(\\${decimal}\\d+)?$`);
  if (!grouped.test(bare) && !plain.test(bare)) return said;
  const number = Number(bare.replaceAll(thousands, '').replace(decimal, '.'));
  return Number.isFinite(number) ? number : said;
}

/** The cells of what a spreadsheet puts on the clipboard, row by row. */
export function readCells(text: string): string[][] {
  const lines = text.replace(/\r\n?/g, '\n').replace(/\n$/, '').split('\n');
  return lines.map((line) => line.split('\t'));
}
