// An invitation goes by e-mail where one is given and a mail server is set.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { givenDelegation, givenReview, givenSession } from './survey-world.ts';
import { ADDRESS, ToldWorld } from './told-world.ts';

const here = new ToldWorld();
let at = '';
beforeAll(async () => {
  await here.open();
  const delegation = await givenDelegation(here.world, await givenReview(here.world));
  const more = { kind: 'workshop', title: 'Hội thảo <A>', place: '', heldOn: '2024-10-01' };
  at = `/survey-sessions/${await givenSession(here.world, delegation, more)}/invitations`;
});
afterAll(() => here.world.close());

const body = { name: 'TS. Nguyễn Văn A', topics: 'Mô hình\nBài học', expiresOn: '2024-09-01' };

test('one letter, with the address and what may be known of the session', async () => {
  const secretary = here.world.as('city.secretary');
  const { path, sent } = await secretary.create(at, { ...body, email: 'a@vien.example' });
  expect(sent).toBe(true);
  await here.told();
  await here.told();
  const letters = here.letters.filter(({ to }) => to === 'a@vien.example');
  expect(letters.map(({ subject }) => subject)).toEqual(['Thư mời viết tham luận: Hội thảo <A>']);
  const [{ text, html }] = letters as [(typeof letters)[number]];
  for (const said of [ADDRESS + path, 'TS. Nguyễn Văn A', '01/10/2024', '01/09/2024', 'Mô hình\nBài học'])
    expect(text).toContain(said);
  expect(html).toContain('Hội thảo &#60;A&#62;');
  for (const words of [text, html]) expect(words).not.toMatch(/survey\.|\{\w+\}|Điều 10|Thành ủy/);
  expect((await fetch(`${ADDRESS}/api/v1${path.replace('/invited/', '/survey-invited/')}`)).status).toBe(200);
});

test('none where no e-mail is given; the list says whether letters go out', async () => {
  const secretary = here.world.as('city.secretary');
  expect(await secretary.create(at, { ...body, email: null })).toMatchObject({ sent: false });
  expect(await secretary.read(at)).toMatchObject({ sends: true, can: { create: true } });
});
