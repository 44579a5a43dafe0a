// Texts and amendments that would be too much: a paragraph of ten million letters, a phrase that stands three thousand times.
import { expect, test } from 'vitest';
import { readText, type Provision, type StatuteText } from '#statute';
import { applied } from './applied.ts';
import { merged } from './conflicts.ts';
import { changesOfWords } from './editing.ts';

const BIG = 'đảng viên, chi bộ và cấp ủy '.repeat(360_000).trim();

function bigText(): { text: StatuteText; clause: Provision } {
  const { before, provisions, after } = readText(`Điều 1. Một\n\n1. ${BIG}\n\nĐiều 2. Hai\n`);
  const under = (at: number | null) => (at === null ? null : String(at));
  const named = provisions.map((one, n) => ({ ...one, id: String(n), under: under(one.under) }));
  return { text: { before, provisions: named, after }, clause: named.find(({ kind }) => kind === 'clause')! };
}

test('a paragraph of ten million letters is read whole, and one word of it amended', () => {
  const { text, clause } = bigText();
  expect(clause.text.length).toBeGreaterThan(10_000_000);
  const at = clause.text.indexOf('cấp ủy', 5_000_000);
  const edited = `${clause.text.slice(0, at)}ban chấp hành${clause.text.slice(at + 6)}`;
  const changes = changesOfWords(clause, edited);
  expect(changes).toMatchObject([{ kind: 'words', words: 'cấp ủy', by: 'ban chấp hành' }]);
  const made = merged(text, [{ id: '1', changes }]);
  expect([made.conflicts, made.unapplied]).toEqual([[], []]);
  expect(made.text.provisions.find(({ id }) => id === clause.id)!.text === edited).toBe(true);
}, 60_000);

test('a phrase that stands three thousand times is replaced everywhere, and by one amendment', () => {
  const provisions = Array.from({ length: 1000 }, (_, n): Provision => {
    const words = 'chi bộ họp, chi bộ ghi biên bản; người chi bộ cử báo cáo';
    return { id: String(n), kind: 'article', label: `Điều ${n + 1}.`, under: null, text: words, more: [] };
  });
  const phrase = { id: '7', changes: [{ kind: 'phrase' as const, phrase: 'chi bộ', by: 'chi đoàn' }] };
  const made = applied({ before: '', provisions, after: '' }, [phrase]);
  const came = made.provisions.flatMap(({ pieces }) => pieces.filter(({ kind }) => kind === 'in'));
  expect(came).toHaveLength(3000);
  expect(new Set(made.text.provisions.map(({ text }) => text))).toEqual(
    new Set(['chi đoàn họp, chi đoàn ghi biên bản; người chi đoàn cử báo cáo']),
  );
});
