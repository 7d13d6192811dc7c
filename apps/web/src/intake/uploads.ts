import i18next from 'i18next';
import { useSyncExternalStore } from 'react';
import { apiUrl } from '../shared/client';
import { randomKey } from '../shared/idempotency';
import { ApiProblem, problemOf } from '../shared/problem';

export type Upload = {
  readonly key: string;
  readonly file: File;
  readonly state: 'waiting' | 'sending' | 'done' | 'failed';
  /** Bytes that left this computer. */
  readonly sent: number;
  readonly problem: ApiProblem | null;
};

const AT_ONCE = 2;

/** The uploads of this tab: they go on while the person looks at other pages of the program. */
class Uploads {
  private list: readonly Upload[] = [];
  private readonly watchers = new Set<() => void>();
  private onStored: () => void = () => undefined;

  readonly all = (): readonly Upload[] => this.list;

  readonly watch = (tell: () => void) => {
    this.watchers.add(tell);
    return () => {
      this.watchers.delete(tell);
    };
  };

  add(files: readonly File[], onStored: () => void): void {
    this.onStored = onStored;
    const fresh = files.map((file): Upload => ({ key: randomKey(), file, state: 'waiting', sent: 0, problem: null }));
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

  private send({ key, file }: Upload): void {
    this.change(key, { state: 'sending' });
    const request = new XMLHttpRequest(); // fetch tells nothing about the progress of sending
    request.open('POST', apiUrl(`/files?name=${encodeURIComponent(file.name)}`));
    request.setRequestHeader('Content-Type', file.type || 'application/octet-stream');
    request.setRequestHeader('Idempotency-Key', key);
    request.setRequestHeader('Accept-Language', i18next.language);
    request.upload.onprogress = ({ loaded }) => {
      this.change(key, { sent: loaded });
    };
    request.onload = () => {
      if (request.status < 300) {
        this.dismiss(key);
        this.onStored();
      } else {
        this.change(key, { state: 'failed', problem: problemOf(request.status, request.responseText) });
      }
      this.sendNext();
    };
    request.onerror = () => {
      this.change(key, { state: 'failed', problem: new ApiProblem(0, 'offline', '', '') });
      this.sendNext();
    };
    request.send(file);
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
export const useUploads = (): readonly Upload[] => useSyncExternalStore(uploads.watch, uploads.all);
