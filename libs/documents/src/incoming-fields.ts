import { day, line, said, text } from '@vanthu/platform';
import { z } from 'zod';

export const URGENCIES = ['normal', 'urgent', 'very_urgent', 'flash', 'flash_timed'] as const;
export type Urgency = (typeof URGENCIES)[number];
export const SECRECIES = ['none', 'secret', 'top_secret', 'absolute_secret'] as const;
export type Secrecy = (typeof SECRECIES)[number];
export const DOCUMENT_MEDIA = ['electronic', 'paper'] as const;
export const SOURCES = ['upload', 'folder', 'mail', 'import', 'exchange'] as const;
export type Source = (typeof SOURCES)[number];
export const PETITION_KINDS = ['complaint', 'denunciation', 'proposal', 'reflection'] as const;

/**
 * What a clerk writes about a document. Lengths are those of Decree 30/2020/NĐ-CP, annex VI, part II, or more where real
 * papers exceed them (joint issuers, long titles): the whole is kept, an export shortens it.
 */
export const fields = {
  numberSymbol: line(100).describe('Số, ký hiệu, as printed; empty when the paper has none'),
  issuedOn: day.nullable().describe('Ngày, tháng, năm văn bản'),
  issuer: line(500).describe('Cơ quan ban hành (tác giả)'),
  docType: line(100).describe('Tên loại văn bản'),
  subject: text(2_000).describe('Trích yếu nội dung'),
  signer: line(200).describe('Họ và tên người ký'),
  signerTitle: line(200).describe('Chức vụ của người ký'),
  urgency: z.enum(URGENCIES).describe('Mức độ khẩn'),
  pages: z.int().min(1).max(99_999).nullable().describe('Số trang'),
  note: text(2_000).describe('Ghi chú'),
  dueOn: day.nullable().describe('Thời hạn giải quyết'),
};

/** What the law asks for besides; a client that does not know these need not say anything. */
export const lawFields = {
  secrecy: z.enum(SECRECIES).describe('Độ mật. Above none only a stub is kept: no file, and the subject is replaced'),
  language: line(50).describe('Ngôn ngữ'),
  medium: z.enum(DOCUMENT_MEDIA).describe('Văn bản điện tử or giấy'),
  issuerCode: line(50).describe('Mã định danh của cơ quan ban hành'),
  copies: z.int().min(1).max(9_999).nullable().describe('Số lượng bản'),
  toPlaces: text(2_000).describe('Đơn vị hoặc người nhận'),
  sender: line(320).describe('Who sent it: an address or a system; not the issuer'),
  dueTime: z.iso
    .time({ precision: -1 })
    .nullable()
    .describe('The hour of a hỏa tốc hẹn giờ, HH:MM in the time zone of the agency; needs dueOn'),
};

export const Complainant = z
  .strictObject({
    name: said(line(200)).describe('Họ và tên'),
    address: line(500).default('').describe('Địa chỉ'),
    idNumber: line(50).default('').describe('Số định danh cá nhân'),
    phone: line(50).default('').describe('Số điện thoại'),
  })
  .meta({ id: 'Complainant' });
export type Complainant = z.infer<typeof Complainant>;

export const PetitionInput = z
  .strictObject({
    kind: z.enum(PETITION_KINDS).describe('Khiếu nại, tố cáo, kiến nghị, phản ánh'),
    complainant: Complainant,
  })
  .meta({ id: 'PetitionInput' });
export type PetitionInput = z.infer<typeof PetitionInput>;
