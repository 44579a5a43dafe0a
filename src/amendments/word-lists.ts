// The word lists by which voices are compared, as a drive's people made them: those that come with the program, with what was added and
// without what was taken away. Every change is kept; the newest on a line holds. Pure.
import { invalid } from '#kernel/problem';
import { tidy } from '#kernel/vietnamese';
import { givenWords, type EditableWords } from './grouping/lexicon.ts';

/** Words that mean the same, "one / another"; phrases of official style that say nothing of a wish. */
export const WORD_LISTS = ['synonyms', 'stopPhrases'] as const;
export type WordList = (typeof WORD_LISTS)[number];

/** One change of a list. */
export interface WordChange {
  list: WordList;
  line: string;
  verb: 'add' | 'remove';
}

/** A line of a list; `removed` stands for what comes with the program and was taken away. */
export interface WordLine {
  list: WordList;
  line: string;
  state: 'given' | 'added' | 'removed';
}

const keyOf = ({ list, line }: Pick<WordChange, 'list' | 'line'>): string => `${list} ${line.toLowerCase()}`;

/** A line as it is kept. @throws Problem `amendments.no-words`; `amendments.one-word` where nothing stands beside a synonym */
export function tidyLine({ list, line }: Pick<WordChange, 'list' | 'line'>): string {
  const wrong = (code: string) => invalid(code, [{ field: 'line', code }]);
  const words = (list === 'synonyms' ? line.split('/') : [line]).map(tidy).filter(Boolean);
  if (!words.length) throw wrong('amendments.no-words');
  if (list === 'synonyms' && words.length < 2) throw wrong('amendments.one-word');
  return words.join(' / ');
}

/** Every line, what people changed first and the newest of that first; changes come in their order. */
export function linesOf(changes: readonly WordChange[]): WordLine[] {
  const given = givenWords();
  const known = new Map(
    WORD_LISTS.flatMap((list) => given[list].map((line) => ({ list, line }))).map((one) => [keyOf(one), one]),
  );
  const last = new Map<string, WordChange>();
  for (const change of changes) {
    last.delete(keyOf(change));
    last.set(keyOf(change), change);
  }
  const changed = [...last.values()].toReversed().flatMap(({ list, line, verb }): WordLine[] => {
    const isGiven = known.has(keyOf({ list, line }));
    if ((verb === 'add') === isGiven) return [];
    return [{ list, line, state: isGiven ? 'removed' : 'added' }];
  });
  const told = new Set(changed.map(keyOf));
  return [
    ...changed,
    ...[...known.values()]
      .filter((one) => !told.has(keyOf(one)))
      .map((one) => ({ ...one, state: 'given' as const })),
  ];
}

/** The lists that voices are compared by; none where nobody changed them, so that the given ones hold. */
export function wordsOf(changes: readonly WordChange[]): Partial<EditableWords> {
  const lines = linesOf(changes);
  if (lines.every(({ state }) => state === 'given')) return {};
  const of = (list: WordList) =>
    lines.filter((one) => one.list === list && one.state !== 'removed').map(({ line }) => line);
  return { synonyms: of('synonyms'), stopPhrases: of('stopPhrases') };
}

/** Whether a line is in its list now. */
export function holds(changes: readonly WordChange[], line: Pick<WordChange, 'list' | 'line'>): boolean {
  return linesOf(changes).some((one) => keyOf(one) === keyOf(line) && one.state !== 'removed');
}
