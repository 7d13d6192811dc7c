/** A type of document (tên loại) with the letters it has in a symbol. */
export type DocumentType = { name: string; abbreviation: string | null };

/**
 * The types a page may carry in print, those of older decrees too: backlogs are full of them. It is a list of words to
 * look for on paper, not the catalogue an agency registers with.
 *
 * @see Decree 30/2020/NĐ-CP, art. 7 and Annex III; Law 64/2025/QH15, art. 4 for the normative ones
 */
export const DOCUMENT_TYPES: readonly DocumentType[] = [
  { name: 'Nghị quyết', abbreviation: 'NQ' },
  { name: 'Quyết định', abbreviation: 'QĐ' },
  { name: 'Chỉ thị', abbreviation: 'CT' },
  { name: 'Quy chế', abbreviation: 'QC' },
  { name: 'Quy định', abbreviation: 'QyĐ' },
  { name: 'Thông cáo', abbreviation: 'TC' },
  { name: 'Thông báo', abbreviation: 'TB' },
  { name: 'Hướng dẫn', abbreviation: 'HD' },
  { name: 'Chương trình', abbreviation: 'CTr' },
  { name: 'Kế hoạch', abbreviation: 'KH' },
  { name: 'Phương án', abbreviation: 'PA' },
  { name: 'Đề án', abbreviation: 'ĐA' },
  { name: 'Dự án', abbreviation: 'DA' },
  { name: 'Báo cáo', abbreviation: 'BC' },
  { name: 'Biên bản', abbreviation: 'BB' },
  { name: 'Tờ trình', abbreviation: 'TTr' },
  { name: 'Hợp đồng', abbreviation: 'HĐ' },
  { name: 'Công văn', abbreviation: null },
  { name: 'Công điện', abbreviation: 'CĐ' },
  { name: 'Bản ghi nhớ', abbreviation: 'BGN' },
  { name: 'Bản thỏa thuận', abbreviation: 'BTT' },
  { name: 'Giấy ủy quyền', abbreviation: 'GUQ' },
  { name: 'Giấy mời', abbreviation: 'GM' },
  { name: 'Giấy giới thiệu', abbreviation: 'GGT' },
  { name: 'Giấy nghỉ phép', abbreviation: 'GNP' },
  { name: 'Phiếu gửi', abbreviation: 'PG' },
  { name: 'Phiếu chuyển', abbreviation: 'PC' },
  { name: 'Phiếu báo', abbreviation: 'PB' },
  { name: 'Thư công', abbreviation: null },
  { name: 'Bản sao y', abbreviation: 'SY' },
  { name: 'Bản trích sao', abbreviation: 'TrS' },
  { name: 'Bản sao lục', abbreviation: 'SL' },
  { name: 'Luật', abbreviation: null },
  { name: 'Bộ luật', abbreviation: null },
  { name: 'Pháp lệnh', abbreviation: 'PL' },
  { name: 'Lệnh', abbreviation: 'L' },
  { name: 'Nghị định', abbreviation: 'NĐ' },
  { name: 'Nghị quyết liên tịch', abbreviation: 'NQLT' },
  { name: 'Thông tư', abbreviation: 'TT' },
  { name: 'Thông tư liên tịch', abbreviation: 'TTLT' },
  { name: 'Bản cam kết', abbreviation: 'BCK' },
  { name: 'Giấy chứng nhận', abbreviation: 'CN' },
  { name: 'Giấy biên nhận', abbreviation: 'BN' },
  { name: 'Giấy đi đường', abbreviation: 'ĐĐ' },
  { name: 'Kết luận', abbreviation: 'KL' },
];
