import { Hint, Link, Notice, useText } from '#web';
import type { Sample, SampleCheck } from '../wire.ts';

/** What drawing again came to: the same claims, or which are not drawn any more and which are drawn instead. */
export function CheckResult({ sample, found }: { sample: Sample; found: SampleCheck }) {
  const t = useText();
  const { same, population, judgedThatDay, gone, come, hidden } = found;
  return (
    <Notice icon={same ? 'check' : 'warning'} tone={same ? undefined : 'late'} live>
      <strong>
        {same
          ? t('inspection.sample.check.same', { count: sample.drawn })
          : t('inspection.sample.check.differs')}
      </strong>{' '}
      {!same && t('inspection.sample.check.population', { before: sample.population, now: population })}
      {same && judgedThatDay > 0 && t('inspection.sample.check.judged', { count: judgedThatDay })}
      <Claims word={t('inspection.sample.check.gone')} claims={gone} />
      <Claims word={t('inspection.sample.check.come')} claims={come} />
      {hidden > 0 && <Hint>{t('inspection.sample.check.hidden', { count: hidden })}</Hint>}
    </Notice>
  );
}

function Claims({ word, claims }: { word: string; claims: SampleCheck['gone'] }) {
  if (claims.length === 0) return null;
  return (
    <>
      <p>{word}</p>
      <ul>
        {claims.map(({ id, code, title }) => (
          <li key={id}>
            <Link to={`/undertakings/${id}`}>{[code, title].filter(Boolean).join(' · ')}</Link>
          </li>
        ))}
      </ul>
    </>
  );
}
