import './mantine.css';
import './fonts.css';
import './tokens.css';
import './mantine-polish.css';
import './print.css';
import { MantineProvider } from '@mantine/core';
import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { lookingAhead } from './ahead.ts';
import { createQueryClient } from './asking.ts';
import { PartsProvider } from './application.tsx';
import { Frame } from './frame.tsx';
import { Home } from './home.tsx';
import type { ApplicationParts } from './room.ts';
import { createPageRouter } from './router.tsx';
import { languageFor } from './text.tsx';
import { cssVariablesResolver, theme } from './theme.ts';

/** Starts the interface in the page's `#root`. Called once, by the composition root. */
export function startApplication(parts: ApplicationParts): void {
  const pages = parts.rooms.flatMap((room) => room.pages);
  const memory = createQueryClient();
  const router = createPageRouter(pages, { frame: Frame, home: Home, ahead: lookingAhead(memory, parts) });
  const wanted = new URLSearchParams(location.search).get('lang') ?? undefined;
  document.documentElement.lang = languageFor(wanted, Object.keys(parts.languages)); // what is asked for is asked in it
  void router.load();
  createRoot(document.getElementById('root')!).render(
    <StrictMode>
      <MantineProvider theme={theme} cssVariablesResolver={cssVariablesResolver} defaultColorScheme="auto">
        <QueryClientProvider client={memory}>
          <PartsProvider parts={parts}>
            <RouterProvider router={router} />
          </PartsProvider>
        </QueryClientProvider>
      </MantineProvider>
    </StrictMode>,
  );
}
