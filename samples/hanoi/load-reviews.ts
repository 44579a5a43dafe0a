// Lets the posts of the sample hold the 15-year review, through the same acts as people do. That provinces reviewed bottom-up,
// with a day for each level, is real; number, days, outline and everything said of units are illustrative.
import { sql } from 'kysely';
import type { Tx } from '#platform/db';
import { actorOfPerson, type Acting } from '#organisation';
import { actOnObligation, changeOutline, createCampaign, issueCampaign, reviseOutline } from '#review';
import { CENTRE } from './city-units.ts';
import type { Cast } from './stage.ts';
import { OUTLINE, OUTLINE_2 } from './review-outline.ts';
import type { Day } from './types.ts';

const CITY = 'tuhn';
const EXTENDED: [unit: string, reason: string][] = [
  ['ba-vi', 'Địa bàn rộng, nhiều chi bộ ở xa; cần thêm thời gian tổng hợp số liệu.'],
  ['soc-son', 'Đang kiện toàn cấp uỷ ở cơ sở.'],
];

/**
 * Loads the review that the centre holds, which the survey delegation of the Charter's subcommittee belongs to: the city is to
 * report. Its number is that of the subcommittee's plan, made up like its days.
 */
export async function loadNationalReview(
  tx: Tx,
  { cast, directiveId }: { cast: Cast; directiveId: string },
): Promise<{ id: string }> {
  const unitId = cast.unit(CENTRE.unit);
  const today = '2024-03-18';
  const actor = await actorOfPerson(tx, cast.person(CENTRE.unit, 'leader', today), today);
  if (!actor) throw new Error(`nobody leads ${CENTRE.unit} on ${today}`);
  const acting: Acting = { actor, now: new Date(`${today}T01:00:00.000Z`), today };
  const { id } = await createCampaign(
    tx,
    {
      ...{ unitId, code: 'TK15-DL-TW', title: 'Tổng kết 15 năm thi hành Điều lệ Đảng (2011 - 2025)' },
      summary:
        'Các đảng bộ trực thuộc Trung ương báo cáo; Tiểu ban Điều lệ Đảng Đại hội XIV khảo sát và tổng hợp.',
      ...{ directiveId, fromYear: 2011, toYear: 2025, withinUnitId: unitId, kinds: ['committee'] },
      ...{ asOf: today, deadlines: [{ level: 'city', dueOn: '2024-10-31' }] },
    },
    acting,
  );
  await reviseOutline(tx, { id, revision: 1, outline: OUTLINE_2 }, acting);
  await issueCampaign(tx, { id, number: '12-KH/TBĐL' }, acting);
  return { id };
}

/** Loads the review; every record of it is marked illustrative. Answers it with the number of units that must report. */
export async function loadReviews(
  tx: Tx,
  { cast, directiveId, unitOf }: { cast: Cast; directiveId: string; unitOf: (district: string) => string },
): Promise<{ id: string; asked: number }> {
  const as = async (day: Day): Promise<Acting> => {
    const actor = await actorOfPerson(tx, cast.person(CITY, 'leader', day), day);
    if (!actor) throw new Error(`nobody leads ${CITY} on ${day}`);
    return { actor, now: new Date(`${day}T02:00:00.000Z`), today: day };
  };
  const city = cast.unit(CITY);
  const drafted = await as('2023-11-20');
  const { id } = await createCampaign(
    tx,
    {
      unitId: city,
      code: 'TK15-DL',
      title: 'Tổng kết 15 năm thi hành Điều lệ Đảng (2011 - 2025) trong Đảng bộ Thành phố',
      summary:
        'Đánh giá toàn diện việc thi hành Điều lệ; rút ra bài học, mô hình và kiến nghị. Tổng kết từ dưới lên, mỗi cấp một hạn nộp.',
      directiveId,
      fromYear: 2011,
      toYear: 2025,
      withinUnitId: city,
      kinds: ['committee'],
      asOf: '2023-11-20',
      deadlines: [{ level: 'district', dueOn: '2024-08-15' }],
    },
    drafted,
  );
  await reviseOutline(tx, { id, revision: 1, outline: OUTLINE }, drafted);
  await issueCampaign(tx, { id, number: '172-KH/TU' }, await as('2023-12-04'));
  const note = 'Thêm mục về vướng mắc trong quy định, hướng dẫn; làm rõ cách nêu kiến nghị theo điều, khoản.';
  await changeOutline(tx, { id, after: 1, outline: OUTLINE_2, note }, await as('2024-03-18'));
  for (const [district, reason] of EXTENDED) {
    const duty = await sql<{ id: string }>`
      select id from review.obligation where campaign_id = ${id}::uuid and unit_id = ${cast.unit(unitOf(district))}::uuid`.execute(
      tx,
    );
    const extension = { id: duty.rows[0]!.id, act: 'extend' as const, dueOn: '2024-09-30', reason };
    await actOnObligation(tx, extension, await as('2024-07-22'));
  }
  await sql`update review.campaign set illustrative = true`.execute(tx);
  return {
    id,
    asked: (await sql`select 1 from review.obligation where campaign_id = ${id}::uuid`.execute(tx)).rows
      .length,
  };
}
