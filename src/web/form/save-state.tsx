import { useText } from '../text.tsx';
import { Icon } from '../icons.tsx';
import css from './form.module.css';

interface SaveStateProps {
  saving: boolean;
  /** When it was last saved. */
  savedAt: Date | string | null;
  /** Whether something was typed since. */
  changed: boolean;
}

/** Whether what was typed is safe: being saved, saved at a time, or not saved yet. */
export function SaveState({ saving, savedAt, changed }: SaveStateProps) {
  const t = useText();
  const at = savedAt instanceof Date ? savedAt.toISOString() : savedAt;
  const unsaved = !saving && changed;
  return (
    <span className={css.save} role="status" data-unsaved={unsaved || undefined}>
      {saving && t('web.save.saving')}
      {unsaved && t('web.save.unsaved')}
      {!saving && !changed && at && (
        <>
          <Icon name="check" size={14} />
          {t('web.save.saved', { moment: t.format.moment(at) })}
        </>
      )}
    </span>
  );
}
