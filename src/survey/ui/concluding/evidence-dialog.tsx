import { Checkbox, Select, Textarea } from '@mantine/core';
import { inReadingOrder, type OutlineReply } from '#review/ui';
import { FormDialog, useForm, useRead, useText } from '#web';
import type { Delegation, Request } from '../wire.ts';

interface Given {
  chosen: string[];
  sectionId: string | null;
  note: string;
}

/** Ties statements of deeper sessions to a request, and to the section of the report that needed them. */
export function EvidenceDialog({ one, onClose }: { one: Request; onClose: () => void }) {
  const t = useText();
  const delegation = useRead<Delegation>(`/survey-delegations/${one.delegationId}`);
  const campaign = delegation.data?.campaign;
  const outline = useRead<OutlineReply>(campaign ? `/reviews/${campaign.id}/outline` : null);
  const sections = outline.data ? inReadingOrder(outline.data.outline) : [];
  const { form, change, fault, send } = useForm<Given>({
    start: { chosen: [], sectionId: one.sections[0]?.id ?? null, note: '' },
    missingIn: () => ({}),
  });
  const tie = async (): Promise<void> => {
    const { chosen, sectionId, note } = form;
    const path = `/survey-requests/${one.id}/evidence`;
    const bySession = Map.groupBy(
      one.statements.filter(({ statementId }) => chosen.includes(statementId)),
      ({ sessionId }) => sessionId,
    );
    for (const [sessionId, rows] of bySession) {
      const statements = rows.map(({ statementId }) => statementId);
      const body = { sessionId, statements, sectionId, note: note.trim() };
      if (!(await send.act({ method: 'POST', path, body }, t('survey.evidence.told')))) return;
    }
    if (bySession.size) onClose();
  };
  return (
    <FormDialog
      title={t('survey.evidence.tie')}
      detail={t('survey.evidence.detail')}
      verb={t('survey.evidence.verb')}
      {...{ busy: send.busy, problem: send.problem, onClose }}
      onSubmit={() => void tie()}
      wide
    >
      <Statements one={one} chosen={form.chosen} onChange={(chosen) => change({ chosen })} />
      <Select
        label={t('survey.evidence.section')}
        data={sections.map(({ section: { id, number, title } }) => ({
          ...{ value: id, label: `${number} ${title}`.trim() },
        }))}
        value={form.sectionId}
        onChange={(sectionId) => change({ sectionId })}
        clearable
        searchable
        {...fault('sectionId')}
      />
      <Textarea
        label={t('survey.act.note')}
        value={form.note}
        onChange={(event) => change({ note: event.currentTarget.value })}
        autosize
        minRows={2}
        maxLength={4000}
      />
    </FormDialog>
  );
}

function Statements({
  one,
  chosen,
  onChange,
}: {
  one: Request;
  chosen: string[];
  onChange: (chosen: string[]) => void;
}) {
  const t = useText();
  return (
    <Checkbox.Group label={t('survey.evidence.statements')} value={chosen} onChange={onChange}>
      {one.statements.map(({ statementId, sessionId, speaker, words }) => (
        <Checkbox
          key={`${sessionId} ${statementId}`}
          value={statementId}
          label={`${speaker}: ${words}`}
          mt={8}
        />
      ))}
    </Checkbox.Group>
  );
}
