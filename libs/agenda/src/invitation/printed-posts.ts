import { foldText } from '@vanthu/references';

/** A post (chức vụ) as the directory has it. */
export type HeldTitle = { readonly title: string; readonly unitName: string | null };

const SHORT: readonly (readonly [RegExp, string])[] = [
  [/\bubnd\b/g, 'uy ban nhan dan'],
  [/\bhdnd\b/g, 'hoi dong nhan dan'],
  [/\bp[.]? ?ct\b/g, 'pho chu tich'],
  [/\bct\b/g, 'chu tich'],
  [/\bp[.]? ?gd\b/g, 'pho giam doc'],
  [/\bgd\b/g, 'giam doc'],
  [/\bp[.]? ?cvp\b/g, 'pho chanh van phong'],
  [/\bcvp\b/g, 'chanh van phong'],
  [/\bpho truong phong\b/g, 'pho phong'],
  [/\btruong phong phong\b/g, 'truong phong'],
];

/** Folded, written out, with single blanks: `PGĐ` and `Phó Giám đốc` are the same post. */
export const spelledOut = (text: string): string =>
  SHORT.reduce(
    (said, [short, long]) => said.replace(short, long),
    foldText(text)
      .replace(/[^a-z0-9]+/g, ' ')
      .trim(),
  );

const POST =
  /^(?:quyen |nguyen )?(?:pho|thu truong|bo truong|chu tich|giam doc|tong giam doc|truong|(?:[a-z]+ ){1,2}truong|chanh|bi thu|uy vien|chuyen vien|ke toan|thu ky|tro ly|van thu|thanh tra|kiem soat|nhan vien|can bo)\b/;
/** Whether words begin as a post does. */
export const isPost = (words: string): boolean => POST.test(spelledOut(words));

/**
 * Whether a printed post is this one. What is printed behind the title must be its unit or its agency, as far as it is
 * named: `Giám đốc Sở Y tế` is nobody of `Sở Tài chính`.
 */
export function isThisPost(printed: string, { title, unitName }: HeldTitle, agency: string): boolean {
  const said = spelledOut(printed);
  const held = spelledOut(title);
  if (held === '' || said === '') return false;
  if (said === held || held.startsWith(`${said} `)) return true;
  if (!said.startsWith(`${held} `)) return false;
  const rest = said.slice(held.length + 1);
  const bodies = [agency, unitName ?? ''].map(spelledOut).filter((body) => body !== '');
  return [...bodies, bodies.toReversed().join(' ')].some(
    (body) => body === rest || body.startsWith(`${rest} `) || body.endsWith(` ${rest}`) || rest.startsWith(`${body} `),
  );
}

/** As `isThisPost`, and the agency is named in full: another agency has the same posts. */
export function isThisPostHere(printed: string, post: HeldTitle, agency: string): boolean {
  const said = spelledOut(printed);
  return namesOf(agency).some((name) => {
    if (!said.endsWith(` ${name}`)) return false;
    const before = said.slice(0, -name.length - 1);
    const held = spelledOut(post.title);
    if (held === said || held === before) return true;
    // `Giám đốc Sở` of the directory is printed `Giám đốc Sở Tài chính`.
    if (held === `${before} ${name.split(' ')[0] ?? ''}`) return true;
    return post.unitName !== null && before.startsWith(`${held} `) && isThisPost(before, post, '');
  });
}

/** A department is called without its province, which is understood. */
const namesOf = (agency: string): string[] => {
  const full = spelledOut(agency);
  const short = /^(so .+?) (?:tinh|thanh pho) /.exec(full)?.[1];
  return short === undefined ? [full] : [full, short];
};
