const MARKS = /\p{M}/gu;

/** Letters without their marks, in lower case, đ as d: the form in which "dieu le" finds "Điều lệ". */
export function unaccented(text: string): string {
  return text.normalize('NFD').replace(MARKS, '').replace(/đ/g, 'd').replace(/Đ/g, 'D').toLowerCase();
}

/** NFC, single blanks, no blanks at the ends: what is stored of a name that somebody typed. */
export function tidy(text: string): string {
  return text.normalize('NFC').replace(/\s+/gu, ' ').trim();
}

const ALPHABET = 'aăâbcdđeêghijklmnoôơpqrstuưvxyz';
const TONES = ['', '\u0300', '\u0309', '\u0303', '\u0301', '\u0323'];

// Every character comes many times in a list of titles: what became of it is kept. There are some thousands at most.
const KEYS = new Map<string, { letter: string; tone: string }>();

function keyOf(char: string): { letter: string; tone: string } {
  const known = KEYS.get(char);
  if (known) return known;
  const parts = char.normalize('NFD');
  const tone = [...parts].find((mark) => TONES.indexOf(mark) > 0);
  const letter = (tone ? parts.replace(tone, '') : parts).normalize('NFC');
  const at = ALPHABET.indexOf(letter);
  const key = {
    letter: at >= 0 ? String.fromCharCode(0x61 + at) : letter,
    tone: tone ? String(TONES.indexOf(tone)) : '0',
  };
  if (KEYS.size < 10_000) KEYS.set(char, key);
  return key;
}

/**
 * A key that sorts Vietnamese names as a Vietnamese dictionary does, by plain byte order: letters first
 * (a < ă < â, d < đ …), tones (ngang, huyền, hỏi, ngã, sắc, nặng) only between words otherwise the same.
 * Digits keep their numeric order, and a name comes before its longer ones (what parts letters from tones sorts before a
 * blank). Needed because the embedded database has no Vietnamese collation.
 */
export function sortKey(text: string): string {
  let letters = '';
  let tones = '';
  const padded = tidy(text)
    .toLowerCase()
    .replace(/\d+/g, (n) => n.padStart(8, '0'));
  for (const char of padded) {
    const { letter, tone } = keyOf(char);
    letters += letter;
    tones += tone;
  }
  return `${letters}\u0001${tones}`;
}
