import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { append, contentOf, isText, sharedOf } from './together.ts';
import {
  countsIn,
  frozen,
  insightsIn,
  plainOf,
  readSource,
  sourcesIn,
  sourceText,
  type TextNode,
} from './words.ts';

const words = (text: string, ...marks: TextNode['marks'] & object): TextNode => ({
  type: 'text',
  text,
  ...(marks.length ? { marks } : {}),
});
const paragraph = (...content: TextNode[]): TextNode => ({ type: 'paragraph', content });
const text = (...content: TextNode[]): TextNode => ({ type: 'doc', content });
const insight = (id: string, kind = 'difficulty') => ({
  type: 'insight',
  attrs: { id, kind, provision: 'Điều 10' },
});
const comment = (id: string) => ({ type: 'comment', attrs: { id } });

describe('what a text says', () => {
  test('a line for each paragraph, item and cell', () => {
    const list = {
      type: 'bulletList',
      content: [
        { type: 'listItem', content: [paragraph(words('một'))] },
        { type: 'listItem', content: [paragraph(words('hai'))] },
      ],
    };
    expect(plainOf(text(paragraph(words('Đầu '), words('câu', { type: 'bold' })), list))).toBe(
      'Đầu câu\nmột\nhai',
    );
    expect(plainOf(text(paragraph()))).toBe('');
    expect(plainOf(null)).toBe('');
  });

  test('an insight is all the words under its mark, bold ones and over two paragraphs too', () => {
    const one = insight('a');
    const said = text(
      paragraph(words('Trước. '), words('Khó ', one), words('bố trí', one, { type: 'bold' })),
      paragraph(words('cán bộ.', one), words(' Sau.', insight('b', 'lesson'))),
    );
    expect(insightsIn(said)).toEqual([
      { id: 'a', kind: 'difficulty', provision: 'Điều 10', words: 'Khó bố trí cán bộ.' },
      { id: 'b', kind: 'lesson', provision: 'Điều 10', words: 'Sau.' },
    ]);
  });

  test('sources stand at paragraphs, each once; what is no source is passed over', () => {
    const id = '0190a1b2-0000-7000-8000-000000000001';
    const rests = (sources: string) => ({ ...paragraph(words('x')), attrs: { sources } });
    const found = sourcesIn(text(rests(`${id}:2:a:i1 ${id}:2:b rác`), rests(`${id}:2:a:i1`)));
    expect(found.map(sourceText)).toEqual([`${id}:2:a:i1`, `${id}:2:b`]);
    expect(readSource('1:2:3')).toBe(null);
  });

  test('frozen, every count says its number and comments leave no trace', () => {
    const count: TextNode = { type: 'count', attrs: { unit: 'u', shows: 'done', value: '' } };
    const said = text(paragraph(words('Xong ', comment('c')), words('hết: '), count));
    const out = frozen(said, () => '30/34');
    expect(plainOf(out)).toBe('Xong hết: 30/34');
    expect(JSON.stringify(out)).not.toContain('comment');
    expect(out.content![0]!.content).toHaveLength(2);
    expect(countsIn(out)).toMatchObject([{ value: '30/34' }]);
  });
});

describe('a section written together', () => {
  const sentence = fc.stringMatching(/^[a-zđâêôăơư ]{1,30}$/).filter((one) => one.trim() !== '');

  test('says what was put into it; what two people wrote apart is there when they meet', () => {
    fc.assert(
      fc.property(
        fc.array(sentence, { minLength: 1, maxLength: 4 }),
        sentence,
        sentence,
        (lines, mine, yours) => {
          const begun = sharedOf({
            text: text(...lines.map((one) => paragraph(words(one)))),
            figures: { 'a:b': 1 },
          });
          const [here, there] = [new Y.Doc(), new Y.Doc()];
          for (const one of [here, there]) Y.applyUpdate(one, begun);
          append(here, text(paragraph(words(mine))));
          append(there, text(paragraph(words(yours))));
          there.getMap('figures').set('a:c', 2);
          const [fromHere, fromThere] = [Y.encodeStateAsUpdate(here), Y.encodeStateAsUpdate(there)];
          Y.applyUpdate(here, fromThere);
          Y.applyUpdate(there, fromHere);
          expect(contentOf(here)).toEqual(contentOf(there));
          const said = contentOf(here).text!.content!.map((one) => one.content![0]!.text);
          expect(said.slice(0, lines.length)).toEqual(lines);
          expect(said.slice(lines.length).toSorted()).toEqual([mine, yours].toSorted());
          expect(contentOf(here).figures).toEqual({ 'a:b': 1, 'a:c': 2 });
        },
      ),
      { numRuns: 60 },
    );
  });

  test('whatever a program writes into it, nothing comes out that a text may not hold', () => {
    const foreign = new Y.Doc();
    const fragment = foreign.getXmlFragment('text');
    const script = new Y.XmlElement('script');
    script.insert(0, [new Y.XmlText('alert(1)')]);
    const good = new Y.XmlElement('paragraph');
    good.insert(0, [new Y.XmlText('Được giữ')]);
    fragment.insert(0, [script, good]);
    foreign.getMap('figures').set('a:b', { not: 'a value' });
    foreign.getMap('figures').set('no cell', 1);
    foreign.getMap('figures').set('a:c', 3);
    const { text: said, figures } = contentOf(foreign);
    expect(plainOf(said)).toBe('Được giữ');
    expect(figures).toEqual({ 'a:c': 3 });
    expect(isText(said!)).toBe(true);
    expect(isText({ type: 'doc', content: [{ type: 'image' }] })).toBe(false);
  });
});
