// Names of the reference workspace's units, written as offices write them.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { unaccented } from '#kernel/vietnamese';
import { CITY, CITY_BODIES, OTHER_COMMITTEES } from '../../../samples/hanoi/city-units.ts';
import { DISTRICTS } from '../../../samples/hanoi/districts.ts';
import { unitsIn, withoutRole } from './unit-list.ts';
import { unitNames, type NamedOne } from './unit-names.ts';

const upper = [CITY, ...CITY_BODIES, ...OTHER_COMMITTEES].map(({ unit, code, name, parent }) => ({
  id: unit,
  code,
  name,
  above: parent === null ? null : CITY.name,
}));
const districts = DISTRICTS.map(({ unit, code, name }) => ({ id: unit, code, name, above: CITY.name }));
const communes = DISTRICTS.flatMap((district) =>
  district.communes.map(({ unit, code, name }) => ({ id: unit, code, name, above: district.name })),
);
const units: NamedOne[] = [...upper, ...districts, ...communes];
const names = unitNames(units);
const called = (text: string) => names.meant(text).unit?.name;

test.each([
  ['Quận ủy Đống Đa', 'Quận ủy Đống Đa'],
  ['Quận uỷ Đống Đa', 'Quận ủy Đống Đa'],
  ['QUẬN ỦY ĐỐNG ĐA', 'Quận ủy Đống Đa'],
  ['Huyện uỷ Ứng Hoà', 'Huyện ủy Ứng Hòa'],
  ['Quan uy Dong Da', 'Quận ủy Đống Đa'],
  ['QU Đống Đa', 'Quận ủy Đống Đa'],
  ['Q. Đống Đa', 'Quận ủy Đống Đa'],
  ['Quận Đống Đa', 'Quận ủy Đống Đa'],
  ['H.Ba Vì', 'Huyện ủy Ba Vì'],
  ['HU Ba Vì', 'Huyện ủy Ba Vì'],
  ['TX Sơn Tây', 'Thị ủy Sơn Tây'],
  ['Thị xã Sơn Tây', 'Thị ủy Sơn Tây'],
  ['BTCTU', 'Ban Tổ chức Thành ủy'],
  ['Ban TC Thành ủy', 'Ban Tổ chức Thành ủy'],
  ['Ban Tổ chức', 'Ban Tổ chức Thành ủy'],
  ['UBKTTU', 'Ủy ban Kiểm tra Thành ủy'],
  ['UBKT Thành ủy', 'Ủy ban Kiểm tra Thành ủy'],
  ['VP Thành ủy', 'Văn phòng Thành ủy'],
  ['SNV', 'Sở Nội vụ'],
  ['Sở GD&ĐT', 'Sở Giáo dục và Đào tạo'],
  ['Sở LĐTB&XH', 'Sở Lao động - Thương binh và Xã hội'],
  ['Sở NN&PTNT', 'Sở Nông nghiệp và Phát triển nông thôn'],
  ['ĐUK các CQTP', 'Đảng ủy Khối các cơ quan Thành phố'],
  ['ĐUK Doanh nghiệp', 'Đảng ủy Khối Doanh nghiệp Hà Nội'],
  ['Thành ủy', 'Thành ủy Hà Nội'],
  ['Ba Đình', 'Quận ủy Ba Đình'],
  ['NAM TU LIEM', 'Quận ủy Nam Từ Liêm'],
  ['MTTQ', 'Ủy ban Mặt trận Tổ quốc Việt Nam Thành phố'],
  ['Quậ nủy Cầu Giấy', 'Quận ủy Cầu Giấy'],
  ['Huyện ủy Mỹ ứĐc', 'Huyện ủy Mỹ Đức'],
])('“%s” is %s', (text, name) => {
  expect(called(text)).toBe(name);
  expect(called(text.normalize('NFD'))).toBe(name);
});

test('a name that fits several units is told with them and never guessed', () => {
  const unclear = names.meant('Sở Tài');
  expect(unclear.unit).toBeNull();
  const { candidates } = names.meant('Quận ủy Xam Từ Liêm') as { candidates: NamedOne[] };
  expect(candidates.map(({ name }) => name).toSorted()).toEqual([
    'Quận ủy Bắc Từ Liêm',
    'Quận ủy Nam Từ Liêm',
  ]);
  const same = names.meant('Ba Vì') as { unit: null; candidates: NamedOne[] };
  expect(same.unit).toBeNull();
  expect(names.meant('Bộ Quốc phòng')).toEqual({ unit: null, candidates: [] });
});

test('a word that stands in the name is not read as first letters: “xã Va Phú” is not “xã An Phú”', () => {
  expect(names.meant('Đảng ủy xã Va Phú').unit?.name).not.toBe('Đảng ủy xã An Phú');
});

test('what a name holds besides, or a part of a place, makes a doubt with candidates', () => {
  const candidates = (text: string) => {
    const meant = names.meant(text);
    expect(meant.unit, text).toBeNull();
    return meant.candidates!.map(({ name }) => name).toSorted();
  };
  expect(candidates('Từ Liêm')).toEqual(['Quận ủy Bắc Từ Liêm', 'Quận ủy Nam Từ Liêm']);
  expect(candidates('Sở Y tế (qua Sở Nội vụ)')).toEqual(['Sở Y tế']);
  expect(candidates('Ba Vì')).toEqual(['Huyện ủy Ba Vì', 'Đảng ủy xã Ba Vì']);
  expect(candidates('Nguyễn Văn An')).toEqual([]);
});

test('the committee that keeps the tracker, or stands above its keeper, is written by its kind alone', () => {
  const [city, district] = [units.find(({ id }) => id === CITY.unit)!, names.meant('Huyện ủy Ba Vì').unit!];
  const below = units.map((unit) => (unit === city ? { ...unit, above: 'Ban Chấp hành Trung ương' } : unit));
  expect(unitNames(below).meant('Thành ủy').unit).toBeNull();
  const inCity = unitNames(below, { keeping: [city] });
  expect(['Thành ủy', 'TU', 'Huyện ủy', 'QU'].map((text) => inCity.meant(text).unit?.name)).toEqual([
    'Thành ủy Hà Nội',
    'Thành ủy Hà Nội',
    undefined,
    undefined,
  ]);
  const inDistrict = unitNames(below, { keeping: [district, city] });
  expect(inDistrict.meant('Huyện ủy').unit?.name).toBe('Huyện ủy Ba Vì');
  expect(unitsIn('Các quận ủy, huyện ủy', inDistrict)).toMatchObject({ units: [], unclear: [] });
});

test('somebody’s choice of a unit holds for the same words, however they are typed', () => {
  const chosen = unitNames(units, { chosen: new Map([['so tai', 'stc']]) });
  expect(chosen.meant('Sở  Tài').unit?.name).toBe('Sở Tài chính');
});

const LETTERS = 'abcdeghiklmnopqrstuvxyăâđêôơư';
const slip = fc.record({
  at: fc.nat(200),
  how: fc.constantFrom('drop', 'swap', 'put', 'change'),
  letter: fc.nat(28),
});

function slipped(name: string, { at, how, letter }: { at: number; how: string; letter: number }): string {
  const n = at % (name.length - 1);
  const sign = LETTERS[letter]!;
  if (how === 'drop') return name.slice(0, n) + name.slice(n + 1);
  if (how === 'swap') return name.slice(0, n) + name[n + 1] + name[n] + name.slice(n + 2);
  return name.slice(0, n) + sign + name.slice(how === 'put' ? n : n + 1);
}

const key = (text: string) => unaccented(text).replace(/[^a-z0-9]/g, '');

test('a real name with a slip or two comes back to it, or to a stated doubt that names it: never to another', () => {
  let [back, doubt] = [0, 0];
  fc.assert(
    fc.property(fc.constantFrom(...units), slip, fc.option(slip), fc.boolean(), (unit, one, two, plain) => {
      const once = slipped(unit.name, one);
      const text = two ? slipped(once, two) : once;
      const typed = plain ? unaccented(text) : text;
      const others = units.filter((other) => other !== unit && key(other.name) === key(typed));
      fc.pre(others.length === 0 || key(unit.name) === key(typed));
      const meant = names.meant(typed);
      if (meant.unit) {
        expect(meant.unit.name, typed).toBe(unit.name);
        back += 1;
      } else doubt += 1;
    }),
    { numRuns: 1500 },
  );
  console.log(`misspelt names: ${back} came back, ${doubt} in doubt`);
  expect(back).toBeGreaterThan(doubt);
});

test.each([
  ['HU Thường Tín, HU Thanh Oai', ['Huyện ủy Thường Tín', 'Huyện ủy Thanh Oai']],
  ['Ban Tổ chức Thành ủy; Văn phòng Thành ủy', ['Ban Tổ chức Thành ủy', 'Văn phòng Thành ủy']],
  ['- BTCTU\n- VPTU', ['Ban Tổ chức Thành ủy', 'Văn phòng Thành ủy']],
  ['1. BTCTU\n2. Sở Giáo dục và Đào tạo', ['Ban Tổ chức Thành ủy', 'Sở Giáo dục và Đào tạo']],
  ['Sở Giáo dục và Đào tạo và Sở Y tế', ['Sở Giáo dục và Đào tạo', 'Sở Y tế']],
  [
    'Đảng ủy Khối các trường đại học, cao đẳng Hà Nội, Sở Nội vụ',
    ['Đảng ủy Khối các trường đại học, cao đẳng Hà Nội', 'Sở Nội vụ'],
  ],
  ['QU Ba Đình/QU Đống Đa', ['Quận ủy Ba Đình', 'Quận ủy Đống Đa']],
  ['Sở Y tế và các đơn vị liên quan', ['Sở Y tế']],
  ['-', []],
  ['Các đơn vị liên quan', []],
  ['1. Quận ủy Ba Đình 2. Huyện ủy Gia Lâm', ['Quận ủy Ba Đình', 'Huyện ủy Gia Lâm']],
  ['QU Ba Đình, Đống Đa, Tây Hồ', ['Quận ủy Ba Đình', 'Quận ủy Đống Đa', 'Quận ủy Tây Hồ']],
  ['Quận ủy: Ba Đình, Long Biên', ['Quận ủy Ba Đình', 'Quận ủy Long Biên']],
  ['Các quận ủy Ba Đình, Đống Đa', ['Quận ủy Ba Đình', 'Quận ủy Đống Đa']],
  ['QU Ba Đình và Long Biên', ['Quận ủy Ba Đình', 'Quận ủy Long Biên']],
  ['Sở Tài chính, Y tế, Nội vụ', ['Sở Tài chính', 'Sở Y tế', 'Sở Nội vụ']],
  ['Ban Tổ chức, Tuyên giáo Thành ủy', ['Ban Tổ chức Thành ủy', 'Ban Tuyên giáo Thành ủy']],
  ['Đống Đa, Ba Đình', ['Quận ủy Đống Đa', 'Quận ủy Ba Đình']],
])('“%s” names %j', (text, expected) => {
  const list = unitsIn(text, names);
  expect(list.unclear).toEqual([]);
  expect(list.units.map(({ name }) => name)).toEqual(expected);
});

const MTTQ = 'Ủy ban Mặt trận Tổ quốc Việt Nam Thành phố';

test.each([
  ['Các đơn vị liên quan', [], ['Các đơn vị liên quan']],
  ['Các quận ủy, huyện ủy, thị ủy', [], ['Các quận ủy, huyện ủy, thị ủy']],
  ['Các sở, ban, ngành', [], ['Các sở, ban, ngành']],
  ['các sở, ban, ngành và địa phương; VPTU', ['Văn phòng Thành ủy'], ['các sở, ban, ngành và địa phương']],
  ['Sở, ban, ngành, đoàn thể Thành phố', [], ['Sở, ban, ngành, đoàn thể Thành phố']],
  ['Các cơ quan, đơn vị có liên quan', [], ['Các cơ quan, đơn vị có liên quan']],
  ['30 quận, huyện, thị xã', [], ['30 quận, huyện, thị xã']],
  ['Các cấp ủy trực thuộc Thành ủy', [], ['Các cấp ủy trực thuộc Thành ủy']],
  ['Các Ban Đảng, Văn phòng Thành ủy', ['Văn phòng Thành ủy'], ['Các Ban Đảng']],
  ['Các sở, ban, ngành và Ban Tổ chức Thành ủy', ['Ban Tổ chức Thành ủy'], ['Các sở, ban, ngành']],
  ['Toàn thể', [], ['Toàn thể']],
  ['HĐND, UBND Thành phố', [], ['HĐND, UBND Thành phố']],
  ['MTTQ và các đoàn thể', [MTTQ], ['các đoàn thể']],
  ['Sở Y tế và các đơn vị liên quan', ['Sở Y tế'], ['các đơn vị liên quan']],
])('“%s” names %j, and in words %j', (text, expected, words) => {
  const list = unitsIn(text, names);
  expect(list).toMatchObject({ unclear: [], words });
  expect(list.units.map(({ name }) => name)).toEqual(expected);
});

test.each([
  ['Quận ủy', 'Quận ủy'],
  ['UBND Thành phố', 'UBND Thành phố'],
  ['Đảng ủy các cơ quan Đảng Thành phố', 'Đảng ủy các cơ quan Đảng Thành phố'],
  ['Đảng ủy phường Hàng Bạc, Hoàn Kiếm', 'Hoàn Kiếm'],
  ['Các quận ủy Từ Liêm, Đống Đa', 'quận ủy Từ Liêm'],
])('“%s” is in doubt about “%s”', (text, doubt) => {
  expect(unitsIn(text, names).unclear.map((one) => one.text)).toEqual([doubt]);
});

test('what somebody said is no unit is kept as words wherever it stands', () => {
  const told = unitNames(units, { chosen: new Map([['truong dai hoc y', null]]) });
  expect(unitsIn('Sở Y tế, Trường Đại học Y', told)).toMatchObject({
    units: [{ name: 'Sở Y tế' }],
    unclear: [],
    words: ['Trường Đại học Y'],
  });
});

test('the part that a column has its units play may stand beside them; another part is a doubt', () => {
  const among = unitsIn(withoutRole('Quận ủy Ba Đình (phối hợp), Sở Tài chính', 'supporting'), names);
  expect(among).toMatchObject({
    units: [{ name: 'Quận ủy Ba Đình' }, { name: 'Sở Tài chính' }],
    unclear: [],
  });
  expect(withoutRole('Ban Tổ chức Thành ủy (chủ trì)', 'lead')).toBe('Ban Tổ chức Thành ủy');
  const other = withoutRole('Ban Tổ chức Thành ủy (phối hợp)', 'lead');
  expect(names.meant(other)).toMatchObject({ unit: null, candidates: [{ name: 'Ban Tổ chức Thành ủy' }] });
});
