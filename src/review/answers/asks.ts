// What reviews ask of people: to report by the day that is theirs.
import type { Day } from '#kernel/day';
import type { Db, Tx } from '#platform/db';
import {
  nothingSent,
  unitNames,
  unitsAs,
  type Actor,
  type Asking,
  type AsksOfPeople,
  type News,
  type Task,
  type Told,
} from '#organisation';
import { isLate, standingOf } from '../obligation.ts';
import { campaignsBy, obligationsBy, openUnits, owedBy, type Obligation } from '../store.ts';

const pageOf = (id: string) => `/reviews/${id}`;

async function tasks(db: Db | Tx, actor: Actor, { day }: Asking): Promise<Task[]> {
  const owed = await obligationsBy(db, await owedBy(db, { units: unitsAs(actor, 'editor'), day }));
  const campaigns = await campaignsOf(db, owed);
  const names = await unitNames(
    db,
    owed.map(({ unitId }) => unitId),
    day,
  );
  return owed.flatMap((one): Task[] => {
    const campaign = campaigns.get(one.campaignId);
    if (!campaign) return [];
    const now = standingOf(one, one.events, day);
    return [
      {
        ...{ key: `review.report:${one.id}`, kind: 'review-report', title: campaign.title },
        ...{ detail: campaign.issue?.number ?? '', to: pageOf(campaign.id), unitId: one.unitId },
        unitName: names.get(one.unitId)?.name ?? '',
        since: null,
        dueOn: now.dueOn,
        late: isLate(now, day),
        state: null,
      },
    ];
  });
}

async function campaignsOf(db: Db | Tx, obligations: Obligation[]) {
  const ids = [...new Set(obligations.map(({ campaignId }) => campaignId))];
  return new Map((await campaignsBy(db, ids)).map((one) => [one.id, one]));
}

const ON_DUTIES: Record<string, string> = {
  'review.oblige': 'review-issued',
  'review.extend': 'review-extended',
  'review.release': 'review-released',
  'review.move': 'review-moved',
};
const ON_REVIEWS: Record<string, string> = {
  'review.issue': 'review-issued',
  'review.change-outline': 'review-outline',
};

async function news(db: Db | Tx, told: Told, day: Day): Promise<News[]> {
  const { act, subjectId } = told;
  if (subjectId === null) return [];
  if (ON_DUTIES[act]) return ofDuty(db, told, day);
  if (!ON_REVIEWS[act]) return [];
  const [campaign] = await campaignsBy(db, [subjectId]);
  if (!campaign) return [];
  const changed = act === 'review.change-outline';
  // The unit that holds the review writes a report too.
  const units = new Set([...(await openUnits(db, campaign.id, day)), ...(changed ? [campaign.unitId] : [])]);
  const { note } = told.detail;
  return [...units].map((unitId) => ({
    ...{ kind: ON_REVIEWS[act]!, unitId, title: campaign.title },
    to: pageOf(campaign.id) + (changed ? '/difference' : ''),
    detail: typeof note === 'string' ? note : (campaign.issue?.number ?? ''),
    dueOn: null,
  }));
}

async function ofDuty(db: Db | Tx, { act, subjectId, detail }: Told, day: Day): Promise<News[]> {
  const [duty] = await obligationsBy(db, [subjectId!]);
  const campaign = duty && (await campaignsOf(db, [duty])).get(duty.campaignId);
  if (!campaign) return [];
  const { dueOn, state } = standingOf(duty, duty.events, day);
  const units = [duty.unitId, ...(typeof detail['toUnit'] === 'string' ? [detail['toUnit']] : [])];
  return units.map((unitId) => ({
    ...{ kind: ON_DUTIES[act]!, unitId, title: campaign.title, to: pageOf(campaign.id) },
    detail: typeof detail['reason'] === 'string' ? detail['reason'] : '',
    dueOn: state === 'released' ? null : dueOn,
  }));
}

/** What reviews ask of people. What was sent up, and what takes place, comes with reports. */
export const reviewAsks: AsksOfPeople = {
  tasks,
  news,
  sent: nothingSent,
  occasions: () => Promise.resolve([]),
};
