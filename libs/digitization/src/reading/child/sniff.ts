import { open } from 'node:fs/promises';

import { UnreadableFile } from '../unreadable-file';

const startsWith = (bytes: Buffer, ...signature: number[]): boolean => signature.every((byte, i) => bytes[i] === byte);

/** Tells the type of a file by its first bytes; whatever its name or its sender says. */
export const sniff = (bytes: Buffer): string | undefined => {
  if (bytes.includes('%PDF-')) return 'application/pdf';
  if (startsWith(bytes, 0xff, 0xd8, 0xff)) return 'image/jpeg';
  if (startsWith(bytes, 0x89, 0x50, 0x4e, 0x47)) return 'image/png';
  if (startsWith(bytes, 0x49, 0x49, 0x2a, 0) || startsWith(bytes, 0x4d, 0x4d, 0, 0x2a)) return 'image/tiff';
  return undefined;
};

/** Refuses a file that is empty or is not what it is said to be. */
export const confirmType = async (path: string, contentType: string): Promise<void> => {
  const file = await open(path, 'r');
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(1_024), 0, 1_024, 0);
    if (bytesRead === 0) throw new UnreadableFile('empty');
    const found = sniff(buffer.subarray(0, bytesRead));
    if (found !== contentType) throw new UnreadableFile('unsupported', `said ${contentType}, is ${found ?? 'unknown'}`);
  } finally {
    await file.close();
  }
};
