import { useSuspenseQuery } from '@tanstack/react-query';
import { Suspense } from 'react';
import { Navigate } from 'react-router';
import { homeOf } from '../shared/menu';
import { sessionQuery, useMe } from '../shared/session.queries';
import { Loading } from '../shared/ui/states';
import { Frame } from './Frame';
import { LoginPage } from './LoginPage';

/** The frame for who is signed in, the sign-in form for everybody else, at the same URL: nobody loses the way. */
export function Desk() {
  return (
    <Suspense fallback={<Loading />}>
      <Door />
    </Suspense>
  );
}

function Door() {
  const { data: me } = useSuspenseQuery(sessionQuery);
  return me === null ? <LoginPage /> : <Frame />;
}

export function Home() {
  return <Navigate to={homeOf(useMe())} replace />;
}
