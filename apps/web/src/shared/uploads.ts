import i18next from 'i18next';
import { useSyncExternalStore } from 'react';
import { apiUrl } from './client';
import { randomKey } from './idempotency';
import { ApiProblem, problemOf } from './problem';

export type Upload = {
  readonly key: string;
  readonly file: File;
  /** The path of the API that it goes to; it ends with `/files`. */
  readonly to: string;
  readonly state: 'waiting' | 'sending' | 'done' | 'failed';
  /** Bytes that left this computer. */
  readonly sent: number;
  readonly problem: ApiProblem | null;
  readonly stored: Stored | null;
};

/** What the server says of a file it has stored: its id, and whether the same bytes are here already. */
export type Stored = { readonly id: string; readonly isDuplicate: boolean };

function storedOf(answer: string): Stored {
  const file: unknown = JSON.parse(answer);
  const field = (name: string): unknown => (typeof file === 'object' && file !== null ? Reflect.get(file, name) : null);
  const [id, duplicates] = [field('id'), field('duplicates')];
  return { id: typeof id === 'string' ? id : '', isDuplicate: Array.isArray(duplicates) && duplicates.length > 0 };
}

const AT_ONCE = 2;

/** Uploads of this tab, one row of them: they go on while the person looks at other pages of the program. */
export class Uploads {
  private list: readonly Upload[] = [];
  private readonly watchers = new Set<() => void>();
  private onStored: (file: Stored) => void = () => undefined;

  readonly all = (): readonly Upload[] => this.list;

  readonly watch = (tell: () => void) => {
    this.watchers.add(tell);
    return () => {
      this.watchers.delete(tell);
    };
  };

  add(files: readonly File[], onStored: (file: Stored) => void, to = '/files'): void {
    this.onStored = onStored;
    const fresh = files.map((file): Upload => ({
      key: randomKey(),
      file,
      to,
      state: 'waiting',
      sent: 0,
      problem: null,
      stored: null,
    }));
    this.put([...this.list, ...fresh]);
    this.sendNext();
  }

  /** Sends a failed file again, as the same act: what did arrive is not stored twice. */
  retry(key: string): void {
    this.change(key, { state: 'waiting', sent: 0, problem: null });
    this.sendNext();
  }

  dismiss(key: string): void {
    this.put(this.list.filter((upload) => upload.key !== key));
  }

  private sendNext(): void {
    const free = AT_ONCE - this.list.filter(({ state }) => state === 'sending').length;
    for (const upload of this.list.filter(({ state }) => state === 'waiting').slice(0, free)) this.send(upload);
  }

  private send({ key, file, to }: Upload): void {
    this.change(key, { state: 'sending' });
    const request = new XMLHttpRequest(); // fetch tells nothing about the progress of sending
    request.open('POST', apiUrl(`${to}?name=${encodeURIComponent(file.name)}`));
    request.setRequestHeader('Content-Type', file.type || 'application/octet-stream');
    request.setRequestHeader('Idempotency-Key', key);
    request.setRequestHeader('Accept-Language', i18next.language);
    request.upload.onprogress = ({ loaded }) => {
      this.change(key, { sent: loaded });
    };
    request.onload = () => {
      if (request.status < 300) {
        this.change(key, { state: 'done', stored: storedOf(request.responseText) });
        this.tellInOrder();
      } else {
        this.change(key, { state: 'failed', problem: problemOf(request.status, request.responseText) });
        this.tellInOrder();
      }
      this.sendNext();
    };
    request.onerror = () => {
      this.change(key, { state: 'failed', problem: new ApiProblem(0, 'offline', '', '') });
      this.tellInOrder();
      this.sendNext();
    };
    request.send(file);
  }

  /** Stored files are told in the order of the pile, whichever arrived first; one that failed holds up nobody. */
  private tellInOrder(): void {
    const sound = this.list.filter(({ state }) => state !== 'failed');
    const open = sound.findIndex(({ state }) => state !== 'done');
    for (const { key, stored } of sound.slice(0, open < 0 ? sound.length : open)) {
      this.dismiss(key);
      if (stored) this.onStored(stored);
    }
  }

  private change(key: string, what: Partial<Upload>): void {
    this.put(this.list.map((upload) => (upload.key === key ? { ...upload, ...what } : upload)));
  }

  private put(list: readonly Upload[]): void {
    this.list = list;
    for (const tell of this.watchers) tell();
  }
}

export const uploads = new Uploads();
/** The files under way, those of the clerk's desk unless told. */
export const useUploads = (of: Uploads = uploads): readonly Upload[] => useSyncExternalStore(of.watch, of.all);
