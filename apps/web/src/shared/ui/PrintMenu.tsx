import { Button, Menu } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { IconPrinter } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { savePrint } from '../print';
import { ProblemAlert } from './ProblemAlert';

const PAPERS = ['stamped', 'slip', 'label'] as const;
const PATHS = { stamped: 'stamped', slip: 'routing-slip', label: 'label' } as const;

/** In: the papers about a registered document. */
export function PrintMenu({ documentId }: { documentId: string }) {
  const { t } = useTranslation();
  const print = useMutation({
    mutationFn: (paper: (typeof PAPERS)[number]) => savePrint(`/incoming-documents/${documentId}/${PATHS[paper]}`),
  });
  return (
    <div>
      <Menu>
        <Menu.Target>
          <Button variant="default" leftSection={<IconPrinter size={18} aria-hidden />} loading={print.isPending}>
            {t('prints.menu')}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {PAPERS.map((paper) => (
            <Menu.Item
              key={paper}
              onClick={() => {
                print.mutate(paper);
              }}
            >
              {t(`prints.${paper}`)}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
      <ProblemAlert error={print.error} />
    </div>
  );
}
