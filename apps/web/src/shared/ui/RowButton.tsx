import { Button } from '@mantine/core';

type Props = {
  readonly label: string;
  /** With the name of its row, for who hears the page: one label stands in every row. */
  readonly named: string;
  readonly onClick: () => void;
};

/** A small button in the row of a table. */
export function RowButton({ label, named, onClick }: Props) {
  return (
    <Button size="compact-sm" variant="default" aria-label={named} onClick={onClick}>
      {label}
    </Button>
  );
}
