// Voices as lines of JSON: `{"id": …, "text": …, "provision": …}`, as other programs write them. A line that cannot be read is
// named by its number, and nothing is grouped without it.
import { invalid } from '#kernel/problem';
import { tidy } from '#kernel/vietnamese';
import type { Voice } from './voices.ts';

type Line = Record<string, unknown>;

/**
 * Reads voices from lines; a line without an id is called by its number, empty lines are none. The provision may be a number, a
 * text such as "Điều 5, khoản 2", or a list of these, under `provision`, `provisions`, `article` or `charter_article`.
 * @throws Problem `amendments.bad-line`; `amendments.double-line` where an id comes again
 */
export function readVoices(content: string): Voice[] {
  const ids = new Set<string>();
  return content
    .replace(/^\uFEFF/, '')
    .split('\n')
    .flatMap((written, at) => {
      if (!written.trim()) return [];
      const line = at + 1;
      const told = parsed(written, line);
      const { id = String(line), text } = told;
      if (typeof text !== 'string') throw badLine(line, 'text');
      if (typeof id !== 'string' && typeof id !== 'number') throw badLine(line, 'id');
      if (ids.has(String(id))) throw invalid('amendments.double-line', [], { id, line });
      ids.add(String(id));
      const named = told['provision'] ?? told['provisions'] ?? told['article'] ?? told['charter_article'];
      return { id: String(id), text, provisions: provisionsIn(named, line) };
    });
}

function parsed(written: string, line: number): Line {
  try {
    const told: unknown = JSON.parse(written);
    if (typeof told === 'object' && told !== null && !Array.isArray(told)) return told as Line;
  } catch {
    // said below, as of a line that is no object
  }
  throw badLine(line, 'json');
}

const WHAT = {
  json: 'một đối tượng JSON · a JSON object',
  text: '"text": "…"',
  id: '"id": "…"',
  provision: '"provision": "Điều 5" · 5 · [5, 6]',
};

const badLine = (line: number, what: keyof typeof WHAT) =>
  invalid('amendments.bad-line', [], { line, what: WHAT[what] });

function provisionsIn(named: unknown, line: number): string[] {
  if (named === undefined || named === null || named === '') return [];
  if (Array.isArray(named)) return [...new Set(named.flatMap((one) => provisionsIn(one, line)))];
  if (typeof named === 'number') return [String(Math.trunc(named))];
  if (typeof named !== 'string') throw badLine(line, 'provision');
  return articlesIn(named);
}

// Articles are what voices are compared by: a clause of an article speaks of the same.
function articlesIn(named: string): string[] {
  const articles = [...named.matchAll(/(?:điều|article|art\.?|section|§)\s*(\d+)/giu)].map(
    (match) => match[1]!,
  );
  if (articles.length > 0) return [...new Set(articles)];
  if (/^[\d\s.,;-]+$/.test(named))
    return [...new Set([...named.matchAll(/(\d+)(?:\.\d+)*/g)].map((match) => match[1]!))];
  return [tidy(named).toLowerCase()].filter(Boolean);
}
