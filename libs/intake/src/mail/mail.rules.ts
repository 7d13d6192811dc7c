/** A part of a message as it was stored. `contentType` is what its bytes are. */
export type StoredPart = {
  readonly id: string;
  readonly contentType: string;
  readonly inline: boolean;
  readonly size: number;
};

/** Smaller pictures within the text are logos and smileys; a photographed page is larger. */
const LOGO_BYTES = 100_000;

const isPdf = ({ contentType }: StoredPart) => contentType === 'application/pdf';
const isImage = ({ contentType }: StoredPart) => contentType.startsWith('image/');

/** In this order a part is taken for the document itself. */
const LIKELY: readonly ((part: StoredPart) => boolean)[] = [
  (part) => isPdf(part) && !part.inline,
  (part) => isPdf(part),
  (part) => isImage(part) && !part.inline,
  (part) => isImage(part) && part.size >= LOGO_BYTES,
];

/** The part that is the document (văn bản chính); null where the message is all there is. */
export function mainPart<T extends StoredPart>(parts: readonly T[]): T | null {
  for (const likely of LIKELY) {
    const found = parts.find(likely);
    if (found) return found;
  }
  return null;
}

/** Foreign text that can be stored and shown in one line. */
export const plainLine = (text: string | undefined, max: number): string =>
  (text ?? '')
    .slice(0, max * 2)
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ')
    .replace(/[\u202a-\u202e\u2066-\u2069]/g, '')
    .slice(0, max)
    .replace(/\p{Cs}/gu, '\ufffd')
    .trim();

type Address = { readonly name?: string | undefined; readonly address?: string | undefined };

/** `Phòng Tổng hợp <tonghop@tinh.gov.vn>` */
export function senderLine(from: readonly Address[] | undefined): string {
  const [{ name, address } = {}] = from ?? [];
  const [called, at] = [plainLine(name, 100), plainLine(address, 200)];
  if (called === '') return at;
  return at === '' || called === at ? called : `${called} <${at}>`;
}

/** The message's file name: its subject, which may hold anything. */
export const messageName = (subject: string): string =>
  `${plainLine(subject, 120).replaceAll(/[/\\]/g, '-') || 'thu-dien-tu'}.eml`;
