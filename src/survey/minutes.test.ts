// What stands against the approval of minutes, what was valued, how versions differ; and joining what was typed apart.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import type { MinutesContent, Statement } from './contract.ts';
import { BLANK, differenceOf, faultsOf, valuedOf } from './minutes.ts';
import { addAssessment, addStatement, minutesOf, putPresent } from './minutes-text.ts';

const someone = (id: string, present: boolean) => ({
  ...{ id, side: 'host' as const, name: 'Bí thư', unit: 'Thành ủy', unitId: null, present },
});
const said = (id: string, more: Partial<Statement> = {}): Statement => ({
  ...{ id, at: '2024-08-07T07:00:00.000Z', speakerId: 'a', topic: '', field: null, kind: null },
  ...{ provision: '', sectionId: null, quoted: '', words: 'Lời', ...more },
});
const minutes = (statements: Statement[]): MinutesContent => ({
  ...{ ...BLANK, present: [someone('a', true), someone('b', false)], statements },
});

describe('minutes', () => {
  test('are approved only with words of people who were present; every fault is told with its places', () => {
    expect(faultsOf(BLANK)).toEqual([{ code: 'survey.minutes-empty', at: [] }]);
    expect(faultsOf(minutes([said('1')]))).toEqual([]);
    const wrong = [
      said('1'),
      said('2', { speakerId: 'b' }),
      said('3', { speakerId: null }),
      said('4', { words: ' ' }),
    ];
    expect(faultsOf(minutes([...wrong, said('5', { speakerId: 'nobody' })]))).toEqual([
      { code: 'survey.words-missing', at: [4] },
      { code: 'survey.speaker-missing', at: [3] },
      { code: 'survey.speaker-absent', at: [2, 5] },
    ]);
  });

  test('count what was valued once, however often it was named', () => {
    const one = { sectionId: 's', insightId: '1', kind: 'model' as const, words: '' };
    const other = { ...one, insightId: '2' };
    const lesson = { ...one, insightId: '3', kind: 'lesson' as const };
    const at = { id: 'x', at: '', words: '' };
    const assessments = [
      { ...at, insights: [one, lesson] },
      { ...at, insights: [one, other] },
    ];
    expect(valuedOf(assessments)).toEqual([
      { kind: 'model', count: 2 },
      { kind: 'lesson', count: 1 },
    ]);
  });

  test('differ by what was added, changed and left out', () => {
    const [before, after] = [
      [said('1'), said('2')],
      [said('2', { words: 'Khác' }), said('3')],
    ];
    const rows = differenceOf({ statements: before }, { statements: after });
    expect(rows.map(({ id, change }) => [id, change])).toEqual([
      ['2', 'changed'],
      ['3', 'added'],
      ['1', 'removed'],
    ]);
  });
});

describe('minutes typed apart', () => {
  const typed = fc.array(
    fc.record({ by: fc.nat(2), at: fc.integer({ min: 1, max: 1e6 }), words: fc.string() }),
    {
      maxLength: 40,
    },
  );

  test('join into the same minutes in whatever order they come together, by the moments of the statements', () => {
    fc.assert(
      fc.property(typed, fc.constantFrom([0, 1, 2], [2, 0, 1], [1, 2, 0]), (statements, order) => {
        const documents = [0, 1, 2].map(() => new Y.Doc());
        statements.forEach(({ by, at, words }, n) =>
          addStatement(documents[by]!, { id: `s${n}`, at, words }),
        );
        const whole = new Y.Doc();
        for (const n of order) Y.applyUpdate(whole, Y.encodeStateAsUpdate(documents[n]!));
        const read = minutesOf(whole).statements;
        const wanted = statements
          .map(({ at, words }, n) => ({ at, id: `s${n}`, words }))
          .toSorted((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1));
        expect(read.map(({ id, words }) => ({ id, words }))).toEqual(
          wanted.map(({ id, words }) => ({ id, words })),
        );
      }),
    );
  });

  test('hold no value that does not belong, whoever wrote it', () => {
    const document = new Y.Doc();
    addStatement(document, {
      id: 'a',
      at: 5,
      words: 'Lời',
      kind: 'DROP TABLE',
      speakerId: '<b>',
      sectionId: 'muc_1',
    });
    document.getMap('statements').set('bad id!', new Y.Map());
    document.getMap('statements').set('plain', 7);
    document.getMap('present').set('p', { side: 'nobody', name: 'x' });
    const halved = new Y.Map<unknown>([
      ['topic', 'a\uD83D'],
      ['quoted', 'b\0c'],
    ]);
    document.getMap('statements').set('z', halved);
    document.getMap('head').set('began', 'soon');
    document.getMap('head').set('time:0', '14:30');
    putPresent(document, { ...someone('q', true), place: 0 });
    addAssessment(document, { id: 'v', at: 6, words: 'Quý' });
    const read = minutesOf(document);
    const known = { kind: null, speakerId: null };
    expect(read.statements).toMatchObject([
      { id: 'z', ...known, topic: 'a\uFFFD', quoted: 'bc' },
      { id: 'a', ...known, sectionId: 'muc_1' },
    ]);
    expect(read).toMatchObject({ began: null, times: { 0: '14:30' }, present: [{ id: 'q' }] });
    expect(read.assessments).toMatchObject([{ id: 'v', words: 'Quý', insights: [] }]);
  });
});
