import { useQueryClient } from '@tanstack/react-query';
import { useApplication } from './application.tsx';
import { later, type Later } from './later.tsx';
import { Loading } from './parts/loading.tsx';
import type { SignInProps } from './room.ts';

const made = new Map<unknown, Later<SignInProps>>();

/** The sign-in page that the composition root gave, loaded when it is needed. */
export function useSignIn(): Later<SignInProps> {
  const { signIn } = useApplication().parts;
  const component = made.get(signIn) ?? later(signIn);
  made.set(signIn, component);
  return component;
}

/** Asks a person to sign in before anything else is shown. */
export function SignInPage() {
  const SignIn = useSignIn();
  const memory = useQueryClient();
  return (
    <SignIn
      again={false}
      onSignedIn={() => void memory.resetQueries({ queryKey: ['me'] })}
      waiting={<Loading />}
    />
  );
}
