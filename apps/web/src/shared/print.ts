import i18next from 'i18next';
import { apiUrl } from './client';
import { ApiProblem, problemOf } from './problem';

/**
 * Fetches a file that the server makes, and saves it under the name that it gave. A link would show a failing answer as a
 * page of JSON; so the words of the problem come back to whoever asked.
 */
export async function savePrint(path: string, accept = 'application/pdf'): Promise<void> {
  const headers = { Accept: accept, 'Accept-Language': i18next.language };
  const answer = await fetch(apiUrl(path), { headers, credentials: 'same-origin' }).catch(() => undefined);
  if (!answer) throw new ApiProblem(0, 'offline', '', '');
  if (!answer.ok) throw problemOf(answer.status, await answer.text());
  const url = URL.createObjectURL(await answer.blob());
  const link = document.createElement('a');
  link.href = url;
  link.download = nameOf(answer.headers.get('content-disposition'));
  link.click();
  // The browser has the bytes once the click was handled; a minute is for slow disks.
  setTimeout(() => {
    URL.revokeObjectURL(url);
  }, 60_000);
}

/** The name of a Content-Disposition header, as people wrote it. */
export function nameOf(header: string | null): string {
  const encoded = /filename\*=UTF-8''([^;]+)/i.exec(header ?? '')?.[1];
  if (encoded === undefined) return 'vanthu';
  try {
    return decodeURIComponent(encoded);
  } catch {
    return 'vanthu';
  }
}
