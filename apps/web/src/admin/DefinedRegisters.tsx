import { Badge, Button, Group, Modal, Table, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Register } from '../shared/api-types';
import { documentTypesQuery } from '../shared/directory.queries';
import { ProblemAlert } from '../shared/ui/ProblemAlert';
import { definedRegistersQuery, useChangeRegister } from './definitions.queries';
import { ChangeRegister } from './RegisterForms';

/** Sổ đăng ký: every book of the agency, also those out of use. */
export function DefinedRegisters() {
  const { t } = useTranslation();
  const { data: registers } = useSuspenseQuery(definedRegistersQuery);
  if (registers.length === 0) return <Text>{t('definitions.noRegisters')}</Text>;
  return (
    <Table.ScrollContainer minWidth={980}>
      <Table fz={14} verticalSpacing={6} aria-label={t('definitions.registers')}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('definitions.code')}</Table.Th>
            <Table.Th>{t('definitions.name')}</Table.Th>
            <Table.Th>{t('definitions.flow')}</Table.Th>
            <Table.Th>{t('definitions.types')}</Table.Th>
            <Table.Th>{t('definitions.unit')}</Table.Th>
            <Table.Th>{t('definitions.series')}</Table.Th>
            <Table.Th>{t('common.status')}</Table.Th>
            <Table.Th>{t('common.actions')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {registers.map((register) => (
            <RegisterRow key={register.id} register={register} />
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}

function RegisterRow({ register }: { register: Register }) {
  const { t } = useTranslation();
  const { data: types } = useSuspenseQuery(documentTypesQuery);
  const { name, active, docTypes } = register;
  const nameOf = (code: string) => types.find((type) => type.code === code)?.name ?? code;
  return (
    <Table.Tr>
      <Table.Td>{register.code}</Table.Td>
      <Table.Td>
        {name}
        {register.secrecy === 'secret' && (
          <Badge ml="xs" color="red.9" tt="none">
            {t('definitions.secrecies.secret')}
          </Badge>
        )}
      </Table.Td>
      <Table.Td>
        {t(`definitions.flows.${register.flow}`)}
        <Text size="xs" c="dimmed">
          {t(`definitions.kinds.${register.kind}`)}
        </Text>
      </Table.Td>
      <Table.Td>{docTypes.length === 0 ? t('definitions.allTypes') : docTypes.map(nameOf).join(', ')}</Table.Td>
      <Table.Td>{register.unit?.name ?? t('definitions.wholeAgency')}</Table.Td>
      <Table.Td>{register.series.name}</Table.Td>
      <Table.Td>
        <Badge variant="default" tt="none">
          {t(active ? 'definitions.inUse' : 'definitions.outOfUse')}
        </Badge>
      </Table.Td>
      <Table.Td>{register.actions.includes('define') && <RegisterActs register={register} />}</Table.Td>
    </Table.Tr>
  );
}

function RegisterActs({ register }: { register: Register }) {
  const { t } = useTranslation();
  const { name, active } = register;
  const [changing, modal] = useDisclosure(false);
  const use = useChangeRegister(register);
  return (
    <>
      <Group gap={4}>
        <Button
          size="compact-sm"
          variant="default"
          aria-label={t('definitions.changeOf', { name })}
          onClick={modal.open}
        >
          {t('definitions.change')}
        </Button>
        <Button
          size="compact-sm"
          variant="default"
          loading={use.isPending}
          aria-label={t(active ? 'definitions.retireOf' : 'definitions.reviveOf', { name })}
          onClick={() => {
            use.mutate({ active: !active });
          }}
        >
          {t(active ? 'definitions.retire' : 'definitions.revive')}
        </Button>
      </Group>
      <ProblemAlert error={use.error} />
      <Modal
        opened={changing}
        onClose={modal.close}
        title={t('definitions.changeOf', { name })}
        closeButtonProps={{ 'aria-label': t('common.close') }}
      >
        <ChangeRegister register={register} onChanged={modal.close} />
      </Modal>
    </>
  );
}
