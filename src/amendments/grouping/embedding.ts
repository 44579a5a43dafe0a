// The door for a language model that an administrator supplies (docs/embedding.md): texts in, vectors out. Nothing comes with the
// program, and nothing is sent anywhere by it; without a model everything works by words alone.
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Problem } from '#kernel/problem';

/** Says what texts mean as vectors of one length, in the order of the texts. The same text must always get the same vector. */
export type Embed = (
  texts: readonly string[],
) => Promise<readonly ArrayLike<number>[]> | readonly ArrayLike<number>[];

const AT_ONCE = 256;
/** A text longer than this is given to the model cut off: models read no more of it. */
const CHARACTERS = 8000;

/** Loads a module whose default export is an Embed. @throws Problem `amendments.no-model` */
export async function loadEmbed(file: string): Promise<Embed> {
  try {
    const { default: embed } = (await import(pathToFileURL(resolve(file)).href)) as { default?: unknown };
    if (typeof embed === 'function') return embed as Embed;
  } catch (error) {
    throw new Problem('amendments.no-model', 422, { values: { file, why: (error as Error).message } });
  }
  throw new Problem('amendments.no-model', 422, {
    values: { file, why: 'no default export that is a function' },
  });
}

/**
 * The vectors of texts, each of length one (or zero, where a model says nothing of a text), asked for some hundred at a time.
 * @throws Problem `amendments.bad-model` where there are not as many vectors as texts, or not numbers of one length
 */
export async function embedded(embed: Embed, texts: readonly string[]): Promise<Float32Array[]> {
  const vectors: Float32Array[] = [];
  for (let from = 0; from < texts.length; from += AT_ONCE) {
    const asked = texts.slice(from, from + AT_ONCE).map((text) => text.slice(0, CHARACTERS));
    const told = await embed(asked);
    if (told.length !== asked.length) throw badModel();
    vectors.push(...Array.from(told, unit));
  }
  if (vectors.some((vector) => vector.length !== vectors[0]!.length)) throw badModel();
  return vectors;
}

const badModel = () => new Problem('amendments.bad-model', 422);

function unit(told: ArrayLike<number>): Float32Array {
  const vector = Float32Array.from(told);
  const length = Math.sqrt(vector.reduce((sum, one) => sum + one * one, 0));
  if (!Number.isFinite(length)) throw badModel();
  return length === 0 ? vector : vector.map((one) => one / length);
}

/** The product of two vectors of a model. */
export function dot(a: Float32Array, b: Float32Array): number {
  let sum = 0;
  for (let at = 0; at < a.length; at++) sum += a[at]! * b[at]!;
  return sum;
}

/** The sum of two vectors of a model. */
export function added(a: Float32Array, b: Float32Array): Float32Array {
  return a.map((one, at) => one + b[at]!);
}
