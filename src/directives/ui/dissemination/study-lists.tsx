import { Section, Tabs, useAddressValue, useText } from '#web';
import type { Dissemination } from '../wire.ts';
import { StudiesTable } from './studies-table.tsx';
import { UnitsTable } from './units-table.tsx';

/** The lists behind the numbers: unit by unit, or the sessions themselves. */
export function StudyLists({ id, told }: { id: string; told: Dissemination }) {
  const t = useText();
  const [list = 'units'] = useAddressValue('list');
  const [unit] = useAddressValue('unit');
  const { of } = told;
  const to = `/directives/${id}/dissemination`;
  const tabs = (['units', 'sessions'] as const).map((name) => ({
    ...{ name, word: t(`directives.study.list.${name}`), to },
    search: { unit, of, list: name },
  }));
  return (
    <Section title={t('directives.study.list')} id="list">
      <Tabs label={t('directives.study.list')} tabs={tabs} current={list} />
      {list === 'sessions' ? <StudiesTable id={id} told={told} /> : <UnitsTable id={id} told={told} />}
    </Section>
  );
}
