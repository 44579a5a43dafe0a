// The names that sections, rows and columns keep for good, made from their words. Pure.
import { unaccented } from '#kernel/vietnamese';

/** A name from words, such as no other of some has. */
export function nameFrom(words: string, others: string[], start: string): string {
  const plain =
    unaccented(words)
      .replace(/[^a-z0-9]+/g, '_')
      .replace(/^[^a-z]+|_+$/g, '')
      .slice(0, 32) || start;
  if (!others.includes(plain)) return plain;
  let n = 2;
  while (others.includes(`${plain}_${n}`)) n += 1;
  return `${plain}_${n}`;
}

/** Parts with a name for each that has none yet. */
export function named<Part extends { id: string; label: string }>(parts: Part[], start: string): Part[] {
  const taken = parts.map(({ id }) => id).filter(Boolean);
  return parts.map((part) => {
    const id = part.id || nameFrom(part.label, taken, start);
    taken.push(id);
    return { ...part, id };
  });
}

/** Parts read anew: what stood there before under the same words keeps its name and rules; the rest is still to be named. */
export function withFormer<Part extends { id: string; label: string; group?: string }>(
  read: Part[],
  former: Part[],
): Part[] {
  const left = [...former];
  return read.map((part) => {
    const at = left.findIndex(({ label, group }) => label === part.label && group === part.group);
    return at === -1 ? { ...part, id: '' } : left.splice(at, 1)[0]!;
  });
}
