// Passages for answers: how they read on a day, and whether an answer still says what one says. Pure, for the screens too.
import type { Day } from '#kernel/day';

/** A passage in one of its revisions, as an answer was made with it. */
export interface PassageUse {
  id: string;
  revision: number;
}

/** How a passage read from a day on; `retired` is its last. */
export interface PassageRevision {
  revision: number;
  title: string;
  words: string;
  retired: boolean;
  holdsOn: Day;
  recordedBy: string | null;
}

/** A passage with all its revisions, the first one first. */
export interface Passage {
  id: string;
  unitId: string;
  illustrative: boolean;
  revisions: PassageRevision[];
}

/** How a passage read on a day; undefined before it was added. */
export function passageOn({ revisions }: Passage, day: Day): PassageRevision | undefined {
  return revisions.findLast(({ holdsOn }) => holdsOn <= day);
}

const spaced = (words: string) => words.normalize('NFC').replace(/\s+/gu, ' ').trim();

/** Whether an answer says a passage word for word; blanks and how letters are composed aside. */
export function saysWordForWord(answer: string, passage: string): boolean {
  return spaced(answer).includes(spaced(passage));
}

/** A use of a passage as it is shown. */
export interface ShownUse extends PassageUse {
  title: string;
  /** Whether its words were changed in the answer. */
  changed: boolean;
}

/** The uses of an answer, by the titles that their revisions had; what is no passage of these is left out. */
export function usesIn(
  { words, passages: uses = [] }: { words: string; passages?: PassageUse[] },
  passages: Passage[],
): ShownUse[] {
  return uses.flatMap((use) => {
    const of = passages.find(({ id }) => id === use.id);
    const read = of?.revisions.find(({ revision }) => revision === use.revision);
    return read ? [{ ...use, title: read.title, changed: !saysWordForWord(words, read.words) }] : [];
  });
}
