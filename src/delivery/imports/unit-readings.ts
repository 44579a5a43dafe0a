// The ways in which offices write the name of a unit: whole, with its kind alone ("Quận Ba Đình"), or with words shortened
// to their first letters ("QU Ba Đình", "BTCTU", "ĐUK các CQTP").
import { plainWords, toneless } from './words.ts';

const PLACES: [whole: RegExp, short: string][] = [
  [/^quan uy (?=.)/, 'quan '],
  [/^huyen uy (?=.)/, 'huyen '],
  [/^thi uy (?=.)/, 'thi xa '],
  [/^thanh uy (?=.)/, 'thanh pho '],
  [/^tinh uy (?=.)/, 'tinh '],
  [/^dang uy (?=(phuong|xa|thi tran|dac khu) )/, ''],
];
const KINDS: [short: RegExp, whole: string][] = [
  [/^q (?=.)/, 'quan '],
  [/^h (?=.)/, 'huyen '],
  [/^tx (?=.)/, 'thi xa '],
  [/^tt (?=.)/, 'thi tran '],
  [/^p (?=.)/, 'phuong '],
  [/^x (?=.)/, 'xa '],
  [/^tp (?=.)/, 'thanh pho '],
];

/** A name with the kind of its place alone, in plain words; undefined where it has none. */
export function placeOf(name: string): string | undefined {
  const words = plainWords(name);
  const found = PLACES.find(([whole]) => whole.test(words));
  return found && words.replace(found[0], found[1]);
}

/** What somebody wrote with a shortened kind in front ("H. Ba Vì"), in plain words with the kind whole. */
export function wholeKind(text: string): string {
  const words = plainWords(text);
  const found = KINDS.find(([short]) => short.test(words));
  return found ? words.replace(found[0], found[1]) : words;
}

/** The usual short form of a committee's name: its first two words by their letters. */
export function shortOf(name: string): string | undefined {
  const [first, second, ...rest] = plainWords(name).split(' ');
  return second === 'uy' && rest.length ? `${first![0]}u ${rest.join(' ')}` : undefined;
}

const PLACE_ALONE = /^(?:quan|huyen|thi|thanh|tinh) uy (?=.)|^dang uy (?:phuong|xa|thi tran|dac khu) (?=.)/;

/** The name of a committee's place without its kind ("Nam Từ Liêm"), with its tones and without; undefined where it has none. */
export function placeAlone(name: string): { toned: string; plain: string } | undefined {
  const plain = plainWords(name);
  const before = PLACE_ALONE.exec(plain)?.[0];
  if (!before) return undefined;
  const words = before.trim().split(' ').length;
  return { toned: toneless(name).split(' ').slice(words).join(' '), plain: plain.slice(before.length) };
}

const BEFORE_NAMES = new Set([
  'quan uy', 'huyen uy', 'thi uy', 'dang uy', 'dang uy phuong', 'dang uy xa', 'dang uy thi tran',
  'quan', 'huyen', 'thi xa', 'thi tran', 'phuong', 'xa', 'qu', 'hu', 'du', 'q', 'h', 'tx', 'tt', 'p', 'x', 'so', 'ban',
]); // prettier-ignore

/** The kind of unit with which a name begins, as it is written: "QU" of "QU Ba Đình"; undefined where it begins with none. */
export function kindBefore(text: string): string | undefined {
  const words = text.split(/\s+|(?<=\.)(?=\S)/);
  for (let count = Math.min(4, words.length - 1); count > 0; count--) {
    const kind = words.slice(0, count).join(' ');
    if (BEFORE_NAMES.has(plainWords(kind))) return kind;
  }
  return undefined;
}

const JOINING = new Set(['va', 'cac', 'cua', 've', 'cho']);
/** Words that a name follows at once: what looks like a joining word after them is the name's, misspelt. */
const OPENING = new Set(['uy', 'phuong', 'xa', 'tran', 'quan', 'huyen', 'khu', 'so', 'ban']);

/**
 * Whether words written short stand for the words of a name, in order and without a gap: each is a word of it, or the first
 * letters of several. Answers how many words of the name they cover; 0 where they do not fit.
 */
export function covers(written: readonly string[], name: readonly string[]): number {
  const from = (i: number, j: number): number => {
    if (i === written.length) return j;
    const word = written[i]!;
    let best = 0;
    // A word that the name has here is that word, and not the first letters of it and the next.
    if (word === name[j]) best = from(i + 1, j + 1);
    else if (word.length >= 2 && j < name.length) {
      const until = afterLetters(word, name, j);
      if (until) best = Math.max(best, from(i + 1, until));
    }
    if (!best && JOINING.has(name[j]!)) best = from(i, j + 1);
    if (!best && i > 0 && JOINING.has(word) && !OPENING.has(written[i - 1]!)) best = from(i + 1, j);
    return best;
  };
  return from(0, 0);
}

// Where a run of words ends whose first letters make up `letters`; joining words may be passed over.
function afterLetters(letters: string, name: readonly string[], at: number): number {
  let j = at;
  for (const letter of letters) {
    while (j < name.length && name[j]![0] !== letter && JOINING.has(name[j]!)) j += 1;
    if (j >= name.length || name[j]![0] !== letter) return 0;
    j += 1;
  }
  return j - at >= 2 ? j : 0;
}
