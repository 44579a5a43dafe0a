// A district's report on the review, section by section: sentences chosen by a source of its own, figures that agree. Pure, and
// the same each time; all of it is illustrative.
import type { Section } from '#review';
import type { SectionContent } from '#reports';
import { chanceOf, type Chance } from '../chance.ts';
import { OTHER_COMMITTEES } from '../city-units.ts';
import { getDistrict } from '../districts.ts';
import { OUTLINE_2 } from '../review-outline.ts';
import { inSentence, inVietnamese } from '../unit-names.ts';
import { CONCLUSIONS } from './conclusions.ts';
import type { Course } from './course.ts';
import { figuresOf } from './figures.ts';
import { JUDGEMENTS } from './judgements.ts';
import { NARRATIVES } from './narratives.ts';
import { commented, count, insight, paragraph, said, words, written, type Names } from './writing.ts';

/** What a section of a report says. */
export interface Told {
  sectionId: string;
  content: SectionContent;
}

/** The unit that a key of the courses stands for, and what it is called. */
export function reporter(key: string): Names & { unit: string } {
  const beside = OTHER_COMMITTEES.find(({ unit }) => unit === key);
  if (beside) {
    const dang_bo = beside.name.replace('Đảng ủy', 'Đảng bộ');
    return {
      unit: key,
      name: beside.name,
      ban: `Ban Thường vụ ${beside.name}`,
      dang_bo,
      co_so: 'đơn vị cơ sở',
    };
  }
  const { unit, name, place } = getDistrict(key);
  const co_so = place.startsWith('Quận')
    ? 'phường'
    : place.startsWith('Huyện')
      ? 'xã, thị trấn'
      : 'phường, xã';
  return { unit, name, ban: `Ban Thường vụ ${name}`, dang_bo: `Đảng bộ ${inSentence(place)}`, co_so };
}

/** How many insights of a kind a list holds: of lessons and models two, of the rest one. */
const TWICE = new Set(['lesson', 'model', 'recommendation']);

/** What the report says as it stands; `unitId` is asked by its live figure. Of a draft, only the sections that are written. */
export function reportOf({ key, writtenOn, share }: Course, unitId: string): Told[] {
  const names = reporter(key);
  const figures = figuresOf(key, { unit: names.unit, takenOn: writtenOn });
  const answered = OUTLINE_2.sections.filter(({ kind }) => kind !== 'group');
  return answered.slice(0, Math.round(answered.length * share)).map((section): Told => {
    const { id } = section;
    const chance = chanceOf(`report/${key}/${id}`);
    if (section.kind === 'figures')
      return { sectionId: id, content: { text: null, figures: figures[id as keyof typeof figures] } };
    if (section.kind === 'insights') return { sectionId: id, content: insightsOf(section, chance, names) };
    const counted = id === 'phuong_thuc' && chance.happens(0.5);
    return {
      sectionId: id,
      content: narrativeOf(id, { chance, names, counted: counted ? { unitId, on: writtenOn } : null }),
    };
  });
}

function narrativeOf(
  id: string,
  {
    chance,
    names,
    counted,
  }: { chance: Chance; names: Names; counted: { unitId: string; on: string } | null },
): SectionContent {
  const [begins, tells, judges] = NARRATIVES[id]!;
  const told = chance.shuffled(tells).slice(0, counted ? 1 : chance.between(1, 2));
  const first = [chance.of(begins), ...told].map((one) => said(one, chance, names)).join(' ');
  const last = said(chance.of(judges), chance, names);
  if (!counted) return written(paragraph([words(first)]), paragraph([words(last)]));
  const { unitId, on } = counted;
  const figure = count({ unit: unitId, kind: 'item', asOf: on, shows: 'done' });
  const before = `${last} Đến ngày ${inVietnamese(on)}, số nội dung cụ thể hoá đã hoàn thành là `;
  return written(paragraph([words(first)]), paragraph([words(before), figure, words('.')]));
}

function insightsOf({ id, insights }: Section, chance: Chance, names: Names): SectionContent {
  const found = CONCLUSIONS[id] ?? JUDGEMENTS[id.replace(/_nhan_dinh$/, '')]!;
  const chosen = insights!.kinds.flatMap((kind) =>
    chance
      .shuffled(found[kind as keyof typeof found]!)
      .slice(0, TWICE.has(kind) ? 2 : 1)
      .map(([text, provision]) => ({ kind, text: said(text, chance, names), provision })),
  );
  return written(
    ...chosen.map(({ kind, text, provision }, n) =>
      paragraph([insight(`${id}-${n + 1}`, kind, [text, provision])]),
    ),
  );
}

/** What the people of a unit say to each other about their draft. */
export interface Remark {
  id: string;
  sectionId: string;
  quoted: string;
  body: string;
  instead: string | null;
}

const REMARKED: Omit<Remark, 'id' | 'quoted'>[] = [
  {
    sectionId: 'quan_triet_1',
    body: 'Đề nghị Văn phòng đối chiếu số liệu này với báo cáo của Ban Tuyên giáo trước khi trình.',
    instead: null,
  },
  {
    sectionId: 'chinh_tri_ket_qua',
    body: 'Viết gọn và nêu rõ mốc so sánh.',
    instead: 'So với nhiệm kỳ 2010 - 2015, tỷ lệ nghị quyết chuyên đề được sơ kết đúng hạn đã tăng rõ rệt.',
  },
];

/** Marks in a draft the places that its leader remarks on; `idOf` names a remark. */
export function remarked(
  told: Told[],
  idOf: (sectionId: string) => string,
): { told: Told[]; remarks: Remark[] } {
  const remarks: Remark[] = [];
  const marked = told.map(({ sectionId, content }): Told => {
    const remark = REMARKED.find((one) => one.sectionId === sectionId);
    const last = content.text?.content?.at(-1);
    const quoted = last?.content?.[0]?.text;
    if (!remark || !quoted) return { sectionId, content };
    const id = idOf(sectionId);
    remarks.push({ ...remark, id, quoted });
    const before = content.text!.content!.slice(0, -1);
    return { sectionId, content: written(...before, paragraph([commented(id, quoted)])) };
  });
  return { told: marked, remarks };
}
