import { createCampaign, issueCampaign, reviseOutline } from '#review';
import { obligationsOf } from '../../src/review/store.ts';
import { sees, type Making, type SceneThing } from './made.ts';
import { TODAY } from './plan.ts';

const OUTLINE = {
  sections: [
    {
      ...{
        id: 'a',
        under: null,
        number: '1',
        title: 'Kết quả',
        prompt: '',
        guidance: '',
        kind: 'text' as const,
      },
      ...{ table: null, insights: null },
    },
  ],
};

/**
 * A review that the highest unit drafts, which nobody else knows of, and one that it issued to the subtree of the last unit.
 * Nothing where the last unit has nobody above it.
 */
export async function makeReviews(making: Making): Promise<SceneThing[]> {
  const { tx, ids, line, mark, clerks } = making;
  const within = ids.at(-1)!;
  const owner = line(within).at(-1)!;
  if (owner === within) return [];
  const by = clerks.get(owner)!;
  const [kept, told] = [`Tổng kết kín ${mark}`, `Tổng kết ${mark}`];
  const begin = async (code: string, title: string) => {
    const kinds = [
      'committee',
      'office',
      'advisory',
      'inspection',
      'agency',
      'union',
      'administrative',
      'base',
      'cell',
    ];
    const who = { withinUnitId: within, kinds: kinds as never, asOf: TODAY };
    const about = { summary: '', directiveId: null, fromYear: 2011, toYear: 2025 };
    const deadlines = [{ level: 'cell' as const, dueOn: '2024-12-31' }];
    return (await createCampaign(tx, { unitId: owner, code, title, ...about, ...who, deadlines }, by)).id;
  };
  const draft = await begin('KIN', kept);
  const issued = await begin('BH', told);
  await reviseOutline(tx, { id: issued, revision: 1, outline: OUTLINE }, by);
  await issueCampaign(tx, { id: issued, number: '01-KH' }, by);
  const [duty] = await obligationsOf(tx, issued, within);
  const seen = (submitted: boolean, assigned: string[]) => (person: Parameters<typeof sees>[0]) =>
    sees(person, { owner, submitted, audience: 'own', assigned }, line);
  const thing = { units: [owner], title: null };
  return [
    {
      ...thing,
      family: 'reviews',
      id: draft,
      title: kept,
      what: 'a draft of a review',
      seenBy: seen(false, []),
    },
    {
      ...thing,
      family: 'reviews',
      id: issued,
      title: told,
      what: 'an issued review',
      seenBy: seen(true, [within]),
    },
    {
      ...thing,
      family: 'review-obligations',
      id: duty!.id,
      what: 'a duty to report',
      seenBy: seen(true, [within]),
    },
  ];
}
