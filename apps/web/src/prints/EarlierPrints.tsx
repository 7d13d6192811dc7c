import { Anchor, Button, Code, Modal, Table, Text, Title } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconHistory } from '@tabler/icons-react';
import { useSuspenseInfiniteQuery } from '@tanstack/react-query';
import { Suspense, useId } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { showDate, showInstant } from '../shared/dates';
import { LoadMore } from '../shared/ui/LoadMore';
import { Loading } from '../shared/ui/states';
import { ListTable } from '../shared/ui/ListTable';
import { earlierPrints } from './prints.queries';

type Props = { registerId: string };

/** Các lần in trước, below what prints a book. */
export function EarlierPrints({ registerId }: Props) {
  const { t } = useTranslation();
  const id = useId();
  return (
    <section aria-labelledby={id}>
      <Title order={2} size="h5" id={id} mt="xl" mb={4}>
        {t('prints.earlier')}
      </Title>
      <Suspense fallback={<Loading />}>
        <Prints registerId={registerId} />
      </Suspense>
    </section>
  );
}

/** The same behind a button: the entries of a book run on and leave no room below. */
export function EarlierPrintsButton({ registerId }: Props) {
  const { t } = useTranslation();
  const [opened, modal] = useDisclosure(false);
  return (
    <>
      <Button variant="default" leftSection={<IconHistory size={18} aria-hidden />} onClick={modal.open}>
        {t('prints.earlier')}
      </Button>
      <Modal
        size="90rem"
        opened={opened}
        onClose={modal.close}
        title={t('prints.earlier')}
        closeButtonProps={{ 'aria-label': t('common.close') }}
      >
        <Suspense fallback={<Loading />}>
          <Prints registerId={registerId} />
        </Suspense>
      </Modal>
    </>
  );
}

/** Who printed what and when, each with the page that checks it. */
function Prints({ registerId }: Props) {
  const { t } = useTranslation();
  const list = useSuspenseInfiniteQuery(earlierPrints(registerId));
  const prints = list.data.pages.flatMap(({ items }) => items);
  return (
    <>
      <Text size="sm" c="dimmed" mb="xs">
        {prints.length === 0 ? t('prints.noEarlier') : t('prints.earlierHint')}
      </Text>
      {prints.length > 0 && (
        <ListTable
          minWidth={860}
          fz={14}
          verticalSpacing={6}
          aria-label={t('prints.earlier')}
          columns={[
            t('check.printed'),
            t('check.by'),
            t('check.kind'),
            t('check.period'),
            t('check.entries'),
            t('check.sha256'),
            t('check.code'),
          ]}
        >
          <Table.Tbody>
            {prints.map((print) => (
              <Table.Tr key={print.code}>
                <Table.Td className="numbers">{showInstant(print.printedAt)}</Table.Td>
                <Table.Td>{print.printedBy}</Table.Td>
                <Table.Td>{`${t(`check.kinds.${print.kind}`)} (${print.format.toUpperCase()})`}</Table.Td>
                <Table.Td className="numbers">
                  {print.from === print.to ? showDate(print.from) : `${showDate(print.from)} – ${showDate(print.to)}`}
                </Table.Td>
                <Table.Td className="numbers">{print.entries}</Table.Td>
                <Table.Td>
                  <Code style={{ overflowWrap: 'anywhere' }}>{print.sha256}</Code>
                </Table.Td>
                <Table.Td>
                  <Anchor component={Link} to={`/check/${print.code}`} size="sm" ff="monospace">
                    {print.code}
                  </Anchor>
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </ListTable>
      )}
      <LoadMore {...list} />
    </>
  );
}
