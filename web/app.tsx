import { Box } from '@mantine/core';
import { Route, Switch } from 'wouter';
import { useLiveEvents } from './api/use-live-events.ts';
import { Header } from './header.tsx';
import { InboxScreen } from './inbox/inbox-screen.tsx';
import { useWords } from './language/language.tsx';
import { Problem } from './parts/problem.tsx';
import { ReviewScreen } from './review/review-screen.tsx';

export function App() {
  useLiveEvents();
  return (
    <Box h="100dvh" style={{ display: 'flex', flexDirection: 'column' }}>
      <Header />
      <Box component="main" style={{ flex: 1, minHeight: 0 }}>
        <Switch>
          <Route path="/">
            <InboxScreen />
          </Route>
          <Route path="/documents/:id">{({ id }) => <ReviewScreen key={id} id={id} />}</Route>
          <Route>
            <NotFound />
          </Route>
        </Switch>
      </Box>
    </Box>
  );
}

function NotFound() {
  const words = useWords();
  return <Problem reason={words('no-screen')} remedy={words('no-screen-remedy')} />;
}
