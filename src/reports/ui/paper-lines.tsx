import type { CSSProperties } from 'react';
import css from './paper-lines.module.css';
import type { ShownPaper } from './wire.ts';

type Line = ShownPaper['opening'][number];
type Beside = ShownPaper['head'][number];

const mm = (length: number) => `calc(${length} * var(--mm))`;
const pt = (points: number) => mm((points * 25.4) / 72);

/** A document on its sheet: the lines and sizes are those that papers are drawn with. The class says how long `--mm` is. */
export function PaperLines({ paper, className }: { paper: ShownPaper; className: string }) {
  const { head, opening, body, signature, headLeft, lengths } = paper;
  const margins = ['top', 'right', 'bottom', 'left'].map((side) => mm(lengths[side]!.value)).join(' ');
  const measures = { '--margins': margins, '--beside': `${headLeft}fr ${1 - headLeft}fr` } as CSSProperties;
  const beside = ({ left, right }: Beside, n: number) => (
    <div key={n} className={css.columns}>
      {[left, right].map((lines, side) => (
        <div key={side}>
          <Lines {...{ lines, paper }} />
        </div>
      ))}
    </div>
  );
  return (
    <div className={`${css.paper} ${className}`} style={measures} lang="vi">
      {head.map(beside)}
      <Lines {...{ lines: opening, paper }} />
      <Lines {...{ lines: body, paper }} inText />
      {signature.map(beside)}
    </div>
  );
}

interface LinesProps {
  lines: Line[];
  paper: ShownPaper;
  /** Set as the body is: indented, with room above, at the height of its lines. */
  inText?: boolean;
}

function Lines({ lines, paper, inText = false }: LinesProps) {
  return lines.map((line, n) => {
    const Part = line.part.startsWith('heading') ? 'h3' : 'p';
    return (
      <Part
        key={n}
        style={{ ...lookOf(line, paper), ...(inText || line.part === 'bases' ? textOf(paper) : {}) }}
      >
        {line.rule === undefined ? (
          line.text
        ) : (
          <span className={css.ruled}>
            {line.text}
            <span className={css.rule} style={{ width: `${line.rule * 100}%` }} />
          </span>
        )}
      </Part>
    );
  });
}

function lookOf({ part, align, before = 0, left = 0 }: Line, { faces }: ShownPaper): CSSProperties {
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

function textOf({ lengths, lines }: ShownPaper): CSSProperties {
  const of = (name: string) => lengths[name]!.value;
  return {
    textIndent: mm(of('indent')),
    marginTop: pt(of('before')),
    lineHeight: lines === 'exact' ? pt(of('line')) : of('line') * SINGLE,
  };
}

/** Of the font's size: the height of a line that stands single. */
const SINGLE = 1.15;
