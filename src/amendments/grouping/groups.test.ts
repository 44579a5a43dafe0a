// What holds for groups whatever the voices.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { groupsOf, type Group } from './groups.ts';
import type { Voice } from './voices.ts';

const ids = (groups: readonly Group[]) => groups.map(({ members }) => members.map(({ id }) => id));
const sorted = (groups: readonly Group[]) =>
  ids(groups)
    .map((members) => members.toSorted().join())
    .toSorted();
// With the reasons, which are worked out when they are asked for.
const told = (groups: readonly Group[]) =>
  groups.map(({ members, reasons, apart }) => {
    return { members: members.map((one) => ({ id: one.id, reasons: one.reasons })), reasons, apart };
  });
const said = (...texts: string[]): Voice[] => texts.map((text, at) => ({ id: `v${at}`, text }));

const WORDS =
  'giảm,tăng,giữ nguyên,không nên,đảng phí,chi bộ,sinh hoạt trực tuyến,thời gian dự bị,nông dân,12 tháng,6 tháng,Điều lệ,sửa,bỏ,đề nghị,kết nạp,hoà giải,uỷ ban kiểm tra,the,amend,charter,now,do not,.,\n, ';
const anyVoices = fc
  .array(
    fc.record({
      text: fc.oneof(
        fc.string({ maxLength: 60 }),
        fc.array(fc.constantFrom(...WORDS.split(',')), { maxLength: 9 }).map((words) => words.join(' ')),
      ),
      provisions: fc.array(fc.constantFrom('1', '5', '46'), { maxLength: 2 }),
    }),
    { maxLength: 25 },
  )
  .map((voices) => voices.map((voice, at): Voice => ({ id: `v${at}`, ...voice })));

test('every voice is in exactly one group, and the groups do not depend on the order of the voices', async () => {
  await fc.assert(
    fc.asyncProperty(anyVoices, fc.infiniteStream(fc.nat()), async (voices, random) => {
      const groups = await groupsOf(voices);
      expect(ids(groups).flat().toSorted()).toEqual(voices.map(({ id }) => id).toSorted());
      const keys = new Map(voices.map((voice) => [voice, random.next().value as number]));
      const shuffled = voices.toSorted((a, b) => keys.get(a)! - keys.get(b)!);
      expect(told(await groupsOf(shuffled))).toEqual(told(groups));
    }),
    { numRuns: 60 },
  );
});

test('the form of Unicode, the place of a tone and i or y change nothing', async () => {
  const voices = said(
    'Thủ tục hòa giải ở cơ sở còn kéo dài',
    'Uỷ ban kiểm tra cần kỳ họp riêng về kỷ luật',
    'Bỏ kì họp thứ hai của ủy ban kiểm tra',
    'Đề nghị rút ngắn hòa giải ở cơ sở',
  );
  const written = (change: (text: string) => string) =>
    groupsOf(voices.map((voice) => ({ ...voice, text: change(voice.text) })));
  const groups = sorted(await groupsOf(voices));
  expect(sorted(await written((text) => text.normalize('NFD')))).toEqual(groups);
  const otherTones = (text: string) =>
    text.replaceAll('hòa', 'hoà').replaceAll('ủy', 'uỷ').replaceAll('kì', 'kỳ');
  expect(sorted(await written(otherTones))).toEqual(groups);
});

test.each([
  ['Cần sửa Điều lệ ngay trong nhiệm kỳ này.', 'Chưa sửa Điều lệ trong nhiệm kỳ này.'],
  ['Giữ nguyên thời gian dự bị 12 tháng.', 'Rút ngắn thời gian dự bị 12 tháng.'],
  ['Tăng mức đóng đảng phí của nông dân.', 'Giảm mức đóng đảng phí của nông dân.'],
  ['Bỏ đảng bộ bộ phận ở xã.', 'Không nên bỏ đảng bộ bộ phận ở xã.'],
  ['Bầu trực tiếp bí thư tại đại hội.', 'Không bầu trực tiếp bí thư tại đại hội.'],
  ['Amend the charter now.', 'Do not amend the charter now.'],
  ['The voting age should be lowered.', 'The voting age should not be lowered.'],
  ['Online voting should be allowed.', 'Online voting must not be allowed.'],
])('“%s” and “%s” are apart, and each tells of the other', async (one, other) => {
  const groups = await groupsOf(said(one, other), { least: 0.05 });
  expect(groups.map(({ members, apart }) => [members[0]!.id, apart.map(({ id }) => id)])).toEqual([
    ['v0', ['v1']],
    ['v1', ['v0']],
  ]);
});

test('opposites stay apart however many like both there are', async () => {
  const many = [
    'Sửa quy định về thời gian dự bị',
    'Thời gian dự bị cần được sửa',
    'Xem lại thời gian dự bị của đảng viên',
  ];
  const voices = said(
    ...many,
    'Giữ nguyên thời gian dự bị của đảng viên',
    'Sửa ngay thời gian dự bị của đảng viên',
  );
  const together = ids(await groupsOf(voices, { least: 0.05 })).find((members) => members.includes('v3'))!;
  expect(together).not.toContain('v4');
});

test('what is like one member only does not come in: a chain of likenesses is no group', async () => {
  const words =
    'đảng phí,thẻ đảng viên,chuyển sinh hoạt,miễn sinh hoạt,khiếu nại,thời hiệu,phụ cấp,trụ sở,đại biểu,kê khai tài sản,luân chuyển,quy hoạch'.split(
      ',',
    );
  const chain = words.slice(1).map((word, at) => `${words[at]} ${word}`);
  const groups = await groupsOf(said(...chain));
  expect(groups[0]!.members.length).toBeLessThan(4);
});

test('diacritics carry meaning, and texts typed without them are still found', async () => {
  const groups = await groupsOf(
    said(
      'Đổi mới công tác dân vận ở cơ sở',
      'Doi moi cong tac dan van o co so',
      'Dẫn vận tải hàng về cơ sở dẫn vận',
    ),
  );
  expect(sorted(groups)).toEqual(['v0,v1', 'v2']);
});

test('a group and each member say which words and which provision made them alike, as they were written', async () => {
  const [group] = await groupsOf([
    { id: 'a', text: 'Sửa điều kiện kết nạp đảng viên', provisions: ['1'] },
    { id: 'b', text: 'Đề nghị xem lại tiêu chuẩn vào Đảng', provisions: ['1'] },
  ]);
  const synonym = group!.reasons.find(({ kind, words }) => kind === 'synonym' && words.includes('vào Đảng'));
  expect(synonym?.words).toContain('kết nạp đảng viên');
  expect(group!.reasons).toContainEqual(expect.objectContaining({ kind: 'provision', words: ['1'] }));
  for (const { reasons } of group!.members) expect(reasons.map(({ kind }) => kind)).toContain('provision');
});

test('an organisation’s own synonyms and stop phrases are used in place of the given ones', async () => {
  const voices = said(
    'Sửa quy trình lập hồ sơ vàng',
    'Sửa quy trình lập hồ sơ bạc',
    'Xin cảm ơn nhiều',
    'Xin cảm ơn lắm',
  );
  const own = { synonyms: ['hồ sơ vàng / hồ sơ bạc'], stopPhrases: ['xin cảm ơn', 'nhiều', 'lắm'] };
  expect(sorted(await groupsOf(voices, own))).toEqual(['v0,v1', 'v2', 'v3']);
});

test('voices without words are alone; an id that comes twice is refused', async () => {
  expect(sorted(await groupsOf(said('', '  ', '…', 'Đề nghị xem xét', 'Đề nghị xem xét')))).toHaveLength(5);
  await expect(groupsOf([...said('a'), ...said('b')])).rejects.toMatchObject({
    code: 'amendments.double-id',
  });
});

test('a paragraph of ten megabytes is one voice among others', async () => {
  const long = 'Đề nghị giảm đảng phí cho nông dân. '.repeat(300_000);
  const groups = await groupsOf(said(long, 'Giảm đảng phí cho nông dân', 'Thêm cây xanh ở trường học'));
  expect(sorted(groups)).toEqual(['v0,v1', 'v2']);
});

test('likely pairs of many find what all pairs find', async () => {
  const things = [
    'đảng phí',
    'thẻ đảng viên',
    'trụ sở xã',
    'xe buýt',
    'đại biểu đại hội',
    'thời hiệu kỷ luật',
  ];
  const whom = ['nông dân', 'sinh viên', 'người nghỉ hưu', 'phụ nữ', 'bác sĩ', 'giáo viên', 'công nhân'];
  const voices = said(
    ...things.flatMap((thing) =>
      whom.flatMap((one) => [
        `Sửa quy định về ${thing} đối với ${one}`,
        `Đề nghị điều chỉnh ${thing} cho ${one}`,
      ]),
    ),
  );
  expect(sorted(await groupsOf(voices, { allPairs: false }))).toEqual(
    sorted(await groupsOf(voices, { allPairs: true })),
  );
});
