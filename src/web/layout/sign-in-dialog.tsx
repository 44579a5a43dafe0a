import { useQueryClient } from '@tanstack/react-query';
import { api } from '../api.ts';
import { useMe, type Me } from '../me.tsx';
import { Dialog } from '../parts/dialog.tsx';
import { useSignIn } from '../sign-in.tsx';
import { useText } from '../text.tsx';

/**
 * Signing in again, with everything typed still behind it. If somebody else signs in, the page is not theirs to see
 * and everything is loaded anew.
 */
export default function SignInDialog({ onClose }: { onClose: () => void }) {
  const t = useText();
  const me = useMe();
  const memory = useQueryClient();
  const SignIn = useSignIn();
  const goOn = async (): Promise<void> => {
    const now = await api.get<Me>('/me');
    if (now.person.id !== me.person.id) return location.reload();
    onClose();
    await memory.invalidateQueries();
  };
  return (
    <Dialog open onClose={onClose} title={t('web.signInAgain.title')}>
      <p style={{ margin: '0 0 16px' }}>{t('web.signInAgain.detail')}</p>
      <SignIn again onSignedIn={() => void goOn()} />
    </Dialog>
  );
}
