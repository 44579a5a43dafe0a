// What a page loads, read from the list that the build leaves: the program of one page must not come with every other.
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';

interface File {
  file: string;
  imports?: string[];
}

const LIST = resolve(import.meta.dirname, '../dist/web/.vite/manifest.json');
// Only built where there is a browser to walk in.
const built = existsSync(LIST);
const files = built ? (JSON.parse(readFileSync(LIST, 'utf8')) as Record<string, File>) : {};

function loadedWith(name: string, known = new Set<string>()): Set<string> {
  if (known.has(name)) return known;
  known.add(name);
  for (const one of files[name]?.imports ?? []) loadedWith(one, known);
  return known;
}

test.runIf(built)('only pages on which several people write at once bring the program for it', () => {
  const pages = Object.keys(files).filter((name) => /page\.tsx$/.test(name));
  const withIt = pages.filter((name) => [...loadedWith(name)].some((one) => /yjs/.test(files[one]!.file)));
  expect(pages.length).toBeGreaterThan(90);
  expect(withIt).toEqual(['src/survey/ui/minutes/minutes-page.tsx']);
});
