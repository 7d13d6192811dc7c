import { Chip, Group, Input } from '@mantine/core';
import { useId } from 'react';
import { UnitsField } from '../shared/ui/DirectoryFields';

type Choice = { value: string; label: string };
type Props = { label: string; value: string[]; data: readonly Choice[]; onChange: (ids: string[]) => void };

/** Up to so many units are shown at once, one tap each; more are searched. */
const AT_ONCE = 12;

/** Several units: chips for the thumb, or a box to search in where an agency has many. */
export function UnitPicker({ label, value, data, onChange }: Props) {
  const id = useId();
  if (data.length > AT_ONCE) {
    return (
      <UnitsField
        label={label}
        value={value}
        allows={(unit) => data.some((one) => one.value === unit)}
        onChange={onChange}
      />
    );
  }
  return (
    <div role="group" aria-labelledby={id}>
      <Input.Label id={id} labelElement="div">
        {label}
      </Input.Label>
      <Chip.Group multiple value={value} onChange={onChange}>
        <Group gap={6} mt={4}>
          {data.map((unit) => (
            <Chip key={unit.value} value={unit.value} size="sm" variant="outline">
              {unit.label}
            </Chip>
          ))}
        </Group>
      </Chip.Group>
    </div>
  );
}
