import { ActionIcon, Autocomplete, Group, Input, Text } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconX } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { productHints, type ProductHint } from './directives.queries';

type Props = { product: ProductHint | null; onChange: (product: ProductHint | null) => void };

/** Sản phẩm: what was issued, typed by number or subject and chosen from the list. */
export function ProductField({ product, onChange }: Props) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState('');
  const [isHere, setIsHere] = useState(false);
  const [asked] = useDebouncedValue(typed, 150);
  const { data: hints = [] } = useQuery(productHints(asked));
  const options = new Map((asked === typed ? hints : []).map((hint) => [hint.label, hint]));
  if (product !== null) {
    return (
      <Input.Wrapper label={t('directives.productDocument')}>
        <Group gap="xs" wrap="nowrap">
          <Text size="sm" className="numbers">
            {product.label}
          </Text>
          <ActionIcon
            variant="subtle"
            aria-label={t('directives.removeProduct')}
            onClick={() => {
              onChange(null);
            }}
          >
            <IconX size={16} aria-hidden />
          </ActionIcon>
        </Group>
      </Input.Wrapper>
    );
  }
  return (
    <Autocomplete
      label={t('directives.productDocument')}
      description={t('directives.productHint')}
      value={typed}
      data={[...options.keys()]}
      filter={({ options: all }) => all}
      onChange={setTyped}
      dropdownOpened={isHere && options.size > 0}
      onFocus={() => {
        setIsHere(true);
      }}
      onBlur={() => {
        setIsHere(false);
      }}
      onOptionSubmit={(label) => {
        onChange(options.get(label) ?? null);
        // The input writes the label into itself after this.
        window.setTimeout(() => {
          setTyped('');
        });
      }}
    />
  );
}
