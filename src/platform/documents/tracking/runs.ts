// Runs with what goes and what comes: a run is cut where a change begins or ends, every piece keeps its look, and what is no text stays.
import { lettersOf, type FileParagraph, type Span, type Tracked } from './letters.ts';
import { around, below, isNamed, make, W } from './names.ts';
import { lookOf, textElement, type Revisions } from './revisions.ts';

/** Somebody's insertions, which cannot hold another's. */
const HOLDERS = ['ins', 'moveTo'];

/** Whether nothing of a paragraph stays: it goes with its mark. */
export function isWhollyGone({ mark, spans, loose }: FileParagraph): boolean {
  if (!mark || loose.length) return false;
  return spans.every(({ text, deleted, puts }) => {
    let [kept, at] = ['', 0];
    for (const { from, to } of deleted.toSorted((a, b) => a.from - b.from))
      [kept, at] = [kept + text.slice(at, from), to];
    return !puts.length && !lettersOf(kept + text.slice(at));
  });
}

/** Has every run of a paragraph go, with notes, pictures and fields in them. */
export function dropRuns({ element }: FileParagraph, tracked: Tracked, revisions: Revisions): void {
  const runs = Array.from(element.getElementsByTagNameNS(W, 'r'));
  for (const run of runs) {
    if (around(run, 'p') !== element || around(run, 'r') || around(run, 'del')) continue;
    const parent = run.parentNode!;
    const mark = revisions.mark(run, tracked);
    parent.replaceChild(mark, run);
    mark.appendChild(asDeleted(run));
  }
}

/** Makes the changes within a paragraph's runs; answers where it ends in between, and by whom. */
export function editRuns({ spans }: FileParagraph, revisions: Revisions): Map<Element, Tracked> {
  const ends = new Map<Element, Tracked>();
  const changed = spans.filter(({ deleted, puts }) => deleted.length || puts.length);
  for (const [run, own] of Map.groupBy(changed, ({ element }) => element.parentNode as Element))
    rebuild(run, { spans: new Map(own.map((span) => [span.element, span])), ends }, revisions);
  return ends;
}

interface Rebuilt {
  spans: Map<Element, Span>;
  ends: Map<Element, Tracked>;
}

function rebuild(run: Element, { spans, ends }: Rebuilt, revisions: Revisions): void {
  const insert = (node: Node) => run.parentNode!.insertBefore(node, run);
  let open: { tracked: Tracked | null; nodes: Node[] } = { tracked: null, nodes: [] };
  const close = (tracked: Tracked | null) => {
    const { nodes, tracked: by } = open;
    open = { tracked, nodes: [] };
    if (!nodes.length) return;
    const piece = run.cloneNode(false) as Element;
    const look = below(run, 'rPr');
    if (look) piece.appendChild(look.cloneNode(true));
    nodes.forEach((node) => piece.appendChild(node));
    insert(by ? revisions.mark(run, by, { holds: [asDeleted(piece)] }) : piece);
  };
  const put = ({ text, tracked, ends: isEnd }: Span['puts'][number]) => {
    close(null);
    if (isEnd) {
      const end = make(run, 'br');
      ends.set(end, tracked);
      insert(end);
      lift(end, revisions);
    } else if (text) {
      const words = revisions.words(run, text, { tracked, look: lookOf(run) });
      insert(words);
      lift(words, revisions);
    }
  };
  for (const child of Array.from(run.childNodes)) {
    if (isNamed(child, 'rPr')) continue;
    for (const piece of piecesOf(child, spans.get(child as Element))) {
      if ('put' in piece) put(piece.put);
      else {
        if (piece.tracked !== open.tracked) close(piece.tracked);
        open.nodes.push(piece.node);
      }
    }
  }
  close(null);
  const holder = run.parentNode!;
  holder.removeChild(run);
  dropEmpty(holder);
}

type Piece = { node: Node; tracked: Tracked | null } | { put: Span['puts'][number] };

function piecesOf(node: Node, span: Span | undefined): Piece[] {
  if (!span) return [{ node, tracked: null }];
  const { element, text, deleted, puts } = span;
  const places = [
    0,
    text.length,
    ...deleted.flatMap(({ from, to }) => [from, to]),
    ...puts.map(({ at }) => at),
  ];
  const sorted = [...new Set(places)].toSorted((a, b) => a - b);
  return sorted.flatMap((from, n): Piece[] => {
    const to = sorted[n + 1] ?? from;
    const tracked = deleted.find((one) => one.from <= from && from < one.to)?.tracked ?? null;
    const words = isNamed(element, 't') ? textElement(element, 't', text.slice(from, to)) : element;
    return [
      ...puts.filter(({ at }) => at === from).map((put) => ({ put })),
      ...(to > from ? [{ node: words, tracked }] : []),
    ];
  });
}

// Out of another's insertion, which goes on behind it.
function lift(node: Element, revisions: Revisions): void {
  const holder = node.parentNode!;
  if (!isNamed(holder, ...HOLDERS)) return;
  const rest = holder.cloneNode(false) as Element;
  rest.setAttributeNS(W, 'w:id', revisions.next());
  while (node.nextSibling) rest.appendChild(node.nextSibling);
  holder.parentNode!.insertBefore(node, holder.nextSibling);
  // The run that is being cut goes on in the rest.
  holder.parentNode!.insertBefore(rest, node.nextSibling);
  dropEmpty(holder);
}

function dropEmpty(holder: Node): void {
  if (isNamed(holder, ...HOLDERS) && !holder.firstChild) holder.parentNode!.removeChild(holder);
}

const DELETED: Record<string, string> = { t: 'delText', instrText: 'delInstrText' };

function asDeleted(run: Element): Element {
  for (const child of Array.from(run.childNodes)) {
    const name = isNamed(child, ...Object.keys(DELETED)) ? DELETED[child.localName!] : undefined;
    if (!name) continue;
    const made = make(run, name, ...Array.from(child.childNodes));
    made.setAttribute('xml:space', 'preserve');
    run.replaceChild(made, child);
  }
  return run;
}
