import { Button, NativeSelect } from '@mantine/core';
import { useState } from 'react';
import { useText } from '#web';
import { BasisFields, isBased } from '../basis-fields.tsx';
import type { Broken } from '../faults.ts';
import { Acts, Form } from '../form.tsx';
import { ACT_TYPES, type ActType } from '../wire.ts';
import type { Draft } from './drafting.ts';
import { FaultList } from './fault-list.tsx';

interface BaseStepProps {
  draft: Draft;
  onChange: (draft: Draft) => void;
  problems: Broken[];
  onNext: () => void;
}

/** What kind of act it is, from when it holds and what ordered it. */
export function BaseStep({ draft, onChange, problems, onNext }: BaseStepProps) {
  const t = useText();
  const [tried, setTried] = useState(false);
  const submit = (): void => {
    setTried(true);
    if (isBased(draft)) onNext();
  };
  return (
    <Form onSubmit={submit}>
      <FaultList problems={problems} />
      <NativeSelect
        label={t('organisation.ui.type')}
        description={t(`organisation.ui.type.${draft.type}`)}
        value={draft.type}
        onChange={(event) => onChange({ ...draft, type: event.currentTarget.value as ActType })}
        data={ACT_TYPES.map((one) => ({ value: one, label: t(`organisation.act.${one}`) }))}
      />
      <BasisFields value={draft} onChange={(part) => onChange({ ...draft, ...part })} tried={tried} />
      <Acts>
        <Button type="submit">{t('organisation.ui.next')}</Button>
      </Acts>
    </Form>
  );
}
