/** Texts of one language by key. */
export type Texts = Record<string, string>;

/** The sentence under a key with `{name}` replaced by its value; the key itself where no sentence is known. */
export function sentence(texts: Texts, key: string, values: Record<string, string | number> = {}): string {
  const template = texts[key];
  if (template === undefined) return key;
  return template.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
}
