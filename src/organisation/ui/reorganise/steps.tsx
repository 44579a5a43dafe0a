import { useText } from '#web';
import css from './steps.module.css';

const NAMES = ['base', 'changes', 'preview'] as const;

/** Where in the wizard one is, as stations on the thread; those behind can be gone back to. */
export function Steps({ at, onGo }: { at: number; onGo: (step: number) => void }) {
  const t = useText();
  return (
    <nav aria-label={t('organisation.ui.steps')}>
      <ol className={css.stations}>
        {NAMES.map((name, step) => (
          <li key={name} data-done={step < at || undefined} aria-current={step === at ? 'step' : undefined}>
            {step < at ? (
              <button type="button" onClick={() => onGo(step)}>
                {t(`organisation.ui.step.${name}`)}
              </button>
            ) : (
              <span>{t(`organisation.ui.step.${name}`)}</span>
            )}
          </li>
        ))}
      </ol>
    </nav>
  );
}
