// Formulas of tables of figures: sums, differences, products, ratios of named rows or columns. Pure.

/** A formula that was understood. */
export type Formula =
  | { number: number }
  | { name: string }
  | { sum: Formula[] }
  | { operator: '+' | '-' | '*' | '/'; left: Formula; right: Formula };

const TOKEN = /\s*(?:(\d+(?:\.\d+)?)|([a-z][a-z0-9_]*)|([-+*/(),]))/y;
const DEEPEST = 40;

function tokensOf(text: string): string[] | null {
  const tokens: string[] = [];
  const end = text.trimEnd().length;
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < end) {
    const found = TOKEN.exec(text);
    if (!found) return null;
    tokens.push(found[1] ?? found[2] ?? found[3]!);
  }
  return tokens;
}

/** Reads a formula; null where it is none. */
export function readFormula(text: string): Formula | null {
  const tokens = tokensOf(text);
  if (!tokens?.length) return null;
  const reading = new Reading(tokens);
  try {
    const formula = reading.sum(0);
    return reading.atEnd ? formula : null;
  } catch (error) {
    if (error instanceof Unreadable) return null;
    throw error;
  }
}

class Unreadable extends Error {}

class Reading {
  readonly #tokens: string[];
  #at = 0;

  constructor(tokens: string[]) {
    this.#tokens = tokens;
  }

  get atEnd(): boolean {
    return this.#at === this.#tokens.length;
  }

  /** Terms with + and - between them. */
  sum(depth: number): Formula {
    if (depth > DEEPEST) throw new Unreadable();
    let left = this.#product(depth);
    for (let one = this.#take('+', '-'); one; one = this.#take('+', '-'))
      left = { operator: one as '+' | '-', left, right: this.#product(depth) };
    return left;
  }

  #product(depth: number): Formula {
    let left = this.#value(depth);
    for (let one = this.#take('*', '/'); one; one = this.#take('*', '/'))
      left = { operator: one as '*' | '/', left, right: this.#value(depth) };
    return left;
  }

  #value(depth: number): Formula {
    if (this.#take('(')) return this.#closing(this.sum(depth + 1));
    const token = this.#tokens[this.#at++];
    if (token === undefined || '+-*/(),'.includes(token)) throw new Unreadable();
    if (/^\d/.test(token)) return { number: Number(token) };
    if (token !== 'sum' || !this.#take('(')) return { name: token };
    const parts = [this.sum(depth + 1)];
    while (this.#take(',')) parts.push(this.sum(depth + 1));
    return this.#closing({ sum: parts });
  }

  #closing(formula: Formula): Formula {
    if (!this.#take(')')) throw new Unreadable();
    return formula;
  }

  #take(...wanted: string[]): string | null {
    const token = this.#tokens[this.#at];
    if (token === undefined || !wanted.includes(token)) return null;
    this.#at += 1;
    return token;
  }
}

/** The rows or columns that a formula names. */
export function namesIn(formula: Formula): string[] {
  if ('name' in formula) return [formula.name];
  if ('sum' in formula) return formula.sum.flatMap(namesIn);
  if ('operator' in formula) return [...namesIn(formula.left), ...namesIn(formula.right)];
  return [];
}

/** The value of a formula; null where a value that it needs is missing, or it divides by nothing. */
export function reckon(formula: Formula, valueOf: (name: string) => number | null): number | null {
  if ('number' in formula) return formula.number;
  if ('name' in formula) return valueOf(formula.name);
  if ('sum' in formula) {
    const parts = formula.sum.map((part) => reckon(part, valueOf));
    return parts.some((part) => part === null) ? null : parts.reduce((a, b) => a! + b!, 0);
  }
  const [left, right] = [reckon(formula.left, valueOf), reckon(formula.right, valueOf)];
  if (left === null || right === null) return null;
  if (formula.operator === '+') return left + right;
  if (formula.operator === '-') return left - right;
  if (formula.operator === '*') return left * right;
  return right === 0 ? null : left / right;
}

/** The names whose formulas lead back to themselves, in their order. */
export function circular(parts: { id: string; formula: string | null }[]): string[] {
  const needs = new Map(
    parts.map(({ id, formula }): [string, string[]] => {
      const read = formula === null ? null : readFormula(formula);
      return [id, read ? namesIn(read) : []];
    }),
  );
  // What needs nothing that is open falls away, round by round; what stays is in a circle or leans on one.
  const open = new Map([...needs].filter(([, names]) => names.length));
  for (let fell = true; fell;) {
    const free = [...open].filter(([, names]) => !names.some((name) => open.has(name)));
    for (const [id] of free) open.delete(id);
    fell = free.length > 0;
  }
  const reaches = (from: string, goal: string): boolean => {
    const seen = new Set<string>();
    const ahead = [...(open.get(from) ?? [])];
    for (let next = ahead.pop(); next !== undefined; next = ahead.pop()) {
      if (next === goal) return true;
      if (seen.has(next)) continue;
      seen.add(next);
      ahead.push(...(open.get(next) ?? []));
    }
    return false;
  };
  return [...open.keys()].filter((id) => reaches(id, id));
}
