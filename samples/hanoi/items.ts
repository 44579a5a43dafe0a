// The items of the lower levels: some 27 for each district, two for each of 28 communes, and a few under the other
// programmes. How a district fares differs from one to the next — by chance, so that comparison has something to show
// and nobody's real work is judged.
import { answering } from './answering.ts';
import { chanceOf, type Chance } from './chance.ts';
import { CITY } from './city-units.ts';
import { coreKey } from './core.ts';
import { CORE_SCHEMES } from './core-schemes.ts';
import { planOf, tell, type Fate } from './course.ts';
import { DISTRICTS, type Commune, type District } from './districts.ts';
import { COMMUNE_ITEMS, DISTRICT_ITEMS, OTHER_ITEMS, type ItemTitle } from './item-titles.ts';
import { Life } from './life.ts';
import { ITEM_SHAPES, laidOut } from './milestone-shapes.ts';
import type { Planned } from './planned.ts';
import { ISSUED, PROGRAMMES } from './programmes.ts';
import type { Field, Indicator } from './types.ts';
import { inSentence, parted } from './unit-names.ts';

const COMMUNES_WITH_ITEMS: Record<string, number> = {
  'dong-da': 6,
  'dong-anh': 6,
  'ba-dinh': 4,
  'hoan-kiem': 3,
  'ha-dong': 3,
  'son-tay': 2,
  'ba-vi': 2,
  'gia-lam': 2,
};

/** What an item is about: its title, its key's beginning, and who owns it. */
interface Slot {
  key: string;
  owner: string;
  above: string;
  title: ItemTitle;
  words: Record<string, string>;
  position: number;
}

/** All items with their courses. */
export function plannedItems(): Planned[] {
  return [...DISTRICTS.flatMap(ofDistrict), ...DISTRICTS.flatMap(ofCommunes), ...ofOtherProgrammes()];
}

function fits(title: ItemTitle, urban: boolean): boolean {
  return title.only === undefined || (title.only === 'urban') === urban;
}

function ofDistrict(district: District): Planned[] {
  const chance = chanceOf(`items ${district.key}`);
  const [first, ...rest] = DISTRICT_ITEMS.filter((title) => fits(title, district.urban));
  const titles = [first!, ...chance.shuffled(rest).slice(0, chance.between(25, 27))];
  const fates = fatesOf(titles.length, chance);
  return titles.map((title, at) => {
    const key = `${district.key}/${String(at + 1).padStart(2, '0')}`;
    return itemOf(
      {
        key,
        owner: district.unit,
        above: CITY.unit,
        title,
        words: wordsOf(district, chanceOf(key)),
        position: at + 1,
      },
      fates[at]!,
    );
  });
}

function ofCommunes(district: District): Planned[] {
  const chance = chanceOf(`communes ${district.key}`);
  const favourites = district.communes.filter(
    ({ place }) => place === 'Phường Láng Hạ' || place === 'Xã Cổ Loa',
  );
  const others = chance.shuffled(district.communes.filter((commune) => !favourites.includes(commune)));
  return [...favourites, ...others].slice(0, COMMUNES_WITH_ITEMS[district.key] ?? 0).flatMap((commune) => {
    const titles = chance
      .shuffled(COMMUNE_ITEMS.filter((title) => fits(title, commune.place.startsWith('Phường'))))
      .slice(0, 2);
    return titles.map((title, at) => {
      const slot: Slot = {
        key: `${commune.unit}/${at + 1}`,
        owner: commune.unit,
        above: district.unit,
        title,
        words: wordsOfCommune(commune),
        position: at + 1,
      };
      return itemOf(
        slot,
        chance.of<Fate>(['verified', 'claimed', 'claimed', 'going', 'verified', 'claimed', 'late', 'going']),
      );
    });
  });
}

function ofOtherProgrammes(): Planned[] {
  return PROGRAMMES.slice(1).flatMap(({ number }) => {
    const chance = chanceOf(`others ${number}`);
    const titles = OTHER_ITEMS.filter((title) => title.under === number);
    const rural = titles.some((title) => title.only === 'rural');
    const districts = chance
      .shuffled(DISTRICTS.filter((district) => (rural ? !district.urban : district.urban || number !== '03')))
      .slice(0, 6);
    return districts.map((district, at) => {
      const title = titles.filter((one) => fits(one, district.urban))[at % titles.length]!;
      const key = `${district.key}/p${number}`;
      const slot: Slot = {
        key,
        owner: district.unit,
        above: CITY.unit,
        title,
        words: wordsOf(district, chanceOf(key)),
        position: at + 1,
      };
      return itemOf(slot, chance.of<Fate>(['verified', 'claimed', 'going', 'going', 'late', 'claimed']));
    });
  });
}

/** As many fates as items. The first item, the programme of action, is done and confirmed everywhere. */
function fatesOf(count: number, chance: Chance): Fate[] {
  const done = chance.between(40, 68) / 100;
  const confirmed = chance.between(36, 66) / 100;
  const late = chance.between(2, 13) / 100;
  const shares: [Fate, number][] = [
    ['verified', done * confirmed],
    ['claimed', done * (1 - confirmed)],
    ['late', late],
    ['returned', 0.03],
    ['suspended', 0.018],
    ['cancelled', 0.02],
    ['planned', 0.05],
    ['coming', 0.02],
  ];
  const drawn = shares.flatMap(([fate, share]) =>
    Array<Fate>(Math.floor(share * (count - 1) + chance.between(0, 99) / 100)).fill(fate),
  );
  const rest = Array<Fate>(Math.max(0, count - 1 - drawn.length)).fill('going');
  return ['verified', ...chance.shuffled([...drawn, ...rest])];
}

function itemOf({ key, owner, above, title, words, position }: Slot, fate: Fate): Planned {
  const chance = chanceOf(key);
  const { parent, field, from } = parentOf(title.under);
  const directive = slotDirective(title, key);
  const plan = planOf(
    fate,
    directive ? { notBefore: from, dueWithin: ACTION_DUE } : { notBefore: from },
    chance,
  );
  const steps = chance.of(ITEM_SHAPES);
  return {
    undertaking: {
      key: `i/${key}`,
      kind: 'item',
      parent,
      owner,
      title: title.title.replace(/\{(\w+)\}/g, (_, word: string) => words[word]!),
      summary: '',
      field,
      startsOn: plan.started,
      dueOn: plan.firstDue,
      audience: 'below',
      ...(directive ? { directive } : {}),
      position,
      illustrative: true,
      milestones: laidOut(steps, `i/${key}`, [plan.started, plan.firstDue]),
      indicators: chance.happens(0.12) ? [measureOf(key, plan.firstDue, chance)] : [],
    },
    tell(book) {
      tell(new Life(book, this.undertaking, chanceOf(`course ${key}`)), plan, (day) =>
        answeringAbove(above, owner, day),
      );
    },
  };
}

/** When a district's own programme of action is to be carried out for the most part. */
const ACTION_DUE: [string, string] = ['2022-03-31', '2022-06-30'];

/** The district's programme of action is a directive too; every other item stands for itself. */
function slotDirective(title: ItemTitle, key: string): string | undefined {
  return title === DISTRICT_ITEMS[0] ? `cthd-${key.split('/')[0]}` : undefined;
}

/** Once the district is gone the city itself stands above. */
function answeringAbove(above: string, owner: string, day: string): string {
  return answering(above, day) === above && answering(owner, day) === owner ? above : CITY.unit;
}

function parentOf(under: number | string): { parent: string; field: Field; from: string } {
  if (under === 0) return { parent: 'p01', field: 'leadership', from: ISSUED };
  if (typeof under === 'number') {
    const scheme = CORE_SCHEMES[under - 1]!;
    return { parent: coreKey(under), field: scheme.field, from: scheme.issued };
  }
  return {
    parent: `p${under}`,
    field: PROGRAMMES.find(({ number }) => number === under)!.field,
    from: ISSUED,
  };
}

const MEASURES: [name: string, measure: string, baseline: number, target: number][] = [
  ['Chi bộ, đơn vị trực thuộc thực hiện xong', '%', 0, 100],
  ['Cán bộ, đảng viên được phổ biến, hướng dẫn', '%', 40, 95],
  ['Ý kiến của Nhân dân được trả lời đúng hạn', '%', 70, 95],
];

function measureOf(key: string, targetOn: string, chance: Chance): Indicator {
  const [name, measure, baseline, target] = chance.of(MEASURES);
  return {
    key: `i/${key}/i1`,
    name,
    measure,
    baseline,
    baselineOn: '2020-12-31',
    target,
    targetOn,
    direction: 'up',
    actuals: [],
  };
}

function wordsOf(district: District, chance: Chance): Record<string, string> {
  const [one, other] = chance.shuffled(district.communes);
  const lowers = district.urban
    ? district.key === 'son-tay'
      ? 'các xã, phường'
      : 'các phường'
    : 'các xã, thị trấn';
  return {
    place: inSentence(district.place),
    committee: district.name,
    party: `Đảng bộ ${inSentence(district.place)}`,
    lowers,
    commune: inSentence(one!.place),
    two: pair(one!, other!),
  };
}

/** `phường Láng Hạ và phường Kim Liên`, or `các phường Láng Hạ, Kim Liên` where the kind is the same. */
function pair(one: Commune, other: Commune): string {
  const [a, b] = [parted(one.place), parted(other.place)];
  return a.kind === b.kind
    ? `các ${a.kind.toLowerCase()} ${a.name}, ${b.name}`
    : `${inSentence(one.place)}, ${inSentence(other.place)}`;
}

function wordsOfCommune({ place, name }: Commune): Record<string, string> {
  return { place: inSentence(place), committee: name, party: `Đảng bộ ${inSentence(place)}` };
}
