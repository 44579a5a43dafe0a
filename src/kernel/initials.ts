import { unaccented } from './vietnamese.ts';

/** The first letters of the words of a name, unaccented and with numbers whole: how offices abbreviate ("ubkt", "p12"). */
export function initials(name: string): string {
  const words = unaccented(name).split(/[^\p{L}\p{N}]+/u);
  return words.map((word) => (/^\p{N}+$/u.test(word) ? word : word.slice(0, 1))).join('');
}
