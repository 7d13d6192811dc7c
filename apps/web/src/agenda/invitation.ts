import type { IncomingDocument, Me } from '../shared/api-types';
import { hasRole } from '../shared/session.queries';

/** Giấy mời, and the notices by which a meeting is moved or called off. */
export const isInvitation = ({ docType, subject }: Pick<IncomingDocument, 'docType' | 'subject'>): boolean =>
  /giấy mời|thư mời/iu.test(docType.normalize('NFC')) ||
  /(?:mời (?:họp|dự|tham dự)|(?:hoãn|hủy|huỷ|lùi) (?:cuộc )?(?:họp|hội nghị|thời gian))/iu.test(
    subject.normalize('NFC'),
  );

/** Who hands in what is planned; the server decides. */
export const mayPropose = (me: Me): boolean =>
  hasRole(me, 'chief_of_office', 'clerk', 'unit_clerk', 'assistant', 'leader', 'head_of_unit');
