// The samples of claims that inspection drew by lot, and what it said of those of a sample that it judged in full.
import { sql } from 'kysely';
import { newId } from '#kernel/id';
import { drawClaims } from '#delivery';
import { answering } from './answering.ts';
import { DRAWS, type SampleDraw } from './inspections.ts';
import { idOf } from './load.ts';
import { CITY_COMMITTEE, COMMISSION, type Stage } from './stage.ts';
import type { Day, Facts } from './types.ts';

const CONFIRMED = 'Đã đối chiếu hồ sơ, kiểm tra thực tế theo mẫu rút ngẫu nhiên; khớp với báo cáo.';
const REJECTED = [
  'Số liệu báo cáo không khớp với hồ sơ lưu tại đơn vị; đề nghị rà soát, báo cáo lại.',
  'Chưa có văn bản của cấp có thẩm quyền đối với kết quả đã báo cáo.',
  'Kiểm tra thực tế cho thấy còn việc chưa làm xong; đề nghị hoàn thiện rồi báo cáo lại.',
];
const AGAIN = 'Đã hoàn thiện theo ý kiến của Ủy ban Kiểm tra Thành ủy; hồ sơ bổ sung kèm theo.';

/** Draws the samples, each on its day. */
export async function loadDraws(stage: Stage): Promise<void> {
  for (const draw of DRAWS) {
    const drawn = await drawnOn(stage, draw);
    if (draw.through) await judgedInFull(stage, drawn, draw);
  }
}

// As inspection draws it, but marked as made up: what was drawn is never changed.
async function drawnOn(stage: Stage, { on: day, seed, size, note }: SampleDraw): Promise<string[]> {
  const { tx } = stage;
  const { actor, now } = await stage.inspector(day);
  const of = { unit: stage.unit(CITY_COMMITTEE), day, under: null, kind: 'item' as const, field: null };
  const { among, drawn } = await drawClaims(tx, { ...of, seed, size });
  const id = newId(now.getTime());
  await sql`
    insert into inspection.sample (id, unit_id, of_unit_id, kind, day, seed, size, population, note, illustrative, recorded_at, recorded_by)
    values (${id}, ${stage.unit(COMMISSION)}, ${of.unit}, 'item', ${day}, ${seed}, ${size}, ${among}, ${note}, true, ${now.toISOString()}, ${actor.id})`.execute(
    tx,
  );
  await sql`
    insert into inspection.drawn (sample_id, position, undertaking_id)
    select ${id}::uuid, n - 1, u from unnest(${drawn}::uuid[]) with ordinality d (u, n)`.execute(tx);
  return drawn;
}

// Most were judged in the course of their histories. What inspection had no word on is confirmed; what it had one on only
// after the sample's day was not confirmed at first.
async function judgedInFull(stage: Stage, drawn: string[], { on, through }: SampleDraw): Promise<void> {
  const { facts } = stage;
  const known = new Map(facts.undertakings.map((one) => [idOf('undertaking', one.key), one]));
  const opening = facts.workspace.opensOn;
  let rejected = 0;
  for (const id of drawn) {
    const { key, owner } = known.get(id)!;
    const judged = firstWord(facts, key, on);
    if (judged && judged <= opening) continue;
    if (!judged) await stage.judge(id, { on: through!.confirmed, verdict: 'confirmed', note: CONFIRMED });
    else {
      const note = REJECTED[rejected++ % REJECTED.length]!;
      await stage.judge(id, { on: through!.rejected, verdict: 'rejected', note });
      await stage.put(id, answering(owner, through!.again), { on: through!.again, text: AGAIN });
    }
  }
}

function firstWord({ histories }: Facts, key: string, since: Day): Day | undefined {
  const own = histories.find((one) => one.undertaking === key && !one.milestone)!;
  return own.facts.find(({ fact, on }) => (fact === 'verified' || fact === 'rejected') && on >= since)?.on;
}
