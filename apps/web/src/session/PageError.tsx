import { Container } from '@mantine/core';
import { useRouteError } from 'react-router';
import { useQueryErrorResetBoundary } from '@tanstack/react-query';
import { useRevalidator } from 'react-router';
import { ProblemAlert } from '../shared/ui/ProblemAlert';

/** The error boundary of every page: says what failed and lets the person try again. */
export function PageError() {
  const error = useRouteError();
  const { reset } = useQueryErrorResetBoundary();
  const { revalidate } = useRevalidator();
  return (
    <Container size="sm" py="xl">
      <ProblemAlert
        error={error}
        onRetry={() => {
          reset();
          void revalidate();
        }}
      />
    </Container>
  );
}
