import { actOnSession, addPrompt, createDelegation, establishDelegation, planSession } from '#survey';
import { sees, type Making, type SceneThing } from './made.ts';
import { TODAY } from './plan.ts';

/**
 * What the unit that holds the issued review surveys at the last unit of the scene: a delegation that nobody else knows of,
 * one at work with a session that the host was told of and one that it was not, and a prompt in the unit's bank.
 */
export async function makeSurveys(making: Making, reviews: SceneThing[]): Promise<SceneThing[]> {
  const { tx, ids, line, mark, clerks } = making;
  const review = reviews.find(({ what }) => what === 'an issued review');
  const [owner, host] = [review?.units[0], ids.at(-1)!];
  if (!review || !owner || !line(host).slice(1).includes(owner)) return [];
  const by = clerks.get(owner)!;
  const begin = async (title: string) => {
    const member = { seat: 'head' as const, name: 'Trưởng đoàn', personId: null, fields: [] };
    const content = { campaignId: review.id, title, mandate: '', startsOn: TODAY, endsOn: '2024-12-31' };
    return (await createDelegation(tx, { unitId: owner, ...content, members: [member] }, by)).id;
  };
  const plan = async (delegationId: string, title: string) => {
    const times = { heldOn: TODAY, startsAt: null, endsAt: null, travelDays: 0 };
    const asked = { agenda: [], prompts: [], documents: [], requestId: null };
    const content = { kind: 'working' as const, hostUnitId: host, title, place: '', ...times, ...asked };
    return (await planSession(tx, { delegationId, ...content }, by)).id;
  };
  const [draftTitle, doneTitle] = [`Đoàn kín ${mark}`, `Đoàn khảo sát ${mark}`];
  const [hiddenTitle, toldTitle] = [`Buổi kín ${mark}`, `Buổi làm việc ${mark}`];
  const draft = await begin(draftTitle);
  const done = await begin(doneTitle);
  await establishDelegation(tx, { id: done, number: '01-QĐ' }, by);
  const hidden = await plan(done, hiddenTitle);
  const told = await plan(done, toldTitle);
  await actOnSession(tx, { id: told, act: 'announce' }, by);
  const text = `Gợi ý ${mark}`;
  const prompt = await addPrompt(tx, { unitId: owner, text, field: 'organisation', provision: '' }, by);
  const seen = (submitted: boolean) => (person: Parameters<typeof sees>[0]) =>
    sees(person, { owner, submitted, audience: 'own', assigned: submitted ? [host] : [] }, line);
  const units = { units: [owner, host] };
  const [delegations, sessions] = [
    { ...units, family: 'survey-delegations' },
    { ...units, family: 'survey-sessions' },
  ];
  return [
    { ...delegations, id: draft, title: draftTitle, what: 'a draft of a delegation', seenBy: seen(false) },
    { ...delegations, id: done, title: doneTitle, what: 'a delegation', seenBy: seen(true) },
    { ...sessions, id: hidden, title: hiddenTitle, what: 'a session not announced', seenBy: seen(false) },
    { ...sessions, id: told, title: toldTitle, what: 'an announced session', seenBy: seen(true) },
    { ...units, family: 'survey-prompts', id: prompt.id, title: text, what: 'a prompt', seenBy: seen(false) },
  ];
}
