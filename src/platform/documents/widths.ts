// Rules are drawn as long as words: how long words are, the font itself says (Tinos, of the same widths as Times New Roman).
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { Face } from './form.ts';

const require = createRequire(import.meta.url);
const folder = dirname(require.resolve('@expo-google-fonts/tinos/package.json'));
const file = (style: string) => join(folder, style, `Tinos_${style}.ttf`);

/** The files of the font, as pdfmake names its styles. */
export const TINOS = {
  normal: file('400Regular'),
  bold: file('700Bold'),
  italics: file('400Regular_Italic'),
  bolditalics: file('700Bold_Italic'),
};

/** Measures texts in a face, in points. */
export type Ruler = (text: string, face: Face) => number;

interface Fonts {
  provideFont(
    family: string,
    bold: boolean,
    italic: boolean,
  ): { widthOfString(text: string, size: number): number };
}

/** A ruler; the typesetter and its font are read when it is made. */
export function openRuler(): Ruler {
  const { default: PdfDocument } = require('pdfmake/js/PDFDocument.js') as {
    default: new (fonts: Record<string, typeof TINOS>) => Fonts;
  };
  const fonts = new PdfDocument({ Tinos: { ...TINOS } });
  return (text, { bold, italic, caps, size }) =>
    fonts.provideFont('Tinos', bold, italic).widthOfString(caps ? upper(text) : text, size.value);
}

/** In capitals, as Vietnamese writes them. */
export function upper(text: string): string {
  return text.toLocaleUpperCase('vi');
}
