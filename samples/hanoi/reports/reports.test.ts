import { expect, test } from 'vitest';
import { contentOf, sharedOf, type SectionContent } from '#reports';
import { cellOf, Figures, outliersIn } from '#review';
import * as Y from 'yjs';
import { OTHER_COMMITTEES } from '../city-units.ts';
import { DISTRICTS } from '../districts.ts';
import { OUTLINE_2 } from '../review-outline.ts';
import { cityReportOf, type Submitted } from './city.ts';
import { COURSES, RETURNS } from './course.ts';
import { remarked, reporter, reportOf, type Told } from './district.ts';
import { BROKEN_SUM } from './figures.ts';
import { LESSONS, MODELS, SUMMARY_SECTIONS, summaryOf } from './summary.ts';

const SESSION = '2024-08-07';
const ASKED = { city: 'city', core: 'p01', asOf: SESSION };
const YEARS = Array.from({ length: 15 }, (_one, n) => 2011 + n);
const TABLES = OUTLINE_2.sections.filter(({ kind }) => kind === 'figures');

const reports = COURSES.map((course) => ({ course, told: reportOf(course, `unit-${course.key}`) }));
const submitted = reports.filter(({ course }) => course.fate !== 'draft');
const accepted = submitted.filter(({ course }) => course.fate === 'accepted');
const asRead = ({ course, told }: (typeof reports)[number]): Submitted => ({
  ...{ name: reporter(course.key).name, reportId: idOf(course.key), version: 1 },
  ...{ submittedOn: course.approvedOn, told },
});
const city = cityReportOf(accepted.map(asRead), submitted.map(asRead));
const summary = summaryOf(ASKED);

function idOf(key: string): string {
  const at = String(COURSES.findIndex((one) => one.key === key)).padStart(12, '0');
  return `00000000-0000-8000-a000-${at}`;
}

type Text = NonNullable<SectionContent['text']>;

function nodesOf(told: Told[], sectionId?: string): Text[] {
  const all = (node: Text): Text[] => [node, ...(node.content ?? []).flatMap(all)];
  return told
    .filter((one) => !sectionId || one.sectionId === sectionId)
    .flatMap(({ content }) => (content.text ? all(content.text) : []));
}

function insightsIn(told: Told[], sectionId?: string) {
  return nodesOf(told, sectionId).flatMap(({ marks = [], text }) =>
    marks.flatMap(({ type, attrs }) => (type === 'insight' ? [{ ...attrs, text } as Insight] : [])),
  );
}
type Insight = { id: string; kind: string; provision: string; text: string };

test('of 35 units 20 have submitted: 15 accepted, 2 sent back and one of them sent up again; 4 are writing', () => {
  const fates = Object.groupBy(COURSES, ({ fate }) => fate);
  expect(DISTRICTS.length + OTHER_COMMITTEES.length).toBe(35);
  expect(new Set(COURSES.map(({ key }) => reporter(key).unit)).size).toBe(24);
  expect(Object.entries(fates).map(([fate, of]) => [fate, of.length])).toEqual([
    ['accepted', 15],
    ['submitted', 3],
    ['returned', 1],
    ['resubmitted', 1],
    ['draft', 4],
  ]);
  expect(Object.keys(RETURNS).every((key) => COURSES.some((one) => one.key === key))).toBe(true);
});

test('everything is done in its order, after the outline was worded anew and before the session', () => {
  for (const { fate, begunOn, writtenOn, approvedOn, judgedOn, againOn } of COURSES) {
    const judged = fate === 'draft' || fate === 'submitted' ? [] : [judgedOn];
    const days = ['2024-03-19', begunOn, writtenOn, ...(fate === 'draft' ? [] : [approvedOn]), ...judged];
    const all = [...days, ...(fate === 'resubmitted' ? [againOn] : []), SESSION];
    expect(all).toEqual(all.toSorted());
  }
});

test('a submitted report answers every section in two to four sentences; no two are alike', () => {
  const answered = OUTLINE_2.sections.filter(({ kind }) => kind !== 'group');
  for (const { told } of submitted)
    expect(told.map(({ sectionId }) => sectionId)).toEqual(answered.map(({ id }) => id));
  const wordy = new Set(answered.filter(({ kind }) => kind === 'text').map(({ id }) => id));
  for (const { told } of submitted)
    for (const one of told.filter(({ sectionId }) => wordy.has(sectionId))) {
      const words = nodesOf([one])
        .map(({ text = '' }) => text)
        .join(' ');
      const sentences = words.match(/\.(?=\s|$)/g)!.length;
      expect([2, 3, 4], words).toContain(sentences);
    }
  expect(new Set(submitted.map(({ told }) => JSON.stringify(told))).size).toBe(submitted.length);
  expect(JSON.stringify([reports, city, summary])).not.toMatch(/\{\w+-?\w*\}|undefined|NaN/);
});

test('every section is kept as the editor would keep it', () => {
  const draft = remarked(reports.find(({ course }) => course.key === 'dong-da')!.told, (section) => section);
  expect(draft.remarks.map(({ instead }) => instead === null)).toEqual([true, false]);
  for (const { content } of [...reports.flatMap(({ told }) => told), ...draft.told, ...city, ...summary]) {
    const document = new Y.Doc();
    Y.applyUpdate(document, sharedOf(content));
    expect(contentOf(document)).toEqual(content);
  }
});

test('parts add up to their wholes, but for one unit in the middle of the period', () => {
  const faults = submitted.flatMap(({ course, told }) =>
    TABLES.flatMap(({ id, table }) =>
      new Figures(table!, YEARS, valuesOf(told, id)).faults().map(({ row, code }) => [course.key, row, code]),
    ),
  );
  expect(faults).toEqual([[BROKEN_SUM, 'giua_ky', 'no-sum']]);
  for (const { told } of submitted) {
    const at = (cell: string) => Number(valuesOf(told, 'pl_dang_vien')[`cuoi_ky:${cell}`]);
    const graded = at('xuat_sac') + at('tot') + at('hoan_thanh') + at('khong');
    expect(graded + at('mien')).toBe(at('dang_so'));
  }
});

test('two units stand far from the others, each in one figure and what follows from it', () => {
  const far = TABLES.flatMap(({ id, table }) => {
    const each = submitted.map(({ told }) => new Figures(table!, YEARS, valuesOf(told, id)));
    return table!.rows.flatMap((row) =>
      each[0]!.places.flatMap((place) => {
        const values = each.map((figures) => figures.at(row, place));
        const flags = outliersIn(values.map((value) => (typeof value === 'number' ? value : null)));
        return submitted
          .filter((_one, n) => flags[n])
          .map(({ course }) => [course.key, cellOf(row.id, place)]);
      }),
    );
  });
  expect(far).toEqual([
    ['bac-tu-liem', 'giua_ky:cap_uy'],
    ['gia-lam', 'khien_trach:nam:2019'],
    ['gia-lam', 'ky_luat:nam:2019'],
  ]);
});

function valuesOf(told: Told[], section: string): SectionContent['figures'] {
  return told.find(({ sectionId }) => sectionId === section)!.content.figures;
}

test('the city’s figures are those of its districts together', () => {
  const sum = submitted.reduce(
    (total, { told }) => total + Number(valuesOf(told, 'pl_dang_vien')['cuoi_ky:dang_so']),
    0,
  );
  expect(valuesOf(city, 'pl_dang_vien')['cuoi_ky:dang_so']).toBe(sum);
});

test('what the city takes over rests on the very words of accepted reports', () => {
  const paragraphs = nodesOf(city).filter(({ attrs }) => attrs?.['sources']);
  expect(paragraphs.length).toBeGreaterThan(60);
  const heard = new Set<string>();
  for (const { attrs, content } of paragraphs) {
    const [reportId, , sectionId, insightId] = String(attrs!['sources']).split(':');
    const source = accepted.find(({ course }) => idOf(course.key) === reportId)!;
    heard.add(source.course.key);
    const said = insightId
      ? insightsIn(source.told, sectionId).filter(({ id }) => id === insightId)
      : nodesOf(source.told, sectionId).filter(({ text }) => text);
    expect(content![0]!.text).toContain(said[0]!.text);
  }
  expect(heard.size).toBe(accepted.length);
  const kinds = Object.groupBy(insightsIn(city, 'bai_hoc'), ({ kind }) => kind);
  expect([kinds['lesson']!.length, kinds['model']!.length]).toEqual([5, 8]);
});

test('the draft summary has 5 lessons, 8 models and its fields, and counts Programme 01', () => {
  const kinds = Object.groupBy(insightsIn(summary), ({ kind }) => kind);
  expect([kinds['lesson']!.length, kinds['model']!.length]).toEqual([5, 8]);
  expect([new Set(LESSONS).size, new Set(MODELS).size]).toEqual([5, 8]);
  expect(kinds['recommendation']!.every(({ provision }) => provision)).toBe(true);
  expect(SUMMARY_SECTIONS.every((id) => OUTLINE_2.sections.some((section) => section.id === id))).toBe(true);
  const counts = nodesOf(summary).filter(({ type }) => type === 'count');
  expect(
    counts.map(({ attrs }) => [attrs!['kind'], attrs!['shows'], attrs!['under'], attrs!['asOf']]),
  ).toEqual([
    ['scheme', 'done', 'p01', SESSION],
    ['item', 'total', 'p01', SESSION],
  ]);
  const words = nodesOf(summary, 'phuong_thuc')
    .map(({ text = '' }) => text)
    .join('');
  for (const fact of ['10 chương trình', '34 đề án', 'hơn 800 nội dung']) expect(words).toContain(fact);
});

test('difficulties about Điều 10, khoản 2 come from many units', () => {
  const units = submitted.filter(({ told }) =>
    insightsIn(told).some(({ kind, provision }) => kind === 'difficulty' && provision === 'Điều 10, khoản 2'),
  );
  expect(units.length).toBeGreaterThan(9);
});
