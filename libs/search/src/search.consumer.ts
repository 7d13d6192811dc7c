import { Injectable } from '@nestjs/common';
import type { Commit, Consumer, Work } from '@vanthu/platform';
import { SearchIndex } from './search.index';

/** Keeps the search index up to date: after a file was read, a document came in, was registered or corrected. */
@Injectable()
export class SearchConsumer implements Consumer {
  readonly name = 'search';
  readonly class = 'interactive';
  readonly attempts = 10;
  readonly leaseSeconds = 60;

  constructor(private readonly index: SearchIndex) {}

  work({ event: { agencyId, subjectId } }: Work): Promise<Commit> {
    return Promise.resolve(async (tx) => {
      const documentId = await this.index.documentOf(tx, agencyId, subjectId);
      if (documentId) await this.index.put(tx, agencyId, documentId);
    });
  }
}
