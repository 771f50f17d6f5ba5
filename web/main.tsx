import '@mantine/core/styles.css';
import '@mantine/notifications/styles.css';
import './main.css';
import { MantineProvider } from '@mantine/core';
import { Notifications } from '@mantine/notifications';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { ProblemError } from './api/client.ts';
import { App } from './app.tsx';
import { LanguageProvider } from './language/language.tsx';
import { ReviewerProvider } from './reviewer/reviewer.tsx';
import { theme } from './theme.ts';

const queries = new QueryClient({
  defaultOptions: {
    // What the server refuses for a reason is not asked again; a lost connection is.
    queries: { retry: (count, error) => !(error instanceof ProblemError) && count < 3 },
  },
});

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no #root');
createRoot(root).render(
  <StrictMode>
    <MantineProvider theme={theme}>
      <QueryClientProvider client={queries}>
        <LanguageProvider>
          <ReviewerProvider>
            <Notifications position="bottom-left" />
            <App />
          </ReviewerProvider>
        </LanguageProvider>
      </QueryClientProvider>
    </MantineProvider>
  </StrictMode>,
);
