import { useSuspenseQuery } from '@tanstack/react-query';
import { ProofView } from '../shared/ui/ProofView';
import { documentProofQuery } from './incoming.queries';

/** Bằng chứng of one document. */
export function DocumentProof({ id }: { id: string }) {
  const { data: proof } = useSuspenseQuery(documentProofQuery(id));
  return <ProofView proof={proof} download={`/incoming-documents/${id}/proof?download=true`} />;
}
