// The units named in one cell: one, or several parted by semicolons, lines, commas or "và", although a name may hold a
// comma or "và" itself.
import { plainWords } from './words.ts';
import type { NamedOne, UnitNames } from './unit-names.ts';

/** A name that is no unit's, or could be several units'. */
export interface Unclear {
  text: string;
  candidates: NamedOne[];
}

export interface UnitList {
  units: NamedOne[];
  unclear: Unclear[];
}

const NOTHING = /^([-–—.…/0]*|khong( co)?|n a|nil)$/;
const NOBODY_NAMED =
  /^(cac|nhung|toan bo|tat ca)\b.*\b(lien quan|don vi|co quan|dia phuong|truc thuoc|cap uy|dang uy|quan uy|huyen uy|thi uy|quan|huyen|so|ban|nganh|doan the)\b/;

/** Whether a cell names no unit at all: nothing, a dash, or a whole class of units ("các đơn vị liên quan"). */
export function namesNobody(text: string): boolean {
  return NOTHING.test(text.trim()) || NOTHING.test(plainWords(text));
}

/** Reads the units out of a cell. */
export function unitsIn(text: string, names: UnitNames): UnitList {
  const list: UnitList = { units: [], unclear: [] };
  for (const piece of text.split(/[;\n\r•]+/)) {
    const part = piece
      .replace(/^\s*(?:[-–—+*]|\d+[.)])\s*/, '')
      .replace(/[\s.,:]+$/, '')
      .trim();
    if (!part || namesNobody(part)) continue;
    for (const one of read(part, names)) take(list, one);
  }
  return list;
}

function take(list: UnitList, one: NamedOne | Unclear): void {
  if (!('text' in one)) {
    if (!list.units.includes(one)) list.units.push(one);
  } else if (one.candidates.length || !NOBODY_NAMED.test(plainWords(one.text))) list.unclear.push(one);
}

// The longest run of comma-parted pieces that is one name goes for one; what is left is taken apart further.
function read(text: string, names: UnitNames): (NamedOne | Unclear)[] {
  const pieces = text.split(/\s*,\s*/).filter(Boolean);
  const found: (NamedOne | Unclear)[] = [];
  for (let at = 0; at < pieces.length;) {
    let until = pieces.length;
    while (until > at + 1 && !names.exactly(pieces.slice(at, until).join(', ')).unit) until -= 1;
    const name = pieces.slice(at, until).join(', ');
    found.push(...(until > at + 1 ? [names.exactly(name).unit!] : alone(name, names)));
    at = until;
  }
  return found;
}

const BETWEEN = [/\s+(?:và|va|và)\s+/giu, /\s*[&+]\s*/g, /\s*\/\s*/g, /\s+[-–]\s+/g];

function alone(text: string, names: UnitNames): (NamedOne | Unclear)[] {
  const whole = names.meant(text);
  if (whole.unit) return [whole.unit];
  for (const between of BETWEEN) {
    for (const { 0: sign, index } of text.matchAll(between)) {
      const [one, other] = [text.slice(0, index), text.slice(index + sign.length)];
      const first = names.meant(one);
      if (!first.unit) continue;
      const rest = alone(other, names);
      if (rest.every((name) => !('text' in name) || NOBODY_NAMED.test(plainWords(name.text))))
        return [first.unit, ...rest];
    }
  }
  return [{ text, candidates: whole.candidates }];
}
