// How the regulations under the Charter were studied: each party committee of the city's records its sessions, and what the
// city asked. Days, forms and numbers are drawn by chance, illustrative, and judge nobody.
import { chanceOf } from './chance.ts';
import { CITY, OTHER_COMMITTEES } from './city-units.ts';
import { later, workingDay } from './days.ts';
import { DISTRICTS } from './districts.ts';
import type { Day, Study, StudyRequest } from './types.ts';

type Round = [
  directive: string,
  from: Day,
  /** Within so many days. */
  days: number,
  form: Study['form'],
  /** The share of the committees that held one. */
  share: number,
  materials: string,
];

// prettier-ignore
const ROUNDS: Round[] = [
  ['qd-29', '2016-09-05', 70, 'conference', 1, 'Toàn văn Quy định; tài liệu hỏi - đáp của Ban Tổ chức Thành ủy'],
  ['qd-29', '2018-03-05', 80, 'study-circle', 1, 'Chuyên đề sinh hoạt chi bộ về thi hành Điều lệ'],
  ['qd-24', '2021-09-06', 90, 'online', 1, 'Toàn văn Quy định; bài trình bày của báo cáo viên'],
  ['qd-22', '2021-10-04', 70, 'online', 1, 'Toàn văn Quy định; đề cương của Ủy ban Kiểm tra Thành ủy'],
  ['hd-01', '2022-02-14', 90, 'conference', 1, 'Toàn văn Hướng dẫn; biểu mẫu kèm theo'],
  ['qd-24', '2024-03-04', 80, 'study-circle', 0.6, 'Chuyên đề chuẩn bị tổng kết thi hành Điều lệ'],
  ['ct-35', '2024-07-01', 24, 'conference', 0.5, 'Toàn văn Chỉ thị; kế hoạch đại hội đảng bộ các cấp'],
];
/** The round that was still going on when the sample opens: the others follow within the month. */
const [OPEN, FOLLOWING] = ['ct-35', '2024-08-12'];
/** Whose sign-ins find it among their work on that day. */
const WAITING = ['dong-da', 'dong-anh'];

const COMMITTEES = [
  ...DISTRICTS.map(({ key, unit }) => ({ key, unit })),
  ...OTHER_COMMITTEES.map(({ unit }) => ({ key: unit, unit })),
];
/** The commune whose sign-in finds its own sessions. */
const COMMUNE = DISTRICTS.flatMap(({ communes }) => communes).find(
  ({ place }) => place === 'Phường Láng Hạ',
)!;

/** Every session that was recorded, those of the city and of one commune among them. */
export function studies(): Study[] {
  return ROUNDS.flatMap((round, n) => [
    session(round, { unit: CITY.unit, at: n, people: [500, 900] }),
    ...COMMITTEES.flatMap(({ key, unit }) => ofCommittee(round, { key, unit, at: n })),
    ...(round[0] === OPEN ? [] : [session(round, { unit: COMMUNE.unit, at: n, people: [120, 260] })]),
  ]);
}

function ofCommittee(round: Round, { key, unit, at }: { key: string; unit: string; at: number }): Study[] {
  const [directive, , , form, share, materials] = round;
  const holds =
    chanceOf(`study-holds/${key}/${at}`).happens(share) && !(directive === OPEN && WAITING.includes(key));
  const people: [number, number] = [260, 420];
  if (holds) return [session(round, { unit, at, people })];
  const after: Round = [directive, FOLLOWING!, 14, form, 1, materials];
  return directive === OPEN ? [session(after, { unit, at, people })] : [];
}

function session(
  [directive, from, days, form, , materials]: Round,
  { unit, at, people }: { unit: string; at: number; people: [number, number] },
): Study {
  const key = `${directive}/${at}/${unit}`;
  const chance = chanceOf(`study/${key}`);
  const invited = chance.between(...people);
  const heldOn = workingDay(later(from, chance.between(0, days)));
  const present = Math.round((invited * chance.between(930, 995)) / 1000);
  return { key, directive, unit, heldOn, form, invited, present, materials };
}

/** What the city asked: every committee directly below it, by a day. */
export const STUDY_REQUESTS: StudyRequest[] = [
  {
    ...{ key: 'qd-24', directive: 'qd-24', unit: CITY.unit, levels: ['district'] as const },
    ...{ on: '2021-08-20', dueOn: '2021-12-31' },
    note: 'Gắn với học tập Quy định 22-QĐ/TW; báo cáo số lượng triệu tập và có mặt.',
  },
  {
    ...{ key: OPEN!, directive: OPEN!, unit: CITY.unit, levels: ['district'] as const },
    ...{ on: '2024-06-24', dueOn: '2024-08-31' },
    note: 'Quán triệt trước khi xây dựng kế hoạch đại hội của đảng bộ.',
  },
];
