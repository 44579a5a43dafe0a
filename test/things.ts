// Things of every kind in the world, for requests to name, and what must hold of a request that is refused.
import { expect } from 'vitest';
import type { Reply } from './session.ts';
import { everythingIn } from './snapshot.ts';
import { givenIssued, givenReport, reportContent, undertaking, type World } from './world.ts';

/** One of each, by identifier. */
export interface Things {
  /** An issued item of the north, with a milestone and an indicator. */
  item: string;
  /** A draft of the north. */
  draft: string;
  /** A draft report of the north on the item. */
  report: string;
  /** A submitted one. */
  sent: string;
  /** All identifiers there are, units too. */
  ids: string[];
}

/** Makes the things. */
export async function givenThings(world: World): Promise<Things> {
  const editor = world.as('north.editor');
  const programme = await givenIssued(world, 'city', {
    audience: 'all',
    dueOn: '2024-12-31',
    directiveId: null,
  });
  const item = await givenIssued(world, 'north', {
    kind: 'item',
    parentId: programme,
    milestones: [{ title: 'Bước', dueOn: '2024-12-31' }],
    indicators: [{ name: 'Tỷ lệ', measure: '%', target: 90, targetOn: '2025-12-31' }],
  });
  const sent = await givenReport(world, 'north', { undertaking: item, content: reportContent('2024-08-07') });
  const report = (await editor.create(`/undertakings/${item}/reports`, reportContent('2024-08-07'))).id;
  const draft = (await editor.create('/undertakings', undertaking(world, 'north', { kind: 'item' }))).id;
  const directive = (await editor.create('/directives', paper(world))).id;
  const own = await givenOwn(world, report);
  const { milestones, indicators } = await editor.read(`/undertakings/${item}`);
  const ids = [programme, item, draft, sent, report, directive, milestones[0].id, indicators[0].id, ...own];
  return { item, draft, report, sent, ids: [...ids, world.act, ...Object.values(world.units)] };
}

// A calendar address of the editor's, and the draft report given to a colleague.
async function givenOwn(world: World, report: string): Promise<string[]> {
  const editor = world.as('north.editor');
  const { person } = await world.as('north.editor2').read('/me');
  const task = { key: `delivery.report:${report}`, unitId: world.units.north, toId: person.id };
  const delegation = await editor.create('/delegations', task);
  const feed = await editor.create('/feeds', { name: 'Lịch' });
  return [delegation.id, feed.id];
}

/** A directive of the north, for all to see, as somebody would send it. */
export function paper(world: World): object {
  return {
    ownerUnitId: world.units.north,
    number: '05-KH',
    type: 'plan',
    issuer: 'Huyện ủy',
    issuedOn: '2024-01-02',
    title: 'Kế hoạch',
    summary: '',
    fields: [],
    audience: 'all',
  };
}

/** A refusal says what and where, in words: no key, and no value left out. */
export function mustSpeak(reply: Reply, context = reply.text): void {
  expect(reply.headers.get('content-type'), context).toMatch(/^application\/problem\+json/);
  const said = [reply.body.title, ...reply.body.errors.map((fault: { detail: string }) => fault.detail)];
  for (const sentence of said) expect(sentence, context).not.toMatch(/^problem\.|\{\w+\}/);
}

/** Sends what must be refused; nothing in the tables may change. Answers the fields at fault. */
export async function refused(
  world: World,
  send: () => Promise<Reply>,
  statuses: number[],
): Promise<string[]> {
  const before = await everythingIn(world.database);
  const reply = await send();
  expect(statuses, reply.text).toContain(reply.status);
  mustSpeak(reply);
  expect(await everythingIn(world.database)).toEqual(before);
  return reply.body.errors.map((fault: { field: string }) => fault.field);
}
