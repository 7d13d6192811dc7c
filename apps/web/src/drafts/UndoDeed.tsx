import { UndoControl } from '../incoming/UndoControl';
import type { Decision } from '../shared/api-types';
import { useUndoDeed } from './drafts.queries';

/** Hoàn tác an act on a draft. */
export const UndoDeed = ({ act }: { act: Decision }) => <UndoControl act={act} undo={useUndoDeed()} />;
