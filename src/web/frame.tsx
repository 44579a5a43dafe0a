import { Outlet, useMatches } from '@tanstack/react-router';
import { useApplication } from './application.tsx';
import { later } from './later.tsx';
import { PublicFrame } from './layout/public-frame.tsx';
import { MeProvider, useWhoIsThis } from './me.tsx';
import { useAddressValue } from './moving.tsx';
import { Failure } from './parts/failure.tsx';
import { Loading } from './parts/loading.tsx';
import { SignInPage } from './sign-in.tsx';
import { languageFor, TextProvider, useWholeTexts } from './text.tsx';

/** The rail, the bar and what hangs on them: not needed by somebody who has yet to sign in. */
export const Layout = later(() => import('./layout/layout.tsx'));

/** The frame of every page: speaks the language of the address and lets in whom the page is for. */
export function Frame() {
  const { parts } = useApplication();
  const [wanted] = useAddressValue('lang');
  const language = languageFor(wanted, Object.keys(parts.languages));
  return (
    <TextProvider texts={parts.texts} language={language}>
      <Entrance />
    </TextProvider>
  );
}

/** Shows the page to those it is for; asks others to sign in. */
function Entrance() {
  const who = useWhoIsThis();
  const isPublic = useMatches({ select: (matches) => matches.some((match) => match.staticData.public) });
  if (who.data) {
    return (
      <MeProvider me={who.data}>
        <Layout waiting={<Loading />}>
          <Page />
        </Layout>
      </MeProvider>
    );
  }
  if (who.isPending && !isPublic) return <Loading />;
  const stranger = who.isPending || who.error?.status === 401;
  return (
    <PublicFrame>
      {isPublic && <Page />}
      {!isPublic && stranger && <SignInPage />}
      {!isPublic && !stranger && who.error && (
        <Failure problem={who.error} again={() => void who.refetch()} />
      )}
    </PublicFrame>
  );
}

/** The page, once everything that it says can be said. */
function Page() {
  const early = useMatches({ select: (matches) => matches.some((match) => match.staticData.early) });
  const whole = useWholeTexts(!early);
  return early || whole ? <Outlet /> : <Loading />;
}
