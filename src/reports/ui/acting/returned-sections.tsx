import { Select, Textarea } from '@mantine/core';
import { inReadingOrder, type OutlineReply } from '#review/ui';
import { RemovableRow, useRead, useText } from '#web';
import type { Report } from '../wire.ts';

/** A section that is sent back, and why. */
export interface Returned {
  sectionId: string;
  reason: string;
}

interface ReturnedSectionsProps {
  report: Report;
  value: Returned[];
  onChange: (value: Returned[]) => void;
}

/** Which sections are to be mended, each with its reason. */
export function ReturnedSections({ report, value, onChange }: ReturnedSectionsProps) {
  const t = useText();
  const { data } = useRead<OutlineReply>(`/reviews/${report.review.id}/outline`);
  const sections = data ? inReadingOrder(data.outline).map(({ section }) => section) : [];
  const words = new Map(sections.map(({ id, number, title }) => [id, `${number} ${title}`.trim()]));
  const left = sections.filter(
    ({ kind, id }) => kind !== 'group' && !value.some(({ sectionId }) => sectionId === id),
  );
  const put = (sectionId: string, reason: string) =>
    onChange(value.map((one) => (one.sectionId === sectionId ? { sectionId, reason } : one)));
  return (
    <>
      {value.map(({ sectionId, reason }) => (
        <RemovableRow
          key={sectionId}
          remove={t('reports.return.drop', { section: words.get(sectionId) ?? sectionId })}
          onRemove={() => onChange(value.filter((one) => one.sectionId !== sectionId))}
        >
          <Textarea
            label={words.get(sectionId) ?? sectionId}
            value={reason}
            onChange={(event) => put(sectionId, event.currentTarget.value)}
            autosize
            minRows={2}
            maxRows={6}
            maxLength={4000}
          />
        </RemovableRow>
      ))}
      <Select
        label={t('reports.return.section')}
        placeholder={t('reports.return.choose')}
        data={left.map(({ id }) => ({ value: id, label: words.get(id)! }))}
        value={null}
        onChange={(id) => id && onChange([...value, { sectionId: id, reason: '' }])}
        searchable
      />
    </>
  );
}
