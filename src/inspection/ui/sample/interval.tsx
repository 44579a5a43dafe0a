import { Faint, Hint, useText, type Say } from '#web';
import type { SampleRow } from '../wire.ts';
import css from './interval.module.css';

type Share = NonNullable<SampleRow['verified']>;

/** A share in whole hundredths: a sample says no more than that. */
function percent(share: number, t: Say): string {
  return t.format.number(Math.round(share * 100));
}

/** Whether the share is known rather than inferred. */
const isExact = ({ low, high }: Share): boolean => low === high;

/** "92 % (80–97 %)"; "92 %" where that is known exactly. */
export function shareText(verified: SampleRow['verified'], t: Say): string {
  if (!verified) return '';
  const { share, low, high } = verified;
  if (isExact(verified)) return t('inspection.sample.share.exact', { share: percent(share, t) });
  return t('inspection.sample.share', {
    share: percent(share, t),
    low: percent(low, t),
    high: percent(high, t),
  });
}

function Axis(known: Share) {
  const { share, low, high } = known;
  return (
    <span className={css.axis} aria-hidden="true">
      {!isExact(known) && (
        <span className={css.range} style={{ left: `${low * 100}%`, width: `${(high - low) * 100}%` }} />
      )}
      <span className={css.share} style={{ left: `${share * 100}%` }} />
    </span>
  );
}

/** The verified share with its 95 % interval, in words and on a line from 0 to 100 %. */
export function Interval({ verified }: { verified: SampleRow['verified'] }) {
  const t = useText();
  if (!verified) return <Faint>–</Faint>;
  return (
    <span className={css.interval}>
      <span className={css.words}>{shareText(verified, t)}</span>
      <Axis {...verified} />
    </span>
  );
}

/** The same as the headline of a sample: the share, then what it says of all the claims it was drawn from. */
export function ShareHeadline({ sample }: { sample: SampleRow }) {
  const t = useText();
  const { verified, confirmed, rejected, waiting, population } = sample;
  if (!verified)
    return (
      <div className={css.headline}>
        <strong>{t('inspection.sample.judged.none')}</strong>
        <p>{t('inspection.sample.judged.none.detail')}</p>
      </div>
    );
  const words = { low: percent(verified.low, t), high: percent(verified.high, t), population };
  return (
    <div className={css.headline}>
      <strong>{t('inspection.sample.headline', { share: percent(verified.share, t) })}</strong>
      <p>
        {t('inspection.sample.judged', { confirmed, judged: confirmed + rejected })}{' '}
        {t(isExact(verified) ? 'inspection.sample.exact' : 'inspection.sample.interval', words)}
      </p>
      <Axis {...verified} />
      <div className={css.ends} aria-hidden="true">
        <span>0 %</span>
        <span>100 %</span>
      </div>
      {waiting > 0 && <Hint>{t('inspection.sample.partly', { waiting })}</Hint>}
    </div>
  );
}
