// Few voices are grouped at once; many in a thread, while what was suggested before stays as far as it is still open.
import { expect, test } from 'vitest';
import type { SuggestedGroup, SuggestingFrom } from './grouping/suggesting.ts';
import { inThread, SuggestionDesk } from './suggesting.ts';

const NOW = new Date('2024-08-07T05:00:00Z');
const SAME = ['Đề nghị họp chi bộ mỗi tháng một lần.', 'Đề nghị chi bộ họp mỗi tháng một lần cho kịp thời.'];
const material = (texts: string[], words = {}): SuggestingFrom => ({
  ...{ open: texts.map((text, n) => ({ id: `v${n}`, text })), words },
  known: [{ id: 'p', text: 'Chi bộ họp mỗi tháng' }],
});
const from = (texts: string[], words = {}) => ({
  open: texts.map((_text, n) => `v${n}`),
  words: JSON.stringify(words),
  read: async () => material(texts, words),
});

/** A thread that ends when it is told to. */
function held() {
  const ends: ((fault?: Error) => void)[] = [];
  const thread = ({ open }: SuggestingFrom): Promise<SuggestedGroup[]> =>
    new Promise((resolve, reject) => {
      const groups = [{ members: open.map(({ id }) => id), reasons: [], nearest: [] }];
      ends.push((fault) => (fault ? reject(fault) : resolve(groups)));
    });
  return { thread, ends, desk: new SuggestionDesk({ atOnceUpTo: 0, thread }) };
}
const members = ({ groups }: { groups: SuggestedGroup[] }) => groups.map((one) => one.members);

test('a real thread suggests what would be suggested at once', async () => {
  const asked = from([...SAME, 'Giảm mức đóng đảng phí.']);
  const { groups, at, since } = await new SuggestionDesk().suggest('k', asked, NOW);
  expect([at, since]).toEqual([null, null]);
  expect(groups[0]).toMatchObject({ nearest: [{ id: 'p' }] });
  expect(groups[0]!.members.toSorted()).toEqual(['v0', 'v1']);
  expect(await inThread(await asked.read())).toEqual(groups);
});

test('the first suggestions are waited for; then they stay, without what was placed, until new voices came', async () => {
  const { desk, ends } = held();
  expect(await desk.suggest('k', from(SAME), NOW)).toEqual({
    groups: [],
    at: null,
    since: NOW.toISOString(),
  });
  expect(desk.waitsSince('k')).toBe(NOW.toISOString());
  await desk.suggest('k', from(SAME), NOW);
  expect(ends).toHaveLength(1);
  ends[0]!();
  await expect.poll(() => desk.waitsSince('k')).toBeNull();
  const made = await desk.suggest('k', from(SAME), NOW);
  expect([members(made), made.at, made.since]).toEqual([[['v0', 'v1']], NOW.toISOString(), null]);
  expect(members(await desk.suggest('k', from(SAME.slice(0, 1)), NOW))).toEqual([['v0']]);
  expect(ends).toHaveLength(1);
  const more = await desk.suggest('k', from([...SAME, 'Mới.']), new Date('2024-08-07T06:00:00Z'));
  expect([members(more), more.since]).toEqual([[['v0', 'v1']], '2024-08-07T06:00:00.000Z']);
  expect(ends).toHaveLength(2);
});

test('other words start the work again; another’s key shows nothing of it', async () => {
  const { desk, ends } = held();
  await desk.suggest('k', from(SAME), NOW);
  ends[0]!();
  await expect.poll(() => desk.waitsSince('k')).toBeNull();
  expect((await desk.suggest('k', from(SAME, { synonyms: ['a / b'] }), NOW)).since).not.toBeNull();
  expect(await desk.suggest('other', from(SAME), NOW)).toMatchObject({ groups: [], at: null });
  expect(ends).toHaveLength(3);
});

test('work that died is told once, and begun anew when asked again', async () => {
  const { desk, ends } = held();
  await desk.suggest('k', from(SAME), NOW);
  ends[0]!(new Error('no memory'));
  await expect.poll(() => desk.waitsSince('k')).toBeNull();
  await expect(desk.suggest('k', from(SAME), NOW)).rejects.toThrow('no memory');
  await desk.suggest('k', from(SAME), NOW);
  expect(ends).toHaveLength(2);
});
