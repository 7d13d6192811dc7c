/** Search (tìm kiếm) over everything the caller may read. */
export { SearchApi, SearchJobs, SearchModule } from './search.module';
export { SearchConsumer } from './search.consumer';
export { SearchIndex } from './search.index';
export { SearchService } from './search.service';
export { fold, snippetOf, wordsOfQuery, type Piece } from './query.rules';
