import { useState } from 'react';
import { Empty, Link, More, usePrinting, useText, type Say } from '#web';
import { askedWords, Line, Opening, ProposalVoices, ReasonList } from './papers-parts.tsx';
import css from './papers.module.css';
import type { Comparison } from './wire.ts';

type Row = Comparison['rows'][number];

/** How many rows a screen begins with. */
const STEP = 100;

/** The comparison table: as it stands, as it is proposed, why, who asked. */
export function ComparisonPaper({ content }: { content: Comparison }) {
  const t = useText();
  const printing = usePrinting();
  const [count, show] = useState(STEP);
  const { rows } = content;
  if (!rows.length)
    return <Empty title={t('amendments.comparison.none')} detail={t('amendments.comparison.none.detail')} />;
  const heads = headsIn(t);
  const shown = printing ? rows : rows.slice(0, count);
  return (
    <>
      <table className={css.table}>
        <thead>
          <tr>
            {heads.map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {shown.map((row) => (
            <ComparedRow key={row.provision} row={row} heads={heads} />
          ))}
        </tbody>
      </table>
      <More
        whole={shown.length === rows.length}
        readingOn={false}
        shown={shown.length}
        count={rows.length}
        more={() => show(count + STEP)}
      />
    </>
  );
}

const headsIn = (t: Say) => [
  ...[t('amendments.comparison.current'), t('amendments.comparison.proposed')],
  ...[t('amendments.comparison.reason'), t('amendments.comparison.asked')],
];

function ComparedRow({ row, heads }: { row: Row; heads: string[] }) {
  const t = useText();
  return (
    <tr>
      <td data-head={heads[0]}>
        <span className={css.name}>{row.name}</span>
        {row.current.length === 0 && <span className={css.soft}>{t('amendments.comparison.new')}</span>}
        {row.current.map(({ label, words }, n) => (
          <p key={n} className={css.line}>
            <span className={css.label}>{label}</span> {words}
          </p>
        ))}
      </td>
      <td data-head={heads[1]}>
        {row.proposed.map((one) => (
          <div key={`${one.number} ${one.by.join(' ')}`} className={css.alternative}>
            {one.number > 0 && <strong>{alternativeWords(t, one)}</strong>}
            <span className={css.soft}>
              {one.what.map((what) => t(`amendments.what.${what}`)).join(', ')} (
              {t('amendments.papers.by', { numbers: one.by.join(', ') })})
            </span>
            {one.lines.map((line, n) => (
              <Line key={n} {...line} />
            ))}
          </div>
        ))}
      </td>
      <td data-head={heads[2]}>
        <ReasonList reasons={row.reasons} />
      </td>
      <td data-head={heads[3]}>
        <Asking row={row} />
      </td>
    </tr>
  );
}

/** "Phương án 2 (giữ nguyên)". */
export function alternativeWords(t: Say, { number, name }: { number: number; name: string }): string {
  return t('amendments.papers.alternative', { number }) + (name ? ` (${name})` : '');
}

function Asking({ row: { asked, proposals } }: { row: Row }) {
  const t = useText();
  if (!proposals.length) return <span className={css.soft}>{t('amendments.comparison.nobody')}</span>;
  return (
    <>
      {asked.voices > 0 && <p className={css.line}>{askedWords(t, asked)}</p>}
      {proposals.map(({ id, number, title }) => (
        <div key={id} className={css.proposal}>
          <Link to={`/proposals/${id}`}>{`${number}. ${title}`}</Link>
          <Opening word={t('amendments.papers.voices')}>{() => <ProposalVoices id={id} />}</Opening>
        </div>
      ))}
    </>
  );
}
