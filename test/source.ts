// The project's own source as data, for the rules of architecture.test.ts: files, what they import, and their syntax trees
// by the parser that Vite brings.
import { globSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { parseSync } from 'vite';
import { ROOMS } from '../src/rooms.ts';
import { ROOT } from '../src/settings.ts';

/** A node of the syntax tree: ESTree with TypeScript's own nodes. */
export interface Node {
  type: string;
  start: number;
  end: number;
  // Nodes have a shape each; the rules look at a handful of them.
  // eslint-disable-next-line @typescript-eslint/no-explicit-any
  [part: string]: any;
}

export interface Import {
  specifier: string;
  typeOnly: boolean;
  /** Loaded when the program comes to it, by `import()`. */
  lazy: boolean;
  names: string[];
}

export interface Source {
  /** From the project's folder, such as `src/delivery/count.ts`. */
  path: string;
  text: string;
  tree: Node;
  comments: { type: 'Line' | 'Block'; value: string; start: number; end: number }[];
  imports: Import[];
}

/** A function with the name it goes by and the parameters it takes. */
export interface Func {
  name: string;
  node: Node;
  exported: boolean;
  /** Where its statement begins: what a docstring stands before. */
  begins: number;
}

const WRITTEN = ['src/**/*.{ts,tsx}', 'test/**/*.ts', 'bench/**/*.ts', 'samples/**/*.ts', 'bin/*.ts'];
const GENERATED = ['src/platform/db/schema.gen.ts'];

/** All written files that fit the patterns, in order. */
export function filesLike(patterns: string[]): string[] {
  return globSync(patterns, { cwd: ROOT })
    .filter((path) => !GENERATED.includes(path))
    .sort();
}

export function textOf(path: string): string {
  return readFileSync(join(ROOT, path), 'utf8');
}

/** Every TypeScript file, parsed. */
export function readSources(): Source[] {
  return filesLike(WRITTEN).map((path) => {
    const text = textOf(path);
    const { program, comments, errors } = parseSync(path, text);
    if (errors.length) throw new Error(`${path}: ${errors[0]!.message}`);
    const tree = program as unknown as Node;
    return { path, text, tree, comments, imports: importsOf(tree) };
  });
}

/** Visits every node, parents before children. */
export function walk(node: unknown, visit: (node: Node) => void): void {
  if (Array.isArray(node)) return node.forEach((one) => walk(one, visit));
  if (typeof node !== 'object' || node === null) return;
  if (typeof (node as Node).type === 'string') visit(node as Node);
  for (const part of Object.values(node)) walk(part, visit);
}

function importsOf(tree: Node): Import[] {
  const found: Import[] = [];
  walk(tree, (node) => {
    const specifier = node['source']?.value ?? node['argument']?.value;
    if (node.type === 'ImportExpression' || node.type === 'TSImportType')
      found.push({
        specifier,
        typeOnly: node.type === 'TSImportType',
        lazy: node.type === 'ImportExpression',
        names: [],
      });
    if (!/^(Import|ExportNamed|ExportAll)Declaration$/.test(node.type) || !node['source']) return;
    const parts = (node['specifiers'] ?? []) as Node[];
    const wholly = (node['importKind'] ?? node['exportKind']) === 'type';
    const values = parts.filter((part) => (part['importKind'] ?? part['exportKind']) !== 'type');
    found.push({
      specifier,
      typeOnly: wholly || (parts.length > 0 && values.length === 0),
      lazy: false,
      names: values.map((part) => (part['imported'] ?? part['local'])?.name ?? '*'),
    });
  });
  return found.filter((one) => typeof one.specifier === 'string');
}

/** Where a relative import leads, from the project's folder; null for packages and doors. */
export function target({ path }: Source, { specifier }: Import): string | null {
  return specifier.startsWith('.') ? normalize(join(dirname(path), specifier)) : null;
}

/** The part of the house that a path is in. */
export function partOf(path: string): {
  part: 'kernel' | 'platform' | 'web' | 'room' | 'ui' | 'app' | 'outside';
  name: string;
} {
  const [top, one, two] = path.split('/');
  if (top !== 'src') return { part: 'outside', name: top! };
  if (two === undefined || one === 'commands') return { part: 'app', name: one! };
  if (one === 'kernel' || one === 'web') return { part: one, name: one };
  if (one === 'platform') return { part: 'platform', name: two };
  return { part: two === 'ui' ? 'ui' : 'room', name: one! };
}

/** The part of the house behind a door such as `#delivery/ui`; null for packages and relative imports. */
export function behind(specifier: string): ReturnType<typeof partOf> | null {
  const [one, two] = specifier.startsWith('#') ? specifier.slice(1).split('/') : [];
  if (!one) return null;
  if (one === 'kernel' || one === 'web') return { part: one, name: one };
  if (one === 'platform') return { part: 'platform', name: two! };
  return { part: two === 'ui' ? 'ui' : 'room', name: one };
}

/** Tests and what only tests use. */
export function isTest(path: string): boolean {
  return /\.(test|fixture)\.tsx?$/.test(path) || path.startsWith('test/');
}

/** The line, counted from one, on which a place lies. */
export function lineAt({ text }: Source, place: number): number {
  return text.slice(0, place).split('\n').length;
}

/** Every function of a file; arrows and methods go by the name of what holds them. */
export function functionsOf({ tree }: Source): Func[] {
  const found: Func[] = [];
  const visit = (node: unknown, held: { name: string; exported: boolean; begins: number }): void => {
    if (Array.isArray(node)) return node.forEach((one) => visit(one, held));
    if (typeof node !== 'object' || node === null) return;
    const one = node as Node;
    if (/^(FunctionDeclaration|FunctionExpression|ArrowFunctionExpression)$/.test(one.type)) {
      found.push({ ...held, name: one['id']?.name ?? held.name, node: one });
      for (const part of Object.values(one))
        visit(part, { name: `a function in ${one['id']?.name ?? held.name}`, exported: false, begins: -1 });
      return;
    }
    const exporting = /^Export(Named|Default)Declaration$/.test(one.type);
    const statement = exporting ? { name: held.name, exported: true, begins: one.start } : held;
    const name =
      one.type === 'VariableDeclarator'
        ? one['id']?.name
        : /^(Property|MethodDefinition|PropertyDefinition)$/.test(one.type)
          ? one['key']?.name
          : undefined;
    const inner = {
      ...statement,
      name: name ?? statement.name,
      exported: statement.exported && !/^(Property|ClassBody|CallExpression)$/.test(one.type),
    };
    for (const part of Object.values(one)) visit(part, inner);
  };
  visit(tree, { name: 'the file', exported: false, begins: -1 });
  return found;
}

/** Whether a file holds SQL: a `sql` text or a query of the builder. */
export function hasSql({ tree }: Source): boolean {
  let found = false;
  walk(tree, (node) => {
    if (node.type === 'TaggedTemplateExpression' && node['tag'].name === 'sql') found = true;
    if (
      node.type === 'MemberExpression' &&
      ['selectFrom', 'insertInto', 'updateTable', 'deleteFrom', 'mergeInto'].includes(node['property'].name)
    )
      found = true;
  });
  return found;
}

/** Every string and template text of a file. */
export function textsIn({ tree }: Source): { text: string; place: number }[] {
  const found: { text: string; place: number }[] = [];
  walk(tree, (node) => {
    if (node.type === 'TemplateElement') found.push({ text: node['value'].raw, place: node.start });
    if (node.type === 'Literal' && typeof node['value'] === 'string')
      found.push({ text: node['value'], place: node.start });
  });
  return found;
}

/** Whether a function has a parameter of a type. */
export function takes(node: Node, type: string): boolean {
  let found = false;
  walk(node['params'], (part) => {
    if (part.type === 'TSTypeReference' && part['typeName'].name === type) found = true;
  });
  return found;
}

/** Whether a function’s first parameter is a transaction and nothing else: the mark of an action. */
export function takesOnlyTx(node: Node): boolean {
  return node['params'][0]?.typeAnnotation?.typeAnnotation?.typeName?.name === 'Tx';
}

/** The names of the functions that a function calls. */
export function callsIn(node: Node): string[] {
  const names: string[] = [];
  walk(node['body'], (part) => {
    if (part.type === 'CallExpression' && part['callee'].type === 'Identifier')
      names.push(part['callee'].name);
  });
  return names;
}

/** Whether a docstring ends right before a place. */
export function hasDocstring({ text, comments }: Source, place: number): boolean {
  return comments.some(
    ({ type, value, end }) =>
      type === 'Block' && value.startsWith('*') && end <= place && text.slice(end, place).trim() === '',
  );
}

/** The rooms by name. */
export const ROOM_NAMES = Object.keys(ROOMS);
