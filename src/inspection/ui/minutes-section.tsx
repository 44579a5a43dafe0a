import { Button } from '@mantine/core';
import { Entries, Entry, EntryDetail, Hint, Icon, Link, Paragraphs, Section, useText } from '#web';
import type { Inspection } from './wire.ts';

/** The minutes of working sessions; a corrected one stays, crossed out. */
export function MinutesSection({ inspection }: { inspection: Inspection }) {
  const t = useText();
  const { minutes, visited, can } = inspection;
  if (minutes.length === 0 && !can['minute']) return null;
  const path = `/inspection/inspections/${inspection.id}/minutes`;
  return (
    <Section
      title={t('inspection.minutes')}
      count={minutes.length}
      act={
        can['minute'] && (
          <Button
            size="compact-md"
            variant="default"
            leftSection={<Icon name="plus" size={14} />}
            {...{ component: Link, to: path }}
          >
            {t('inspection.minutes.new')}
          </Button>
        )
      }
    >
      {minutes.length === 0 && <Hint>{t('inspection.minutes.none')}</Hint>}
      <Entries>
        {minutes.map((one) => (
          <Entry
            key={one.id}
            lead={t.format.day(one.heldOn)}
            over={one.replaced}
            act={
              can['minute'] &&
              !one.replaced && (
                <Link to={`${path}?replaces=${one.id}`}>{t('inspection.minutes.correct')}</Link>
              )
            }
          >
            <strong>
              {visited.find(({ id }) => id === one.unitId)?.name ?? t('inspection.minutes.all')}
            </strong>
            <EntryDetail>{[one.place, one.present].filter(Boolean).join(' · ')}</EntryDetail>
            <Paragraphs text={one.text} />
            {one.replaced && <Hint>{t('inspection.minutes.replaced')}</Hint>}
          </Entry>
        ))}
      </Entries>
    </Section>
  );
}
