import type { CSSProperties } from 'react';
import { useText } from '#web';
import type { LetterheadSample } from '../wire.ts';
import css from './letterhead.module.css';

type Line = LetterheadSample['opening'][number];
type Beside = LetterheadSample['head'][number];

const mm = (length: number) => `calc(${length} * var(--mm))`;
const pt = (points: number) => mm((points * 25.4) / 72);

/** The first page of a report as the letterhead makes it, to scale: the lines and sizes are those that papers are drawn with. */
export function FirstPage({ sample }: { sample: LetterheadSample }) {
  const t = useText();
  const { head, opening, body, signature, headLeft, lengths } = sample;
  const of = (name: string) => lengths[name]!.value;
  const margins = { padding: ['top', 'right', 'bottom', 'left'].map((side) => mm(of(side))).join(' ') };
  const columns = { gridTemplateColumns: `${headLeft}fr ${1 - headLeft}fr` };
  const beside = ({ left, right }: Beside, n: number) => (
    <div key={n} className={css.columns} style={columns}>
      {[left, right].map((lines, side) => (
        <div key={side}>
          <Lines {...{ lines, sample }} />
        </div>
      ))}
    </div>
  );
  return (
    <figure className={css.frame} aria-label={t('reports.letterhead.sample')}>
      <div className={css.page} style={margins} lang="vi">
        {head.map(beside)}
        <Lines {...{ lines: opening, sample }} />
        <Lines {...{ lines: body, sample }} inText />
        {signature.map(beside)}
      </div>
      <figcaption>{t('reports.letterhead.sample.detail')}</figcaption>
    </figure>
  );
}

interface LinesProps {
  lines: Line[];
  sample: LetterheadSample;
  /** Set as the body is: indented, with room above, at the height of its lines. */
  inText?: boolean;
}

function Lines({ lines, sample, inText = false }: LinesProps) {
  return lines.map((line, n) => (
    <p key={n} style={{ ...lookOf(line, sample), ...(inText ? textOf(sample) : {}) }}>
      {line.rule === undefined ? (
        line.text
      ) : (
        <span className={css.ruled}>
          {line.text}
          <span className={css.rule} style={{ width: `${line.rule * 100}%` }} />
        </span>
      )}
    </p>
  ));
}

function lookOf({ part, align, before = 0, left = 0 }: Line, { faces }: LetterheadSample): CSSProperties {
  const { size, bold, italic, caps, underline } = faces[part]!;
  return {
    fontSize: pt(size),
    fontWeight: bold ? 700 : 400,
    fontStyle: italic ? 'italic' : 'normal',
    textTransform: caps ? 'uppercase' : 'none',
    textDecoration: underline ? 'underline' : 'none',
    textAlign: align,
    marginTop: pt(before),
    paddingLeft: mm(left),
  };
}

function textOf({ lengths, lines }: LetterheadSample): CSSProperties {
  const of = (name: string) => lengths[name]!.value;
  return {
    textIndent: mm(of('indent')),
    marginTop: pt(of('before')),
    lineHeight: lines === 'exact' ? pt(of('line')) : of('line') * SINGLE,
  };
}

/** Of the font's size: the height of a line that stands single. */
const SINGLE = 1.15;
