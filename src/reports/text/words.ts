// What a text says, read from its stored form: its words, the insights marked in it, the counts that it cites and the reports
// on which it rests. Pure.

/** A part of a stored text (ProseMirror's JSON). */
export interface TextNode {
  type: string;
  text?: string;
  attrs?: Record<string, unknown>;
  marks?: { type: string; attrs?: Record<string, unknown> }[];
  content?: TextNode[];
}

/** Something that a text says of a kind, in its own words. */
export interface MarkedInsight {
  id: string;
  kind: string;
  provision: string;
  words: string;
}

/** A place of another report's version on which a paragraph rests; `insightId` is empty where it is a whole section. */
export interface Source {
  reportId: string;
  version: number;
  sectionId: string;
  insightId: string;
}

/** The question of a live figure, and what was answered when it was frozen. */
export interface CitedCount {
  unit: string;
  under: string;
  kind: string;
  asOf: string;
  shows: string;
  value: string;
}

const BLOCKS = new Set(['paragraph', 'heading', 'listItem', 'tableCell', 'tableHeader', 'tableRow']);

/** The words alone, a line for each paragraph. */
export function plainOf(node: TextNode | null): string {
  const lines: string[] = [''];
  const read = (one: TextNode) => {
    if (one.type === 'paragraph' || one.type === 'heading') if (lines.at(-1) !== '') lines.push('');
    lines[lines.length - 1] += saidBy(one);
    for (const part of one.content ?? []) read(part);
    if (BLOCKS.has(one.type) && lines.at(-1) !== '') lines.push('');
  };
  if (node) read(node);
  return lines.join('\n').trim();
}

function saidBy({ type, text, attrs }: TextNode): string {
  if (type === 'hardBreak') return '\n';
  if (type === 'count') return String(attrs?.['value'] ?? '');
  return text ?? '';
}

/** The insights marked in a text, in the order in which they begin. */
export function insightsIn(node: TextNode | null): MarkedInsight[] {
  const found = new Map<string, MarkedInsight>();
  let block = 0;
  const blocks = new Map<string, number>();
  const read = (one: TextNode) => {
    if (one.type === 'paragraph' || one.type === 'heading') block += 1;
    for (const { type, attrs } of one.marks ?? []) {
      if (type !== 'insight') continue;
      const id = String(attrs?.['id'] ?? '');
      const before = found.get(id);
      const gap = before && blocks.get(id) !== block ? ' ' : '';
      found.set(id, {
        ...{ id, kind: String(attrs?.['kind']), provision: String(attrs?.['provision'] ?? '') },
        words: `${before?.words ?? ''}${gap}${saidBy(one)}`,
      });
      blocks.set(id, block);
    }
    for (const part of one.content ?? []) read(part);
  };
  if (node) read(node);
  return [...found.values()]
    .map((one) => ({ ...one, words: one.words.trim() }))
    .filter(({ id, words }) => id && words);
}

/** On what a text rests, each place once. */
export function sourcesIn(node: TextNode | null): Source[] {
  const found = new Map<string, Source>();
  const read = (one: TextNode) => {
    for (const word of String(one.attrs?.['sources'] ?? '').split(' ')) {
      const source = readSource(word);
      if (source) found.set(word, source);
    }
    for (const part of one.content ?? []) read(part);
  };
  if (node) read(node);
  return [...found.values()];
}

const SOURCE = /^([0-9a-f-]{36}):(\d{1,6}):([a-z][a-z0-9_]{0,39})(?::([\w-]{1,60}))?$/;

/** A source as it is written at a paragraph; null where it is none. */
export function readSource(text: string): Source | null {
  const found = SOURCE.exec(text);
  if (!found) return null;
  return {
    ...{ reportId: found[1]!, version: Number(found[2]), sectionId: found[3]! },
    insightId: found[4] ?? '',
  };
}

/** As it is written at a paragraph. */
export function sourceText({ reportId, version, sectionId, insightId }: Source): string {
  return [reportId, version, sectionId, ...(insightId ? [insightId] : [])].join(':');
}

/** The counts that a text cites. */
export function countsIn(node: TextNode | null): CitedCount[] {
  if (!node) return [];
  const own = node.type === 'count' ? [node.attrs as never as CitedCount] : [];
  return [...own, ...(node.content ?? []).flatMap(countsIn)];
}

/** The text as it goes out: what its writers said to each other is left out, every count says its number. */
export function frozen(node: TextNode, valueOf: (count: CitedCount) => string): TextNode {
  const marks = node.marks?.filter(({ type }) => type !== 'comment');
  const { marks: _marks, content, ...rest } = node;
  return {
    ...rest,
    ...(node.type === 'count' ? { attrs: { ...node.attrs, value: valueOf(node.attrs as never) } } : {}),
    ...(marks?.length ? { marks } : {}),
    ...(content ? { content: joined(content.map((part) => frozen(part, valueOf))) } : {}),
  };
}

// Words that a comment alone divided are one again, so that a version does not tell where comments were.
function joined(parts: TextNode[]): TextNode[] {
  const whole: TextNode[] = [];
  for (const part of parts) {
    const last = whole.at(-1);
    if (
      last?.text !== undefined &&
      part.text !== undefined &&
      JSON.stringify(last.marks) === JSON.stringify(part.marks)
    )
      whole[whole.length - 1] = { ...last, text: last.text + part.text };
    else whole.push(part);
  }
  return whole;
}
