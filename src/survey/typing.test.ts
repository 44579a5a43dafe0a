import fc from 'fast-check';
import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { changeBetween, placeAfter } from './typing.ts';

const text = fc.string({ unit: fc.constantFrom('a', 'b', ' ', 'ế', '🙂'), maxLength: 30 });

test('a change leads from one text to the other, wherever the caret is, and cuts no sign in halves', () => {
  fc.assert(
    fc.property(text, text, fc.nat(40), (before, after, caret) => {
      const { at, remove, insert } = changeBetween(before, after, Math.min(caret, after.length));
      const shared = new Y.Text(before);
      new Y.Doc().getMap('m').set('t', shared);
      shared.delete(at, remove);
      shared.insert(at, insert);
      expect(shared.toString()).toBe(after);
    }),
  );
});

test('of letters that repeat, the one before the caret was typed', () => {
  expect(changeBetween('aaa', 'aaaa', 2)).toEqual({ at: 1, remove: 0, insert: 'a' });
  expect(changeBetween('aaa', 'aa', 1)).toEqual({ at: 1, remove: 1, insert: '' });
});

test('a place stays before the same letter whatever others change around it', () => {
  fc.assert(
    fc.property(text, fc.nat(30), text, fc.nat(30), (whole, from, insert, place) => {
      const shared = new Y.Text(whole);
      new Y.Doc().getMap('m').set('t', shared);
      const caret = Math.min(place, whole.length);
      let moved = -1;
      shared.observe(({ delta }) => (moved = placeAfter(caret, delta)));
      const at = Math.min(from, whole.length);
      if (!insert) return;
      shared.insert(at, insert);
      expect(moved).toBe(at < caret ? caret + insert.length : caret);
    }),
  );
});
