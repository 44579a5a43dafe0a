/** The namespace of WordprocessingML. */
export const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';

/** Whether an element is one of WordprocessingML with this name. */
export const isNamed = (node: Node | null, ...names: string[]): node is Element =>
  node?.nodeType === 1 &&
  (node as Element).namespaceURI === W &&
  names.includes((node as Element).localName!);

/** The first element of this name right below one. */
export const below = (of: Element, name: string): Element | undefined =>
  Array.from(of.childNodes).find((node): node is Element => isNamed(node, name));

/** The nearest element of this name around a node. */
export function around(node: Node, name: string): Element | null {
  let at = node.parentNode;
  while (at && !isNamed(at, name)) at = at.parentNode;
  return at as Element | null;
}

/** A new element of WordprocessingML. */
export const make = (beside: Element, name: string, ...children: Node[]): Element => {
  const made = beside.ownerDocument.createElementNS(W, `w:${name}`);
  for (const child of children) made.appendChild(child);
  return made;
};

/** A change that has no place in the file: then the file stays as it was. */
export class Unfit extends Error {}
