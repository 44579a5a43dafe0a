import { buffer } from 'node:stream/consumers';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Block, Run } from './content.ts';
import { writeDocx } from './docx.ts';
import { bold, foreign, p, tbl, tc, type Foreign } from './foreign.fixture.ts';
import { readDocx } from './read-docx.ts';
import { body, para, report, run } from './sample.fixture.ts';

const read = async (xml: string, more: Foreign = {}) => {
  const { blocks, warnings } = await readDocx(foreign(xml, more));
  const told = warnings.map(({ code, values }) => [code.replace('platform.documents.warning.', ''), values]);
  return { blocks, told: Object.fromEntries(told) as Record<string, unknown> };
};
const again = async (blocks: Block[], family: 'party' | 'state' = 'party') =>
  readDocx(await buffer(await writeDocx(report(family, '2026-07-08', { body: blocks }))));

test.each(['party', 'state'] as const)(
  'what was written as a %s document is read as the same blocks, without its frame',
  async (family) => {
    const { blocks, warnings } = await again(body(), family);
    expect(blocks).toEqual(body());
    expect(warnings.map(({ code }) => code)).toEqual(['platform.documents.warning.frame-left-out']);
  },
);

test('annexes come back with number and title', async () => {
  const blocks: Block[] = [
    para('Nội dung.'),
    { kind: 'annex', number: 'I', title: 'Biểu số liệu' },
    para('Phần sau.'),
  ];
  expect((await again(blocks)).blocks).toEqual(blocks);
});

test('whatever the words and looks of a paragraph, they come back', async () => {
  const word = fc
    .stringMatching(/^[\p{L}\d <&>"'.,;\n\t-]{1,20}$/u)
    .map((text) => `xx${text}y`.normalize('NFC'));
  const looks = fc.record(
    {
      bold: fc.constant(true),
      italic: fc.constant(true),
      underline: fc.constant(true),
      strike: fc.constant(true),
    },
    { requiredKeys: [] },
  );
  const paragraph = fc.array(fc.tuple(word, looks), { minLength: 1, maxLength: 4 }).map((pieces): Block => {
    const runs: Run[] = [];
    for (const [text, look] of pieces) {
      const last = runs.at(-1);
      if (last && JSON.stringify({ ...last, text: '' }) === JSON.stringify({ text: '', ...look }))
        last.text += text;
      else runs.push({ text, ...look });
    }
    return { kind: 'paragraph', runs };
  });
  await fc.assert(
    fc.asyncProperty(fc.array(paragraph, { minLength: 1, maxLength: 5 }), async (blocks) => {
      expect((await again(blocks)).blocks).toEqual(blocks);
    }),
    { numRuns: 25 },
  );
});

test('headings are known by their style, in the words of any word processor', async () => {
  const styles = {
    a: 'heading 1',
    b: 'Heading 2',
    c: 'Đề mục 3',
    d: 'Tiêu đề 4',
    e: 'heading 9',
    Heading5: 'khác',
  };
  const xml = Object.keys(styles).map((id) => p(`Mục ${id}`, { paragraph: `<w:pStyle w:val="${id}"/>` }));
  const { blocks, told } = await read(xml.join(''), { styles });
  expect(blocks.map((block) => (block.kind === 'heading' ? block.level : block.kind))).toEqual([
    1,
    2,
    3,
    4,
    6,
    'paragraph',
  ]);
  expect(told).toEqual({});
});

test('bold numbered lines are headings of their depth, and it is told', async () => {
  const lines = [
    'I. KẾT QUẢ',
    '1. Công tác',
    '1.1. Chi tiết',
    'a) Ý',
    'II- HẠN CHẾ',
    '2- Tồn tại',
    'đ) Ý nữa',
  ];
  const { blocks, told } = await read(
    lines.map(bold).join('') + bold('Chỉ là chữ đậm') + bold('1.500 người') + bold('x.y') + p('1. Không đậm'),
  );
  expect(blocks.map((block) => (block.kind === 'heading' ? block.level : 0))).toEqual([
    1, 2, 3, 3, 1, 2, 3, 0, 0, 0, 0,
  ]);
  expect(blocks[0]).toEqual({ kind: 'heading', level: 1, runs: [run('I. KẾT QUẢ')] });
  expect(told['headings-by-look']).toEqual({ count: 7 });
});

test('under parts and chapters such headings are one deeper', async () => {
  const { blocks } = await read(['Phần thứ nhất', 'I. KẾT QUẢ', '1. Công tác'].map(bold).join(''));
  expect(blocks.map((block) => block.kind === 'heading' && block.level)).toEqual([1, 2, 3]);
});

test('lists keep their depth, kind and order', async () => {
  const item = (text: string, level: number, id: number) =>
    p(text, { paragraph: `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${id}"/></w:numPr>` });
  const { blocks } = await read(
    item('a', 0, 1) + item('b', 1, 2) + item('c', 1, 2) + item('d', 0, 1) + p('hết') + item('e', 0, 2),
  );
  expect(blocks).toEqual([
    {
      kind: 'list',
      ordered: true,
      items: [[para('a'), { kind: 'list', ordered: false, items: [[para('b')], [para('c')]] }], [para('d')]],
    },
    para('hết'),
    { kind: 'list', ordered: false, items: [[para('e')]] },
  ]);
});

test('tables keep merged cells; lines, lists and tables in a cell become its text', async () => {
  const numbered = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>';
  const { blocks, told } = await read(
    tbl(
      [tc(p('cao'), '<w:vMerge w:val="restart"/>'), tc(p('rộng'), '<w:gridSpan w:val="2"/>')],
      [
        tc(p(''), '<w:vMerge/>'),
        tc(p('một', { paragraph: numbered }) + p('hai', { paragraph: numbered })),
        tc(tbl([tc(p('x')), tc(p('y'))]) + p('')),
      ],
    ),
  );
  expect(blocks).toEqual([
    {
      kind: 'table',
      head: [],
      rows: [
        [
          { runs: [run('cao')], rowSpan: 2 },
          { runs: [run('rộng')], colSpan: 2 },
        ],
        [{ runs: [run('1. một\n2. hai')] }, { runs: [run('x | y\n')] }],
      ],
    },
  ]);
  expect(told['nested-tables']).toEqual({ count: 1 });
});

test('letters are composed, also where two runs part a letter from its mark', async () => {
  const parted = '<w:p><w:r><w:t>Điê</w:t></w:r><w:r><w:t>\u0300u lê\u0323</w:t></w:r></w:p>';
  expect((await read(parted)).blocks).toEqual([para('Điều lệ')]);
});

test('of tracked changes the text is read as if all were accepted, and they are counted', async () => {
  const xml =
    '<w:p><w:r><w:t>Giữ </w:t></w:r><w:ins w:id="1"><w:r><w:t>thêm</w:t></w:r></w:ins><w:del w:id="2"><w:r><w:delText>bỏ</w:delText></w:r></w:del></w:p>';
  const { blocks, told } = await read(xml);
  expect(blocks).toEqual([para('Giữ thêm')]);
  expect(told).toEqual({ 'tracked-changes': { ins: 1, del: 1 } });
});

test('nothing is dropped in silence: images, drawings, equations, comments, notes, headers, unknown elements', async () => {
  const drawing = (inside: string) =>
    `<w:drawing><wp:inline xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"><a:graphic xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:graphicData>${inside}</a:graphicData></a:graphic></wp:inline></w:drawing>`;
  const image = drawing(
    '<pic:pic xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:blipFill><a:blip r:embed="image"/></pic:blipFill></pic:pic>',
  );
  const chart = drawing(
    '<c:chart xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" r:id="x"/>',
  );
  const { blocks, told } = await read(
    `<w:p><w:r><w:t>Chữ</w:t></w:r><w:r>${image}</w:r><w:r>${chart}</w:r><w:r><w:commentReference w:id="0"/></w:r><w:r><w:footnoteReference w:id="2"/></w:r><m:oMath xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"/><w:permStart w:id="1"/></w:p>`,
    {
      members: {
        'word/media/image1.png': new Uint8Array(10),
        'word/header1.xml': '<w:hdr xmlns:w="x"><w:p><w:r><w:t>Mật</w:t></w:r></w:p></w:hdr>',
        'word/header2.xml': '<w:hdr xmlns:w="x"><w:p><w:r><w:t>2</w:t></w:r></w:p></w:hdr>',
      },
    },
  );
  expect(blocks).toEqual([para('Chữ')]);
  expect(told).toEqual({
    images: { count: 1 },
    drawings: { count: 1 },
    equations: { count: 1 },
    comments: { count: 1 },
    notes: { count: 1 },
    headers: { count: 1 },
    ignored: { names: 'w:permStart' },
  });
});

test('the head and the signature of somebody else’s official document are left out, and it is told', async () => {
  const head = tbl([tc(p('UBND XÃ A')), tc(p('CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM'))]);
  const signature = tbl([tc(p('Nơi nhận:') + p('- Như trên;')), tc(p('CHỦ TỊCH'))]);
  const { blocks, told } = await read(head + p('Nội dung') + tbl([tc(p('ô'))]) + signature);
  expect(blocks).toEqual([para('Nội dung'), { kind: 'table', head: [], rows: [[{ runs: [run('ô')] }]] }]);
  expect(told['frame-left-out']).toEqual({ count: 2 });
});
