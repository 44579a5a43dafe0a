import { newId } from '#kernel/id';
import { impose } from '#delivery';
import {
  actOnSession,
  beginContribution,
  doorOfInvited,
  handInInvited,
  invite,
  planSession,
  submitContribution,
} from '#survey';
import { insertConclusion, insertRequests } from '../../src/survey/store.ts';
import { sees, type Making, type SceneThing } from './made.ts';
import { TODAY } from './plan.ts';

/**
 * What the delegation at work concluded at its host: a notice (without the bytes of its files), the request that it makes, its
 * own draft of both; and at a conference two contributions of the host, one of which was submitted, and one of somebody invited.
 */
export async function makeConclusions(making: Making, surveys: SceneThing[]): Promise<SceneThing[]> {
  const { tx, line, mark, clerks } = making;
  const delegation = surveys.find(({ what }) => what === 'a delegation');
  const [owner, host] = delegation?.units ?? [];
  if (!delegation || !owner || !host) return [];
  const [inside, told] = [{ submitted: false }, { assigned: [host] }];
  const [by, at] = [clerks.get(owner)!, clerks.get(host)!];
  const announced = async (kind: 'working' | 'conference', title: string) => {
    const times = { heldOn: TODAY, startsAt: null, endsAt: null, travelDays: 0, place: '' };
    const asked = { agenda: [], prompts: [], documents: [], requestId: null };
    const content = { kind, hostUnitId: host, title, ...times, ...asked };
    const { id } = await planSession(tx, { delegationId: delegation.id, ...content }, by);
    await actOnSession(tx, { id, act: 'announce' }, by);
    return id;
  };
  const session = await announced('working', `Buổi kết luận ${mark}`);
  const [meeting, asked] = [`Hội nghị ${mark}`, `Yêu cầu ${mark}`];
  const conference = await announced('conference', meeting);
  const request = await concluded(making, { owner, host, session, asked });
  const content = { authors: 'Tác giả', abstract: 'Tóm tắt', field: 'organisation' as const, insights: [] };
  const begin = (title: string) =>
    beginContribution(
      tx,
      { sessionId: conference, unitId: host, title, ...content, fileId: null, requestId: null },
      at,
    );
  const [draftTitle, sentTitle] = [`Tham luận kín ${mark}`, `Tham luận ${mark}`];
  const [draft, sent] = [await begin(draftTitle), await begin(sentTitle)];
  await submitContribution(tx, { id: sent.id }, at);
  const given = await handedByGuest(making, { owner, conference });
  const thing = thingsBetween([owner, host], line);
  return [
    thing('survey-sessions', conference, {
      ...{ title: meeting, what: 'a conference', rule: { assigned: [host] } },
    }),
    thing('survey-concluding', session, {
      ...{ rule: inside, what: 'a conclusion being written', room: 'survey.view-concluding' },
    }),
    thing('survey-conclusions', request.conclusion, { rule: told, what: 'a conclusion' }),
    thing('survey-requests', request.id, { title: asked, rule: { owner: host }, what: 'a request' }),
    thing('survey-accounts', delegation.id, {
      ...{ rule: inside, what: 'the report of a delegation', room: 'survey.view-account' },
    }),
    thing('survey-contributions', draft.id, {
      ...{ title: draftTitle, what: 'a draft of a contribution', rule: { owner: host, ...inside } },
    }),
    thing('survey-contributions', sent.id, {
      ...{ title: sentTitle, what: 'a contribution', rule: { owner: host, assigned: [owner] } },
    }),
    thing('survey-invitations', given.invitation, { what: 'an invitation', rule: inside }),
    thing('survey-contributions', given.paper, {
      ...{ title: given.title, what: 'a contribution of somebody invited', rule: {} },
    }),
  ];
}

interface Said {
  title?: string;
  /** What of the rules is not that it was submitted to those above alone. */
  rule: object;
  what: string;
  room?: string;
}

/** Makes things of the first unit, at the second. */
function thingsBetween(units: [owner: string, host: string], line: Making['line']) {
  return (family: string, id: string, { title, rule, what, room }: Said): SceneThing => {
    const whole = {
      ...{ owner: units[0], submitted: true, audience: 'own', assigned: [] as string[] },
      ...rule,
    };
    const seenBy: SceneThing['seenBy'] = (person) => sees(person, whole, line);
    // What bears the identifier of another thing is looked for only where it is told of itself.
    return { family, id, title: title ?? null, what, units, seenBy, ...(room ? { room } : {}) };
  };
}

async function handedByGuest(
  { tx, clerks, mark }: Making,
  { owner, conference }: { owner: string; conference: string },
): Promise<{ invitation: string; paper: string; title: string }> {
  const by = clerks.get(owner)!;
  const letters = { sends: false, address: null, texts: {} };
  const command = {
    sessionId: conference,
    name: 'Khách mời',
    email: null,
    topics: '',
    expiresOn: TODAY,
    letters,
  };
  const { id, path } = await invite(tx, command, by);
  const enter = () => doorOfInvited()(tx, { token: path.split('/').at(-1)!, from: '', ...by });
  const invitation = await enter();
  const title = `Bài của khách ${mark}`;
  const words = { authors: 'Tác giả', abstract: 'Tóm tắt', field: 'organisation' as const };
  const content = { title, ...words, fileId: null, insights: [] };
  await handInInvited(tx, { invitation, revision: 0, content }, by);
  const { contributionId } = await enter();
  return { invitation: id, paper: contributionId!, title };
}

async function concluded(
  { tx, clerks }: Making,
  { owner, host, session, asked }: { owner: string; host: string; session: string; asked: string },
): Promise<{ id: string; conclusion: string }> {
  const by = clerks.get(owner)!;
  const conclusion = newId();
  const signing = { authority: null, body: '', position: 'Trưởng đoàn', name: '' };
  const document = JSON.stringify({
    ...{
      format: 1,
      number: '1',
      symbol: '01-TB',
      issuedOn: TODAY,
      issuer: '',
      delegation: '',
      kind: 'working',
    },
    ...{
      title: '',
      host: '',
      heldOn: TODAY,
      place: '',
      assessment: [],
      requests: [],
      signing,
      recipients: [],
    },
  });
  const head = { family: 'party' as const, superior: null, issuer: 'x', code: 'x', place: 'x', archive: 'x' };
  const letterhead = { ...head, motto: [], sizes: {}, lengths: {}, rule: '' };
  const kept = { id: conclusion, sessionId: session, number: '1', symbol: '01-TB', holdsOn: TODAY };
  const out = { document, checksum: '0'.repeat(64), files: {}, letterhead, signing, recipients: [] };
  await insertConclusion(tx, { ...kept, ...out, byUnitId: owner }, by);
  const wanted = [
    { ownerUnitId: host, title: asked, summary: '', field: 'organisation', dueOn: '2024-12-31' },
  ];
  const [id] = await impose(tx, { kind: 'request', wanted, byUnitId: owner, holdsOn: TODAY }, by);
  const bare = { reportId: null, reportVersion: null, sections: [], conferenceId: null, insteadOf: null };
  const row = {
    id: id!,
    conclusionId: conclusion,
    sessionId: session,
    place: 0,
    unitId: host,
    byUnitId: owner,
  };
  await insertRequests(tx, [{ ...row, ...bare, kind: 'other' }]);
  return { id: id!, conclusion };
}
