// A section of two hundred pages: it comes over the socket once, and what is typed goes without the rest.
import * as Y from 'yjs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openWorld, type World } from './world.ts';
import { openWriter, paragraphs } from './writer.ts';

let world: World;
let name = '';
const SENTENCE =
  'Đơn vị đã tổ chức quán triệt, cụ thể hoá và thực hiện nghiêm túc; công tác kiểm tra, giám sát được tăng cường. ';
const LONG = paragraphs(...Array.from({ length: 1200 }, (_line, n) => `${n} ${SENTENCE.repeat(3)}`));

beforeAll(async () => {
  world = await openWorld('2023-12-01');
  const city = world.as('city.leader');
  const made = await city.create('/reviews', {
    ...{ unitId: world.units.city, code: 'TK', title: 'Tổng kết', summary: '', directiveId: null },
    ...{ fromYear: 2011, toYear: 2013, withinUnitId: world.units.city, kinds: ['committee'] },
    ...{ asOf: '2023-12-01', deadlines: [{ level: 'district', dueOn: '2024-06-30' }] },
  });
  const section = { id: 'a', under: null, number: '', title: 'Mục', prompt: '', guidance: '', kind: 'text' };
  const outline = { sections: [{ ...section, table: null, insights: null }] };
  await city.put(`/reviews/${made.id}/outline`, outline, { 'if-match': '"1"' });
  await city.done(`/reviews/${made.id}/issue`, { number: '01-KH/TU' });
  const { id } = await world.as('north.editor').create('/reports', {
    ...{ reviewId: made.id, unitId: world.units.north, kind: 'full', title: 'Báo cáo' },
  });
  name = `report/${id}/a`;
});
afterAll(() => world.close());

const writer = async () => openWriter(world.origin, await world.as('north.editor').cookies(), name);

test('whoever opens it is sent it once; a word typed sends a word', async () => {
  const first = await writer();
  first.write({ text: LONG });
  await first.kept();
  const size = Y.encodeStateAsUpdate(first.document).length;
  expect(size).toBeGreaterThan(400_000);
  first.leave();

  const second = await writer();
  await expect.poll(() => second.document.getXmlFragment('text').length).toBe(1200);
  const paragraph = second.document.getXmlFragment('text').get(600) as Y.XmlElement;
  const before = { ...second.bytes };
  expect(before.received).toBeLessThan(size * 1.1);
  (paragraph.get(0) as Y.XmlText).insert(0, 'nghiêm ');
  await second.kept();
  expect(second.bytes.sent - before.sent).toBeLessThan(1000);
  expect(second.bytes.received - before.received).toBeLessThan(1000);
  expect(before.sent).toBeLessThan(1000);
  second.leave();
});
