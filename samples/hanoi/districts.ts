// The real tree below the city: 30 districts with 526 communes as they were before 1 July 2025, the 126 communes and
// wards founded on that day, and what went where. communes.json holds each old commune as `name: 6p 7a`, the numbers
// being places in the list of successors and the letter the share that went there: w the whole, p a part, a a part of
// its area only, h a part of its area with the whole population.
import places from './communes.json' with { type: 'json' };
import { capitals, committeeOf, parted, slug } from './unit-names.ts';

/** A commune or ward founded on 1 July 2025. */
export interface Successor {
  unit: string;
  place: string;
  name: string;
  code: string;
}

/** A commune, ward or township as it was until then. */
export interface Commune {
  unit: string;
  place: string;
  name: string;
  code: string;
  /** The committee that answers for its records afterwards. */
  heir: Successor;
  successors: { to: Successor; share: 'whole' | 'part' }[];
}

export interface District {
  key: string;
  unit: string;
  place: string;
  name: string;
  code: string;
  urban: boolean;
  heir: Successor;
  communes: Commune[];
}

const PREFIX: Record<string, string> = {
  Quận: 'QU',
  Huyện: 'HU',
  'Thị xã': 'TXU',
  Phường: 'DUP',
  Xã: 'DUX',
  'Thị trấn': 'DUT',
};

/** How well a share entitles its receiver to keep the records: the whole, the whole population, a part, some area. */
const CLAIM = 'whpa';

export const SUCCESSORS: Successor[] = places.successors.map((place) => ({
  unit: `2025/${slug(place)}`,
  place,
  name: committeeOf(place),
  code: codeOf(place),
}));

export const DISTRICTS: District[] = places.districts.map(({ name: place, heir, communes }) => ({
  key: slug(parted(place).name),
  unit: slug(committeeOf(place)),
  place,
  name: committeeOf(place),
  code: codeOf(place),
  urban: !place.startsWith('Huyện'),
  heir: SUCCESSORS[heir]!,
  communes: communes.map((line) => communeOf(line, place)),
}));

function codeOf(place: string, above = ''): string {
  const { kind, name } = parted(place);
  return `${PREFIX[kind]}-${above}${capitals(name)}`;
}

function communeOf(line: string, district: string): Commune {
  const [place, shares] = line.split(': ') as [string, string];
  const { name } = parted(district);
  const parts = shares
    .split(' ')
    .map((share) => ({ to: SUCCESSORS[Number.parseInt(share)]!, letter: share.at(-1)! }));
  const sameName = parts.find(
    ({ to, letter }) => letter !== 'a' && parted(to.place).name === parted(place).name,
  );
  const [best] = parts.toSorted((a, b) => CLAIM.indexOf(a.letter) - CLAIM.indexOf(b.letter));
  return {
    unit: `${slug(name)}/${slug(place)}`,
    place,
    name: committeeOf(place),
    code: codeOf(place, `${capitals(name)}-`),
    heir: (sameName ?? best!).to,
    successors: parts.map(({ to, letter }) => ({ to, share: letter === 'w' ? 'whole' : 'part' })),
  };
}

/** The committees founded on the ground of a district, each once. */
export function successorsOf(district: District): Successor[] {
  return [...new Set(district.communes.flatMap((commune) => commune.successors.map(({ to }) => to)))];
}

/** @throws where no such district is known. */
export function getDistrict(key: string): District {
  const district = DISTRICTS.find((one) => one.key === key);
  if (!district) throw new Error(`no district ${key}`);
  return district;
}
