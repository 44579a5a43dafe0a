// Voices as they come in, made ready to be compared: read, packed, weighed against each other, in an order of their own so that
// groups do not depend on the order in which they arrived. Voices that say the same, stock phrases apart, are one point.
import { invalid } from '#kernel/problem';
import type { EditableWords } from './lexicon.ts';
import { Reader } from './reading.ts';
import { Vocabulary, type Packed } from './vectors.ts';

/** A recommendation or comment: its words, and the provisions that it is about, such as "5". */
export interface Voice {
  id: string;
  text: string;
  provisions?: readonly string[] | undefined;
}

/** Texts ready to be compared, and which voices, by their places, say each. */
export interface Gathered {
  vocabulary: Vocabulary;
  texts: Packed[];
  voicesOf: number[][];
}

/** Reads voices. @throws Problem `amendments.double-id` where two of them have the same id */
export function gather(voices: readonly Voice[], own: Partial<EditableWords> = {}): Gathered {
  refuseDoubles(voices);
  const reader = new Reader(own);
  for (const { text } of voices) reader.learn(text);
  const vocabulary = new Vocabulary();
  const places = new Map<string, number>();
  const [texts, voicesOf]: [Packed[], number[][]] = [[], []];
  for (const at of inOrder(voices)) {
    const packed = vocabulary.pack(reader.read(voices[at]!.text), provisionsOf(voices[at]!));
    const key = keyOf(packed);
    const known = key === null ? undefined : places.get(key);
    if (known === undefined) {
      if (key !== null) places.set(key, texts.length);
      texts.push(packed);
      voicesOf.push([at]);
    } else voicesOf[known]!.push(at);
    vocabulary.count(packed);
  }
  return { vocabulary, texts, voicesOf };
}

// What texts that say the same have in common; a text that says nothing is alone.
function keyOf({ features, written, stands, provisions, restored }: Packed): string | null {
  if (features.length === 0) return null;
  return [features.toSorted(), written.toSorted(), stands, provisions, restored].join(';');
}

function refuseDoubles(voices: readonly Voice[]): void {
  const ids = new Set<string>();
  for (const { id } of voices) {
    if (ids.has(id)) throw invalid('amendments.double-id', [], { id });
    ids.add(id);
  }
}

const NONE: readonly string[] = [];

/** The provisions of a voice, each once, in order. */
export const provisionsOf = ({ provisions = NONE }: Voice) =>
  provisions.length < 2 ? provisions : [...new Set(provisions)].sort();

// The places of voices, ordered by what they say.
function inOrder(voices: readonly Voice[]): Int32Array {
  const texts = voices.map(({ text }) => text.normalize('NFC').trim());
  const before = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
  return Int32Array.from(voices.keys()).sort(
    (a, b) =>
      before(texts[a]!, texts[b]!) ||
      before(provisionsOf(voices[a]!).join(), provisionsOf(voices[b]!).join()) ||
      before(voices[a]!.id, voices[b]!.id),
  );
}
