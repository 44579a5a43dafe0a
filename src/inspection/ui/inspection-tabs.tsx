import { Tabs, useText } from '#web';

const TABS = {
  list: '/inspection',
  plans: '/inspection/plans',
  calendar: '/inspection/calendar',
  results: '/inspection/results',
  waiting: '/inspection/waiting',
  samples: '/inspection/samples',
  discipline: '/inspection/discipline',
};

/** What the place of inspection holds, each at its own address. */
export function InspectionTabs({ current }: { current: keyof typeof TABS }) {
  const t = useText();
  const tabs = Object.entries(TABS).map(([name, to]) => ({ name, word: t(`inspection.tab.${name}`), to }));
  return <Tabs label={t('inspection.tabs')} tabs={tabs} current={current} />;
}
