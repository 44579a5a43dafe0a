// The units named in one cell: one, or several parted by semicolons, lines, numbers, commas or "và", although a name may
// hold a comma or "và" itself. What names no unit at all is kept as words.
import { meansClasses, speaksOfClass } from './unit-groups.ts';
import { kindBefore } from './unit-readings.ts';
import { plainWords } from './words.ts';
import type { Meant, NamedOne, UnitNames } from './unit-names.ts';

/** A name that is no unit's, or could be several units'. */
export interface Unclear {
  text: string;
  candidates: NamedOne[];
}

export interface UnitList {
  units: NamedOne[];
  unclear: Unclear[];
  /** What names no unit: whole classes of units, and what somebody said is none. */
  words: string[];
}

const NOTHING = /^([-–—.…/0]*|khong( co)?|n a|nil)$/;

/** Whether a cell names nobody: nothing stands in it, or a dash, or "không". */
export function namesNobody(text: string): boolean {
  return NOTHING.test(text.trim()) || NOTHING.test(plainWords(text));
}

const ROLES = {
  lead: 'chủ trì|đầu mối|chịu trách nhiệm(?: chính)?|cơ quan chủ trì|đơn vị chủ trì',
  supporting: '(?:cùng |cơ quan |đơn vị )?phối hợp(?: thực hiện)?|tham gia|cùng thực hiện',
};

/** A name without the part that its column has it play: "Sở Y tế (phối hợp)" among the supporting units. */
export function withoutRole(text: string, column: keyof typeof ROLES): string {
  const role = ROLES[column];
  return text
    .normalize('NFC')
    .replace(new RegExp(`\\s*[([]\\s*(?:${role})\\s*[)\\]]`, 'giu'), '')
    .replace(new RegExp(`^\\s*(?:${role})\\s*:\\s*`, 'iu'), '');
}

/** Reads the units out of a cell. */
export function unitsIn(text: string, names: UnitNames): UnitList {
  const list: UnitList = { units: [], unclear: [], words: [] };
  for (const piece of text
    .normalize('NFC')
    .split(/[;\n\r•]+/)
    .flatMap(numbered)) {
    const part = piece
      .replace(/^\s*(?:[-–—+*]|\d+[.)])\s*/, '')
      .replace(/[\s.,:]+$/, '')
      .trim();
    if (!part || namesNobody(part)) continue;
    for (const one of read(part, names)) take(list, one);
  }
  return list;
}

// "1. Quận ủy Ba Đình 2. Huyện ủy Gia Lâm" on one line, if it counts from one.
function numbered(text: string): string[] {
  const parts = text.split(/\s+(?=\d{1,2}[.)]\s*\p{L})/u);
  const counts = parts.every((part, n) => Number(/^\s*(\d{1,2})[.)]/.exec(part)?.[1]) === n + 1);
  return counts ? parts : [text];
}

/** A unit, words that name none, or a doubt. */
type Found = NamedOne | Unclear | string;

const isDoubt = (one: Found): one is Unclear => typeof one === 'object' && 'text' in one;

function take(list: UnitList, one: Found): void {
  if (typeof one === 'string') list.words.push(one);
  else if (isDoubt(one)) list.unclear.push(one);
  else if (!list.units.includes(one)) list.units.push(one);
}

const settled = (meant: Meant, text: string): Found[] | undefined =>
  meant.unit ? [meant.unit] : meant.nobody ? [text] : undefined;

// The longest run of comma-parted pieces that is one name, or speaks of classes, goes for one; what is left is taken apart
// further.
function read(text: string, names: UnitNames): Found[] {
  if (meansClasses(text, names)) return [text];
  for (const { 0: sign, index } of [...text.matchAll(/\s+và\s+/giu)].toReversed()) {
    const [left, right] = [text.slice(0, index), text.slice(index + sign.length)];
    if (meansClasses(left, names)) return [left, ...read(right, names)];
  }
  const pieces = text.split(/\s*,\s*/).filter(Boolean);
  const found: Found[] = [];
  let kind: string | undefined;
  for (let at = 0; at < pieces.length;) {
    let until = pieces.length + 1;
    let run: Found[] | undefined;
    while (!run && --until > at) {
      const name = pieces.slice(at, until).join(', ');
      run = meansClasses(name, names) ? [name] : settled(names.exactly(name), name);
    }
    const piece = withoutOpening(pieces[at]!, names);
    found.push(...(run ?? single(piece, { kind, names, before: found.at(-1) })));
    kind = kindBefore(piece) ?? kind;
    at = Math.max(until, at + 1);
  }
  return found;
}

// "Các quận ủy Ba Đình, Đống Đa", "Quận ủy: Ba Đình, Đống Đa": units of a kind that is named once.
function withoutOpening(piece: string, names: UnitNames): string {
  const bare = piece.replace(/^(?:các|những)\s+/iu, '').replace(/\s*:\s*/, ' ');
  if (bare === piece) return piece;
  const { unit, candidates = [] } = names.meant(bare);
  return unit || candidates.length ? bare : piece;
}

interface Beside {
  /** The kind of unit that stands before the name of one on its left. */
  kind: string | undefined;
  names: UnitNames;
  before: Found | undefined;
}

function single(text: string, { kind, names, before }: Beside): Found[] {
  const carried = kind && !kindBefore(text) ? names.exactly(`${kind} ${text}`).unit : null;
  if (carried) return [carried];
  const found = alone(text, names);
  const [only] = found;
  // "xã Thanh Xuân, Sóc Sơn" may say where the first lies.
  const place = found.length === 1 && typeof only === 'object' && !isDoubt(only) && !names.exactly(text).unit;
  if (!place || typeof before !== 'object' || isDoubt(before) || before.above !== only.name) return found;
  return [{ text, candidates: [only] }];
}

const BETWEEN = [/\s+(?:và|va)\s+/giu, /\s*[&+]\s*/g, /\s*\/\s*/g, /\s+[-–]\s+/g];

function alone(text: string, names: UnitNames): Found[] {
  const whole = names.meant(text);
  const known = settled(whole, text);
  if (known) return known;
  if (meansClasses(text, names)) return [text];
  for (const between of BETWEEN) {
    for (const { 0: sign, index } of text.matchAll(between)) {
      const [left, right] = [text.slice(0, index), text.slice(index + sign.length)];
      const first = settled(names.meant(left), left);
      if (!first) continue;
      const rest = single(right, { kind: kindBefore(left), names, before: first[0] });
      if (!rest.some(isDoubt)) return [...first, ...rest];
    }
  }
  const { candidates = [] } = whole as { candidates?: NamedOne[] };
  return [!candidates.length && speaksOfClass(text) ? text : { text, candidates }];
}
