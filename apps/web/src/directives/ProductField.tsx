import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { ChosenField } from '../shared/ui/ChosenField';
import { productHints, type ProductHint } from './directives.queries';

type Props = { product: ProductHint | null; onChange: (product: ProductHint | null) => void };

const useProductHints = (typed: string): readonly ProductHint[] => useQuery(productHints(typed)).data ?? [];

/** Sản phẩm: what was issued, typed by number or subject and chosen from the list. */
export function ProductField({ product, onChange }: Props) {
  const { t } = useTranslation();
  return (
    <ChosenField
      label={t('directives.productDocument')}
      hint={t('directives.productHint')}
      removeLabel={t('directives.removeProduct')}
      chosen={product}
      onChange={onChange}
      useHints={useProductHints}
    />
  );
}
