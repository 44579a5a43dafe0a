import { describe, expect, test } from 'vitest';
import { frameOf, wordsOf } from '#platform/documents';
import type { Document } from './contract.ts';
import { conclusionFileName, conclusionPaper } from './paper.ts';

const finding = {
  ...{
    kind: 'strength' as const,
    text: 'Ban hành đủ chương trình.',
    cause: '',
    undertaking: null,
    verdict: null,
  },
  ...{ remedy: null, remedyDueOn: null },
};
/** As conclusions were frozen before their heading was. */
const FIRST: Document = {
  ...{ number: '12-KL/UBKTTU', issuedOn: '2024-08-07', issuer: 'Ủy ban Kiểm tra Thành ủy Hà Nội' },
  ...{ unit: 'Quận ủy Đống Đa', title: 'Kiểm tra việc thực hiện Chương trình 01-CTr/TU', form: 'inspection' },
  ...{ field: 'economy', content: '', startsOn: '2024-07-01', endsOn: '2024-07-12', team: [] },
  findings: [
    finding,
    {
      ...{ ...finding, kind: 'shortcoming', text: 'Một số đề án chậm', cause: 'Phân công chưa rõ.' },
      ...{
        undertaking: 'Đề án 3',
        verdict: 'rejected',
        remedy: 'Hoàn thành Đề án 3',
        remedyDueOn: '2024-09-30',
      },
    },
    { ...finding, kind: 'shortcoming', text: 'Tự kiểm tra ít.', cause: 'Phân công chưa rõ.' },
  ],
};
const letterhead = {
  ...{ family: 'party' as const, superior: 'Thành ủy Hà Nội', issuer: 'Ủy ban Kiểm tra', code: 'UBKT' },
  ...{ place: 'Hà Nội', archive: 'Văn phòng', motto: [], sizes: {}, lengths: {}, rule: 'HD 36-HD/VPTW' },
};
const HEADED: Document = {
  ...{ ...FIRST, letterhead, announcedOn: '2024-06-14' },
  plan: { title: 'Chương trình kiểm tra năm 2024', approvedOn: '2024-01-25', approvedBy: 'Thành ủy Hà Nội' },
  signing: { authority: 'TM', body: 'Ủy ban Kiểm tra', position: 'Chủ nhiệm' },
  recipients: ['Quận ủy Đống Đa', 'Thành ủy Hà Nội'],
};

/** What stands on paper around the body, line by line. */
function framed(document: Document) {
  const { head, opening, signature } = frameOf(conclusionPaper(document));
  const texts = (lines: { text: string }[]) => lines.map(({ text }) => text);
  return {
    left: head.flatMap(({ left }) => texts(left)),
    right: head.flatMap(({ right }) => texts(right)),
    opening: texts(opening),
    recipients: signature.flatMap(({ left }) => texts(left)),
    signed: signature.flatMap(({ right }) => texts(right)).filter(Boolean),
  };
}
const said = (document: Document) => conclusionPaper(document).body.map(wordsOf);

describe('a conclusion with its heading', () => {
  test('stands between who issued it, on what ground, who signs and who gets it', () => {
    expect(framed(HEADED)).toEqual({
      left: ['Thành ủy Hà Nội', 'Ủy ban Kiểm tra', '*', 'Số 12-KL/UBKTTU'],
      right: ['Đảng Cộng sản Việt Nam', 'Hà Nội, ngày 07 tháng 8 năm 2024'],
      opening: [
        'Kết luận',
        'kiểm tra việc thực hiện Chương trình 01-CTr/TU đối với Quận ủy Đống Đa',
        '- Căn cứ Chương trình kiểm tra năm 2024, được Thành ủy Hà Nội phê duyệt ngày 25/01/2024;',
        '- Căn cứ thông báo ngày 14/06/2024 của Ủy ban Kiểm tra Thành ủy Hà Nội về việc kiểm tra đối với Quận ủy Đống Đa,',
      ],
      recipients: ['Nơi nhận:', '- Quận ủy Đống Đa,', '- Thành ủy Hà Nội,', '- Lưu Văn phòng.'],
      signed: ['T/M Ủy ban Kiểm tra', 'Chủ nhiệm'],
    });
  });

  test('says what was found, why, what of claims, and who must put what right by when', () => {
    expect(said(HEADED).slice(2)).toEqual([
      ...['I- Ưu điểm', '1- Ban hành đủ chương trình.'],
      ...['II- Hạn chế, khuyết điểm', '1- Một số đề án chậm', '2- Tự kiểm tra ít.'],
      ...['III- Nguyên nhân', '1- Của hạn chế, khuyết điểm thứ 1, 2: Phân công chưa rõ.'],
      ...['IV- Kết quả xem xét báo cáo hoàn thành', '1- Không xác nhận báo cáo hoàn thành: Đề án 3.'],
      ...['V- Yêu cầu khắc phục', '1- Quận ủy Đống Đa: Hoàn thành Đề án 3. Thời hạn: ngày 30/09/2024.'],
      'Quận ủy Đống Đa có trách nhiệm tổ chức thực hiện các yêu cầu trên và báo cáo kết quả về Ủy ban Kiểm tra Thành ủy Hà Nội đúng thời hạn.',
    ]);
  });

  test('of a body of the state bears the head of the state and ends as its documents do', () => {
    const state = { ...HEADED, letterhead: { ...letterhead, family: 'state' as const } };
    expect(framed(state).right.slice(0, 2)).toEqual([
      'Cộng hòa xã hội chủ nghĩa Việt Nam',
      'Độc lập - Tự do - Hạnh phúc',
    ]);
    expect(framed(state).left).toContain('Số: 12-KL/UBKTTU');
    expect(said(state).at(-1)).toMatch(/đúng thời hạn\.\/\.$/u);
  });
});

describe('a conclusion frozen before its heading was', () => {
  test('is headed by what its issuer is called, and says nothing that was not frozen', () => {
    expect(framed(FIRST)).toMatchObject({
      left: ['Thành ủy Hà Nội', 'Ủy ban Kiểm tra Thành ủy Hà Nội', '*', 'Số 12-KL/UBKTTU'],
      right: ['Đảng Cộng sản Việt Nam', 'Hà Nội, ngày 07 tháng 8 năm 2024'],
      recipients: ['Nơi nhận:', '- Quận ủy Đống Đa,', '- Lưu Văn phòng.'],
      signed: ['T/M Ủy ban Kiểm tra'],
    });
    expect(framed(FIRST).opening).toHaveLength(2);
    expect(framed({ ...FIRST, issuer: 'Ủy ban Kiểm tra Thành ủy' }).right).toContain(
      'ngày 07 tháng 8 năm 2024',
    );
  });

  test('claims no head of the Party for a body whose name does not say that it is of it', () => {
    expect(framed({ ...FIRST, issuer: 'Liên đoàn Lao động' }).right).toEqual(['ngày 07 tháng 8 năm 2024']);
  });
});

test('a number of digits alone takes the letters of type and body; a supervision is told of in a notice', () => {
  expect(framed({ ...HEADED, number: '5' }).left).toContain('Số 05-KL/UBKT');
  const supervision: Document = {
    ...HEADED,
    number: '5',
    form: 'thematic-supervision',
    title: 'Việc học tập',
  };
  expect(framed(supervision).left).toContain('Số 05-TB/UBKT');
  expect(framed(supervision).opening.slice(0, 2)).toEqual([
    'Thông báo',
    'kết luận giám sát chuyên đề việc học tập đối với Quận ủy Đống Đa',
  ]);
});

test('its file is called by type, number and unit, without signs that file systems refuse', () => {
  expect(conclusionFileName(FIRST)).toBe('Kết luận 12-KL-UBKTTU - Quận ủy Đống Đa');
});
