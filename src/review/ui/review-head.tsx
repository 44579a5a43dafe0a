import { useState } from 'react';
import { Fact, Facts, Illustrative, Link, PageHead, Paragraphs, useGo, useText, type HeadAct } from '#web';
import { AddDutyDialog } from './add-duty-dialog.tsx';
import { IssueDialog } from './issue-dialog.tsx';
import { WithdrawDialog } from './withdraw-dialog.tsx';
import { ReviewTabs, type ReviewTab } from './review-tabs.tsx';
import type { Review } from './wire.ts';

/** Where the review itself is read; elsewhere the room is that of reports. */
const AT_LENGTH: ReviewTab[] = ['duties', 'outline', 'difference'];

type Shown = 'issue' | 'withdraw' | 'oblige' | null;

/** What a review is and what may be done with it, above each of its views. */
export function ReviewHead({ review, current }: { review: Review; current: ReviewTab }) {
  const t = useText();
  const go = useGo();
  const [shown, show] = useState<Shown>(null);
  const close = () => show(null);
  const { action, others } = actsOf(review, { say: t, show });
  return (
    <>
      <PageHead
        eyebrow={[t('review.one'), review.number ?? review.code].join(' · ')}
        title={review.title}
        action={action}
        others={others}
      >
        {review.state === 'draft' && <span>{t('review.state.draft')}</span>}
        {review.illustrative && <Illustrative />}
      </PageHead>
      {AT_LENGTH.includes(current) && (
        <>
          <ReviewFacts review={review} />
          {review.summary && <Paragraphs text={review.summary} />}
        </>
      )}
      <ReviewTabs id={review.id} current={current} versions={review.versions.length} />
      {shown === 'issue' && <IssueDialog review={review} onClose={close} />}
      {shown === 'withdraw' && (
        <WithdrawDialog review={review} onDone={() => go('/reviews')} onClose={close} />
      )}
      {shown === 'oblige' && <AddDutyDialog review={review} onClose={close} />}
    </>
  );
}

function actsOf(
  { id, can, outline }: Review,
  { say, show }: { say: (key: string) => string; show: (one: Shown) => void },
): { action: HeadAct | null; others: HeadAct[] } {
  const edit: HeadAct = { word: say('review.edit'), icon: 'edit', to: `/reviews/${id}/edit` };
  const issue: HeadAct = { word: say('review.issue'), icon: 'check', act: () => show('issue') };
  const withdraw: HeadAct = { word: say('review.withdraw'), icon: 'trash', act: () => show('withdraw') };
  const oblige: HeadAct = { word: say('review.oblige'), icon: 'plus', act: () => show('oblige') };
  const write: HeadAct = {
    word: say(can['edit'] ? 'review.outline.write' : 'review.outline.change'),
    icon: 'document',
    to: `/reviews/${id}/outline/edit`,
  };
  const writes = can['edit'] || can['outline'];
  const ready = can['issue'] && outline.sections.length > 0;
  return {
    action: ready ? issue : can['edit'] ? write : null,
    others: [
      ...(writes && !(can['edit'] && !ready) ? [write] : []),
      ...(can['edit'] ? [edit] : []),
      ...(can['oblige'] ? [oblige] : []),
      ...(can['withdraw'] ? [withdraw] : []),
    ],
  };
}

function ReviewFacts({ review }: { review: Review }) {
  const t = useText();
  const { directive, unit, fromYear, toYear, issuedOn, within, reportersAsOf, kinds, deadlines } = review;
  return (
    <Facts>
      <Fact word={t('review.column.unit')}>{unit.name}</Fact>
      <Fact word={t('review.period')}>{t('review.years', { from: `${fromYear}`, to: `${toYear}` })}</Fact>
      {directive && (
        <Fact word={t('review.directive')}>
          <Link to={`/directives/${directive.id}`} title={directive.title}>
            {directive.code ?? directive.title}
          </Link>
        </Fact>
      )}
      {issuedOn && <Fact word={t('review.column.issuedOn')}>{t.format.day(issuedOn)}</Fact>}
      <Fact word={t('review.reporters')} wide>
        {t('review.reporters.words', {
          kinds: kinds.map((kind) => t(`organisation.kind.${kind}`)).join(', '),
          unit: within.name,
          day: t.format.day(reportersAsOf),
        })}
      </Fact>
      <Fact word={t('review.deadlines')} wide>
        {deadlines
          .map(({ level, dueOn }) => `${t(`organisation.level.${level}`)}: ${t.format.day(dueOn)}`)
          .join('; ')}
      </Fact>
    </Facts>
  );
}
