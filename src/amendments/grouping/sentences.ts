// A voice by its sentences, so that each may go to a proposal of its own.

/** A sentence with its place in the text: `text.slice(from, to)` is it, without the blanks around. */
export interface Sentence {
  text: string;
  from: number;
  to: number;
}

const SEGMENTER = new Intl.Segmenter('vi', { granularity: 'sentence' });
// "TP. Hà Nội", "v.v. và", "Đ/c. A", "1. Sửa", "Điều 5. Quyền", "a. Về": the dot ends no sentence.
const NO_END =
  /(?:^|[\s(])(?:TP|Tp|TT|TX|Q|P|H|X|ThS|TS|PGS|GS|BS|KS|Đ\/c|đ\/c|St|No|Mr|Mrs|Dr|e\.g|i\.e|v\.v|\p{Lu}|\p{Ll}|\d+(?:\.\d+)*|(?:Điều|Khoản|Mục|Chương|Article|Section)\s+[\dIVXLC]+)\.\s*$/u;
const LIST_PART = /;\s+|;$/g;

/** The sentences of a text in their order; parts of a list behind semicolons are sentences too. Nothing but blanks is left out. */
export function sentencesOf(text: string): Sentence[] {
  const pieces: { from: number; to: number }[] = [];
  let from: number | null = null;
  for (const { segment, index } of SEGMENTER.segment(text)) {
    from ??= index;
    const to = index + segment.length;
    if (NO_END.test(text.slice(Math.max(from, to - 40), to)) && !segment.endsWith('\n')) continue;
    pieces.push(...partsOf(text, from, to));
    from = null;
  }
  if (from !== null) pieces.push(...partsOf(text, from, text.length));
  return pieces.map((piece) => trimmed(text, piece)).filter((sentence) => sentence.text !== '');
}

function partsOf(text: string, from: number, to: number): { from: number; to: number }[] {
  const ends = [...text.slice(from, to).matchAll(LIST_PART)].map(
    (match) => from + match.index + match[0].length,
  );
  return [...ends, to].map((end, at) => ({ from: ends[at - 1] ?? from, to: end }));
}

function trimmed(text: string, { from, to }: { from: number; to: number }): Sentence {
  const piece = text.slice(from, to);
  const start = from + (piece.length - piece.trimStart().length);
  const words = piece.trim();
  return { text: words, from: start, to: start + words.length };
}
