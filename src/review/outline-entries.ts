// An outline that an office wrote elsewhere, as the places it has: each with its number, its words and its tables. From them
// the sections are made; kinds are suggestions for a person to look at, and nothing that was read is dropped. Pure.
import { unaccented } from '#kernel/vietnamese';
import type { FigureTable, Outline, Section, UNPLACED_WHY } from './contract/outline.ts';
import { insightKindsNamed } from './insight-words.ts';
import { nameFrom } from './naming.ts';

/** One place of an outline as it stands in a file. */
export interface Entry {
  /** How deep it stands: what is deeper than the place before belongs under it. */
  rank: number;
  number: string;
  title: string;
  prompt: string[];
  guidance: string[];
  tables: { caption: string; table: FigureTable }[];
  /** Where the file says it itself. */
  kind: Section['kind'] | null;
}

/** Words that found no place, and why: before the first heading, a table that is none of figures, too long, too many. */
export interface UnplacedWords {
  words: string;
  why: (typeof UNPLACED_WHY)[number];
}

/** An entry with nothing below its heading yet. */
export function entryOf(of: Pick<Entry, 'rank' | 'number' | 'title'>): Entry {
  return { ...of, prompt: [], guidance: [], tables: [], kind: null };
}

const MOST = { sections: 500, title: 500, number: 20, prompt: 4000, guidance: 10_000 };

/** The sections that entries make, with the words for which they have no room. */
export function sectionsFrom(entries: Entry[]): { outline: Outline; unplaced: UnplacedWords[] } {
  const sections: Section[] = [];
  const unplaced: UnplacedWords[] = [];
  const line: { rank: number; id: string }[] = [];
  const put = (section: Omit<Section, 'id'>): string => {
    const id = nameFrom(
      section.title,
      sections.map((one) => one.id),
      'muc',
    );
    if (sections.length < MOST.sections) sections.push({ ...section, id });
    else
      unplaced.push({ words: [section.title, section.prompt].filter(Boolean).join('\n'), why: 'too-many' });
    return id;
  };
  entries.forEach((entry, n) => {
    while (line.length && line.at(-1)!.rank >= entry.rank) line.pop();
    const holds = (entries[n + 1]?.rank ?? 0) > entry.rank || entry.tables.length > 1;
    const under = line.at(-1)?.id ?? null;
    const section = { ...wordedSection(entry, unplaced), under, ...kindOf(entry, holds) };
    const id = put(section);
    line.push({ rank: entry.rank, id });
    if (!holds) return;
    for (const { caption, table } of entry.tables)
      put({ ...section, ...blank, under: id, title: caption || section.title, kind: 'figures', table });
  });
  return { outline: { sections }, unplaced };
}

const blank = { number: '', prompt: '', guidance: '', insights: null };

// What is longer than a section takes is kept beside it.
function wordedSection(entry: Entry, unplaced: UnplacedWords[]) {
  const fitted = (lines: string[], most: number): string => {
    let text = '';
    for (const words of lines) {
      const longer = text ? `${text}\n${words}` : words;
      if (longer.length > most) unplaced.push({ words, why: 'too-long' });
      else text = longer;
    }
    return text;
  };
  return {
    number: entry.number.slice(0, MOST.number),
    title: fitted([entry.title], MOST.title) || entry.title.slice(0, MOST.title),
    prompt: fitted(entry.prompt, MOST.prompt),
    guidance: fitted(entry.guidance, MOST.guidance),
  };
}

function kindOf(entry: Entry, holds: boolean): Pick<Section, 'kind' | 'table' | 'insights'> {
  const nothing = { table: null, insights: null };
  if (holds) return { ...nothing, kind: 'group' };
  const [first] = entry.tables;
  if (first || entry.kind === 'figures')
    return { ...nothing, kind: 'figures', table: first?.table ?? { rows: [], columns: [] } };
  const kinds = insightKindsNamed(entry.title);
  if (entry.kind === 'insights' || (entry.kind === null && kinds.length)) {
    const provision = kinds.includes('recommendation') && /sua doi|bo sung/.test(unaccented(entry.title));
    return { ...nothing, kind: 'insights', insights: { kinds, provision } };
  }
  return { ...nothing, kind: entry.kind ?? 'text' };
}
