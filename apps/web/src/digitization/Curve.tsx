import { Group, Paper, SimpleGrid, Table, Text, Title } from '@mantine/core';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { drawCurve, type Point } from './curve';
import { showMonth, showNumber } from './figures';

const WIDTH = 560;
const HEIGHT = 220;
const LEFT = 70;
const BOTTOM = 26;
/** Lines differ in their dashes, so that nobody has to tell their colours apart. */
const LOOKS = {
  planned: { stroke: 'var(--mantine-color-dimmed)', strokeDasharray: '8 5', strokeWidth: 2 },
  forecast: { stroke: 'var(--mantine-color-orange-filled)', strokeDasharray: '2 5', strokeWidth: 3 },
  done: { stroke: 'var(--mantine-primary-color-filled)', strokeDasharray: 'none', strokeWidth: 3.5 },
} as const;
const NAMES = { planned: 'planned', forecast: 'predicted', done: 'done' } as const;
const LINES = ['planned', 'forecast', 'done'] as const;

/** The S-curve (đường cong tiến độ) with the same figures in a table beside it. */
export function Curve({ points }: { points: readonly Point[] }) {
  const { t } = useTranslation();
  const [title, text] = [useId(), useId()];
  const drawn = drawCurve(points, WIDTH, HEIGHT);
  const [first, last] = [points[0], points.at(-1)];
  return (
    <Paper component="section" withBorder p="sm" mb="md" aria-labelledby={`${title}-head`}>
      <Title order={2} size="h5" id={`${title}-head`} mb="xs">
        {t('digitization.curve')}
      </Title>
      <SimpleGrid cols={{ base: 1, md: 2 }}>
        <div>
          <svg
            viewBox={`${(-LEFT).toString()} -12 ${(WIDTH + LEFT + 14).toString()} ${(HEIGHT + BOTTOM + 12).toString()}`}
            role="img"
            aria-labelledby={`${title} ${text}`}
            style={{ width: '100%', height: 'auto' }}
          >
            <title id={title}>{t('digitization.curve')}</title>
            <desc id={text}>{t('digitization.curveText')}</desc>
            {[0, 0.5, 1].map((share) => (
              <g key={share}>
                <line
                  x1={0}
                  x2={WIDTH}
                  y1={HEIGHT * (1 - share)}
                  y2={HEIGHT * (1 - share)}
                  stroke="var(--mantine-color-default-border)"
                />
                <text x={-8} y={HEIGHT * (1 - share) + 5} textAnchor="end" fontSize={14} fill="currentColor">
                  {showNumber(drawn.most * share)}
                </text>
              </g>
            ))}
            {LINES.map((line) => (
              <polyline key={line} points={drawn[line]} fill="none" strokeLinecap="round" {...LOOKS[line]} />
            ))}
            {first && (
              <text x={0} y={HEIGHT + 20} fontSize={14} fill="currentColor">
                {showMonth(first.month)}
              </text>
            )}
            {last && last !== first && (
              <text x={WIDTH} y={HEIGHT + 20} textAnchor="end" fontSize={14} fill="currentColor">
                {showMonth(last.month)}
              </text>
            )}
          </svg>
          <Group gap="lg" aria-hidden>
            {LINES.map((line) => (
              <Group key={line} gap={6}>
                <svg width={36} height={8}>
                  <line x1={0} x2={36} y1={4} y2={4} {...LOOKS[line]} />
                </svg>
                <Text size="sm">{t(`digitization.${NAMES[line]}`)}</Text>
              </Group>
            ))}
          </Group>
        </div>
        <Table.ScrollContainer minWidth={300}>
          <Table fz={14} verticalSpacing={3} aria-label={t('digitization.curve')}>
            <Table.Thead>
              <Table.Tr>
                <Table.Th>{t('digitization.month')}</Table.Th>
                <Table.Th ta="right">{t('digitization.planned')}</Table.Th>
                <Table.Th ta="right">{t('digitization.done')}</Table.Th>
                <Table.Th ta="right">{t('digitization.predicted')}</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {points.map(({ month, planned, done, forecast }) => (
                <Table.Tr key={month}>
                  <Table.Th scope="row" fw={400} className="numbers">
                    {showMonth(month)}
                  </Table.Th>
                  {[planned, done, forecast].map((value, i) => (
                    <Table.Td key={i} ta="right" className="numbers">
                      {value === null ? '–' : showNumber(value)}
                    </Table.Td>
                  ))}
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </Table.ScrollContainer>
      </SimpleGrid>
    </Paper>
  );
}
