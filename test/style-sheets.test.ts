// A style sheet stands beside the component that it dresses, and holds nothing else: what is worn by nobody is dead, and a
// class that no sheet has is a slip that nothing else would notice.
import { dirname, join, normalize } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { filesLike, readSources, textOf, walk, type Source } from './source.ts';

let sources: Source[];
beforeAll(() => {
  sources = readSources();
});

/** The classes that a sheet has rules for. */
function classesOf(sheet: string): string[] {
  const rules = textOf(sheet)
    .replaceAll(/\/\*[\s\S]*?\*\//g, '')
    .replaceAll(/:global\([^)]*\)/g, '');
  const selectors = [...rules.matchAll(/(?:^|[{};])([^{};@]+)\{/g)].map((match) => match[1]!);
  const names = selectors.flatMap((selector) =>
    [...selector.matchAll(/\.([A-Za-z_][\w-]*)/g)].map((match) => match[1]!),
  );
  return [...new Set(names)];
}

/** The sheets that a file imports, by the name it gives them. */
function sheetsOf({ path, imports }: Source): Map<string, string> {
  return new Map(
    imports
      .filter(({ specifier }) => specifier.endsWith('.module.css'))
      .map(({ specifier, names }) => [names[0]!, normalize(join(dirname(path), specifier))]),
  );
}

/** Every class of a sheet that is worn somewhere: `sheet class`, with the file. */
function worn(): { sheet: string; name: string; path: string }[] {
  return sources.flatMap((source) => {
    const sheets = sheetsOf(source);
    const found: { sheet: string; name: string; path: string }[] = [];
    walk(source.tree, (node) => {
      const sheet = node.type === 'MemberExpression' ? sheets.get(node['object'].name) : undefined;
      if (sheet && !node['computed'])
        found.push({ sheet, name: node['property'].name as string, path: source.path });
    });
    return found;
  });
}

test('every class of a sheet is worn, and every class worn has its rules', () => {
  const wearing = worn();
  expect(wearing.length).toBeGreaterThan(300);
  const sheets = filesLike(['src/**/*.module.css']);
  const has = new Map(sheets.map((sheet) => [sheet, classesOf(sheet)]));
  const bare = wearing
    .filter(({ sheet, name }) => !has.get(sheet)?.includes(name))
    .map(({ path, name }) => `${path} wears ${name}`);
  const dead = sheets.flatMap((sheet) =>
    has
      .get(sheet)!
      .filter((name) => !wearing.some((one) => one.sheet === sheet && one.name === name))
      .map((name) => `${sheet} .${name}`),
  );
  expect({ bare, dead }).toEqual({ bare: [], dead: [] });
});

test('every style sheet of a room is imported by one folder: its own', () => {
  const far = sources.flatMap((source) =>
    [...sheetsOf(source).values()]
      .filter((sheet) => !source.path.startsWith('src/web/') && dirname(sheet) !== dirname(source.path))
      .map((sheet) => `${source.path} wears ${sheet}`),
  );
  expect(far).toEqual([]);
});
