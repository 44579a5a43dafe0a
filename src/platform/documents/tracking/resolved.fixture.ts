// What a word processor makes of tracked changes when all are accepted or all rejected, and how every letter of a file looks.
import { DOMParser, XMLSerializer } from '@xmldom/xmldom';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { around, below, isNamed, W } from './names.ts';

const [MAIN, NOTES] = ['word/document.xml', 'word/footnotes.xml'];

/** The elements of a tree. */
const all = (of: Element, name: string): Element[] => Array.from(of.getElementsByTagNameNS(W, name));
const elements = (of: Node): Element[] =>
  Array.from(of.childNodes).filter((one): one is Element => one.nodeType === 1);
const remove = (node: Node) => node.parentNode?.removeChild(node);
const unwrap = (node: Element) => {
  while (node.firstChild) node.parentNode!.insertBefore(node.firstChild, node);
  remove(node);
};

/** The main part of a DOCX. */
export const mainOf = (bytes: Uint8Array): string => strFromU8(unzipSync(bytes)[MAIN]!);
/** The same parsed. */
export const treeOf = (bytes: Uint8Array): Element =>
  new DOMParser().parseFromString(mainOf(bytes), 'text/xml').documentElement;

/** The file with every tracked change accepted or rejected, or those of some authors. */
export function resolved(
  bytes: Uint8Array,
  accept: boolean,
  isTheirs: (author: string) => boolean = () => true,
): Uint8Array {
  const members = unzipSync(bytes);
  for (const name of [MAIN, NOTES].filter((one) => members[one]))
    members[name] = resolvedPart(members[name]!, accept, isTheirs);
  return zipSync(members);
}

function resolvedPart(
  content: Uint8Array,
  accept: boolean,
  isTheirs: (author: string) => boolean,
): Uint8Array<ArrayBuffer> {
  const root = new DOMParser().parseFromString(strFromU8(content), 'text/xml').documentElement;
  const theirs = (mark: Element | undefined): mark is Element =>
    mark !== undefined && isTheirs(mark.getAttributeNS(W, 'author') ?? '');
  const [gone, kept] = accept ? ['del', 'ins'] : ['ins', 'del'];
  for (const row of all(root, 'tr')) {
    const properties = below(row, 'trPr');
    const mark = properties ? below(properties, 'del') : undefined;
    if (theirs(mark)) remove(accept ? row : mark);
  }
  const ends: Element[] = [];
  for (const properties of all(root, 'pPr')) {
    const look = below(properties, 'rPr');
    if (!look) continue;
    if (theirs(below(look, gone))) ends.push(properties.parentNode as Element);
    for (const mark of [gone, kept].map((name) => below(look, name))) if (theirs(mark)) remove(mark);
  }
  for (const mark of all(root, gone).filter(theirs)) remove(mark);
  for (const mark of all(root, kept).filter(theirs)) unwrap(mark);
  for (const [from, to] of [
    ['delText', 't'],
    ['delInstrText', 'instrText'],
  ] as const)
    for (const text of all(root, from).filter((one) => !around(one, 'del'))) {
      const made = text.ownerDocument.createElementNS(W, `w:${to}`);
      made.appendChild(text.ownerDocument.createTextNode(text.textContent ?? ''));
      text.parentNode!.replaceChild(made, text);
    }
  for (const change of all(root, 'pPrChange')) {
    const properties = change.parentNode as Element;
    remove(change);
    if (accept) continue;
    const rest = ['rPr', 'sectPr'].flatMap((name) => below(properties, name) ?? []);
    while (properties.firstChild) remove(properties.firstChild);
    for (const one of [...elements(below(change, 'pPr')!), ...rest]) properties.appendChild(one);
  }
  for (const paragraph of ends) goOn(paragraph);
  return new Uint8Array(strToU8(new XMLSerializer().serializeToString(root.ownerDocument)));
}

// A paragraph whose end is gone goes on in the next.
function goOn(paragraph: Element): void {
  let next: Node | null = paragraph.nextSibling;
  while (next && next.nodeType !== 1) next = next.nextSibling;
  const words = elements(paragraph)
    .filter((one) => !isNamed(one, 'pPr'))
    .toReversed();
  if (words.length) {
    if (!isNamed(next, 'p')) return;
    const properties = below(next, 'pPr');
    for (const one of words) next.insertBefore(one, properties ? properties.nextSibling : next.firstChild);
  }
  remove(paragraph);
}

/** Each paragraph as its properties, and its letters and what stands between them with the look that each has. */
export function looks(bytes: Uint8Array): string[][] {
  const write = new XMLSerializer();
  const told = (of: Element | undefined) => {
    const text = of ? write.serializeToString(of).replace(/ (xmlns:\w+|xml:space)="[^"]*"/g, '') : '';
    return text.replace(/<w:(rPr|pPr)\/>/g, '').replace(/<w:(rPr|pPr)><\/w:\1>/g, '');
  };
  return all(treeOf(bytes), 'p').map((paragraph) => {
    const letters: string[] = [told(below(paragraph, 'pPr'))];
    const visit = (element: Element, look: string) => {
      const name = element.localName;
      if (name === 'rPr' || name === 'pPr') return;
      const own = name === 'r' ? told(below(element, 'rPr')) : look;
      if (name === 't') for (const letter of element.textContent ?? '') letters.push(own + letter);
      else if (elements(element).length) elements(element).forEach((one) => visit(one, own));
      else if (isNamed(element.parentNode, 'r')) letters.push(own + told(element));
    };
    elements(paragraph).forEach((one) => visit(one, ''));
    return letters;
  });
}
