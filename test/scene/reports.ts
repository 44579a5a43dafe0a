import { newId } from '#kernel/id';
import { approveReport, beginReport, commentOnDraft, keepWriting, sharedOf, submitReport } from '#reports';
import { sees, type Making, type SceneThing } from './made.ts';

/**
 * A report that the last unit submitted on the issued review, with a comment that only its people know of, and the draft of
 * the one that holds the review.
 */
export async function makeReports(making: Making, reviews: SceneThing[]): Promise<SceneThing[]> {
  const { tx, ids, line, mark, clerks } = making;
  const review = reviews.find(({ what }) => what === 'an issued review');
  if (!review) return [];
  const within = ids.at(-1)!;
  const owner = review.units[0]!;
  const begin = async (unitId: string, title: string) => {
    const by = clerks.get(unitId)!;
    const { id } = await beginReport(tx, { reviewId: review.id, unitId, kind: 'full', title }, by);
    const content = {
      text: {
        type: 'doc',
        content: [{ type: 'paragraph', content: [{ type: 'text', text: `Lời ${title}` }] }],
      },
      figures: {},
    };
    const state = sharedOf(content);
    await keepWriting(tx, { reportId: id, sectionId: 'a', state, content }, by);
    return id;
  };
  const [sentTitle, keptTitle] = [`Báo cáo ${mark}`, `Báo cáo kín ${mark}`];
  const sent = await begin(within, sentTitle);
  const kept = await begin(owner, keptTitle);
  const by = clerks.get(within)!;
  const comment = newId();
  await commentOnDraft(
    tx,
    { reportId: sent, id: comment, sectionId: 'a', quoted: 'Lời', body: `Nhận xét kín ${mark}` },
    by,
  );
  await approveReport(tx, { id: sent }, by);
  await submitReport(tx, { id: sent }, by);
  const seen = (unit: string, submitted: boolean) => (person: Parameters<typeof sees>[0]) =>
    sees(person, { owner: unit, submitted, audience: 'own', assigned: submitted ? [owner] : [] }, line);
  const thing = (unit: string) => ({ units: [unit], family: 'reports' });
  return [
    {
      ...thing(within),
      ...{ id: sent, title: sentTitle, what: 'a submitted report', seenBy: seen(within, true) },
    },
    {
      ...thing(owner),
      ...{ id: kept, title: keptTitle, what: 'a draft of a report', seenBy: seen(owner, false) },
    },
    {
      ...{ units: [within], family: 'report-drafts', id: sent, title: null },
      ...{ what: 'the draft of a submitted report', seenBy: seen(within, false), room: 'reports.view-draft' },
    },
    {
      ...{ units: [within], family: 'report-comments', id: comment, title: null },
      ...{ what: 'a comment on a draft', seenBy: seen(within, false) },
    },
  ];
}
