import { useDisclosure } from '@mantine/hooks';
import { useSearchParams } from 'react-router';

/** A dialog that a link opens as well: with `?<name>=true` it stands open, and closing it takes that out of the address. */
export function useAskedByUrl(name: string) {
  const [params, setParams] = useSearchParams();
  const [asked, ask] = useDisclosure(params.get(name) === 'true');
  const close = () => {
    ask.close();
    if (!params.has(name)) return;
    setParams(
      (before) => {
        const next = new URLSearchParams(before);
        next.delete(name);
        return next;
      },
      { replace: true },
    );
  };
  return [asked, { open: ask.open, close }] as const;
}
