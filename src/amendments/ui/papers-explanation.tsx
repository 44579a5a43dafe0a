import { Facts, Fact, Link, Paragraphs, Section, useText, type Say } from '#web';
import { askedWords, KeptVoices, Opening, ProposalVoices } from './papers-parts.tsx';
import css from './papers.module.css';
import type { Explanation } from './wire.ts';

/** What was done with every voice and why, proposal by proposal. */
export function ExplanationPaper({ content, driveId }: { content: Explanation; driveId: string }) {
  const t = useText();
  const { counts, all, proposals, open } = content;
  const waiting = counts.find(({ fate }) => fate === 'open')?.voices ?? 0;
  return (
    <>
      <table className={`${css.table} ${css.counts}`}>
        <thead>
          <tr>
            <th scope="col">{t('amendments.explanation.result')}</th>
            <th scope="col">{t('amendments.column.voices')}</th>
          </tr>
        </thead>
        <tbody>
          {counts.map(({ fate, voices }) => (
            <tr key={fate}>
              <td>{fateWord(t, fate)}</td>
              <td>{t.format.number(voices)}</td>
            </tr>
          ))}
          <tr>
            <td>
              <strong>{t('amendments.explanation.all')}</strong>
            </td>
            <td>
              <strong>{t.format.number(all)}</strong>
            </td>
          </tr>
        </tbody>
      </table>
      {proposals.map((one) => (
        <Explained key={one.id} one={one} />
      ))}
      {waiting > 0 && (
        <Section title={t('amendments.fate.open')} count={waiting}>
          {open ? (
            <KeptVoices voices={open} />
          ) : (
            <Link to={`/amendments/${driveId}?view=voices`}>{t('amendments.papers.voices')}</Link>
          )}
        </Section>
      )}
    </>
  );
}

function fateWord(t: Say, fate: Explanation['counts'][number]['fate']): string {
  if (fate === 'several' || fate === 'waiting' || fate === 'open') return t(`amendments.fate.${fate}`);
  return t(`amendments.outcome.${fate}`);
}

function Explained({ one }: { one: Explanation['proposals'][number] }) {
  const t = useText();
  const { id, number, title, provision, outcome, horizon, decidedBy, explanation, answer, asked } = one;
  const result = outcome ? t(`amendments.outcome.${outcome}`) : t('amendments.fate.waiting');
  const { voices } = one;
  return (
    <Section
      title={<Link to={`/proposals/${id}`}>{`${number}. ${title}`}</Link>}
      detail={provision || undefined}
    >
      <Facts>
        <Fact word={t('amendments.explanation.result')}>
          {[result, horizon, decidedBy].filter(Boolean).join(', ')}
        </Fact>
        {asked.voices > 0 && <Fact word={t('amendments.column.voices')}>{askedWords(t, asked)}</Fact>}
      </Facts>
      {explanation && (
        <>
          <strong>{t('amendments.explanation')}</strong>
          <Paragraphs text={explanation} />
        </>
      )}
      {answer && (
        <>
          <strong>{t('amendments.answer.title')}</strong>
          <Paragraphs text={answer} />
        </>
      )}
      {asked.voices > 0 && (
        <Opening word={t('amendments.papers.voices')}>
          {() => (voices ? <KeptVoices voices={voices} /> : <ProposalVoices id={id} />)}
        </Opening>
      )}
    </Section>
  );
}
