import { beginComment, createConsultation, openConsultation, sendComment } from '#consultation';
import { sees, type Making, type SceneThing } from './made.ts';
import { TODAY } from './plan.ts';

/**
 * What the unit that holds the issued review asks of the last unit of the scene: a draft that nobody else knows of, a
 * consultation that is open, a comment on it that the unit keeps to itself and one that it sent.
 */
export async function makeConsultations(making: Making, reviews: SceneThing[]): Promise<SceneThing[]> {
  const { tx, ids, line, mark, clerks } = making;
  const review = reviews.find(({ what }) => what === 'an issued review');
  const [owner, asked] = [review?.units[0], ids.at(-1)!];
  if (!review || !owner || !line(asked).slice(1).includes(owner)) return [];
  const [by, theirs] = [clerks.get(owner)!, clerks.get(asked)!];
  const [draftTitle, openTitle] = [`Lấy ý kiến kín ${mark}`, `Lấy ý kiến ${mark}`];
  const begin = async (title: string) => {
    const days = { opensOn: TODAY, closesOn: '2024-12-31' };
    const asks = { units: [asked], within: null, levels: [] };
    const content = { title, purpose: '', text: 'Dự thảo', fileId: null, ...days, asks };
    return (await createConsultation(tx, { reviewId: review.id, ...content }, by)).id;
  };
  const comment = async (words: string) => {
    const said = { place: 1, provision: '', kind: 'lesson' as const, field: null, words, grounds: '' };
    return (await beginComment(tx, { consultationId: open, unitId: asked, ...said }, theirs)).id;
  };
  const [draft, open] = [await begin(draftTitle), await begin(openTitle)];
  await openConsultation(tx, { id: open }, by);
  const [keptWords, sentWords] = [`Ý kiến kín ${mark}`, `Ý kiến ${mark}`];
  const [kept, sent] = [await comment(keptWords), await comment(sentWords)];
  await sendComment(tx, { id: sent }, theirs);
  const seen = (of: string, to: string, submitted: boolean) => (person: Parameters<typeof sees>[0]) =>
    sees(person, { owner: of, submitted, audience: 'own', assigned: submitted ? [to] : [] }, line);
  const units = { units: [owner, asked] };
  const [consultations, comments] = [
    { ...units, family: 'consultations' },
    { ...units, family: 'consultation-comments' },
  ];
  return [
    {
      ...consultations,
      id: draft,
      title: draftTitle,
      what: 'a draft of a consultation',
      seenBy: seen(owner, asked, false),
    },
    {
      ...consultations,
      id: open,
      title: openTitle,
      what: 'a consultation',
      seenBy: seen(owner, asked, true),
    },
    {
      ...comments,
      id: kept,
      title: keptWords,
      what: 'a comment not sent',
      seenBy: seen(asked, owner, false),
    },
    { ...comments, id: sent, title: sentWords, what: 'a comment', seenBy: seen(asked, owner, true) },
  ];
}
