import { Empty, Entries, Entry, Hint, Link, Section, Soft, useText } from '#web';
import { byCode, pageOf } from './questions.ts';
import type { TabProps } from './programme-page.tsx';

/** The directive by which the programme was issued, and the programmes that lean on one another. */
export default function TabDirectives({ view }: TabProps) {
  const t = useText();
  const { directive, leansOn, leanedOnBy, summary } = view;
  if (!directive && leansOn.length + leanedOnBy.length === 0)
    return (
      <Empty
        title={t('delivery.programmes.noDirective')}
        step={{ word: t('delivery.programmes.directives'), to: '/directives' }}
      />
    );
  const issuedBy = directive && {
    id: directive.id,
    to: `/directives/${directive.id}`,
    number: directive.number,
    title: directive.title,
  };
  return (
    <>
      {summary && <Hint>{summary}</Hint>}
      <Named head={t('delivery.programmes.issuedBy')} things={issuedBy ? [issuedBy] : []} />
      <Named head={t('delivery.programmes.leansOn')} things={leansOn.toSorted(byCode).map(stepOf)} />
      <Named head={t('delivery.programmes.leanedOnBy')} things={leanedOnBy.toSorted(byCode).map(stepOf)} />
    </>
  );
}

interface Thing {
  id: string;
  to: string;
  number: string | null;
  title: string;
}

function stepOf(step: TabProps['view']['leansOn'][number]): Thing {
  return { id: step.id, to: pageOf(step), number: step.code, title: step.title };
}

/** Things with a number and a title, each leading to its page. */
function Named({ head, things }: { head: string; things: Thing[] }) {
  if (things.length === 0) return null;
  return (
    <Section title={head}>
      <Entries lead={96}>
        {things.map(({ id, to, number, title }) => (
          <Entry key={id} lead={number && <Soft>{number}</Soft>}>
            <Link to={to}>{title}</Link>
          </Entry>
        ))}
      </Entries>
    </Section>
  );
}
