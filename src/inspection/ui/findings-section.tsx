import { Button } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import {
  ConfirmDialog,
  Entries,
  Entry,
  EntryDetail,
  Hint,
  Icon,
  Link,
  Menu,
  Section,
  useSend,
  useText,
} from '#web';
import type { Finding, Inspection } from './wire.ts';

/** What was found at each unit: strengths and shortcomings, with cause, verdict and remedy. */
export function FindingsSection({ inspection }: { inspection: Inspection }) {
  const t = useText();
  const { findings, can, state, visited } = inspection;
  if (findings.length === 0 && !can['find']) return null;
  return (
    <Section
      title={t('inspection.findings')}
      count={findings.length}
      act={
        can['find'] && (
          <Button
            size="compact-md"
            variant="default"
            leftSection={<Icon name="plus" size={14} />}
            {...{ component: Link, to: `/inspection/inspections/${inspection.id}/findings/new` }}
          >
            {t('inspection.finding.new')}
          </Button>
        )
      }
    >
      {state === 'open' && <Hint>{t('inspection.findings.private')}</Hint>}
      {findings.length === 0 && <Hint>{t('inspection.findings.none')}</Hint>}
      <Entries lead={176}>
        {findings.map((finding) => (
          <FindingEntry
            key={finding.id}
            finding={finding}
            named={visited.length > 1}
            act={can['find'] && <FindingActs finding={finding} inspection={inspection} />}
          />
        ))}
      </Entries>
    </Section>
  );
}

interface FindingEntryProps {
  finding: Finding;
  /** Says at which unit, where there are several. */
  named: boolean;
  act: ReactNode;
}

function FindingEntry({ finding, named, act }: FindingEntryProps) {
  const t = useText();
  const { undertaking, verdict, remedy, remedyDueOn, cause } = finding;
  return (
    <Entry lead={t(`inspection.finding.${finding.kind}`)} act={act}>
      <strong>{finding.text}</strong>
      {named && <EntryDetail>{finding.unit.name}</EntryDetail>}
      {cause && <EntryDetail>{t('inspection.finding.cause', { cause })}</EntryDetail>}
      {(verdict || undertaking) && (
        <EntryDetail>
          {t(verdict ? `inspection.verdict.${verdict}` : 'inspection.finding.about')}
          {undertaking && (
            <>
              : <Link to={`/undertakings/${undertaking.id}`}>{undertaking.title}</Link>
            </>
          )}
        </EntryDetail>
      )}
      {remedy && remedyDueOn && (
        <EntryDetail>
          {t('inspection.finding.remedy', { remedy, day: t.format.day(remedyDueOn) })}
        </EntryDetail>
      )}
    </Entry>
  );
}

/** Correcting a finding, or taking it out before the conclusion. */
function FindingActs({ finding, inspection }: { finding: Finding; inspection: Inspection }) {
  const t = useText();
  const [removing, remove] = useState(false);
  const send = useSend();
  const withdraw = async (): Promise<void> => {
    const act = { method: 'POST' as const, path: `/findings/${finding.id}/withdraw` };
    if (await send.act(act, t('inspection.finding.withdrawn'))) remove(false);
  };
  const word = `${t('web.others')}: ${finding.text.slice(0, 60)}`;
  return (
    <>
      <Menu
        label={word}
        items={[
          {
            word: t('inspection.finding.edit'),
            icon: 'edit',
            to: `/inspection/inspections/${inspection.id}/findings/${finding.id}`,
          },
          { word: t('inspection.finding.withdraw'), icon: 'trash', act: () => remove(true) },
        ]}
        button={(given) => (
          <Button variant="subtle" size="compact-md" aria-label={word} title={t('web.others')} {...given}>
            <Icon name="more" size={14} />
          </Button>
        )}
      />
      {removing && (
        <ConfirmDialog
          open
          title={t('inspection.finding.withdraw')}
          detail={t('inspection.finding.withdraw.detail')}
          verb={t('inspection.finding.withdraw')}
          busy={send.busy}
          problem={send.problem}
          onConfirm={() => void withdraw()}
          onClose={() => remove(false)}
        />
      )}
    </>
  );
}
