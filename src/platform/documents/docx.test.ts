import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { buffer } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import type { Block, OfficialDocument } from './content.ts';
import { writeDocx } from './docx.ts';
import { docxOf } from './produced.fixture.ts';
import { para, report, run, table } from './sample.fixture.ts';

const party = (changes: Partial<OfficialDocument> = {}) => report('party', '2026-07-08', changes);
const bytesOf = async (document: OfficialDocument) => buffer(await writeDocx(document));
const started = promisify(execFile);
const script = (name: string) => fileURLToPath(new URL(name, import.meta.url));

test('the same document gives the same bytes, in another process and another time zone too', async () => {
  const first = await bytesOf(party());
  await new Promise((resolve) => setTimeout(resolve, 2100)); // the clock of a ZIP counts by two seconds
  expect((await bytesOf(party())).equals(first)).toBe(true);
  const hash = createHash('sha256').update(first).digest('hex');
  for (const TZ of ['Asia/Ho_Chi_Minh', 'America/New_York']) {
    const { stdout } = await started(process.execPath, [script('./write.fixture.ts'), 'hash'], {
      env: { ...process.env, TZ },
    });
    expect(stdout.trim()).toBe(hash);
  }
});

test('another word gives other bytes, and the properties bear the day of the document', async () => {
  expect((await bytesOf(party({ signer: 'Trần Thị Bình' }))).equals(await bytesOf(party()))).toBe(false);
  const core = (await docxOf(party())).members['docProps/core.xml']!;
  expect(core.match(/2026-07-08T00:00:00Z/g)).toHaveLength(2);
  expect(core).toContain('<dc:creator>Thành ủy Hà Nội</dc:creator>');
  expect(core).toContain('Báo cáo kết quả thực hiện Nghị quyết số 15-NQ/TW');
});

test('10,000 bodies are written by a process that never takes 512 MiB', async () => {
  const { stdout } = await started(process.execPath, [script('./write.fixture.ts'), '10000']);
  const { blocks, mebibytes } = JSON.parse(stdout) as { blocks: number; mebibytes: number };
  expect(blocks).toBe(40_000);
  expect(mebibytes).toBeLessThan(512);
});

test('a body is taken as it is read, not gathered before', async () => {
  let taken = 0;
  async function* body(): AsyncGenerator<Block> {
    for (; taken < 5000; taken++) {
      // Words that do not compress, or all of it would go into the buffers.
      const words = Array.from({ length: 60 }, (_, n) =>
        createHash('sha256').update(`${taken}/${n}`).digest('hex'),
      );
      yield para(words.join(' '));
    }
  }
  const out = await writeDocx(party({ body: body() }));
  await new Promise((resolve) => setTimeout(resolve, 500));
  expect(taken).toBeLessThan(2500);
  for await (const _ of out);
  expect(taken).toBe(5000);
});

test('progress is told block by block', async () => {
  const told: number[] = [];
  await buffer(
    await writeDocx(party({ body: [para('a'), para('b'), para('c')] }), { onProgress: (n) => told.push(n) }),
  );
  expect(told).toEqual([1, 2, 3]);
});

test('writing stops when it is cancelled, and lets go of the body', async () => {
  const cancel = new AbortController();
  let ended = false;
  async function* body(): AsyncGenerator<Block> {
    try {
      for (;;) yield para('Không dừng. '.repeat(2000));
    } finally {
      ended = true;
    }
  }
  const out = await writeDocx(party({ body: body() }), {
    signal: cancel.signal,
    onProgress: (blocks) => blocks === 50 && cancel.abort(),
  });
  await expect(buffer(out)).rejects.toMatchObject({ name: 'AbortError' });
  await expect.poll(() => ended).toBe(true);
  await expect(writeDocx(party(), { signal: AbortSignal.abort(new Error('before')) })).rejects.toThrow(
    'before',
  );
});

test('a body that fails makes the stream fail with its own error', async () => {
  async function* body(): AsyncGenerator<Block> {
    yield para('Một.');
    throw new Error('the store is away');
  }
  await expect(bytesOf(party({ body: body() }))).rejects.toThrow('the store is away');
});

test('headings have the styles and outline levels of Word', async () => {
  const levels = [1, 2, 3, 4, 5, 6] as const;
  const docx = await docxOf(
    party({ body: levels.map((level) => ({ kind: 'heading', level, runs: [run(`Bậc ${level}`)] })) }),
  );
  for (const level of levels) {
    expect(docx.find(`Bậc ${level}`).style).toBe(`Heading${level}`);
    expect(docx.style(`Heading${level}`)).toContain(`<w:name w:val="Heading ${level}"/>`);
    expect(docx.style(`Heading${level}`)).toContain(`<w:outlineLvl w:val="${level - 1}"/>`);
  }
});

test('head rows of a table are repeated on each page, no row is broken, merged cells are merged', async () => {
  const { xml } = await docxOf(party({ body: [table()] }));
  const rows = [...xml.matchAll(/<w:tr>.*?<\/w:tr>/g)]
    .map(([row]) => row)
    .filter((row) => row.includes('w:val="Table'));
  expect(rows.map((row) => row.includes('<w:tblHeader/>'))).toEqual([true, true, false, false, false]);
  expect(rows.every((row) => row.includes('<w:cantSplit/>'))).toBe(true);
  expect(rows.map((row) => row.match(/<w:vMerge w:val="restart"\/>/g)?.length ?? 0)).toEqual([1, 0, 1, 0, 0]);
  expect(rows.map((row) => row.match(/<w:vMerge\/>/g)?.length ?? 0)).toEqual([0, 1, 0, 1, 0]);
  expect(rows.map((row) => row.match(/<w:gridSpan w:val="2"\/>/g)?.length ?? 0)).toEqual([1, 0, 0, 1, 0]);
});

test('the last words above the signature stay on its page, with annexes behind it and without', async () => {
  const annex: Block[] = [{ kind: 'annex', number: '1', title: 'Biểu' }, para('Trong phụ lục.')];
  for (const behind of [[], annex]) {
    const { xml } = await docxOf(party({ body: [para('Trước.'), para('Cuối.'), ...behind] }));
    const kept = [...xml.matchAll(/<w:p>(?:(?!<\/w:p>).)*?<w:keepNext\/>.*?<\/w:p>/g)].map(([one]) => one);
    expect(kept.map((one) => /<w:t [^>]*>([^<]*)</.exec(one)![1])).toEqual(['Cuối.']);
  }
});

test('every list that is numbered counts from 1 for itself', async () => {
  const list = (text: string): Block => ({ kind: 'list', ordered: true, items: [[para(text)]] });
  const { xml, members } = await docxOf(party({ body: [list('a'), para('giữa'), list('b')] }));
  const ids = [...xml.matchAll(/<w:numId w:val="(\d+)"\/>/g)].map(([, id]) => id!);
  expect(new Set(ids).size).toBe(2);
  for (const id of ids) {
    const own = new RegExp(`<w:num w:numId="${id}">.*?</w:num>`).exec(members['word/numbering.xml']!)![0];
    expect(own).toContain('<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>');
    const kind = /<w:abstractNumId w:val="(\d+)"/.exec(own)![1];
    expect(members['word/numbering.xml']).toMatch(
      new RegExp(`w:abstractNumId="${kind}"(?:(?!</w:abstractNum>).)*w:val="decimal"`),
    );
  }
});

test('an annex with a wide table is a turned page of its own, and the next stands upright again', async () => {
  const body: Block[] = [
    para('Nội dung.'),
    { kind: 'annex', number: 'I', title: 'Biểu', landscape: true },
    table(),
    { kind: 'annex', number: 'II', title: 'Danh mục' },
  ];
  const { xml } = await docxOf(party({ body }));
  const sections = [...xml.matchAll(/<w:sectPr.*?<\/w:sectPr>/g)].map(([section]) => section);
  expect(sections.map((section) => /<w:pgSz[^>]*>/.exec(section)![0])).toEqual([
    '<w:pgSz w:w="11906" w:h="16838" w:orient="portrait"/>',
    '<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/>',
    '<w:pgSz w:w="11906" w:h="16838" w:orient="portrait"/>',
  ]);
  expect(sections.map((section) => section.includes('<w:titlePg/>'))).toEqual([true, false, false]);
});

test('what XML cannot hold does not spoil the file', async () => {
  const docx = await docxOf(
    party({
      body: [para('a\u0000b\u0008c<d>&"e"\ud800f')],
      signer: 'An\u0001 & <Bình>',
      abstract: 'về\u0000 việc',
    }),
  );
  expect(docx.find('abc&lt;d&gt;&amp;&quot;e&quot;f').style).toBe('Normal');
  expect(docx.xml).toContain('>An &amp; &lt;Bình&gt;<');
  // eslint-disable-next-line no-control-regex
  expect(Object.values(docx.members).filter((part) => /[\u0000-\u0008]/.test(part))).toEqual([]);
});
