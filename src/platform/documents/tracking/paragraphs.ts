// Paragraphs that come, go, are cut in two or joined: what says so stands in the properties of their marks.
import { isInRun, type FileParagraph, type Span, type Tracked } from './letters.ts';
import { below, isNamed, make, W } from './names.ts';
import { lookOf, type Revisions } from './revisions.ts';

/** What of a paragraph's properties stands in no other paragraph. */
const OWN = ['sectPr', 'pPrChange'];
/** What stands before the number among the properties. */
const BEFORE_NUMBER = ['pStyle', 'keepNext', 'keepLines', 'pageBreakBefore', 'framePr', 'widowControl'];
/** What stands behind the indentation. */
const BEHIND_INDENT = [
  ...['contextualSpacing', 'mirrorIndents', 'suppressOverlap', 'jc', 'textDirection', 'textAlignment'],
  ...['textboxTightWrap', 'outlineLvl', 'divId', 'cnfStyle', 'rPr', 'sectPr', 'pPrChange'],
];

/** Whether nothing follows a paragraph where it stands: then its mark cannot go. */
export function isLastIn({ element }: FileParagraph): boolean {
  let next = element.nextSibling;
  while (next && !isNamed(next, 'p', 'tbl', 'sdt')) next = next.nextSibling;
  return !next;
}

/** Whether a paragraph is there for the space alone. */
export function isWithoutContent({ element, number }: FileParagraph): boolean {
  const all = (name: string) => Array.from(element.getElementsByTagNameNS(W, name));
  const isEmpty = (node: Node) => isNamed(node, 'rPr') || (isNamed(node, 't') && !node.textContent?.trim());
  return (
    !number && !all('sectPr').length && all('r').every((run) => Array.from(run.childNodes).every(isEmpty))
  );
}

/** Says of a paragraph's mark who put it in or took it out. */
export function markEnd(element: Element, tracked: Tracked, revisions: Revisions): void {
  const properties = propertiesOf(element);
  const look =
    below(properties, 'rPr') ??
    properties.insertBefore(
      make(element, 'rPr'),
      below(properties, 'sectPr') ?? below(properties, 'pPrChange') ?? null,
    );
  const inserted = tracked.kind === 'deleted' ? below(look, 'ins') : undefined;
  look.insertBefore(revisions.mark(element, tracked), inserted ? inserted.nextSibling : look.firstChild);
}

function propertiesOf(element: Element): Element {
  return below(element, 'pPr') ?? element.insertBefore(make(element, 'pPr'), element.firstChild);
}

/** The properties of a paragraph for another. */
function propertiesLike(element: Element): Element {
  const properties = below(element, 'pPr')?.cloneNode(true) as Element | undefined;
  if (!properties) return make(element, 'pPr');
  for (const name of OWN) {
    const own = below(properties, name);
    if (own) properties.removeChild(own);
  }
  const look = below(properties, 'rPr');
  if (look) properties.replaceChild(lookOf(properties)!, look);
  return properties;
}

/**
 * What a new paragraph takes from the one that it takes after: properties, the look of the first letter, that of most and that of most
 * behind the first run.
 */
export interface Look {
  properties: Element;
  first: Element | null;
  most: Element | null;
  rest: Element | null;
}

/** The look of a paragraph as it stands. */
export function lookLike({ element, spans }: FileParagraph): Look {
  const properties = propertiesLike(element);
  const runs = spans.filter((span) => span.text.trim() && isInRun(span));
  if (!runs.length) {
    const look = lookOf(properties);
    return { properties, first: look, most: look, rest: look };
  }
  const longest = (some: Span[]) =>
    some.reduce((best, one) => (best.text.length >= one.text.length ? best : one));
  const of = (span: Span) => lookOf(span.element.parentNode as Element);
  const [first, ...others] = runs as [Span, ...Span[]];
  const rest = others.length ? longest(others) : first;
  return { properties, first: of(first), most: of(longest(runs)), rest: of(rest) };
}

/** A new paragraph, as yet without words: it is numbered as the one that it takes after. */
export function emptyLike({ properties }: Look): Element {
  return make(properties, 'p', properties.cloneNode(true));
}

/** Puts words into a new paragraph, each in its look. */
export function fillNew(
  element: Element,
  { words, tracked }: { words: [text: string, look: Element | null][]; tracked: Tracked },
  revisions: Revisions,
): void {
  markEnd(element, tracked, revisions);
  for (const [text, look] of words)
    if (text) element.appendChild(revisions.words(element, text, { tracked, look }));
}

/**
 * Takes the automatic number from a paragraph, which stays set in as its list did it; where somebody is named, so that the number comes
 * back when that is rejected. Answers what goes between a number in words and the text.
 */
export function unnumber(
  element: Element,
  { tracked, indent }: { tracked: Tracked | null; indent: Element | null },
  revisions: Revisions,
): string {
  const properties = propertiesOf(element);
  const former = propertiesLike(element);
  const look = below(former, 'rPr');
  if (look) former.removeChild(look);
  const number = below(properties, 'numPr');
  if (number) properties.removeChild(number);
  const id = make(element, 'numId');
  id.setAttributeNS(W, 'w:val', '0');
  const level = make(element, 'ilvl');
  level.setAttributeNS(W, 'w:val', '0');
  const behind = Array.from(properties.childNodes).find(
    (node) => node.nodeType === 1 && !isNamed(node, ...BEFORE_NUMBER),
  );
  properties.insertBefore(make(element, 'numPr', level, id), behind ?? null);
  const own = below(properties, 'ind');
  if (indent && !own) {
    const next = Array.from(properties.childNodes).find((node) => isNamed(node, ...BEHIND_INDENT));
    properties.insertBefore(element.ownerDocument.importNode(indent, true), next ?? null);
  }
  if (tracked && !below(properties, 'pPrChange'))
    properties.appendChild(revisions.mark(element, tracked, { name: 'pPrChange', holds: [former] }));
  return (own ?? indent)?.getAttributeNS(W, 'hanging') ? '\t' : ' ';
}

/** Cuts a paragraph where it ends in between; what comes before are paragraphs of their own. Answers these. */
export function cutAt(element: Element, ends: Map<Element, Tracked>, revisions: Revisions): Element[] {
  const parts: Element[] = [];
  for (const [end, tracked] of ends) {
    // Within a link or a field it can only be a break.
    if (end.parentNode !== element) {
      const mark = revisions.mark(element, tracked, { holds: [make(element, 'r')] });
      end.parentNode!.replaceChild(mark, end);
      mark.firstChild!.appendChild(end);
      continue;
    }
    const part = make(element, 'p', propertiesLike(element));
    const properties = below(element, 'pPr');
    while (element.firstChild !== end) {
      const node = element.firstChild!;
      element.removeChild(node);
      if (node !== properties) part.appendChild(node);
    }
    element.removeChild(end);
    if (properties) element.insertBefore(properties, element.firstChild);
    markEnd(part, tracked, revisions);
    parts.push(part);
  }
  return parts;
}
