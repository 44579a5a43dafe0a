import { FileInput } from '@mantine/core';
import { useState } from 'react';
import { inReadingOrder, type OutlineReply } from '#review/ui';
import { FormDialog, newKey, Notice, useRead, useSend, useText } from '#web';
import type { PlacedDocument, Report } from '../wire.ts';

/** Reads a report written in Word into the sections of the draft: what goes where is shown before anything is written. */
export function ImportDialog({ report, onClose }: { report: Report; onClose: () => void }) {
  const t = useText();
  const upload = useSend<{ id: string }>();
  const send = useSend<{ sections: number; unplaced: number }>();
  const [file, setFile] = useState<string | null>(null);
  const preview = useRead<PlacedDocument>(file && `/report-drafts/${report.id}/imports/${file}`);
  const choose = async (chosen: File | null) => {
    setFile(null);
    if (!chosen) return;
    const body = new FormData();
    body.set('unitId', report.unit.id);
    body.set('file', chosen);
    // A form's content is not in its text: each file must have a key of its own.
    const done = await upload.act({ method: 'POST', path: '/files', body, idempotencyKey: newKey() });
    if (done) setFile(done.body.id);
  };
  const put = async () => {
    if (!file || !preview.data) return;
    const path = `/report-drafts/${report.id}/imports`;
    if (await send.act({ method: 'POST', path, body: { file } }, t('reports.told.import'))) onClose();
  };
  return (
    <FormDialog
      title={t('reports.import.title')}
      detail={t('reports.import.detail')}
      verb={t('reports.import.verb')}
      busy={upload.busy || preview.loading || send.busy}
      problem={upload.problem ?? preview.problem ?? send.problem}
      onSubmit={() => void put()}
      onClose={onClose}
      wide
    >
      <FileInput
        label={t('reports.import.file')}
        placeholder={t('reports.import.choose')}
        accept=".docx"
        onChange={(chosen) => void choose(chosen)}
        clearable
        required
      />
      {preview.data && <Preview report={report} placed={preview.data} />}
    </FormDialog>
  );
}

const SHOWN = 30;

function Preview({ report, placed }: { report: Report; placed: PlacedDocument }) {
  const t = useText();
  const { data } = useRead<OutlineReply>(`/reviews/${report.review.id}/outline`);
  const filled = data
    ? inReadingOrder(data.outline).filter(({ section }) => placed.contents[section.id])
    : [];
  return (
    <>
      <Notice icon="check" live>
        {t('reports.import.placed', { count: filled.length })}
        <ul>
          {filled.map(({ section }) => (
            <li key={section.id}>{`${section.number} ${section.title}`.trim()}</li>
          ))}
        </ul>
      </Notice>
      {placed.warnings.length > 0 && (
        <Notice icon="note">
          <ul>
            {placed.warnings.map(({ code, values }) => (
              <li key={code}>{t(`review.import.warning.${code.split('.').at(-1)}`, values)}</li>
            ))}
          </ul>
        </Notice>
      )}
      {placed.unplaced.length > 0 && (
        <Notice icon="warning" tone="claimed">
          {t('reports.import.unplaced', { count: placed.unplaced.length })}
          <ul>
            {placed.unplaced.slice(0, SHOWN).map((one, n) => (
              <li key={n}>
                {one.words.slice(0, 300)} <em>({t(`reports.import.why.${one.why}`)})</em>
              </li>
            ))}
          </ul>
        </Notice>
      )}
    </>
  );
}
