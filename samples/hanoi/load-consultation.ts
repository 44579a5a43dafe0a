// Lets the posts of the sample ask the districts for comments on a draft, send some and answer some, through the same acts as
// people do. Every record is marked illustrative.
import { sql } from 'kysely';
import type { Tx } from '#platform/db';
import { actorOfPerson, type Acting } from '#organisation';
import {
  answerComment,
  beginComment,
  createConsultation,
  openConsultation,
  paragraphsOf,
  sendComment,
} from '#consultation';
import { COMMENTS, CONSULTATION, DRAFT } from './consultation.ts';
import { getDistrict } from './districts.ts';
import type { Cast } from './stage.ts';
import type { Day } from './types.ts';

const CITY = 'tuhn';

/** Loads the consultation within the city's review; answers how many comments were written. */
export async function loadConsultation(
  tx: Tx,
  { cast, reviewId }: { cast: Cast; reviewId: string },
): Promise<number> {
  const as = async (unit: string, day: Day): Promise<Acting> => {
    const actor = await actorOfPerson(tx, cast.person(unit, 'leader', day), day);
    if (!actor) throw new Error(`nobody leads ${unit} on ${day}`);
    return { actor, now: new Date(`${day}T03:00:00.000Z`), today: day };
  };
  const asks = { units: [], within: cast.unit(CITY), levels: ['district' as const] };
  const content = { ...CONSULTATION, text: DRAFT, fileId: null, asks };
  const opening = await as(CITY, CONSULTATION.opensOn);
  const { id } = await createConsultation(tx, { reviewId, ...content }, opening);
  await openConsultation(tx, { id }, opening);
  const paragraphs = paragraphsOf(DRAFT);
  for (const { district, on, at, draft, answer, ...said } of COMMENTS) {
    const { unit } = getDistrict(district);
    const by = await as(unit, on);
    const place = at === null ? null : paragraphs.find(({ text }) => text.startsWith(at))!.place;
    const words = { place, provision: '', field: null, ...said };
    const comment = await beginComment(tx, { consultationId: id, unitId: cast.unit(unit), ...words }, by);
    if (!draft) await sendComment(tx, comment, by);
    if (answer) {
      const { on: day, ...told } = answer;
      await answerComment(tx, { ...comment, ...told }, await as(CITY, day));
    }
  }
  for (const table of ['consultation', 'comment'])
    await sql`update ${sql.table(`consultation.${table}`)} set illustrative = true`.execute(tx);
  return COMMENTS.length;
}
