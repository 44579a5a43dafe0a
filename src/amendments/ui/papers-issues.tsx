import { Empty, Link, Paragraphs, Section, useText } from '#web';
import { alternativeWords } from './papers-comparison.tsx';
import { askedWords, Line, Opening, ProposalVoices, ReasonList } from './papers-parts.tsx';
import css from './papers.module.css';
import type { Issues } from './wire.ts';

type Issue = Issues['issues'][number];

/** What waits for a decision, with what speaks for and against and each alternative in its wording. */
export function IssuesPaper({ content }: { content: Issues }) {
  const t = useText();
  if (!content.issues.length)
    return <Empty title={t('amendments.issues.none')} detail={t('amendments.issues.none.detail')} />;
  return content.issues.map((one) => <IssueSection key={one.id} issue={one} />);
}

function IssueSection({ issue }: { issue: Issue }) {
  const t = useText();
  const { id, number, title, provision, summary, asked, alternatives } = issue;
  return (
    <Section
      title={<Link to={`/proposals/${id}`}>{`${number}. ${title}`}</Link>}
      detail={[provision, asked.voices && askedWords(t, asked)].filter(Boolean).join(' · ')}
    >
      {summary && <Paragraphs text={summary} />}
      <Pleas word={t('amendments.for')} words={issue.for} />
      <Pleas word={t('amendments.against')} words={issue.against} />
      {alternatives.map((one) => (
        <div key={one.number} className={css.alternative}>
          <strong>
            {alternatives.length > 1 ? alternativeWords(t, one) : t('amendments.comparison.proposed')}
            {one.chosen && ` – ${t('amendments.issues.chosen')}`}
          </strong>
          {one.lines.map((line, n) => (
            <div key={n}>
              <span className={css.soft}>
                {line.name} ({line.what.map((what) => t(`amendments.what.${what}`)).join(', ')})
              </span>
              <Line {...line} />
            </div>
          ))}
          <ReasonList reasons={one.reasons} />
        </div>
      ))}
      {asked.voices > 0 && (
        <Opening word={t('amendments.papers.voices')}>{() => <ProposalVoices id={id} />}</Opening>
      )}
    </Section>
  );
}

function Pleas({ word, words }: { word: string; words: string[] }) {
  if (!words.length) return null;
  return (
    <>
      <strong>{word}</strong>
      <ul>
        {words.map((one, n) => (
          <li key={n}>{one}</li>
        ))}
      </ul>
    </>
  );
}
