// A text as what it compares by: phrases of the lexicon (the longest that fits), numbers with their units, and syllables or words
// that no list knows. Each keeps the words as they were written, which is how a group is explained to people.
import { phrasesOf, spelledOut, type Branch, type EditableWords, type Phrase } from './lexicon.ts';
import { countedAt } from './numbers.ts';
import { Spellings } from './spellings.ts';
import { standsOf, type Piece, type Stand } from './stance.ts';
import { languageOf, wordsOf, type Language, type Word } from './words.ts';

/** How much is known of a feature beforehand: in nearly every text, a word or phrase of the field, one syllable of many. */
export type Sort = 'everyday' | 'known' | 'number' | 'plain';

/** A piece of a text: its feature, the words as written, and where they stand. */
export interface Mark {
  feature: string;
  written: string;
  at: number;
  end: number;
  sort: Sort;
}

export interface ReadText {
  marks: Mark[];
  stands: Stand[];
  /** Typed without diacritics, which were put in: a weaker witness. */
  restored: boolean;
}

/** Reads texts by the lists of an organisation; learns spellings from the texts that have their diacritics. */
export class Reader {
  readonly #own: Partial<EditableWords>;
  readonly #trees = new Map<Language, Branch>();
  #spellings: Spellings | undefined;
  #untaught: string[] = [];

  constructor(own: Partial<EditableWords> = {}) {
    this.#own = own;
  }

  /** Takes the spellings of a text in; nothing is done with them before a text without diacritics comes. */
  learn(text: string): void {
    this.#untaught.push(text);
  }

  read(text: string): ReadText {
    const language = languageOf(text);
    let words = wordsOf(text, language);
    const restored = language === 'bare';
    if (restored) {
      const keys = this.#taught().restore(words.map(({ key }) => key));
      words = words.map((word, at) => ({ ...word, key: keys[at]! }));
    }
    const pieces = this.#piecesOf(words, this.#tree(language));
    const { stands, features } = standsOf(pieces);
    const marks = pieces.flatMap(({ mark, from, to }, i) => {
      const feature = features[i];
      if (!feature) return [];
      const [at, end] = [words[from]!.at, words[to - 1]!.end];
      const said = text.slice(at, end).normalize('NFC');
      const written = to - from > 1 ? said.replaceAll(/\s+/g, ' ') : said;
      return [{ feature, sort: mark, at, end, written }];
    });
    return { marks, stands, restored };
  }

  #tree(language: Language): Branch {
    const known = this.#trees.get(language) ?? phrasesOf(language, this.#own);
    this.#trees.set(language, known);
    return known;
  }

  #taught(): Spellings {
    if (!this.#spellings) {
      this.#spellings = new Spellings();
      for (const keys of spelledOut(this.#tree('vi'))) this.#spellings.learn(keys);
    }
    for (const text of this.#untaught)
      if (languageOf(text) === 'vi') this.#spellings.learn(wordsOf(text, 'vi').map(({ key }) => key));
    this.#untaught = [];
    return this.#spellings;
  }

  #piecesOf(words: Word[], tree: Branch): Found[] {
    const pieces: Found[] = [];
    for (let from = 0; from < words.length;) {
      const piece = pieceAt(words, from, tree);
      pieces.push(piece);
      from = piece.to;
    }
    return pieces;
  }
}

interface Found extends Piece {
  mark: Sort;
  from: number;
  to: number;
}

function pieceAt(words: readonly Word[], from: number, tree: Branch): Found {
  const { phrase, to } = longest(words, from, tree);
  const first = words[from]!.first;
  const counted = to > from + 1 ? null : countedAt(words, from);
  if (counted) {
    const feature = `#${counted.unit} ${counted.value}`;
    return {
      feature,
      phrase: undefined,
      key: feature,
      first,
      mark: 'number',
      from,
      to: from + counted.words,
    };
  }
  let { key } = words[from]!;
  for (let at = from + 1; at < to; at++) key += ` ${words[at]!.key}`;
  const feature = phrase ? phrase.feature : key;
  const mark = phrase ? (phrase.everyday ? 'everyday' : 'known') : 'plain';
  return { feature, phrase, key, first, mark, from, to };
}

function longest(
  words: readonly Word[],
  from: number,
  tree: Branch,
): { phrase: Phrase | undefined; to: number } {
  let branch: Branch | undefined = tree;
  let best: { phrase: Phrase | undefined; to: number } = { phrase: undefined, to: from + 1 };
  for (let at = from; at < words.length; at++) {
    branch = branch.next.get(words[at]!.key);
    if (!branch) break;
    if (branch.phrase) best = { phrase: branch.phrase, to: at + 1 };
  }
  return best;
}
