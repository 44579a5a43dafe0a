import { Button } from '@mantine/core';
import { useState } from 'react';
import { Icon, Notice, later, useText } from '#web';
import css from './report.module.css';
import type { Report } from './wire.ts';

const TakeOverDialog = later(() => import('./acting/take-over-dialog.tsx'));

/** Drafts of units that reported before and whose duty moved here: where their words are, and the way to take them over. */
export function Predecessors({ report }: { report: Report }) {
  const t = useText();
  const [open, setOpen] = useState<Report['predecessors'][number] | null>(null);
  return (
    <>
      {report.predecessors.map((one) => (
        <Notice key={one.id} icon="note">
          {t('reports.predecessor', { unit: one.unit.name, title: one.title })}
          <div className={css.acts}>
            <Button
              size="xs"
              variant="default"
              leftSection={<Icon name="document" size={14} />}
              onClick={() => setOpen(one)}
            >
              {t('reports.predecessor.open')}
            </Button>
          </div>
        </Notice>
      ))}
      {open && <TakeOverDialog report={report} from={open} onClose={() => setOpen(null)} />}
    </>
  );
}
