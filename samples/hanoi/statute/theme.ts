// What voices from units are about: a theme is one wish, said by several offices each in its own words. All of them are written for
// this sample and illustrative; no unit and no person has said them.
import type { Field } from '../types.ts';

export type VoiceKind = 'recommendation' | 'difficulty' | 'inadequacy';

/** What differs from the theme: a voice may be of another kind, name another place, or hold wishes of further themes. */
export interface Voice {
  words: string;
  kind?: VoiceKind;
  provision?: string;
  also?: string[];
}

export interface Theme {
  /** A number and a short name, unique: `G01-tuoi-ket-nap`. */
  theme: string;
  /** The place in the sample statute, `Điều 10, khoản 2`. */
  provision: string;
  kind: VoiceKind;
  field: Field;
  /** A theme that wants the contrary; the two must never be one group, however alike their words are. */
  opposite?: string;
  voices: (string | Voice)[];
}
