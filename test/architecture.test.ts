// The rules of the house that a machine can check. Each test lists whoever breaks its rule; the lists must be empty. What a
// rule does not bind, and why, stands beside it.
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { ROOMS } from '../src/rooms.ts';
import { ROOT } from '../src/settings.ts';
import {
  behind,
  filesLike,
  functionsOf,
  hasDocstring,
  hasSql,
  isTest,
  lineAt,
  partOf,
  readSources,
  ROOM_NAMES,
  target,
  textOf,
  textsIn,
  walk,
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

  // Help must come at once: what a command needs is loaded when it is chosen.
  test('the command line loads nothing of the program before a command is chosen', () => {
    const cli = sources.find(({ path }) => path === 'src/cli.ts')!;
    const loaded = cli.imports.filter((one) => !one.typeOnly && !one.lazy).map((one) => one.specifier);
    expect(loaded).toEqual(['commander', './version.ts']);
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

// What texts written together are made of runs in the browser as it does on the server.
const BOTH_SIDES = /^(@tiptap\/|yjs$)/;

function isPure(path: string): boolean {
  const source = sources.find((other) => other.path === path);
  return (
    source !== undefined &&
    source.imports
      .filter((one) => !one.typeOnly)
      .every((one) => {
        const next = target(source, one);
        if (next !== null) return isPure(next);
        return behind(one.specifier)?.part === 'kernel' || BOTH_SIDES.test(one.specifier);
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

  test('what is fetched later is made by `later`: React holds back what waited in its Suspense', () => {
    expect(
      inSource()
        .filter(({ path }) => path.endsWith('.tsx'))
        .flatMap((source) =>
          /import \{[^}]*\b(lazy|Suspense)\b[^}]*\} from 'react'/.test(source.text) ? [source.path] : [],
        ),
    ).toEqual([]);
  });

  test('nothing calls process.exit, which may wait forever for a thread that compiles', () => {
    expect(inSource().flatMap(({ path, text }) => (/\bprocess\.exit\(/.test(text) ? [path] : []))).toEqual(
      [],
    );
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
