import { Button, Input } from '@mantine/core';
import { useState } from 'react';
import { Hint, Icon, useText } from '#web';
import type { Evidence } from '../undertaking/wire.ts';
import { EvidenceDialog } from './evidence-dialog.tsx';
import { EvidenceList } from './evidence-list.tsx';

interface EvidenceFieldProps {
  /** In whose name files are put up. */
  unitId: string;
  /** What is said where there is none yet. */
  none: string;
  evidence: Evidence[];
  onChange: (evidence: Evidence[]) => void;
  fault: string | undefined;
}

/** What supports what a unit says: files, links, figures, research; each added whole, so that what is saved is always valid. */
export function EvidenceField({ unitId, none, evidence, onChange, fault }: EvidenceFieldProps) {
  const t = useText();
  const [at, setAt] = useState<number | null>(null);
  const put = (one: Evidence): void => {
    onChange(
      at === evidence.length
        ? [...evidence, one]
        : evidence.map((former, place) => (place === at ? one : former)),
    );
    setAt(null);
  };
  return (
    <div>
      {evidence.length === 0 && <Hint>{none}</Hint>}
      <EvidenceList
        evidence={evidence}
        onChange={setAt}
        onRemove={(place) => onChange(evidence.filter((_one, other) => other !== place))}
      />
      <Button
        variant="default"
        size="sm"
        leftSection={<Icon name="plus" size={14} />}
        onClick={() => setAt(evidence.length)}
      >
        {t('delivery.evidence.add')}
      </Button>
      {fault && <Input.Error mt={6}>{fault}</Input.Error>}
      {at !== null && (
        <EvidenceDialog
          unitId={unitId}
          evidence={evidence[at] ?? null}
          onPut={put}
          onClose={() => setAt(null)}
        />
      )}
    </div>
  );
}
