import { expect, test } from 'vitest';
import { shareOf } from './share.ts';

test('a share of a part has an interval around it, within 0 and 1; a share of the whole is exact', () => {
  for (let tried = 1; tried <= 40; tried++)
    for (let hits = 0; hits <= tried; hits++) {
      const share = hits / tried;
      const { low, high } = shareOf(hits, tried, tried + 1)!;
      expect(low).toBeLessThan(high);
      expect([low <= share + 1e-12, share - 1e-12 <= high, low >= 0, high <= 1]).toEqual(Array(4).fill(true));
      expect(shareOf(hits, tried, tried)).toEqual({ share, low: share, high: share });
    }
  expect(shareOf(0, 0, 12)).toBeNull();
});
