import { Tabs, useText } from '#web';

const TABS = {
  delegations: '/surveys',
  sessions: '/surveys/sessions',
  calendar: '/surveys/calendar',
  prompts: '/surveys/prompts',
};

/** What the place of surveys holds, each at its own address. */
export function SurveyTabs({ current }: { current: keyof typeof TABS }) {
  const t = useText();
  const tabs = Object.entries(TABS).map(([name, to]) => ({ name, word: t(`survey.tab.${name}`), to }));
  return <Tabs label={t('survey.tabs')} tabs={tabs} current={current} />;
}
