// What units all over say of the sample statute: comments on its text, in a consultation that the centre held within its review. Words,
// units and days are made up and marked illustrative.
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { sql } from 'kysely';
import type { Tx } from '#platform/db';
import { actorOfPerson } from '#organisation';
import { createConsultation, openConsultation, paragraphsOf, recordComments } from '#consultation';
import { CENTRE, CITY } from './city-units.ts';
import { later } from './days.ts';
import { DISTRICTS } from './districts.ts';
import type { Cast } from './stage.ts';
import { RECOMMENDATIONS, type Recommendation } from './statute/recommendations.ts';
import type { Day } from './types.ts';

const OPENS = '2024-03-25' as Day;
const CLOSES = '2024-05-31' as Day;
const WAVES = 12;
const TEXT = readFileSync(resolve(import.meta.dirname, 'statute', 'dieu-le-mau.txt'), 'utf8');

// Two communes speak for each district that does.
const SPEAKERS: string[] = DISTRICTS.flatMap(({ unit, communes }) => [
  unit,
  ...communes.slice(0, 12).map((commune) => commune.unit),
]);
const STRIDE = 37;

/** Loads the consultation and its comments; answers what was said by the page on which it is read. */
export async function loadVoices(
  tx: Tx,
  { cast, reviewId }: { cast: Cast; reviewId: string },
): Promise<Map<string, Recommendation>> {
  const actor = await actorOfPerson(tx, cast.person(CENTRE.unit, 'leader', OPENS), OPENS);
  if (!actor) throw new Error(`nobody leads ${CENTRE.unit} on ${OPENS}`);
  const acting = { actor, now: new Date(`${OPENS}T02:00:00.000Z`), today: OPENS };
  const levels = ['district' as const, 'commune' as const];
  const content = {
    title: 'Lấy ý kiến tổ chức đảng các cấp về Điều lệ mẫu',
    purpose: 'Đề nghị nêu kiến nghị, khó khăn, bất cập theo từng điều, khoản của văn bản dưới đây.',
    ...{ opensOn: OPENS, closesOn: CLOSES, text: TEXT, fileId: null },
    asks: { units: [], within: cast.unit(CITY.unit), levels },
  };
  const { id } = await createConsultation(tx, { reviewId, ...content }, acting);
  await openConsultation(tx, { id }, acting);
  const paragraphs = paragraphsOf(TEXT);
  const comments = RECOMMENDATIONS.map(({ provision, kind, field, words }, n) => ({
    unitId: cast.unit(SPEAKERS[(n * STRIDE) % SPEAKERS.length]!),
    sentOn: later(OPENS, 5 * (1 + (n % WAVES))),
    content: {
      place: paragraphs.find((one) => one.provision === provision)?.place ?? null,
      ...{ provision, kind, field, words, grounds: '' },
    },
  }));
  // In the order of their days, as they are recorded.
  const order = comments
    .map((comment, n) => ({ comment, said: RECOMMENDATIONS[n]! }))
    .toSorted((a, b) =>
      a.comment.sentOn < b.comment.sentOn ? -1 : a.comment.sentOn > b.comment.sentOn ? 1 : 0,
    );
  const ids = await recordComments(
    tx,
    { consultationId: id, comments: order.map(({ comment }) => comment) },
    { illustrative: true },
  );
  await sql`update consultation.consultation set illustrative = true where id = ${id}::uuid`.execute(tx);
  return new Map(ids.map((comment, n) => [`/consultations/comments/${comment}`, order[n]!.said]));
}
