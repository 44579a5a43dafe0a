import { Button } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { Dialog, FormProblem, Link, useAsOf, useFaults, useSend, useText } from '#web';
import css from '../organisation.module.css';
import { UnitPicker, type Pick } from '../unit-picker.tsx';
import { PersonPicker, type PickedPerson } from './person-picker.tsx';
import { PostFields, type PostDraft } from './post-fields.tsx';

interface AppointDialogProps {
  /** Where, if that is known. */
  unit?: Pick | undefined;
  /** Whom, if that is known. */
  person?: PickedPerson | undefined;
  onClose: () => void;
}

/** Gives a person a post in a unit. */
export function AppointDialog({ unit: givenUnit, person: givenPerson, onClose }: AppointDialogProps) {
  const t = useText();
  const { today } = useAsOf();
  const sending = useSend();
  const fault = useFaults(sending.problem);
  const [person, setPerson] = useState<PickedPerson | null>(givenPerson ?? null);
  const [unit, setUnit] = useState<Pick | null>(givenUnit ?? null);
  const [post, setPost] = useState<PostDraft>({ title: '', role: 'viewer', from: today, to: null });
  const [tried, setTried] = useState(false);
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    setTried(true);
    if (!person || !unit || !post.title.trim()) return;
    const body = {
      unitId: unit.id,
      title: post.title,
      role: post.role,
      ...(post.from ? { from: post.from } : {}),
      to: post.to,
    };
    if (
      await sending.act(
        { method: 'POST', path: `/people/${person.id}/posts`, body },
        t('organisation.ui.appoint.done'),
      )
    )
      onClose();
  };
  const missing = (lacks: boolean, key: string): string | undefined => (tried && lacks ? t(key) : undefined);
  return (
    <Dialog
      open
      title={t('organisation.ui.appoint.title', { name: (givenUnit ?? givenPerson)!.name })}
      onClose={onClose}
    >
      <form className={css.form} onSubmit={(event) => void submit(event)} noValidate>
        <FormProblem problem={sending.problem} />
        {!givenPerson && (
          <PersonPicker
            value={person}
            onChange={setPerson}
            error={missing(!person, 'organisation.ui.missing.person')}
          />
        )}
        {!givenUnit && (
          <UnitPicker
            label={t('organisation.ui.unit')}
            value={unit}
            onChange={setUnit}
            asOf={post.from ?? today}
            required
            error={missing(!unit, 'organisation.ui.missing.unit')}
          />
        )}
        <PostFields
          value={post}
          onChange={setPost}
          fault={(field) =>
            field === 'title' && missing(!post.title.trim(), 'problem.organisation.no-title')
              ? { error: t('problem.organisation.no-title') }
              : fault(field)
          }
        />
        {!givenPerson && (
          <p className={css.plain}>
            <Link to="/people?add=1">{t('organisation.ui.person.absent')}</Link>
          </p>
        )}
        <div className={css.acts}>
          <Button variant="default" onClick={onClose}>
            {t('web.cancel')}
          </Button>
          <Button type="submit" loading={sending.busy}>
            {t('organisation.ui.appoint')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
