import { Badge, Button, Checkbox, Group, Stack, Table, Text, TextInput } from '@mantine/core';
import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../shared/client';
import { fieldMessage } from '../shared/problem';
import { hasRole, useMe } from '../shared/session.queries';
import { ProblemAlert } from '../shared/ui/ProblemAlert';
import { PageHead } from '../shared/ui/states';
import { stockQuery } from './desk.queries';
import { useBuiltInStock } from './useStock';

/** Ý kiến mẫu: one's own and the agency's, added, changed, removed, the most used first; then those that are built in. */
export function StockPage() {
  const { t } = useTranslation();
  const { data: stock } = useSuspenseQuery(stockQuery);
  const builtIn = useBuiltInStock();
  return (
    <>
      <PageHead title={t('stock.label')} />
      <Stack gap="md">
        <NewStock />
        <Table aria-label={t('stock.label')}>
          <Table.Tbody>
            {stock.map((one) => (
              <Line key={one.id} stock={one} />
            ))}
            {builtIn
              .filter((text) => !stock.some((one) => one.text === text))
              .map((text) => (
                <Table.Tr key={text}>
                  <Table.Td colSpan={2}>
                    <Text size="sm">{text}</Text>
                    <Badge variant="default" tt="none" mt={2}>
                      {t('stock.builtIn')}
                    </Badge>
                  </Table.Td>
                </Table.Tr>
              ))}
          </Table.Tbody>
        </Table>
        <Text size="sm" c="dimmed">
          {t('stock.builtInHint')}
        </Text>
      </Stack>
    </>
  );
}

function useStock<V>(change: (input: V) => Promise<unknown>, onDone?: () => void) {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSuccess: () => onDone?.(),
    onSettled: () => cache.invalidateQueries({ queryKey: stockQuery.queryKey }),
  });
}

function NewStock() {
  const { t } = useTranslation();
  const me = useMe();
  const [text, setText] = useState('');
  const [shared, setShared] = useState(false);
  const add = useStock(
    () => api.POST('/stock-instructions', { body: { text: text.trim(), shared } }),
    () => {
      setText('');
    },
  );
  return (
    <form
      aria-label={t('stock.add')}
      onSubmit={(event) => {
        event.preventDefault();
        add.mutate(undefined);
      }}
    >
      <Group align="end">
        <TextInput
          label={t('stock.text')}
          required
          maxLength={500}
          style={{ flex: '1 1 16rem' }}
          value={text}
          error={fieldMessage(add.error, 'text')}
          onChange={(event) => {
            setText(event.currentTarget.value);
          }}
        />
        {hasRole(me, 'chief_of_office', 'leader', 'admin') && (
          <Checkbox
            label={t('stock.shared')}
            mb={8}
            checked={shared}
            onChange={(event) => {
              setShared(event.currentTarget.checked);
            }}
          />
        )}
        <Button type="submit" loading={add.isPending} disabled={text.trim() === ''}>
          {t('stock.add')}
        </Button>
      </Group>
      <ProblemAlert error={add.error} />
    </form>
  );
}

type Stock = { id: string; text: string; shared: boolean; uses: number; actions: string[] };

function Line({ stock: { id, text, shared, uses, actions } }: { stock: Stock }) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState<string | null>(null);
  const path = { params: { path: { id } } };
  const change = useStock(
    (words: string) => api.PATCH('/stock-instructions/{id}', { ...path, body: { text: words } }),
    () => {
      setTyped(null);
    },
  );
  const remove = useStock(() => api.DELETE('/stock-instructions/{id}', path));
  return (
    <Table.Tr>
      <Table.Td>
        {typed === null ? (
          <Text size="sm">{text}</Text>
        ) : (
          <TextInput
            aria-label={t('stock.text')}
            autoFocus
            maxLength={500}
            value={typed}
            onChange={(event) => {
              setTyped(event.currentTarget.value);
            }}
          />
        )}
        <Group gap={6} mt={2}>
          {shared && (
            <Badge variant="light" tt="none">
              {t('stock.agency')}
            </Badge>
          )}
          <Text size="xs" className="numbers">
            {t('stock.uses', { count: uses })}
          </Text>
        </Group>
        <ProblemAlert error={change.error ?? remove.error} />
      </Table.Td>
      <Table.Td>
        <Group gap={6} justify="end">
          {actions.includes('change') && (
            <Button
              size="compact-sm"
              variant="default"
              loading={change.isPending}
              disabled={typed !== null && typed.trim() === ''}
              aria-label={t(typed === null ? 'stock.changeOf' : 'stock.saveOf', { text })}
              onClick={() => {
                if (typed === null) setTyped(text);
                else change.mutate(typed.trim());
              }}
            >
              {t(typed === null ? 'stock.change' : 'common.save')}
            </Button>
          )}
          {actions.includes('remove') && (
            <Button
              size="compact-sm"
              variant="default"
              loading={remove.isPending}
              aria-label={t('stock.removeOf', { text })}
              onClick={() => {
                remove.mutate(undefined);
              }}
            >
              {t('stock.remove')}
            </Button>
          )}
        </Group>
      </Table.Td>
    </Table.Tr>
  );
}
