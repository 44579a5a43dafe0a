// Voices with the groups that people would make of them, written for this and illustrative: what the grouping is measured by wherever
// it runs. The second set was written after the lists and weights were first settled.
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { readVoices } from './lines.ts';
import type { Voice } from './voices.ts';

export const LABELLED = ['first', 'second'] as const;

/** Voices, and for each the group that people chose. */
export interface LabelledVoices {
  voices: Voice[];
  labels: Map<string, string>;
}

/** Reads labelled voices: lines as `readVoices` takes them, each with a `group`. @throws Problem as `readVoices` */
export function readLabelled(file: string): LabelledVoices {
  const content = readFileSync(file, 'utf8');
  const lines = content
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as { id: string; group: string });
  return { voices: readVoices(content), labels: new Map(lines.map(({ id, group }) => [id, group])) };
}

/** A set that comes with the program. */
export function labelledSet(name: (typeof LABELLED)[number]): LabelledVoices {
  return readLabelled(resolve(import.meta.dirname, 'labelled', `${name}.jsonl`));
}
