/** What is expected to be handed in (sản phẩm). The order says which one counts when several are named. */
const PRODUCTS: readonly (readonly [RegExp, string])[] = [
  [/\bto trinh\b/, 'tờ trình'],
  [
    /\b(?:xay dung|ban hanh|lap|trinh|tham muu|hoan thien|soan thao|hoan chinh|trinh duyet)[\w ,]{0,60}\bde an\b/,
    'đề án',
  ],
  [/\b(?:xay dung|ban hanh|lap|trinh|tham muu|hoan thien|co)[\w ,()]{0,60}\bke hoach\b/, 'kế hoạch'],
  [/\b(?:xay dung|ban hanh|lap|trinh|tham muu|hoan thien|de xuat)[\w ,()]{0,60}\bphuong an\b/, 'phương án'],
  [
    /\b(?:xay dung|ban hanh|trinh|tham muu|hoan thien|du thao|soan thao)[\w ,()]{0,60}\bnghi quyet\b/,
    'dự thảo nghị quyết',
  ],
  [
    /\b(?:xay dung|ban hanh|trinh|tham muu|hoan thien|du thao|soan thao)[\w ,()]{0,60}\bquyet dinh\b/,
    'dự thảo quyết định',
  ],
  [/\b(?:xay dung|ban hanh|trinh|tham muu|hoan thien)[\w ,()]{0,40}\bquy che\b/, 'quy chế'],
  [/\b(?:xay dung|ban hanh|trinh|tham muu|hoan thien)[\w ,()]{0,40}\bquy dinh\b/, 'quy định'],
  [/\b(?:xay dung|ban hanh|trinh|tham muu|hoan thien)[\w ,()]{0,40}\bchuong trinh\b/, 'chương trình'],
  [/\b(?:xay dung|ban hanh|co van ban|soan thao)[\w ,()]{0,30}\bhuong dan\b/, 'văn bản hướng dẫn'],
  [/\b(?:lap|xay dung|cong bo|ban hanh|hoan thien|trinh)[\w ,()]{0,40}\bdanh muc\b/, 'danh mục'],
  [/\b(?:lap|tham dinh|trinh|xay dung)[\w ,()]{0,40}\bdu toan\b/, 'dự toán'],
  [/\bbao cao\b/, 'báo cáo'],
  [/\bbien ban\b/, 'biên bản'],
  [/\b(?:bang|co) van ban\b/, 'văn bản'],
];

/** Names the product that the folded words of a task ask for, or null. */
export const productIn = (fold: string): string | null => PRODUCTS.find(([pattern]) => pattern.test(fold))?.[1] ?? null;
