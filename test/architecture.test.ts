// The rules of the house that a machine can check. Each test lists whoever breaks its rule; the lists must be empty. What a
// rule does not bind, and why, stands beside it.
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { ROOMS } from '../src/rooms.ts';
import { ROOT } from '../src/settings.ts';
import {
  behind,
  callsIn,
  filesLike,
  functionsOf,
  hasDocstring,
  hasSql,
  isTest,
  lineAt,
  partOf,
  readSources,
  ROOM_NAMES,
  takes,
  takesOnlyTx,
  target,
  textOf,
  textsIn,
  walk,
  type Func,
  type Import,
  type Node,
  type Source,
} from './source.ts';

let sources: Source[];
beforeAll(() => {
  sources = readSources();
});

const ours = () => sources.filter(({ path }) => !isTest(path));
const inSource = () => ours().filter(({ path }) => path.startsWith('src/'));
const at = (source: Source, place: number) => `${source.path}:${lineAt(source, place)}`;

describe('kernel ← platform ← rooms ← app, kernel ← web ← rooms’ ui', () => {
  // commands/ is the command line in several files: a part of the application.
  test('every folder of src is kernel, platform, web, commands or a room of the map, and package.json has its door', () => {
    const folders = readdirSync(join(ROOT, 'src'), { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map((entry) => entry.name);
    expect(folders.toSorted()).toEqual(['commands', 'kernel', 'platform', 'web', ...ROOM_NAMES].toSorted());
    const doors = Object.keys(JSON.parse(textOf('package.json')).imports);
    const wanted = ROOM_NAMES.flatMap((room) => [
      `#${room}`,
      ...(existsSync(join(ROOT, 'src', room, 'ui')) ? [`#${room}/ui`] : []),
    ]);
    expect(wanted.filter((door) => !doors.includes(door))).toEqual([]);
  });

  test('the map has no circle and names only rooms', () => {
    const reached = (room: string, path: string[]): string[] => {
      if (path.includes(room)) return [[...path, room].join(' → ')];
      return (ROOMS[room]?.calls ?? [`no room ${room}`]).flatMap((next) => reached(next, [...path, room]));
    };
    expect(ROOM_NAMES.flatMap((room) => reached(room, []))).toEqual([]);
  });

  test('imports keep to the layers and the map, and enter by doors', () => {
    const offenders = ours().flatMap((source) =>
      source.imports
        .filter((one) => !allowed(source, one))
        .map((one) => `${source.path} imports ${one.specifier}`),
    );
    expect(offenders).toEqual([]);
  });

  // Tests may look inside; everything else goes up at most once.
  test('a relative import goes up at most once', () => {
    const offenders = ours().flatMap(({ path, imports }) =>
      imports
        .filter(({ specifier }) => specifier.startsWith('../../'))
        .map(({ specifier }) => `${path} imports ${specifier}`),
    );
    expect(offenders).toEqual([]);
  });

  test('only the application, the command line and the platform open transactions', () => {
    const offenders = inSource().filter(
      ({ path, imports }) =>
        ['room', 'ui'].includes(partOf(path).part) &&
        imports.some(({ names }) => names.includes('inTransaction')),
    );
    expect(offenders.map(({ path }) => path)).toEqual([]);
  });
});

function allowed(source: Source, one: Import): boolean {
  const from = partOf(source.path);
  const path = target(source, one);
  const door = path === null ? behind(one.specifier) : null;
  if (path === null && door === null)
    return from.part !== 'kernel' || /^(node:crypto|temporal-polyfill)$/.test(one.specifier);
  const to = door ?? partOf(path!);
  const home = path !== null && to.part === from.part && to.name === from.name;
  switch (from.part) {
    case 'outside': // bin/ holds the platform's own tools
      return (
        home ||
        door !== null ||
        ['app', 'outside'].includes(to.part) ||
        (from.name === 'bin' && to.part === 'platform')
      );
    case 'app':
      return path === null ? true : to.part === 'app' || to.part === 'ui' || path.startsWith('samples/');
    case 'kernel':
      return home;
    case 'web':
      return home || to.part === 'kernel';
    case 'platform':
      return home || to.part === 'kernel' || (to.part === 'platform' && door !== null);
    case 'room':
      return (
        home ||
        ['kernel', 'platform'].includes(to.part) ||
        (door !== null && to.part === 'room' && mayCall(from.name, to.name))
      );
    case 'ui':
      return (
        home ||
        ['kernel', 'web'].includes(to.part) ||
        (door !== null && mayCall(from.name, to.name) && (to.part === 'ui' || one.typeOnly)) ||
        ownRoom(from.name, path, one)
      );
  }
}

function mayCall(from: string, to: string): boolean {
  return ROOMS[from]?.calls.includes(to) ?? false;
}

// Screens know their room's wire shapes as types, its texts, and those of its modules that bring nothing of the server along.
function ownRoom(room: string, path: string | null, one: Import): boolean {
  if (path === null || partOf(path).part !== 'room' || partOf(path).name !== room) return false;
  return one.typeOnly || path.endsWith('.json') || isPure(path);
}

function isPure(path: string): boolean {
  const source = sources.find((other) => other.path === path);
  return (
    source !== undefined &&
    source.imports
      .filter((one) => !one.typeOnly)
      .every((one) => {
        const next = target(source, one);
        return next === null ? behind(one.specifier)?.part === 'kernel' : isPure(next);
      })
  );
}

describe('SQL', () => {
  const WRITES_SQL =
    /^src\/(\w+)\/(store\.ts|store\/[\w-]+\.ts)$|^src\/platform\/|^bench\/|^bin\/|^samples\/\w+\/load[\w-]*\.ts$/;

  test('stands only in stores, platform services, benches and the samples’ loaders', () => {
    const offenders = ours()
      .filter(({ path }) => !WRITES_SQL.test(path))
      .filter(hasSql);
    expect(offenders.map(({ path }) => path)).toEqual([]);
  });

  test('of a room names tables of another room only where they are published', () => {
    const offenders = inSource().flatMap((source) => {
      const { part, name } = partOf(source.path);
      if (!['room', 'platform'].includes(part) || !hasSql(source)) return [];
      return textsIn(source).flatMap(({ text, place }) =>
        strangers(text, part === 'room' ? name : null).map((table) => `${at(source, place)} ${table}`),
      );
    });
    expect(offenders).toEqual([]);
  });

  test('of a migration too', () => {
    const offenders = filesLike(['migrations/*.sql']).flatMap((path) => {
      const room = ROOM_NAMES.find((name) => path.includes(`-${name}`)) ?? null;
      const text = textOf(path).replace(/--.*$/gm, '');
      return strangers(text, room).map((table) => `${path} ${table}`);
    });
    expect(offenders).toEqual([]);
  });
});

// A name with a hyphen is a problem or a verb, no table.
function strangers(text: string, room: string | null): string[] {
  const others = ROOM_NAMES.filter((name) => name !== room);
  const named = [...text.matchAll(new RegExp(`\\b(${others.join('|')})\\.([a-z_]+)\\b(?!-)`, 'g'))].map(
    (match) => match[0],
  );
  const published = others.flatMap((name) => ROOMS[name]!.published);
  return [...new Set(named)].filter((table) => !published.includes(table));
}

describe('actions', () => {
  // What other actions of the room call within theirs, or what brings in records that were audited as one import.
  const INTERNAL: Record<string, string> = {
    'src/delivery/actions/record-facts.ts recordFacts':
      'the common step of every action that states facts; each of those audits itself',
    'src/delivery/actions/record-histories.ts recordHistories':
      'whole histories of a workspace or an import, whose caller writes one line for all',
    'src/directives/actions/register-directive.ts registerDirectives':
      'whole registries of a workspace, where nobody acts',
    'src/directives/actions/attach-file.ts putFile': 'a step of registering and attaching, which audit',
    'src/directives/actions/relate-directive.ts relateTo': 'a step of registering and relating, which audit',
    'src/delivery/actions/create-undertaking.ts mustSeeDirective':
      'a check of creating and revising, which audit',
  };
  const inActions = () => ours().filter(({ path }) => /\/actions\//.test(path));

  test('are given a transaction, never the database', () => {
    const offenders = inActions().flatMap((source) =>
      functionsOf(source)
        .filter(({ node }) => takes(node, 'Db') && !takes(node, 'Tx'))
        .map(({ name }) => `${source.path} ${name}`),
    );
    expect(offenders).toEqual([]);
  });

  test('write their audit line, or are a named step of one that does', () => {
    const found = inActions().flatMap((source) =>
      functionsOf(source)
        .filter((func) => func.exported && takesOnlyTx(func.node))
        .map((func) => ({ source, func })),
    );
    expect(found.length).toBeGreaterThan(20);
    const silent = found
      .filter(({ source, func }) => !audits(source, func))
      .map(({ source, func }) => `${source.path} ${func.name}`);
    expect(silent.filter((name) => !INTERNAL[name])).toEqual([]);
    expect(
      Object.keys(INTERNAL).filter((name) => !silent.includes(name)),
      'named as internal, and is not',
    ).toEqual([]);
  });

  test('and the rest of a room’s server take the clock as an argument', () => {
    const offenders = inSource()
      .filter(({ path }) => partOf(path).part === 'room')
      .flatMap((source) => {
        const places: number[] = [];
        walk(source.tree, (node) => {
          const now =
            node.type === 'NewExpression' && node['callee'].name === 'Date' && node['arguments'].length === 0;
          const other =
            node.type === 'MemberExpression' &&
            ['Date.now', 'Math.random'].includes(`${node['object'].name}.${node['property'].name}`);
          if (now || other) places.push(node.start);
        });
        return places.map((place) => at(source, place));
      });
    expect(offenders).toEqual([]);
  });

  function audits(source: Source, { node }: Func, seen: string[] = []): boolean {
    return callsIn(node).some((name) => {
      if (name === 'audit' || name === 'record') return true;
      const key = `${source.path} ${name}`;
      if (seen.includes(key)) return false;
      const own = functionsOf(source).find((func) => func.name === name);
      if (own) return audits(source, own, [...seen, key]);
      const from = source.imports.find((one) => one.specifier.startsWith('./') && one.names.includes(name));
      const other = from && sources.find(({ path }) => path === target(source, from));
      const func = other && functionsOf(other).find((one) => one.name === name);
      return func ? audits(other, func, [...seen, key]) : false;
    });
  }
});

describe('names and sizes', () => {
  test('nothing is called by what it is not: utils, helpers, common, shared, misc', () => {
    const paths = filesLike([
      'src/**/*',
      'test/**/*',
      'bench/**/*',
      'samples/**/*',
      'bin/**/*',
      'migrations/*',
      'docs/**/*',
    ]);
    expect(
      paths.filter((path) => /(^|[/.-])(utils?|helpers?|common|shared|misc|part\d+)([/.-]|$)/i.test(path)),
    ).toEqual([]);
  });

  test('no type, class, function or constant is a Manager, Helper, Data or Info', () => {
    const offenders = ours().flatMap((source) => {
      const names: string[] = [];
      walk(source.tree, (node) => {
        const declares =
          /^(ClassDeclaration|FunctionDeclaration|TSInterfaceDeclaration|TSTypeAliasDeclaration|VariableDeclarator)$/.test(
            node.type,
          );
        if (declares && /(Manager|Helpers?|Data|Info)$/.test(node['id']?.name ?? ''))
          names.push(node['id'].name);
      });
      return names.map((name) => `${source.path} ${name}`);
    });
    expect(offenders).toEqual([]);
  });

  test('files have 300 lines at the most, screens 200', () => {
    const paths = filesLike(['{src,test,bench,samples,bin}/**/*.{ts,tsx,mjs}', 'src/**/*.css']);
    const sizes = paths.map((path) => ({ path, lines: textOf(path).trimEnd().split('\n').length }));
    const over = sizes.filter(({ path, lines }) => lines > (/page\.tsx$/.test(path) ? 200 : 300));
    expect(over.map(({ path, lines }) => `${path} ${lines}`)).toEqual([]);
  });

  // A describe holds its tests, and a table's test takes a row's columns: neither is a unit of thought.
  test('functions have 60 lines and three parameters at the most', () => {
    const over = sources.flatMap((source) =>
      functionsOf(source).flatMap((func) => {
        const lines = lineAt(source, func.node.end) - lineAt(source, func.node.start) + 1;
        const params = (func.node['params'] as Node[]).filter((one) => one['name'] !== 'this').length;
        const ofTests = isTest(source.path) && func.name === 'the file';
        return [
          ...(lines > 60 && !ofTests ? [`${at(source, func.node.start)} ${func.name}: ${lines} lines`] : []),
          ...(params > 3 && !(isTest(source.path) && / the file$/.test(func.name))
            ? [`${at(source, func.node.start)} ${func.name}: ${params} parameters`]
            : []),
        ];
      }),
    );
    expect(over).toEqual([]);
  });

  test('every exported function says what it is', () => {
    const silent = inSource().flatMap((source) =>
      functionsOf(source)
        .filter((func) => func.exported && func.begins >= 0 && !hasDocstring(source, func.begins))
        .map((func) => `${at(source, func.begins)} ${func.name}`),
    );
    expect(silent).toEqual([]);
  });
});

describe('texts', () => {
  const places = () => ['platform', 'web', ...ROOM_NAMES].map((room) => `src/${room}/texts`);
  const read = (path: string) => JSON.parse(textOf(path)) as Record<string, string>;

  test('say the same things in both languages, with the same values', () => {
    const offenders = places().flatMap((folder) => {
      const [vi, en] = [read(`${folder}/vi.json`), read(`${folder}/en.json`)];
      const values = (text: string | undefined) =>
        [...new Set(text?.match(/\{\w+\}/g) ?? [])].toSorted().join();
      const missing = Object.keys({ ...vi, ...en }).filter((key) => !(key in vi) || !(key in en));
      const others = Object.keys(vi).filter((key) => key in en && values(vi[key]) !== values(en[key]));
      return [
        ...missing.map((key) => `${folder}: ${key} is in one language only`),
        ...others.map((key) => `${folder}: ${key} has other values`),
      ];
    });
    expect(offenders).toEqual([]);
  });

  test('no key is written twice, and none is empty', () => {
    const offenders = places().flatMap((folder) =>
      ['vi', 'en'].flatMap((language) => {
        const keys = [...textOf(`${folder}/${language}.json`).matchAll(/^\s*"([^"]+)":/gm)].map(
          (match) => match[1]!,
        );
        const empty = Object.entries(read(`${folder}/${language}.json`))
          .filter(([, text]) => !text.trim())
          .map(([key]) => key);
        return [...keys.filter((key, n) => keys.indexOf(key) !== n), ...empty].map(
          (key) => `${folder}/${language}.json ${key}`,
        );
      }),
    );
    expect(offenders).toEqual([]);
  });

  test('have a sentence for every problem that the server can meet', () => {
    const known = new Set(places().flatMap((folder) => Object.keys(read(`${folder}/vi.json`))));
    const thrown = ours()
      .filter(({ path }) => !['web', 'ui'].includes(partOf(path).part))
      .flatMap((source) => problemsIn(source).map((code) => ({ path: source.path, code })));
    expect(thrown.length).toBeGreaterThan(100);
    const silent = thrown
      .filter(({ code }) => !known.has(`problem.${code}`))
      .map(({ path, code }) => `${path} ${code}`);
    expect([...new Set(silent)]).toEqual([]);
  });
});

// Codes are made by Problem and its makers, put in `code` of a field or row at fault, or handed to a maker of a room's own.
function problemsIn({ path, tree }: Source): string[] {
  const codes: string[] = [];
  const take = (node: Node | undefined) => {
    if (node?.type === 'ConditionalExpression') [node['consequent'], node['alternate']].forEach(take);
    else if (
      node?.type === 'Literal' &&
      new RegExp(`^(platform|${ROOM_NAMES.join('|')})\\.[a-z]`).test(String(node['value']))
    )
      codes.push(node['value']);
  };
  if (/\/warnings\.ts$/.test(path)) return codes; // what is said and not refused has texts of its own
  walk(tree, (node) => {
    if (node.type === 'NewExpression' && node['callee'].name === 'Problem') take(node['arguments'][0]);
    if (
      node.type === 'CallExpression' &&
      /^(forbidden|conflict|invalid|refuse|refused|stop|fault|wrong)$/.test(node['callee'].name ?? '')
    )
      node['arguments'].forEach(take);
    if (node.type === 'Property' && node['key'].name === 'code') take(node['value']);
  });
  return codes;
}
