// Commands on the reference workspace, with the server down.
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { readTable } from '#platform/tables';
import { oneLine, Place, printed } from './process.ts';

const place = await Place.make();
afterAll(() => place.clear());
const command = place.command.bind(place);

describe('the command line, with the server down', () => {
  const asked = [
    'count',
    '--programme',
    '01-CTr/TU',
    '--kind',
    'scheme',
    '--level',
    'city',
    '--as-of',
    '2024-08-07',
  ];

  test('a count on an empty folder makes the reference workspace, saying so beside the answer', async () => {
    const { code, out, err } = await command(...asked);
    expect([code, out]).toEqual([0, '30/34\n']);
    expect(err).toContain('undertakings');
  }, 240_000);

  test('counts Programme 01’s city-level schemes: 30/34', async () => {
    expect(await command(...asked)).toEqual({ code: 0, out: '30/34\n', err: '' });
  });

  test('and gives all numbers as JSON, which add up', async () => {
    const { code, out } = await command(...asked, '--json');
    expect(code).toBe(0);
    const told = JSON.parse(out);
    expect(Object.keys(told)).toEqual([
      'asOf',
      'unit',
      'programme',
      'kind',
      'total',
      'done',
      'verified',
      'planned',
      'inProgress',
      'returned',
      'late',
      'suspended',
      'cancelled',
      'doneOnTime',
      'doneLate',
    ]);
    expect(told).toMatchObject({
      asOf: '2024-08-07',
      programme: '01-CTr/TU',
      kind: 'scheme',
      total: 34,
      done: 30,
      unit: expect.any(String),
    });
    expect(told.done + told.planned + told.inProgress + told.returned + told.suspended + told.cancelled).toBe(
      told.total,
    );
    expect(told.doneOnTime + told.doneLate).toBe(told.done);
    expect(told.verified).toBeLessThanOrEqual(told.done);
    const ofUnit = JSON.parse((await command(...asked, '--unit', told.unit, '--json')).out);
    expect(ofUnit).toEqual(told);
  });

  test('the kept counts equal the records, the audit chain and the files are whole', async () => {
    const { code, out } = await command('recount');
    expect([code, out]).toEqual([0, expect.stringMatching(/^\d{3,} counted · 0 differ\n$/)]);
    expect(await command('verify')).toMatchObject({ code: 0, out: '0 faults\n' });
  });

  test('Ctrl-C while an import reads rolls it back', async () => {
    const counted = async () => (await command('count', '--json')).out;
    const before = await counted();
    const rows = Array.from({ length: 60_000 }, (_one, n) => `${n + 1};Việc số ${n};Tổ chức;31/12/2024`);
    const file = join(place.path, 'bang.csv');
    writeFileSync(file, ['STT;Nội dung nhiệm vụ;Chủ trì;Hạn HT', ...rows].join('\n'));
    const { child, said, ended } = place.begin('import', 'undertakings', file);
    const stop = () => {
      if (!said.err.includes('10000 rows read')) return;
      child.stderr!.off('data', stop); // a second one would end it at once
      child.kill('SIGINT');
    };
    child.stderr!.on('data', stop);
    const { code, err } = await ended;
    expect([code, err.trim().split('\n').at(-1)]).toEqual([1, expect.stringContaining('stopped as asked')]);
    expect(await counted()).toBe(before);
    expect((await command('recount')).code).toBe(0);
  }, 240_000);

  const REVIEW = ['--review', 'TK15-DL'];

  test('says who has reported on the review by a day: 20 of 35, 15 accepted, 1 sent back', async () => {
    const list = JSON.parse(printed(await command('review', 'status', ...REVIEW, '--json')));
    const numbers = { expected: 35, received: 20, onTime: 20, returned: 1, accepted: 15, late: 0 };
    expect(list.slice(0, 2)).toEqual([
      { level: null, unit: null, name: null, ...numbers },
      { level: 'district', unit: null, name: null, ...numbers },
    ]);
    expect(list).toHaveLength(37);
    expect(list.find(({ unit }: { unit: string }) => unit === 'HU-DONGANH')).toMatchObject({ returned: 1 });
    const table = printed(await command('review', 'status', ...REVIEW, '--as-of', '2024-09-01')).split('\n');
    expect(table.slice(0, 2)).toEqual([
      'level\tunit\tname\texpected\treceived\ton time\treturned\taccepted\tlate',
      '\t\t\t35\t20\t20\t1\t15\t13',
    ]);
  });

  test('writes a submitted report as its sealed text and as its tables, over no file', async () => {
    const report = (format: string, unit = 'QU-HOANKIEM') => {
      const out = ['--out', join(place.path, `report.${format}`)];
      return command('report', 'export', ...REVIEW, '--unit', unit, '--format', format, ...out);
    };
    const said = printed(await report('json'));
    const bytes = readFileSync(join(place.path, 'report.json'));
    const checksum = createHash('sha256').update(bytes).digest('hex');
    expect(said).toBe(`version 1\t${checksum}\n`);
    const { sections } = JSON.parse(bytes.toString());
    const { figures } = sections.find(({ id }: { id: string }) => id === 'pl_dang_vien');
    expect(printed(await report('xlsx'))).toBe(said);
    const { sheets } = await readTable(readFileSync(join(place.path, 'report.xlsx')), 'report.xlsx');
    expect(sheets.map(({ name }) => name)).toEqual([
      'PL 1 Đội ngũ đảng viên',
      'PL 2 Kết nạp, khen thưởng, kỷ l',
      'PL 3 Học tập, quán triệt Điều l',
    ]);
    const about = sheets[0]!.rows.slice(0, 3).map(([first]) => first);
    expect(about).toEqual([
      'Phụ lục 1. Đội ngũ đảng viên',
      'Quận ủy Hoàn Kiếm',
      expect.stringMatching(/^Dự thảo, /),
    ]);
    const head = sheets[0]!.rows.findIndex(([first]) => first === 'Nội dung');
    expect(sheets[0]!.rows[head]!.slice(0, 3)).toEqual([
      ...['Nội dung', 'Số cấp uỷ viên (người)', 'Đảng số (người)'],
    ]);
    const growth = figures['cuoi_ky:dang_so'] - figures['dau_ky:dang_so'];
    expect(sheets[0]!.rows[head + 5]!.slice(0, 3)).toEqual([
      'Tăng, giảm so với đầu kỳ',
      expect.any(Number),
      growth,
    ]);
    expect(printed(await report('docx'))).toBe(said);
    expect(printed(await report('pdf'))).toBe(said);
    expect(readFileSync(join(place.path, 'report.pdf')).subarray(0, 5).toString()).toBe('%PDF-');
    expect(oneLine(await report('json'))).toContain('report.json');
    // What is still being written is its unit's alone.
    expect(oneLine(await report('json', 'QU-DONGDA'))).toContain('Đống Đa');
  });

  test('reads a report written in Word into a unit’s draft, after saying what would go where', async () => {
    const into = (unit: string, ...more: string[]) =>
      command(
        'report',
        'import',
        join(place.path, 'report.docx'),
        ...REVIEW,
        '--unit',
        unit,
        '--json',
        ...more,
      );
    const dry = JSON.parse(printed(await into('HU-BAVI', '--dry-run')));
    expect(dry.sections.length).toBeGreaterThan(15);
    expect(
      dry.sections.find(({ section }: { section: string }) => section === 'pl_dang_vien').figures,
    ).toBeGreaterThan(40);
    expect(dry.unplaced).toEqual([]);
    expect(JSON.parse(printed(await into('HU-BAVI')))).toEqual(dry);
    expect(oneLine(await into('QU-HOANKIEM'))).toContain('approved or submitted');
    expect(oneLine(await command('report', 'import', 'none.docx', ...REVIEW, '--unit', 'HU-BAVI'))).toContain(
      'none.docx',
    );
  }, 60_000);

  test('what does not exist is said in one line', async () => {
    expect(oneLine(await command('review', 'status', '--review', 'TK99'))).toContain('TK99');
    expect(oneLine(await command('count', '--programme', '99-CTr/TU'))).toContain('99-CTr/TU');
    expect(oneLine(await command('count', '--unit', 'NOWHERE'))).toContain('NOWHERE');
    expect(oneLine(await command('import', 'units', join(place.path, 'missing.csv')))).toContain(
      'missing.csv',
    );
    expect(oneLine(await command('sample', 'load', 'hue'))).toContain('hue');
    const { code, err } = await command('count', '--as-of', '2024-02-31');
    expect([code, err]).toEqual([1, expect.stringContaining('YYYY-MM-DD')]);
  });

  test.concurrent.each([
    [[]],
    [['start']],
    [['count']],
    [['import']],
    [['import', 'units']],
    [['import', 'reorganisation']],
    [['import', 'undertakings']],
    [['import', 'undo']],
    [['review']],
    [['review', 'status']],
    [['report']],
    [['report', 'export']],
    [['user']],
    [['user', 'add']],
    [['user', 'password']],
    [['user', 'remove']],
    [['workspace']],
    [['workspace', 'new']],
    [['sample']],
    [['sample', 'load']],
    [['backup']],
    [['restore']],
    [['recount']],
    [['verify']],
  ])('the command “%s” has help', async (words) => {
    const { code, out, err } = await command(...words, '--help');
    expect([code, err]).toEqual([0, '']);
    expect(out).toContain(`Usage: ${['xuyensuot', ...words].join(' ')}`);
  });
});
