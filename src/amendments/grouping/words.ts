// A text as a row of words that compare as people read them: the same in NFC and NFD, with the tone on either vowel (hoà, hòa),
// with i or y (kỳ, kì), an English word without its ending. Diacritics stay: "dân vận" and "dẫn vận" are different words.
import { unaccented } from '#kernel/vietnamese';

/** A word of a text: what it compares by, and where it stands. */
export interface Word {
  key: string;
  at: number;
  end: number;
  /** 2 where a sentence begins, 1 where a clause does, 0 within. */
  first: number;
}

export type Language = 'vi' | 'bare' | 'en';

const WORD = /\p{N}+(?:[.,]\p{N}+)*%?|[\p{L}\p{M}\p{N}]+(?:['’]\p{L}+)?/gu;
const SENTENCE = /[.;:!?\n]/;
const CLAUSE = /[,()–—]/;
const TONE = /[\u0300\u0301\u0303\u0309\u0323]/;
const MARKED = /[\u0300-\u0323\u00c0-\u0111\u0128\u0129\u0168\u0169\u01a0-\u01b0\u1ea0-\u1ef9]/;
const SYLLABLE = /^(?:ngh?|nh|gh|gi?|kh|ph|th|tr|ch|qu|[bcdhklmnprstvx])?[aeiouy]{1,3}(?:ng|nh|ch|[cmnpt])?$/;

/** What is read of a text at most, in characters: a wish is said in fewer, and a file pasted whole must not stop the rest. */
export const READ_AT_MOST = 100_000;

/** Vietnamese, Vietnamese typed without diacritics, or English (also what is neither). */
export function languageOf(text: string): Language {
  const read = text.slice(0, 2000);
  if (MARKED.test(read)) return 'vi';
  const words = read.toLowerCase().match(/[a-z]+/g) ?? [];
  return words.filter((word) => SYLLABLE.test(word)).length >= 0.85 * words.length ? 'bare' : 'en';
}

/** The words of a text in their order, of its first characters where it is very long. */
export function wordsOf(text: string, language: Language): Word[] {
  const words: Word[] = [];
  const keyOf = language === 'en' ? englishKey : vietnameseKey;
  const read = text.slice(0, READ_AT_MOST);
  let last = 0;
  // Not matchAll, which makes the pattern anew for every text.
  for (let match = WORD.exec(read); match; match = WORD.exec(read)) {
    const at = match.index;
    const first = words.length === 0 ? 2 : beginningIn(read.slice(last, at));
    last = at + match[0].length;
    words.push({ key: keyOf(match[0]), at, end: last, first });
  }
  return words;
}

// What begins behind the signs between two words, nearly always a blank.
function beginningIn(between: string): Word['first'] {
  return between === ' ' ? 0 : SENTENCE.test(between) ? 2 : CLAUSE.test(between) ? 1 : 0;
}

// The same words come again and again: what became of them is kept. Some thousands of them make nearly all texts.
const kept = { vi: new Map<string, string>(), en: new Map<string, string>() };

function remembering(known: Map<string, string>, make: (raw: string) => string): (raw: string) => string {
  return (raw) => {
    let key = known.get(raw);
    if (key === undefined) {
      key = make(raw);
      if (known.size < 50_000 && raw.length < 40) known.set(raw, key);
    }
    return key;
  };
}

/** A Vietnamese syllable with its tone after its letters, and y as i where it is the only vowel. */
export const vietnameseKey = remembering(kept.vi, (raw) => {
  const parts = raw.toLowerCase().normalize('NFD');
  const tone = TONE.exec(parts)?.[0] ?? '';
  const letters = (tone ? parts.replace(tone, '') : parts).normalize('NFC');
  return letters.replace(/^([hklmst])y$/, '$1i') + tone;
});

/** An English word without the endings of number, tense and voice, which is coarse and enough to find the same word. */
export const englishKey = remembering(kept.en, (raw) => {
  const word = unaccented(raw).replaceAll('’', "'").replace(/'s$/, '');
  if (word.length < 4 || /\d|n't$/.test(word)) return word;
  return word
    .replace(/ies$/, 'y')
    .replace(/([^su])s$/, '$1')
    .replace(/([a-z]{2}[aeiouy][a-z]*|[a-z]*[aeiouy][a-z]{2,})(?:ing|ed)$/, '$1')
    .replace(/([bdfgmnprt])\1$/, '$1')
    .replace(/(\w{3})e$/, '$1');
});
