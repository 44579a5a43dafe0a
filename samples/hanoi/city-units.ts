// The units above the city and at its level: the centre and the Charter's subcommittee; the committee, its advisory bodies and the departments that lead programmes
// (real names as of 2021–2024); the party committees beside the districts, of which only some are known.
import type { Field, Founding, Kind, Level } from './types.ts';

/** What a party committee at any level answers for. */
export const PARTY_WORK: Field[] = [
  'leadership',
  'organisation',
  'inspection',
  'internal-affairs',
  'communication',
  'mass-mobilisation',
  'administrative-reform',
];

type Row = [unit: string, code: string, name: string, kind: Kind, ...fields: Field[]];

const BODIES: Row[] = [
  ['vptu', 'VPTU', 'Văn phòng Thành ủy', 'office', 'leadership', 'administrative-reform'],
  ['btctu', 'BTCTU', 'Ban Tổ chức Thành ủy', 'advisory', 'organisation'],
  ['ubkttu', 'UBKTTU', 'Ủy ban Kiểm tra Thành ủy', 'inspection', 'inspection'],
  ['btgtu', 'BTGTU', 'Ban Tuyên giáo Thành ủy', 'advisory', 'communication', 'culture'],
  ['bdvtu', 'BDVTU', 'Ban Dân vận Thành ủy', 'advisory', 'mass-mobilisation'],
  ['bnctu', 'BNCTU', 'Ban Nội chính Thành ủy', 'advisory', 'internal-affairs'],
  ['lhp', 'LHP', 'Trường Đào tạo cán bộ Lê Hồng Phong', 'agency', 'organisation', 'communication'],
  ['mttq', 'MTTQTP', 'Ủy ban Mặt trận Tổ quốc Việt Nam Thành phố', 'union', 'mass-mobilisation'],
  ['tttp', 'TTTP', 'Thanh tra Thành phố', 'agency', 'internal-affairs'],
  ['snv', 'SNV', 'Sở Nội vụ', 'agency', 'administrative-reform', 'organisation'],
  ['skhdt', 'SKHDT', 'Sở Kế hoạch và Đầu tư', 'agency', 'economy'],
  ['stc', 'STC', 'Sở Tài chính', 'agency', 'economy'],
  ['sct', 'SCT', 'Sở Công Thương', 'agency', 'economy'],
  ['sxd', 'SXD', 'Sở Xây dựng', 'agency', 'urban'],
  ['sgtvt', 'SGTVT', 'Sở Giao thông vận tải', 'agency', 'urban'],
  ['sqhkt', 'SQHKT', 'Sở Quy hoạch - Kiến trúc', 'agency', 'urban', 'environment'],
  ['stnmt', 'STNMT', 'Sở Tài nguyên và Môi trường', 'agency', 'environment'],
  ['snnptnt', 'SNNPTNT', 'Sở Nông nghiệp và Phát triển nông thôn', 'agency', 'agriculture'],
  ['svhtt', 'SVHTT', 'Sở Văn hóa và Thể thao', 'agency', 'culture'],
  ['sdl', 'SDL', 'Sở Du lịch', 'agency', 'economy', 'culture'],
  ['sgddt', 'SGDDT', 'Sở Giáo dục và Đào tạo', 'agency', 'culture', 'welfare'],
  ['skhcn', 'SKHCN', 'Sở Khoa học và Công nghệ', 'agency', 'science'],
  ['stttt', 'STTTT', 'Sở Thông tin và Truyền thông', 'agency', 'science', 'communication'],
  ['sldtbxh', 'SLDTBXH', 'Sở Lao động - Thương binh và Xã hội', 'agency', 'welfare'],
  ['syt', 'SYT', 'Sở Y tế', 'agency', 'welfare'],
];

const BESIDE_DISTRICTS: Row[] = [
  ['duk-cqtp', 'DUK-CQTP', 'Đảng ủy Khối các cơ quan Thành phố', 'committee', 'leadership', 'organisation'],
  ['duk-dn', 'DUK-DN', 'Đảng ủy Khối Doanh nghiệp Hà Nội', 'committee', 'leadership', 'economy'],
  [
    'duk-dhcd',
    'DUK-DHCD',
    'Đảng ủy Khối các trường đại học, cao đẳng Hà Nội',
    'committee',
    'leadership',
    'culture',
  ],
  ['du-catp', 'DU-CATP', 'Đảng ủy Công an Thành phố Hà Nội', 'committee', 'leadership', 'defence'],
  ['du-btltd', 'DU-BTLTD', 'Đảng ủy Bộ Tư lệnh Thủ đô Hà Nội', 'committee', 'leadership', 'defence'],
];

/** What stands above the city: the centre, as far as the survey of the Charter needs it. */
export const CENTRE: Founding = {
  unit: 'bchtw',
  code: 'BCHTW',
  name: 'Ban Chấp hành Trung ương',
  level: 'nation',
  kind: 'committee',
  fields: PARTY_WORK,
  parent: null,
};

/** The subcommittee of the XIV Congress that reviews the Charter and sends the survey delegation. */
export const SUBCOMMITTEE: Founding = {
  unit: 'tieu-ban-dieu-le',
  code: 'TBDL',
  name: 'Tiểu ban Điều lệ Đảng Đại hội XIV',
  level: 'nation',
  kind: 'advisory',
  fields: ['leadership', 'organisation'],
  parent: CENTRE.unit,
};
/** Since when it stands in the sample; the day is illustrative. */
export const SUBCOMMITTEE_SINCE = '2023-10-09';

export const CITY: Founding = {
  unit: 'tuhn',
  code: 'TUHN',
  name: 'Thành ủy Hà Nội',
  level: 'city',
  kind: 'committee',
  fields: PARTY_WORK,
  parent: CENTRE.unit,
};

export const CITY_BODIES: Founding[] = BODIES.map((row) => under(row, 'city'));

export const OTHER_COMMITTEES: Founding[] = BESIDE_DISTRICTS.map((row) => under(row, 'district'));

function under([unit, code, name, kind, ...fields]: Row, level: Level): Founding {
  return { unit, code, name, level, kind, fields, parent: CITY.unit };
}
