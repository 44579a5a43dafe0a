import { useQueryClient } from '@tanstack/react-query';
import { lazy, Suspense, type ComponentType, type LazyExoticComponent } from 'react';
import { useApplication } from './application.tsx';
import { Loading } from './parts/loading.tsx';
import type { SignInProps } from './room.ts';

type LazySignIn = LazyExoticComponent<ComponentType<SignInProps>>;
const made = new Map<unknown, LazySignIn>();

/** The sign-in page that the composition root gave, loaded when it is needed. */
export function useSignIn(): LazySignIn {
  const { signIn } = useApplication().parts;
  const component = made.get(signIn) ?? lazy(signIn);
  made.set(signIn, component);
  return component;
}

/** Asks a person to sign in before anything else is shown. */
export function SignInPage() {
  const SignIn = useSignIn();
  const memory = useQueryClient();
  return (
    <Suspense fallback={<Loading />}>
      <SignIn again={false} onSignedIn={() => void memory.resetQueries({ queryKey: ['me'] })} />
    </Suspense>
  );
}
