// What was done with every voice: none is lost, and the parts add up to all. What waits for a decision, with its alternatives.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { newWords } from '../changing/pieces.ts';
import { OUTCOMES } from '../proposal.ts';
import { explanationOf } from './explanation.ts';
import { issuesOf } from './issues.ts';
import { materialWith, proposal, voice } from './material.fixture.ts';

test('every voice is in the report with what became of it, and the counts add up', () => {
  const { all, counts, proposals, open } = explanationOf(materialWith());
  const told = Object.fromEntries(counts.map(({ fate, voices }) => [fate, voices]));
  expect(all).toBe(7);
  expect(told).toMatchObject({ accept: 2, several: 1, waiting: 3, open: 1, 'not-accept': 0 });
  expect(proposals[0]).toMatchObject({
    ...{ provision: 'Điều 1, khoản 2', outcome: 'accept', explanation: 'Phù hợp thực tiễn.' },
    answer: 'Đã tiếp thu tại khoản 2 Điều 1.',
  });
  expect(open.map(({ id }) => id)).toEqual(['v7']);
});

test('no voice is lost, whatever proposals it is in', () => {
  const ids = fc.uniqueArray(fc.nat(30), { maxLength: 12 });
  const some = fc.record({ seen: ids, unseen: ids, outcome: fc.option(fc.constantFrom(...OUTCOMES)) });
  fc.assert(
    fc.property(fc.array(some, { maxLength: 6 }), ids, (all, open) => {
      const proposals = all.map(({ seen, unseen, outcome }, n) =>
        proposal(n + 1, 'x', {
          ...{ outcome, state: outcome ? 'decided' : 'collected' },
          voices: seen.map((id) => voice(`v${id}`, 'A')),
          unseen: unseen.map((id) => `v${id}`),
        }),
      );
      const material = materialWith({ proposals, open: open.map((id) => voice(`v${id}`, 'B')) });
      const report = explanationOf(material);
      const everyone = new Set([...all.flatMap(({ seen, unseen }) => [...seen, ...unseen]), ...open]);
      expect(report.all).toBe(everyone.size);
      expect(report.counts.reduce((sum, { voices }) => sum + voices, 0)).toBe(everyone.size);
      const shown = [...report.proposals.flatMap(({ voices }) => voices), ...report.open].map(({ id }) => id);
      const seen = [...all.flatMap((one) => one.seen), ...open].map((id) => `v${id}`);
      expect(new Set(shown)).toEqual(new Set(seen));
    }),
    { numRuns: 300 },
  );
});

test('what is not decided is listed with what speaks for and against, and each alternative in its wording', () => {
  const { issues } = issuesOf(materialWith());
  expect(issues.map(({ number }) => number)).toEqual([2, 3]);
  const [discipline] = issues;
  expect(discipline).toMatchObject({ for: ['Rõ trách nhiệm.'], against: ['Thêm khâu trung gian.'] });
  expect(
    discipline!.alternatives.map(({ number, name, lines }) => [
      ...[number, name],
      lines.map((one) => `${one.name}: ${newWords(one.pieces)}`),
    ]),
  ).toEqual([
    [
      ...[1, 'Giao đảng ủy cơ sở'],
      [
        'Điều 2, khoản 2: Việc xử lý theo điểm a khoản 1 Điều này do đảng ủy cơ sở quyết định.',
        'Điều 2, khoản 2a: Quyết định được công khai.',
      ],
    ],
    [2, 'Giữ thẩm quyền, báo cáo cấp trên', ['Điều 2, khoản 2a: Quyết định được gửi cấp trên.']],
  ]);
});
