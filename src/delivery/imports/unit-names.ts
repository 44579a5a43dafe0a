// Which unit is meant by a name in a tracker. Readings are tried from the strictest to the loosest, and one that fits
// several units ends the search: an ambiguous name is told with its candidates and never guessed.
import { typingDistance } from '#kernel/distance';
import { tidy } from '#kernel/vietnamese';
import { covers, kindBefore, placeAlone, placeOf, shortOf, wholeKind } from './unit-readings.ts';
import { plainWords, toneless } from './words.ts';

/** A unit as a tracker may name it. */
export interface NamedOne {
  id: string;
  code: string;
  name: string;
  /** The name of the unit above it; null at the top. */
  above: string | null;
}

/**
 * One unit, or those that could be meant, nearest first; none where nothing is near. `nobody`: somebody said that the words
 * name no unit.
 */
export type Meant =
  | { unit: NamedOne; candidates?: undefined; nobody?: undefined }
  | { unit: null; candidates: NamedOne[]; nobody?: true };

export interface UnitNames {
  /** Which unit a name stands for. */
  meant: (text: string) => Meant;
  /** The same, by its whole name, code or abbreviation alone: no slip of typing is forgiven. */
  exactly: (text: string) => Meant;
  byId: (id: string) => NamedOne | undefined;
}

type Index = Map<string, NamedOne[]>;
const NOBODY: Meant = { unit: null, candidates: [] };

/** What is known of names besides the units. */
interface KnownNames {
  /** Texts for which somebody said which unit is meant, or that it is none (null). */
  chosen?: ReadonlyMap<string, string | null>;
  /** The unit in whose tracker names stand and those above it, from below: there "Thành ủy" is the one of them. */
  keeping?: readonly NamedOne[];
}

/** Makes names findable. */
export function unitNames(
  units: readonly NamedOne[],
  { chosen = new Map(), keeping = [] }: KnownNames = {},
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
  const places = placesOf(units);
  const own = ownForms(keeping);
  const exactly = cached((text) => {
    const said = chosen.get(plainWords(text));
    if (said === null) return { unit: null, candidates: [], nobody: true };
    const picked = said === undefined ? undefined : byId.get(said);
    if (picked) return { unit: picked };
    for (const [index, reading] of strict) {
      const fits = index().get(reading(text));
      if (fits) return meaning(fits);
    }
    const kept = own.get(plainWords(text));
    if (kept) return { unit: kept };
    return shortened(text, short()) ?? NOBODY;
  });
  const meant = cached((text) => {
    const found = exactly(text);
    if (found.unit || found.nobody || found.candidates.length) return found;
    const placed = places().named(text) ?? nearest(closed(text), forms());
    return placed.unit || placed.candidates.length ? placed : asideOf(text, { exactly, places });
  });
  return { meant, exactly, byId: (id) => byId.get(id) };
}

// "Từ Liêm" may be two districts, "Sở Y tế (qua Sở Nội vụ)" what stands before the bracket: for a person to say.
function asideOf(
  text: string,
  { exactly, places }: { exactly: (text: string) => Meant; places: () => Places },
): Meant {
  const bare = text.replace(/\s*\([^()]*\)\s*$/, '');
  const found = bare && bare !== text ? exactly(bare) : NOBODY;
  if (found.unit) return { unit: null, candidates: [found.unit] };
  if (found.candidates.length) return found;
  const place = text.slice(kindBefore(text)?.length ?? 0);
  return { unit: null, candidates: places().holding(plainWords(place)) };
}

interface Places {
  /** What a place alone stands for: "Ba Đình" for its committee. */
  named: (text: string) => Meant | undefined;
  /** The units whose places have more words than these two or more. */
  holding: (words: string) => NamedOne[];
}

function placesOf(units: readonly NamedOne[]): () => Places {
  let made: Places | undefined;
  return () => {
    if (made) return made;
    const toned = indexed(units, (unit) => placeAlone(unit.name)?.toned);
    const plain = indexed(units, (unit) => placeAlone(unit.name)?.plain);
    return (made = {
      named: (text) => {
        const fits = toned.get(toneless(text)) ?? plain.get(plainWords(text));
        return fits && meaning(fits);
      },
      holding: (words) =>
        words.includes(' ')
          ? [...plain]
              .filter(([place]) => place.startsWith(`${words} `) || place.endsWith(` ${words}`))
              .flatMap(([, fits]) => fits)
              .slice(0, 8)
          : [],
    });
  };
}

// "Thành ủy", "TU": the committee itself, where its own office writes.
function ownForms(keeping: readonly NamedOne[]): Map<string, NamedOne> {
  const forms = new Map<string, NamedOne>();
  for (const unit of keeping) {
    const [first, second] = plainWords(unit.name).split(' ');
    if (second !== 'uy') continue;
    for (const form of [`${first} uy`, `${first![0]}u`]) if (!forms.has(form)) forms.set(form, unit);
  }
  return forms;
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

// The Front's committee is written without "Ủy ban" too.
const FRONT = 'uy ban mat tran ';

function shortened(text: string, byLetter: Index): Meant | undefined {
  const written = plainWords(text).split(' ');
  if (!written[0]) return undefined;
  const whole: NamedOne[] = [];
  const begun: NamedOne[] = [];
  const letter = written[0][0]!;
  const fronts = letter === 'm' ? (byLetter.get('u') ?? []) : [];
  for (const unit of [...(byLetter.get(letter) ?? []), ...fronts]) {
    const words = plainWords(unit.name);
    if (letter === 'm' && words[0] === 'u' && !words.startsWith(FRONT)) continue;
    const name = words.split(' ').slice(letter === words[0] ? 0 : 2);
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
