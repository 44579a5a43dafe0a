// Commands on the reference workspace, with the server down.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { oneLine, Place } from './process.ts';

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

  test('what does not exist is said in one line', async () => {
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
