// Which unit is meant by a name in a tracker. Readings are tried from the strictest to the loosest, and one that fits
// several units ends the search: an ambiguous name is told with its candidates and never guessed.
import { typingDistance } from '#kernel/distance';
import { tidy } from '#kernel/vietnamese';
import { covers, placeOf, shortOf, wholeKind } from './unit-readings.ts';
import { plainWords, toneless } from './words.ts';

/** A unit as a tracker may name it. */
export interface NamedOne {
  id: string;
  code: string;
  name: string;
  /** The name of the unit above it; null at the top. */
  above: string | null;
}

/** One unit, or those that could be meant, nearest first; none where nothing is near. */
export type Meant = { unit: NamedOne } | { unit: null; candidates: NamedOne[] };

export interface UnitNames {
  /** Which unit a name stands for. */
  meant: (text: string) => Meant;
  /** The same, by its whole name, code or abbreviation alone: no slip of typing is forgiven. */
  exactly: (text: string) => Meant;
  byId: (id: string) => NamedOne | undefined;
}

type Index = Map<string, NamedOne[]>;
const NOBODY: Meant = { unit: null, candidates: [] };

/** Makes names findable. `chosen` are texts for which somebody said which unit is meant. */
export function unitNames(
  units: readonly NamedOne[],
  chosen: ReadonlyMap<string, string> = new Map(),
): UnitNames {
  const byId = new Map(units.map((unit) => [unit.id, unit]));
  const byCode = indexed(units, (unit) => unit.code);
  const lazily = (reading: (unit: NamedOne) => string | undefined) => {
    let made: Index | undefined;
    return () => (made ??= indexed(units, reading));
  };
  const strict: [() => Index, (text: string) => string][] = [
    [() => byCode, (text) => text.trim()],
    [lazily((unit) => toneless(unit.name)), toneless],
    [lazily((unit) => plainWords(unit.name)), plainWords],
    [lazily((unit) => closed(unit.name)), closed],
    [lazily((unit) => closed(unit.code)), closed],
    [lazily((unit) => placeOf(unit.name)), wholeKind],
  ];
  const short = lazily((unit) => closed(unit.name)[0]);
  const forms = formsOf(units);
  const exactly = cached((text) => {
    const said = chosen.get(plainWords(text));
    const picked = said === undefined ? undefined : byId.get(said);
    if (picked) return { unit: picked };
    for (const [index, reading] of strict) {
      const fits = index().get(reading(text));
      if (fits) return meaning(fits);
    }
    return shortened(text, short()) ?? NOBODY;
  });
  const meant = cached((text) => {
    const found = exactly(text);
    return found.unit || found.candidates.length ? found : nearest(closed(text), forms());
  });
  return { meant, exactly, byId: (id) => byId.get(id) };
}

const closed = (text: string) => plainWords(text).replaceAll(' ', '');

function cached(find: (text: string) => Meant): (text: string) => Meant {
  const known = new Map<string, Meant>();
  return (text) => {
    let found = known.get(text);
    if (!found) known.set(text, (found = find(tidy(text))));
    return found;
  };
}

function indexed(units: readonly NamedOne[], reading: (unit: NamedOne) => string | undefined): Index {
  const index: Index = new Map();
  for (const unit of units) {
    const key = reading(unit);
    if (!key) continue;
    const same = index.get(key);
    if (same) same.push(unit);
    else index.set(key, [unit]);
  }
  return index;
}

function meaning(fits: NamedOne[]): Meant {
  return fits.length === 1 ? { unit: fits[0]! } : { unit: null, candidates: fits.slice(0, 8) };
}

// Words left out at the end may only be those of the unit above, or say what kind of place it is.
const OF_PLACES = ['thanh', 'pho', 'tinh', 'uy', 'viet', 'nam'];

function shortened(text: string, byLetter: Index): Meant | undefined {
  const written = plainWords(text).split(' ');
  if (!written[0]) return undefined;
  const whole: NamedOne[] = [];
  const begun: NamedOne[] = [];
  for (const unit of byLetter.get(written[0][0]!) ?? []) {
    const name = plainWords(unit.name).split(' ');
    const covered = covers(written, name);
    if (covered === name.length) whole.push(unit);
    else if (covered >= 2 && mayBeLeft(name.slice(covered), unit.above)) begun.push(unit);
  }
  const fits = whole.length ? whole : begun;
  return fits.length ? meaning(fits) : undefined;
}

function mayBeLeft(rest: string[], above: string | null): boolean {
  if (above === null) return true;
  const known = [...OF_PLACES, ...plainWords(above).split(' ')];
  return rest.every((word) => known.includes(word));
}

interface Form {
  text: string;
  unit: NamedOne;
}

function formsOf(units: readonly NamedOne[]): () => Form[] {
  let made: Form[] | undefined;
  return () =>
    (made ??= units.flatMap((unit) =>
      [unit.name, placeOf(unit.name), shortOf(unit.name)]
        .filter((form) => form !== undefined)
        .map((form) => ({ text: closed(form), unit })),
    ));
}

const slips = (length: number) => (length < 7 ? 0 : length < 12 ? 1 : length < 24 ? 2 : 3);
/** By how many slips another name must lie farther away. */
const MARGIN = 2;

function nearest(text: string, forms: Form[]): Meant {
  const most = slips(text.length);
  if (!most) return NOBODY;
  const far = new Map<NamedOne, number>();
  for (const { text: form, unit } of forms) {
    const slipped = typingDistance(text, form, most + MARGIN - 1);
    if (slipped < most + MARGIN && slipped < (far.get(unit) ?? Infinity)) far.set(unit, slipped);
  }
  const ranked = [...far].sort(([a, one], [b, other]) => one - other || (a.name < b.name ? -1 : 1));
  const [best] = ranked;
  if (!best || best[1] > most) return NOBODY;
  const rivals = ranked.filter(([, slipped]) => slipped < best[1] + MARGIN);
  return rivals.length === 1
    ? { unit: best[0] }
    : { unit: null, candidates: rivals.slice(0, 8).map(([unit]) => unit) };
}
