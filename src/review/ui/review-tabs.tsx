import { Tabs, useText } from '#web';

export type ReviewTab = 'duties' | 'reports' | 'reading' | 'insights' | 'outline' | 'difference';

/** The views of one review: who must report, what they must report, and what later wordings changed. */
export function ReviewTabs({ id, current, versions }: { id: string; current: ReviewTab; versions: number }) {
  const t = useText();
  const to = `/reviews/${id}`;
  const tabs = [
    { name: 'duties', word: t('review.tab.duties'), to },
    ...(versions > 0
      ? [
          { name: 'reports', word: t('review.tab.reports'), to: `${to}/reports` },
          { name: 'reading', word: t('review.tab.reading'), to: `${to}/reading` },
          { name: 'insights', word: t('review.tab.insights'), to: `${to}/insights` },
        ]
      : []),
    { name: 'outline', word: t('review.tab.outline'), to: `${to}/outline` },
    ...(versions > 1
      ? [{ name: 'difference', word: t('review.tab.difference'), to: `${to}/difference` }]
      : []),
  ];
  return <Tabs label={t('review.tabs')} tabs={tabs} current={current} />;
}
