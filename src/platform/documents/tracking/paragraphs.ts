// Paragraphs that come, go, are cut in two or joined: what says so stands in the properties of their marks.
import { isInRun, type FileParagraph, type NewParagraph, type Span, type Tracked } from './letters.ts';
import { below, isNamed, make, W } from './names.ts';
import { lookOf, type Revisions } from './revisions.ts';

/** What of a paragraph's properties stands in no other paragraph. */
const OWN = ['sectPr', 'pPrChange'];
/** What stands before the number among the properties. */
const BEFORE_NUMBER = ['pStyle', 'keepNext', 'keepLines', 'pageBreakBefore', 'framePr', 'widowControl'];

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

/** What a new paragraph takes from the one that it takes after: properties, the look of the first letter and that of most. */
export interface Look {
  properties: Element;
  first: Element | null;
  most: Element | null;
}

/** The look of a paragraph as it stands. */
export function lookLike({ element, spans }: FileParagraph): Look {
  const properties = propertiesLike(element);
  const runs = spans.filter((span) => span.text.trim() && isInRun(span));
  if (!runs.length) {
    const look = lookOf(properties);
    return { properties, first: look, most: look };
  }
  const most = runs.reduce((best, one) => (best.text.length >= one.text.length ? best : one));
  const of = (span: Span) => lookOf(span.element.parentNode as Element);
  return { properties, first: of(runs[0]!), most: of(most) };
}

/** A new paragraph, as yet without words: it is numbered as the one that it takes after. */
export function emptyLike({ properties }: Look): Element {
  return make(properties, 'p', properties.cloneNode(true));
}

/** Puts the words into a new paragraph; what of the number stands in no text is not among them. */
export function fillNew(
  element: Element,
  { label, text, tracked, first, most }: Pick<NewParagraph, 'label' | 'text' | 'tracked'> & Look,
  revisions: Revisions,
): void {
  markEnd(element, tracked, revisions);
  const put = (words: string, look: Element | null) => {
    if (words) element.appendChild(revisions.words(element, words, { tracked, look }));
  };
  put(label && text ? `${label} ` : label, first);
  put(text, most);
}

/** Takes the automatic number from a paragraph; where somebody is named, so that it comes back when that is rejected. */
export function unnumber(element: Element, tracked: Tracked | null, revisions: Revisions): void {
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
  if (tracked && !below(properties, 'pPrChange'))
    properties.appendChild(revisions.mark(element, tracked, { name: 'pPrChange', holds: [former] }));
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
