import { emptyOf, newKey, type Choice, type Missing } from '#web';
import type { Delegation, DelegationContent, Member } from '../wire.ts';

export interface MemberRow {
  key: string;
  seat: Member['seat'];
  name: string;
  personId: string | null;
  fields: Member['fields'];
}

/** A delegation as it is being written. */
export interface DelegationForm {
  unitId: string;
  campaign: Choice | null;
  title: string;
  mandate: string;
  startsOn: string | null;
  endsOn: string | null;
  members: MemberRow[];
}

/** Somebody still to be named. */
export const blankMember = (seat: Member['seat'] = 'member'): MemberRow => ({
  ...{ key: newKey(), seat, name: '', personId: null, fields: [] },
});

/** A delegation in which nothing is written yet. */
export function blankDelegation(unitId: string): DelegationForm {
  return {
    ...{ unitId, campaign: null, title: '', mandate: '', startsOn: null, endsOn: null },
    members: [blankMember('head'), blankMember('secretary')],
  };
}

/** Members that were written before, for writing on. */
export const memberRows = (members: Member[]): MemberRow[] =>
  members.map((one, n) => ({ key: String(n), ...one }));

/** What was written before, for writing on. */
export function formOf(one: Delegation): DelegationForm {
  const { unit, campaign, title, mandate, startsOn, endsOn, members } = one;
  return {
    ...{ unitId: unit.id, title, mandate, startsOn, endsOn, members: memberRows(members) },
    campaign: campaign && { id: campaign.id, name: campaign.title },
  };
}

/** The form without rows in which nothing was written. */
export function tidied<Form extends { members: MemberRow[] }>(form: Form): Form {
  return { ...form, members: form.members.filter(({ name }) => name.trim()) };
}

/** What is missing, by the server's name of the field; the value is the key of the sentence. */
export function missingIn({ title, campaign, startsOn, endsOn }: DelegationForm): Missing {
  return emptyOf(
    { title, campaignId: campaign?.id, startsOn, endsOn },
    {
      title: 'survey.write.title.missing',
      campaignId: 'survey.write.campaign.missing',
      startsOn: 'survey.write.day.missing',
      endsOn: 'survey.write.day.missing',
    },
  );
}

/** Members as they are sent. */
export const membersOf = (rows: MemberRow[]): Member[] =>
  rows.map(({ seat, name, personId, fields }) => ({ seat, name: name.trim(), personId, fields }));

/** What is sent. */
export function bodyOf(form: DelegationForm): DelegationContent {
  const { campaign, title, mandate, startsOn, endsOn, members } = form;
  return {
    ...{ campaignId: campaign!.id, title: title.trim(), mandate },
    ...{ startsOn: startsOn!, endsOn: endsOn!, members: membersOf(members) },
  };
}
