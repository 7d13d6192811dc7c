import { NativeSelect } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import { IconPrinter } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { Empty, PageHead } from '../shared/ui/states';
import { ClosingDay } from './ClosingDay';
import { EarlierPrints } from './EarlierPrints';
import { PrintBook } from './PrintBook';
import { allRegistersQuery } from './prints.queries';

/** In sổ: a book for a period, and the end of the day. The register is in the URL. */
export function PrintsPage() {
  const { t } = useTranslation();
  const [params, setParams] = useSearchParams();
  const { data: registers } = useSuspenseQuery(allRegistersQuery);
  const register = registers.find(({ id }) => id === params.get('register')) ?? registers[0];
  return (
    <>
      <PageHead title={t('nav.prints')} />
      {register ? (
        <>
          <NativeSelect
            label={t('prints.register')}
            maw={480}
            mb="md"
            value={register.id}
            onChange={(event) => {
              setParams({ register: event.currentTarget.value }, { replace: true });
            }}
            data={registers.map(({ id, name }) => ({ value: id, label: name }))}
          />
          <PrintBook key={register.id} registerId={register.id} incoming={register.flow === 'incoming'} />
          <ClosingDay key={`closing-${register.id}`} registerId={register.id} />
          <EarlierPrints key={`earlier-${register.id}`} registerId={register.id} />
        </>
      ) : (
        <Empty icon={<IconPrinter />} title={t('prints.empty')} hint={t('prints.emptyHint')} />
      )}
    </>
  );
}
