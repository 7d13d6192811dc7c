export { citationKey, symbolKey } from './citation-key';
export { findCitations, type Citation } from './find-citations';
export { parseNumberSymbol } from './numbers';
export { RELATIONS, type RelationCode } from './relations';
export { scoreCitations, type Score } from './score';
export { foldText, shadowOf, type Shadow } from './shadow';
