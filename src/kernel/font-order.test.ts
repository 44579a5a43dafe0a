import { expect, test } from 'vitest';
import { fontsInOrder } from './font-order.ts';

test('the parts of each font stand in the order of the schema, none is lost, the rest stays', () => {
  const fonts =
    '<fonts count="2"><font><name val="A"/><sz val="12"/><family val="2"/><b/><color theme="1"/></font><font><sz val="9"/></font></fonts>';
  expect(fontsInOrder(`<x/>${fonts}<y/>`)).toBe(
    '<x/><fonts count="2"><font><b/><sz val="12"/><color theme="1"/><name val="A"/><family val="2"/></font><font><sz val="9"/></font></fonts><y/>',
  );
});
