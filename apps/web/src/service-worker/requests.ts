/** A page of the program, and not an answer of the API or a file that happens to be opened by itself. */
export const isShell = (path: string): boolean =>
  !/^\/(api|health|assets)(\/|$)/.test(path) && !/\.[a-z0-9]+$/i.test(path);

/** The image of a page of a document. */
export const isPageImage = (path: string): boolean => /^\/api\/v1\/files\/[0-9a-f-]{36}\/pages\/\d+\/image$/.test(path);

/** Where a notification leads, if that is a page of ours; otherwise the start. */
export function pathWithin(origin: string, link: string): string {
  try {
    const url = new URL(link, origin);
    return url.origin === origin ? url.pathname + url.search : '/';
  } catch {
    return '/';
  }
}

/** What a notification says. `data` is the path that a tap opens. */
export type Message = { readonly title: string; readonly body: string; readonly tag: string; readonly data: string };

const textOf = (value: object, ...names: readonly string[]): string => {
  for (const name of names) {
    const found: unknown = Reflect.get(value, name);
    if (typeof found === 'string') return found;
  }
  return '';
};

/** Reads a pushed message; null for what is none of ours. */
export function messageOf(text: string): Message | null {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return null;
  }
  if (typeof value !== 'object' || value === null) return null;
  const title = textOf(value, 'title');
  if (title === '') return null;
  return {
    title,
    body: textOf(value, 'body', 'text'),
    tag: textOf(value, 'tag', 'id'),
    data: textOf(value, 'path', 'url', 'link'),
  };
}
