import { Kbd, type KbdProps } from '@mantine/core';
import { useSingleKeys } from '../single-keys';

/** The key that does what its button does; nothing where single keys are switched off. */
export function KeyMark({ of, ...props }: KbdProps & { of: string }) {
  return useSingleKeys() ? (
    <Kbd {...props} aria-hidden>
      {of}
    </Kbd>
  ) : null;
}
