import { tidy, unaccented } from '#kernel/vietnamese';

const TONES = /[\u0300\u0301\u0303\u0309\u0323]/g;

/** A text as words without diacritics, case and signs: "Quý II/2023" → "quy ii 2023". */
export function plainWords(text: string): string {
  return unaccented(tidy(text))
    .replace(/[^\p{L}\p{N}%]+/gu, ' ')
    .trim();
}

/** A text without case, signs and the place of its tones: hòa = hoà, NFD = NFC; but don ≠ dơn. */
export function toneless(text: string): string {
  return tidy(text)
    .toLowerCase()
    .split(/[^\p{L}\p{N}\p{M}]+/u)
    .map((word) => {
      const parts = word.normalize('NFD');
      return parts.replace(TONES, '').normalize('NFC') + (parts.match(TONES) ?? []).join('');
    })
    .join(' ')
    .trim();
}
