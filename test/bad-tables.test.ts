// Tables as offices send them, good, odd and hostile, by the command line: what is wrong is told by row and column or in one
// line, and then nothing is written.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { row, workbook } from '../src/platform/tables/workbook.fixture.ts';
import { oneLine, Place, printed, type Ended } from './process.ts';
import { everythingIn } from './snapshot.ts';

const place = await Place.make();
afterAll(() => place.clear());
beforeAll(async () => {
  const founding = [
    '--unit',
    'TU',
    '--unit-name',
    'Thành ủy',
    '--on',
    '2020-01-01',
    '--email',
    'a@x.example',
  ];
  printed(await place.command('workspace', 'new', '--name', 'Thử', ...founding));
  before = await held();
}, 120_000);

function given(name: string, content: string | Uint8Array): string {
  const path = join(place.path, name);
  writeFileSync(path, content);
  return path;
}

async function held(): Promise<Record<string, string>> {
  const database = await place.open();
  try {
    return await everythingIn(database);
  } finally {
    await database.close();
  }
}

let before: Record<string, string>;

/** Imports what must be refused; nothing may change, which `unchanged` looks at. */
async function refused(what: 'units' | 'undertakings', path: string): Promise<Ended> {
  const under = ['--under', 'TU', '--as-of', '2024-08-07'];
  const ended = await place.command('import', what, path, ...under);
  expect(ended.code, ended.out + ended.err).toBe(1);
  expect(ended.out + ended.err).not.toMatch(/problem\.|\{\w+\}|\bat .*:\d+:\d+/);
  return ended;
}

async function unchanged(): Promise<void> {
  expect(await held()).toEqual(before);
}

test.each(['units', 'undertakings'] as const)(
  '%s from 50 MB, a zip bomb, or what is no table',
  async (what) => {
    const large = given('lon.xlsx', new Uint8Array(50 * 1024 * 1024).fill(0x50));
    expect(oneLine(await refused(what, large))).toContain('lon.xlsx is larger than');
    const zeros = new Uint8Array(64 * 1024 * 1024).fill(0x20);
    const more = { 'xl/sharedStrings.xml': zeros, 'xl/worksheets/sheet2.xml': zeros };
    const bomb = workbook(row(1, ['a']), { more });
    expect(bomb.length).toBeLessThan(1024 * 1024);
    expect(oneLine(await refused(what, given('bom.xlsx', bomb)))).toContain('bom.xlsx unpacks to more than');
    expect(oneLine(await refused(what, given('van-ban.xlsx', '%PDF-1.7\n\u0001')))).toContain('van-ban.xlsx');
    expect(oneLine(await refused(what, given('trong.csv', '')))).toContain('trong.csv is empty');
    await unchanged();
  },
  240_000,
);

test('units that make a cycle, stand twice or under nobody are told by row and column', async () => {
  const path = given(
    'don-vi.csv',
    'Mã,Tên,Cấp,Mã cấp trên\nA,Xã A,xã,B\nB,Xã B,xã,A\nC,Xã C,xã,TU\nC,Xã C nữa,xã,TU\nD,Xã D,xã,KHONG-CO\n,Không mã,xã,TU\n',
  );
  const { out } = await refused('units', path);
  await unchanged();
  const told = out.split('\n');
  for (const wrong of [2, 3, 5, 6, 7])
    expect(
      told.some((line) => line.split('\t')[1] === String(wrong)),
      `row ${wrong}: ${out}`,
    ).toBe(true);
  expect(
    told.some((line) => line.split('\t')[1] === '4'),
    out,
  ).toBe(false);
}, 120_000);

test('undertakings with days that are none, words that mean nothing and parents that are nowhere: the same', async () => {
  const path = given(
    'nhiem-vu.csv',
    [
      'Nội dung,Loại,Thuộc,Lĩnh vực,Thời hạn',
      'Việc tốt,Chương trình,,Kinh tế,31/12/2024',
      'Ngày sai,Chương trình,,Kinh tế,31/02/2024',
      'Ngày chữ,Chương trình,,Kinh tế,cuối năm',
      'Loại lạ,Thứ gì,,Kinh tế,31/12/2024',
      'Không có cha,Nội dung,99-CTr/XX,Kinh tế,31/12/2024',
    ].join('\n'),
  );
  const { out } = await refused('undertakings', path);
  await unchanged();
  const cells = out
    .trim()
    .split('\n')
    .map((line) => line.split('\t').slice(1, 3).join(' '));
  expect(cells).toEqual(['3 dueOn', '4 dueOn', '5 kind', '6 parent']);
}, 120_000);

test('a workbook with a letterhead, merged headings and Vietnamese words is understood, seen first and then done', async () => {
  const after = '<mergeCells count="2"><mergeCell ref="A1:D1"/><mergeCell ref="B3:C3"/></mergeCells>';
  const units = workbook(
    row(1, ['THÀNH ỦY THỬ']) +
      row(3, ['TT', 'Đơn vị', null, 'Cấp']) +
      row(4, [null, 'Mã', 'Tên', null]) +
      row(5, ['1', 'QU1', 'Quận ủy Một', 'quận']) +
      row(6, ['2', 'QU2', 'Quận ủy Hai', 'quận']),
    { after },
  );
  const path = given('don-vi.xlsx', units);
  const common = ['--under', 'TU', '--as-of', '2024-08-07'];
  const seen = await place.command('import', 'units', path, ...common, '--dry-run');
  expect([seen.code, seen.err]).toEqual([0, expect.stringContaining('dry run: create 2')]);
  await unchanged();
  expect((await place.command('import', 'units', path, ...common)).err).toContain('create 2');

  const work = workbook(
    row(1, ['CHƯƠNG TRÌNH CÔNG TÁC']) +
      row(3, ['TT', 'Nội dung công việc', 'Loại', 'Đơn vị chủ trì', 'Lĩnh vực', 'Thời hạn']) +
      row(4, ['1', 'Rà soát hồ sơ', 'Chương trình', 'QU1', 'Kinh tế', '31/12/2024']),
    { after: '<mergeCells count="1"><mergeCell ref="A1:F1"/></mergeCells>' },
  );
  const done = await place.command(
    'import',
    'undertakings',
    given('viec.xlsx', work),
    '--as-of',
    '2024-08-07',
  );
  expect(done.code, done.out + done.err).toBe(0);
  expect(printed(await place.command('count', '--unit', 'QU1', '--as-of', '2024-08-07'))).toBe('0/1\n');
}, 240_000);
