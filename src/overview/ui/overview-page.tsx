import { Beside, PageHead, useAsOf, useRead, useText, useWholeTexts } from '#web';
import { daysAfter, useSeat, type CountReply, type ProgrammeCounts } from '#delivery/ui';
import { Headline } from './headline.tsx';
import { Lately } from './lately.tsx';
import { Late } from './late.tsx';
import css from './overview.module.css';
import { Programmes } from './programmes.tsx';
import { Soon } from './soon.tsx';

const LATELY = 30;

/** How things stand, for the unit from which the person looks down, on the day that is shown. */
export default function OverviewPage() {
  const t = useText();
  const { asOf } = useAsOf();
  const seat = useSeat();
  // What other rooms have to say is said in texts that come after this page's.
  const said = useWholeTexts(false);
  const whole = useRead<CountReply>('/counts', { unit: seat.id, asOf });
  const programmes = useRead<ProgrammeCounts>('/counts/programmes', { unit: seat.id, asOf });
  return (
    <>
      <PageHead
        eyebrow={seat.name}
        title={t('overview.title', { day: t.format.day(asOf) })}
        others={[
          {
            word: t('overview.compare'),
            icon: 'split',
            to: `/counts/changes?from=${daysAfter(asOf, -LATELY)}`,
          },
          { word: t('overview.byUnit'), icon: 'tree', to: '/counts/units' },
          { word: t('overview.series'), icon: 'gauge', to: '/counts/series' },
        ]}
      />
      <Headline whole={whole} programmes={programmes} />
      <div className={css.columns}>
        <Programmes reading={programmes} />
        <div className={css.side}>
          <Late />
          <Soon />
          <Lately days={LATELY} />
          {said && <Beside place="overview" id={seat.id} part="" />}
        </div>
      </div>
    </>
  );
}
