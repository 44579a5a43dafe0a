// Documents to be written in tests: a party report, a state report, and a body that has every kind of block.
import type { Block, OfficialDocument, Run } from './content.ts';
import { formFor, type Family } from './form.ts';

export const run = (text: string, looks: Partial<Run> = {}): Run => ({ text, ...looks });
export const para = (text: string): Block => ({ kind: 'paragraph', runs: [run(text)] });

const WORDS =
  'Trong kỳ, các cấp ủy đã lãnh đạo, chỉ đạo triển khai đồng bộ các nhiệm vụ; công tác tuyên truyền được đổi mới, kết quả thực hiện chỉ tiêu cơ bản đạt và vượt kế hoạch đề ra.';

/** A body with every kind of block but the annex. */
export function body(): Block[] {
  return [
    { kind: 'heading', level: 1, runs: [run('I. KẾT QUẢ ĐẠT ĐƯỢC')] },
    { kind: 'heading', level: 2, runs: [run('1. Công tác lãnh đạo, chỉ đạo')] },
    para(WORDS),
    {
      kind: 'paragraph',
      align: 'left',
      runs: [
        run('Kết quả '),
        run('nổi bật', { bold: true }),
        run(' và '),
        run('cần lưu ý', { italic: true, underline: true }),
        run(', 25 m'),
        run('2', { superscript: true }),
        run(', H'),
        run('2', { subscript: true }),
        run('O, '),
        run('bỏ', { strike: true }),
        run('; xem '),
        run('văn bản', { link: 'https://example.org/a?b=1&c=2' }),
        run('.\nDòng hai\tsau bước nhảy <&>.'),
      ],
    },
    { kind: 'heading', level: 3, runs: [run('a) Danh mục')] },
    {
      kind: 'list',
      ordered: true,
      items: [
        [para('Việc thứ nhất.'), para('Nói thêm về việc thứ nhất.')],
        [
          para('Việc thứ hai.'),
          { kind: 'list', ordered: false, items: [[para('Ý một;')], [para('Ý hai.')]] },
        ],
      ],
    },
    table(),
    { kind: 'page-break' },
    { kind: 'heading', level: 1, label: 'Chương II', runs: [run('Phương hướng')] },
    { kind: 'heading', level: 4, runs: [run('Bậc bốn')] },
    para('Đoạn cuối.'),
  ];
}

/** A table with a head of two rows and merged cells. */
export function table(): Block {
  return {
    kind: 'table',
    caption: 'Bảng 1. Kết quả theo đơn vị',
    head: [
      [
        { runs: [run('Đơn vị')], rowSpan: 2 },
        { runs: [run('Chỉ tiêu')], colSpan: 2 },
      ],
      [{ runs: [run('Giao')] }, { runs: [run('Đạt')] }],
    ],
    rows: [
      [
        { runs: [run('Phường A')], rowSpan: 2 },
        { runs: [run('12')], align: 'right' },
        { runs: [run('11', { bold: true })] },
      ],
      [{ runs: [run('gộp hai cột')], colSpan: 2, align: 'center' }],
      [{ runs: [run('Phường B')] }, { runs: [run('7')] }, { runs: [] }],
    ],
  };
}

const PARTY = {
  superior: 'Đảng bộ thành phố Hà Nội',
  issuer: 'Thành ủy Hà Nội',
  code: 'TU',
  place: 'Hà Nội',
  archive: 'Văn phòng Thành ủy',
};
const STATE = {
  superior: 'Ủy ban nhân dân thành phố Hà Nội',
  issuer: 'Sở Nội vụ',
  code: 'SNV',
  place: 'Hà Nội',
  archive: 'VT, VP',
};

/** A report of a family on a day; `changes` are put over it. */
export function report(
  family: Family,
  date: string,
  changes: Partial<OfficialDocument> = {},
): OfficialDocument {
  const party = family === 'party';
  return {
    form: formFor(family, date),
    names: party ? PARTY : STATE,
    date,
    number: '5',
    symbol: 'BC',
    type: 'Báo cáo',
    abstract: 'kết quả thực hiện Nghị quyết số 15-NQ/TW',
    addressees: ['Ban Bí thư', 'Ban Tổ chức Trung ương'],
    bases: ['Căn cứ Điều lệ Đảng', 'Căn cứ Quy chế làm việc'],
    authority: 'TM',
    signsFor: party ? 'Ban Thường vụ' : 'Lãnh đạo Sở',
    position: party ? 'Phó Bí thư' : 'Giám đốc',
    signer: 'Nguyễn Văn An',
    recipients: ['Như trên', 'Các ban đảng'],
    draft: false,
    body: body(),
    ...changes,
  };
}
