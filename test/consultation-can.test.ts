// What the `can` of a consultation and of a comment says may be done is what the acts then allow, in every state, by people in
// every role around them.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { givenReview } from './survey-world.ts';
import { openWorld, type PersonKey, type World } from './world.ts';

let world: World;
let review = '';
beforeAll(async () => {
  world = await openWorld('2024-08-07');
  review = await givenReview(world);
});
afterAll(() => world.close());

const PEOPLE: PersonKey[] = [
  ...(['city.viewer', 'city.editor', 'city.leader', 'city.administrator'] as const),
  ...(['north.leader', 'n1.editor', 'n1.leader', 's1.editor'] as const),
];
const reason = 'Lý do';
const content = () => ({
  ...{ title: 'Dự thảo', purpose: '', text: 'Đoạn một', fileId: null },
  ...{ opensOn: '2024-08-07', closesOn: '2024-08-20' },
  asks: { units: [world.units.n1], within: null, levels: [] },
});
const comment = { place: 1, provision: '', kind: 'lesson', field: null, words: 'Góp ý', grounds: '' };

/** Tries every verb as everybody on a thing made anew each time; answers the verbs that were not both allowed and refused. */
async function disagreeing(
  path: string,
  tries: Record<string, [at: string, body: object]>,
  states: (() => Promise<string>)[],
): Promise<string[]> {
  const told: Record<string, Set<boolean>> = {};
  for (const made of states)
    for (const [verb, [at, body]] of Object.entries(tries))
      for (const person of PEOPLE) {
        const id = await made();
        const seen = await world.as(person).get(`${path}/${id}`);
        const allowed = seen.status === 200 && seen.body.can[verb];
        const reply =
          at === ''
            ? await world
                .as(person)
                .put(`${path}/${id}`, body, { 'if-match': `"${seen.body.revision ?? 1}"` })
            : await world.as(person).post(`${path}/${id}${at}`, body);
        const context = `${person} ${verb} can ${allowed} → ${reply.status} ${reply.text.slice(0, 200)}`;
        if (allowed) expect(reply.status, context).toBeLessThan(300);
        else expect([403, 404, 409], context).toContain(reply.status);
        (told[verb] ??= new Set()).add(allowed);
      }
  return Object.keys(tries).filter((verb) => told[verb]!.size < 2);
}

const drafted = async () =>
  (await world.as('city.editor').create('/consultations', { reviewId: review, ...content() })).id;
const after = async (
  made: () => Promise<string>,
  acts: [who: PersonKey, path: (id: string) => string, body?: object][],
) => {
  const id = await made();
  for (const [who, path, body] of acts) await world.as(who).done(path(id), body);
  return id;
};
const onIt = (verb: string) => (id: string) => `/consultations/${id}/${verb}`;
const opened = () => after(drafted, [['city.leader', onIt('open')]]);
const closed = () => after(opened, [['city.leader', onIt('close'), { reason }]]);
const published = () => after(opened, [['city.leader', onIt('publish')]]);

test('of a consultation: a draft, open, closed and published', async () => {
  const tries: Parameters<typeof disagreeing>[1] = {
    edit: ['', content()],
    withdraw: ['/withdraw', { reason }],
    open: ['/open', {}],
    extend: ['/extend', { closesOn: '2024-09-01', reason }],
    close: ['/close', { reason }],
    publish: ['/publish', {}],
  };
  expect(await disagreeing('/consultations', tries, [drafted, opened, closed, published])).toEqual([]);
}, 240_000);

test('of a comment: a draft, sent, withdrawn, and a draft when the time is over', async () => {
  const begun = async (consultationId: string) =>
    (
      await world
        .as('n1.editor')
        .create('/consultation-comments', { consultationId, unitId: world.units.n1, ...comment })
    ).id;
  const on = (verb: string) => (id: string) => `/consultation-comments/${id}/${verb}`;
  const draft = async () => begun(await opened());
  const sent = () => after(draft, [['n1.leader', on('send')]]);
  const withdrawn = () => after(sent, [['n1.leader', on('withdraw'), { reason }]]);
  const left = async () => {
    const consultation = await opened();
    const id = await begun(consultation);
    await world.as('city.leader').done(`/consultations/${consultation}/close`, { reason });
    return id;
  };
  const tries: Parameters<typeof disagreeing>[1] = {
    edit: ['', comment],
    send: ['/send', {}],
    withdraw: ['/withdraw', { reason }],
    answer: ['/answer', { outcome: 'accepted', explanation: 'Đồng ý' }],
  };
  expect(await disagreeing('/consultation-comments', tries, [draft, sent, withdrawn, left])).toEqual([]);
}, 240_000);
