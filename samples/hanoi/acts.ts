// How the tree came to be, in recorded acts: what stood when the sample begins, the mergers of early 2025, and the
// reorganisation of 1 July 2025. Names, numbers of state resolutions and the mapping of communes are real; the numbers
// of party directives are not public here and are marked.
import {
  CENTRE,
  CITY,
  CITY_BODIES,
  OTHER_COMMITTEES,
  PARTY_WORK,
  SUBCOMMITTEE,
  SUBCOMMITTEE_SINCE,
} from './city-units.ts';
import { DISTRICTS, SUCCESSORS, successorsOf, getDistrict, type Commune } from './districts.ts';
import type { Act, Change, Founding, Level, Succession } from './types.ts';
import { capitals, inSentence, parted } from './unit-names.ts';

const BEGINNING = '2015-01-01';
const TWO_TIERS = '2025-07-01';

/** The two communes whose cells the sample shows. */
const WITH_CELLS: { district: string; place: string; cells: string[] }[] = [
  {
    district: 'dong-da',
    place: 'Phường Láng Hạ',
    cells: ['Chi bộ Tổ dân phố số 1', 'Chi bộ Tổ dân phố số 2', 'Chi bộ Cơ quan', 'Chi bộ Trường Tiểu học'],
  },
  {
    district: 'dong-anh',
    place: 'Xã Cổ Loa',
    cells: ['Chi bộ thôn số 1', 'Chi bộ thôn số 2', 'Chi bộ Trạm Y tế'],
  },
];

interface Cell extends Founding {
  commune: Commune;
}

const CELLS: Cell[] = WITH_CELLS.flatMap(({ district, place, cells }) => {
  const commune = getDistrict(district).communes.find((one) => one.place === place)!;
  return cells.map((name, at) => ({
    commune,
    unit: `${commune.unit}/chi-bo-${at + 1}`,
    code: `CB-${capitals(parted(place).name)}-0${at + 1}`,
    name: `${name} ${inSentence(place)}`,
    level: 'cell',
    kind: 'cell',
    fields: ['leadership'],
    parent: commune.unit,
  }));
});

/** All acts, in the order in which they hold. */
export function acts(): Act[] {
  return [...beginnings(), subcommittee(), advisoryMerger(), departmentMergers(), twoTiers()];
}

function found(
  key: string,
  { directive, note }: { directive: string; note: string },
  units: Founding[],
): Act {
  return {
    key,
    type: 'founding',
    holdsOn: BEGINNING,
    directive,
    note,
    illustrative: true,
    changes: units.map((unit) => ({ found: unit })),
    successions: [],
  };
}

function committee(
  { unit, code, name }: Pick<Founding, 'unit' | 'code' | 'name'>,
  level: Level,
  parent: string,
): Founding {
  return { unit, code, name, level, kind: 'committee', fields: PARTY_WORK, parent };
}

function beginnings(): Act[] {
  const districts = DISTRICTS.map((district) => committee(district, 'district', CITY.unit));
  const communes = DISTRICTS.flatMap((district) =>
    district.communes.map((commune) => committee(commune, 'commune', district.unit)),
  );
  const cells = CELLS.map(({ commune: _, ...cell }): Founding => cell);
  const [city, lower] = [
    'Hiện trạng cơ quan cấp Thành phố và cấp trên của Thành ủy khi lập không gian mẫu',
    '30 quận ủy, huyện ủy, thị ủy',
  ].map((what) => `${what}; tên gọi là thật, ngày và số văn bản là minh họa.`) as [string, string];
  const list =
    'Đảng ủy của 526 xã, phường, thị trấn theo danh mục hành chính đầu năm 2025; các lần sắp xếp trước đó không thể hiện trong không gian mẫu.';
  const others =
    'Một số trong 20 đảng bộ khác trực thuộc Thành ủy; danh sách đầy đủ chưa có nguồn công khai.';
  const shown = 'Chi bộ minh họa của hai đảng bộ xã, phường.';
  return [
    found('hien-trang-thanh-pho', { directive: 'HT-01/VPTU (minh họa)', note: city }, [
      CENTRE,
      CITY,
      ...CITY_BODIES,
    ]),
    found('hien-trang-quan-huyen', { directive: 'HT-02/VPTU (minh họa)', note: lower }, districts),
    found('hien-trang-xa-phuong', { directive: 'HT-03/VPTU (minh họa)', note: list }, communes),
    found('hien-trang-dang-bo-khac', { directive: 'HT-04/VPTU (minh họa)', note: others }, OTHER_COMMITTEES),
    found('hien-trang-chi-bo', { directive: 'HT-05/VPTU (minh họa)', note: shown }, cells),
  ];
}

function subcommittee(): Act {
  const directive = 'Quyết định về thành lập các tiểu ban chuẩn bị Đại hội XIV (số minh họa: 01-QĐ/TW)';
  const note =
    'Tiểu ban Điều lệ Đảng Đại hội XIV chuẩn bị tổng kết thi hành Điều lệ; tên gọi là thật, ngày và số văn bản là minh họa.';
  const holdsOn = SUBCOMMITTEE_SINCE;
  return { ...found('tieu-ban-dieu-le', { directive, note }, [SUBCOMMITTEE]), holdsOn };
}

function advisoryMerger(): Act {
  return {
    key: 'hop-nhat-tuyen-giao-dan-van',
    type: 'merging',
    holdsOn: '2025-02-03',
    directive: 'Quyết định của Thành ủy về hợp nhất (số minh họa: 01-QĐ/TU)',
    note: 'Hợp nhất Ban Tuyên giáo và Ban Dân vận đầu năm 2025; việc hợp nhất là thật, ngày và số văn bản cần đối chiếu với nguồn chính thức.',
    illustrative: true,
    changes: [
      {
        found: {
          unit: 'btgdvtu',
          code: 'BTGDVTU',
          name: 'Ban Tuyên giáo và Dân vận Thành ủy',
          level: 'city',
          kind: 'advisory',
          fields: ['communication', 'mass-mobilisation', 'culture'],
          parent: CITY.unit,
        },
      },
      { dissolve: { unit: 'btgtu', heir: 'btgdvtu' } },
      { dissolve: { unit: 'bdvtu', heir: 'btgdvtu' } },
    ],
    successions: [
      { from: 'btgtu', to: 'btgdvtu', share: 'whole' },
      { from: 'bdvtu', to: 'btgdvtu', share: 'whole' },
    ],
  };
}

function departmentMergers(): Act {
  return {
    key: 'sap-xep-so-2025',
    type: 'reorganising',
    holdsOn: '2025-03-01',
    directive:
      'Nghị quyết của HĐND Thành phố tháng 02/2025 về sắp xếp cơ quan chuyên môn (số chưa đối chiếu)',
    note: 'Sắp xếp các sở từ ngày 01/3/2025. Tên các sở là thật; chỉ thể hiện những sở có trong không gian mẫu.',
    illustrative: false,
    changes: [
      {
        found: {
          unit: 'snnmt',
          code: 'SNNMT',
          name: 'Sở Nông nghiệp và Môi trường',
          level: 'city',
          kind: 'agency',
          fields: ['agriculture', 'environment'],
          parent: CITY.unit,
        },
      },
      { dissolve: { unit: 'snnptnt', heir: 'snnmt' } },
      { dissolve: { unit: 'stnmt', heir: 'snnmt' } },
      { dissolve: { unit: 'skhdt', heir: 'stc' } },
      { dissolve: { unit: 'sgtvt', heir: 'sxd' } },
      { dissolve: { unit: 'stttt', heir: 'skhcn' } },
      { dissolve: { unit: 'sldtbxh', heir: 'snv' } },
      { change: { unit: 'skhcn', fields: ['science', 'communication'] } },
      { change: { unit: 'snv', fields: ['administrative-reform', 'organisation', 'welfare'] } },
    ],
    successions: [
      { from: 'snnptnt', to: 'snnmt', share: 'whole' },
      { from: 'stnmt', to: 'snnmt', share: 'whole' },
      { from: 'skhdt', to: 'stc', share: 'whole' },
      { from: 'sgtvt', to: 'sxd', share: 'whole' },
      { from: 'stttt', to: 'skhcn', share: 'whole' },
      { from: 'sldtbxh', to: 'snv', share: 'part' },
      { from: 'sldtbxh', to: 'syt', share: 'part' },
      { from: 'sldtbxh', to: 'sgddt', share: 'part' },
    ],
  };
}

/** First the new committees, then the cells' move, then the old communes and last the districts they stood under. */
function twoTiers(): Act {
  const communes = DISTRICTS.flatMap((district) => district.communes);
  const founded = SUCCESSORS.map(({ unit, code, name }): Change => ({
    found: { unit, code, name, level: 'commune', kind: 'committee', fields: PARTY_WORK, parent: CITY.unit },
  }));
  const moved = CELLS.map(({ unit, commune }): Change => ({ move: { unit, parent: commune.heir.unit } }));
  const dissolved = [...communes, ...DISTRICTS].map(({ unit, heir }): Change => ({
    dissolve: { unit, heir: heir.unit },
  }));
  const ofCommunes = communes.flatMap(({ unit, successors }) =>
    successors.map(({ to, share }): Succession => ({ from: unit, to: to.unit, share })),
  );
  const ofDistricts = DISTRICTS.flatMap((district) =>
    successorsOf(district).map((to): Succession => ({ from: district.unit, to: to.unit, share: 'part' })),
  );
  return {
    key: 'chinh-quyen-hai-cap',
    type: 'reorganising',
    holdsOn: TWO_TIERS,
    directive: '1656/NQ-UBTVQH15',
    note: 'Kết thúc hoạt động cấp huyện; 526 xã, phường, thị trấn sắp xếp thành 126 xã, phường. Danh mục và phần nhập là thật; việc lập đảng bộ xã, phường trực thuộc Thành ủy và đơn vị kế thừa hồ sơ là phương án của không gian mẫu.',
    illustrative: true,
    changes: [...founded, ...moved, ...dissolved],
    successions: [...ofCommunes, ...ofDistricts],
  };
}
