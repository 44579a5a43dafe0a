const ORDER = ['b', 'i', 'strike', 'u', 'sz', 'color', 'name', 'family', 'charset', 'scheme'];

/** The fonts of a workbook's styles with their parts in the order of the schema (ECMA-376, CT_Font), which the library does not keep. */
export function fontsInOrder(styles: string): string {
  const place = (part: string) => ORDER.indexOf(/^<(\w+)/.exec(part)![1]!);
  return styles.replaceAll(/<font>(.*?)<\/font>/g, (_font, parts: string) => {
    const ordered = (parts.match(/<[^>]+\/>/g) ?? []).toSorted((one, other) => place(one) - place(other));
    return `<font>${ordered.join('')}</font>`;
  });
}
