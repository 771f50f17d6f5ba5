import { Box } from '@mantine/core';
import { Route, Switch } from 'wouter';
import { useLiveEvents } from './api/use-live-events.ts';
import { BoardScreen } from './campaigns/board/board-screen.tsx';
import { CampaignsScreen } from './campaigns/campaigns-screen.tsx';
import { EditPlanScreen, NewPlanScreen } from './campaigns/plan/plan-screens.tsx';
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
          <Route path="/campaigns">
            <CampaignsScreen />
          </Route>
          <Route path="/campaigns/new">
            <NewPlanScreen />
          </Route>
          <Route path="/campaigns/:id/plan">{({ id }) => <EditPlanScreen key={id} id={id} />}</Route>
          <Route path="/campaigns/:id">{({ id }) => <BoardScreen key={id} id={id} />}</Route>
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
