// The people of the sample, who are posts: those one can sign in as, and a leader and an editor for every unit that
// owns an undertaking, so that each recorded fact has somebody behind it. The posts of a dissolved unit end with it —
// except those of the sample sign-ins, who must still be able to come in.
import { answering, endOf } from './answering.ts';
import { CENTRE, CITY_BODIES, OTHER_COMMITTEES, SUBCOMMITTEE_SINCE } from './city-units.ts';
import { DISTRICTS, SUCCESSORS } from './districts.ts';
import type { Day, Founding, Person, Post, Role } from './types.ts';
import { signIns } from './sign-ins.ts';
import { slug } from './unit-names.ts';

const BEGINNING = '2020-10-13';
const TWO_TIERS = '2025-07-01';
const HEADS: Record<string, string> = {
  vptu: 'Chánh Văn phòng Thành ủy',
  ubkttu: 'Chủ nhiệm Ủy ban Kiểm tra Thành ủy',
  lhp: 'Hiệu trưởng Trường Đào tạo cán bộ Lê Hồng Phong',
  mttq: 'Chủ tịch Ủy ban Mặt trận Tổ quốc Việt Nam Thành phố',
  tttp: 'Chánh Thanh tra Thành phố',
};

/** Everybody, sign-ins first. */
export function people(owners: ReadonlySet<string>): Person[] {
  const known = signIns();
  const filled = new Set(known.flatMap((person) => person.posts.map((post) => `${post.unit} ${post.role}`)));
  const others = [
    ...ofCentre(),
    ...ofCity(),
    ...ofDistricts(),
    ...ofCommunes(owners),
    ...ofSuccessors(owners),
  ];
  return [
    ...known,
    ...others.filter((person) => !person.posts.some((post) => filled.has(`${post.unit} ${post.role}`))),
  ];
}

// Who leads the review of the Charter for the centre.
function ofCentre(): Person[] {
  const name = 'Trưởng Tiểu ban Điều lệ Đảng Đại hội XIV';
  return [holder(name, { unit: CENTRE.unit, role: 'leader', from: SUBCOMMITTEE_SINCE })];
}

function ofCity(): Person[] {
  const merged: Founding[] = [
    {
      unit: 'btgdvtu',
      code: '',
      name: 'Ban Tuyên giáo và Dân vận Thành ủy',
      level: 'city',
      kind: 'advisory',
      fields: [],
      parent: null,
    },
    {
      unit: 'snnmt',
      code: '',
      name: 'Sở Nông nghiệp và Môi trường',
      level: 'city',
      kind: 'agency',
      fields: [],
      parent: null,
    },
  ];
  const foundedLater: Record<string, Day> = { btgdvtu: '2025-02-03', snnmt: '2025-03-01' };
  return [
    ...[...CITY_BODIES, ...OTHER_COMMITTEES, ...merged].flatMap(({ unit, name }) => {
      const from = foundedLater[unit] ?? BEGINNING;
      return [
        holder(headOf(unit, name), { unit, role: 'leader', from }),
        holder(deskOf(unit, name), { unit, role: 'editor', from }),
      ];
    }),
  ];
}

function headOf(unit: string, name: string): string {
  if (HEADS[unit]) return HEADS[unit];
  if (name.startsWith('Ban ')) return `Trưởng ${name}`;
  return name.startsWith('Sở ') ? `Giám đốc ${name}` : `Bí thư ${name}`;
}

function deskOf(unit: string, name: string): string {
  if (unit === 'vptu') return 'Trưởng phòng Tổng hợp Văn phòng Thành ủy';
  return name.startsWith('Đảng ủy ') ? `Chánh Văn phòng ${name}` : `Chuyên viên tổng hợp ${name}`;
}

function ofDistricts(): Person[] {
  return DISTRICTS.flatMap(({ unit, name }) => [
    holder(`Bí thư ${name}`, { unit, role: 'leader', from: BEGINNING }),
    holder(`Chánh Văn phòng ${name}`, { unit, role: 'editor', from: BEGINNING }),
  ]);
}

function ofCommunes(owners: ReadonlySet<string>): Person[] {
  const communes = DISTRICTS.flatMap((district) =>
    district.communes.map((commune) => ({ ...commune, district })),
  );
  return communes
    .filter(({ unit }) => owners.has(unit))
    .flatMap(({ unit, name, district }) => [
      holder(`Bí thư ${name}, ${district.name}`, { unit, role: 'leader', from: BEGINNING }),
      holder(`Cán bộ văn phòng ${name}, ${district.name}`, { unit, role: 'editor', from: BEGINNING }),
    ]);
}

function ofSuccessors(owners: ReadonlySet<string>): Person[] {
  const heirs = new Set([...owners].map((owner) => answering(owner, TWO_TIERS)));
  return SUCCESSORS.filter(({ unit }) => heirs.has(unit)).flatMap(({ unit, name }) => [
    holder(`Bí thư ${name} (từ 01/7/2025)`, { unit, role: 'leader', from: TWO_TIERS }),
    holder(`Chánh Văn phòng ${name} (từ 01/7/2025)`, { unit, role: 'editor', from: TWO_TIERS }),
  ]);
}

function holder(name: string, { unit, role, from }: Pick<Post, 'unit' | 'role' | 'from'>): Person {
  const key = slug(name);
  const to = endOf(unit);
  const post: Post = { unit, title: name.replace(/ \(.*\)$/, ''), role, from, ...(to ? { to } : {}) };
  return { key, name, email: `${key}@mau.xuyensuot.example`, posts: [post] };
}

/** Who records for a unit: the key of the person in a role there on a day; undefined where the post is empty. */
export function postsOf(everybody: Person[]): (unit: string, role: Role, day: Day) => string | undefined {
  const held = new Map<string, { person: string; post: Post }[]>();
  for (const { key, posts } of everybody)
    for (const post of posts) {
      const place = `${post.unit} ${post.role}`;
      held.set(place, [...(held.get(place) ?? []), { person: key, post }]);
    }
  return (unit, role, day) =>
    held.get(`${unit} ${role}`)?.find(({ post }) => post.from <= day && (!post.to || day < post.to))?.person;
}
