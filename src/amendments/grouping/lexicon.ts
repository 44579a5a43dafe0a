// What the field's words mean to each other: synonyms, phrases of official style that say nothing of a wish, words that nearly
// every text has, and the verbs and negations by which a wish and its opposite are told apart. Lists to be edited, not code.
import english from './lexicon/en.json' with { type: 'json' };
import vietnamese from './lexicon/vi.json' with { type: 'json' };
import { englishKey, vietnameseKey, wordsOf, type Language } from './words.ts';

/** What an organisation may edit. A line of synonyms is "one word / another"; its first word names them all. */
export interface EditableWords {
  synonyms: string[];
  stopPhrases: string[];
}

/** What a phrase of the lexicon is. `feature` is what it compares by; null where it says nothing of a wish. */
export interface Phrase {
  feature: string | null;
  everyday: boolean;
  stances: { dimension: number; sign: 0 | 1 }[];
  not: boolean;
  after: boolean;
  wish: boolean;
  /** A wish that can be one for something not to be done. */
  asks: boolean;
  /** A verb that counts wherever it stands. */
  always: boolean;
}

/** Phrases by their words: `next` holds what may follow. */
export interface Branch {
  next: Map<string, Branch>;
  phrase?: Phrase;
}

export const DIMENSIONS = ['change', 'quantity', 'being', 'leave', 'merge', 'duty', 'time'];

type Lists = {
  [
    list in 'synonyms' | 'words' | 'stop' | 'common' | 'not' | 'after' | 'wishes' | 'asks' | 'always'
  ]: string[];
} & { stances: Record<string, string[]> };

const LISTS: Record<'vi' | 'en', Lists> = { vi: vietnamese, en: english };

/** The lists that come with the program, Vietnamese and English together: where an organisation's own begin. */
export function givenWords(): EditableWords {
  const lists = Object.values(LISTS);
  return {
    synonyms: lists.flatMap(({ synonyms }) => synonyms),
    stopPhrases: lists.flatMap(({ stop }) => stop),
  };
}

const GIVEN = new Map<string, Branch>();

/** The phrases of a language with an organisation's own lists in place of the given ones, as a tree by words. */
export function phrasesOf(language: Language, own: Partial<EditableWords>): Branch {
  const kind = language === 'en' ? 'en' : 'vi';
  if (own.synonyms || own.stopPhrases) return planted(kind, own);
  const known = GIVEN.get(kind) ?? planted(kind, own);
  GIVEN.set(kind, known);
  return known;
}

function planted(kind: 'vi' | 'en', own: Partial<EditableWords>): Branch {
  const lists = LISTS[kind];
  const root: Branch = { next: new Map() };
  const at = (text: string) =>
    phraseAt(
      root,
      wordsOf(text, kind).map((word) => word.key),
    );
  for (const text of lists.words) at(text).feature = nameOf(text, kind);
  for (const [name, texts] of Object.entries(lists.stances)) {
    const stance = {
      dimension: DIMENSIONS.indexOf(name.slice(0, -1)),
      sign: name.endsWith('+') ? 1 : 0,
    } as const;
    for (const text of texts) {
      const phrase = at(text);
      phrase.feature ??= name;
      phrase.everyday = true;
      phrase.stances.push(stance);
    }
  }
  for (const line of own.synonyms ?? lists.synonyms) {
    const texts = line
      .split('/')
      .map((text) => text.trim())
      .filter(Boolean);
    for (const text of texts) Object.assign(at(text), { feature: `≈${nameOf(texts[0]!, kind)}` });
  }
  const everyday = new Set(lists.common.map((text) => (at(text).feature ??= nameOf(text, kind))));
  for (const text of own.stopPhrases ?? lists.stop) at(text).feature = null;
  for (const text of lists.not) at(text).not = true;
  for (const text of lists.after) at(text).after = true;
  for (const text of lists.wishes) at(text).wish = true;
  for (const text of lists.asks) Object.assign(at(text), { wish: true, asks: true });
  for (const text of lists.always) at(text).always = true;
  for (const phrase of everyPhrase(root))
    if (phrase.feature && everyday.has(phrase.feature)) phrase.everyday = true;
  return root;
}

function* everyPhrase(branch: Branch): Generator<Phrase> {
  if (branch.phrase) yield branch.phrase;
  for (const next of branch.next.values()) yield* everyPhrase(next);
}

function phraseAt(root: Branch, keys: string[]): Phrase {
  let branch = root;
  for (const key of keys) {
    const next = branch.next.get(key) ?? { next: new Map() };
    branch.next.set(key, next);
    branch = next;
  }
  return (branch.phrase ??= {
    ...{ feature: null, everyday: false, stances: [] },
    ...{ not: false, after: false, wish: false, asks: false, always: false },
  });
}

function nameOf(text: string, kind: 'vi' | 'en'): string {
  return wordsOf(text, kind)
    .map(({ at, end }) => (kind === 'en' ? englishKey : vietnameseKey)(text.slice(at, end)))
    .join(' ');
}

/** Every phrase of a tree with its words, for whoever learns spellings from it. */
export function* spelledOut(branch: Branch, before: string[] = []): Generator<string[]> {
  if (branch.phrase) yield before;
  for (const [key, next] of branch.next) yield* spelledOut(next, [...before, key]);
}
