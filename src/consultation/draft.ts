// A draft as text becomes paragraphs that a comment can name: headings are told from sentences, and articles (điều), clauses
// (khoản) and points (điểm) give the provision that each paragraph stands under. Pure.

/** One paragraph of a draft; `place` counts from 1. */
export interface Paragraph {
  place: number;
  heading: boolean;
  /** "Điều 10, khoản 2", or '' outside articles. */
  provision: string;
  text: string;
}

const ARTICLE = /^điều\s+(\d+[a-zđ]?)(?:,?\s+khoản\s+(\d+))?(?![\p{L}\d])/iu;
const CLAUSE = /^(\d+)[.)]\s/u;
const POINT = /^([a-zđ])[.)]\s/u;
const PART = /^(phần|chương|mục)\s+(thứ\s+)?[\divxlc]+|^[IVXLC]+\s*[.-]\s/iu;
const NUMBERED = /^\d+(\.\d+)*[.)]?\s/u;

/** A heading is short and no sentence. */
const LONGEST_HEADING = 150;

function isHeading(line: string, inArticle: boolean): boolean {
  if (line.length > LONGEST_HEADING) return false;
  const article = ARTICLE.exec(line);
  if (article) return article[2] === undefined;
  if (PART.test(line)) return true;
  if (/\p{L}{2}/u.test(line) && line === line.toLocaleUpperCase('vi')) return true;
  return !inArticle && NUMBERED.test(line) && !/[.;:,]$/u.test(line);
}

/** The paragraphs of a text: each line that says something, in order. */
export function paragraphsOf(text: string): Paragraph[] {
  let [article, clause] = ['', ''];
  const lines = text.normalize('NFC').split(/\r\n?|\n/u);
  const told = lines.map((line) => line.trim().replace(/^(#+\s+)+/u, '')).filter(Boolean);
  return told.map((line, n) => {
    const [named, numbered, lettered] = [ARTICLE.exec(line), CLAUSE.exec(line), POINT.exec(line)];
    const heading = isHeading(line, article !== '');
    if (named) [article, clause] = [`Điều ${named[1]}`, named[2] ? `, khoản ${named[2]}` : ''];
    else if (heading) [article, clause] = ['', ''];
    else if (article && numbered) clause = `, khoản ${numbered[1]}`;
    const point = article && clause && lettered ? `, điểm ${lettered[1]}` : '';
    return { place: n + 1, heading, provision: `${article}${clause}${point}`, text: line };
  });
}

/** The heading that a paragraph stands under, itself where it is one; '' where none does. */
export function headingOver(paragraphs: readonly Paragraph[], place: number | null): string {
  if (place === null) return '';
  return paragraphs.findLast((one) => one.heading && one.place <= place)?.text ?? '';
}

/** The text that these paragraphs were made of, for writing on. */
export function textOf(paragraphs: readonly Pick<Paragraph, 'text'>[]): string {
  return paragraphs.map(({ text }) => text).join('\n\n');
}
