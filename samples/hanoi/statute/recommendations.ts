// Every voice on the sample statute, as a list. All are illustrative; the loader gives each to a unit.
import type { Field } from '../types.ts';
import type { Theme, VoiceKind } from './theme.ts';
import { BASE } from './voices/base.ts';
import { COMMITTEES } from './voices/committees.ts';
import { INSPECTION } from './voices/inspection.ts';
import { MEMBERSHIP } from './voices/membership.ts';
import { PRINCIPLES } from './voices/principles.ts';
import { RECORDS } from './voices/records.ts';
import { STATE } from './voices/state.ts';

export const THEMES: Theme[] = [
  ...MEMBERSHIP,
  ...RECORDS,
  ...PRINCIPLES,
  ...COMMITTEES,
  ...BASE,
  ...INSPECTION,
  ...STATE,
];

/** What one unit said. */
export interface Recommendation {
  /** The wishes that it holds, by the names of their themes: mostly one, the first is what it is mainly about. */
  themes: string[];
  provision: string;
  kind: VoiceKind;
  field: Field;
  words: string;
}

export const RECOMMENDATIONS: Recommendation[] = THEMES.flatMap(({ theme, provision, kind, field, voices }) =>
  voices.map((said) => {
    const { also = [], ...voice } = typeof said === 'string' ? { words: said } : said;
    return { provision, kind, field, ...voice, themes: [theme, ...also] };
  }),
);
