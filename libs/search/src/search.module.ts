import { Module } from '@nestjs/common';
import { SearchConsumer } from './search.consumer';
import { SearchController } from './search.controller';
import { SearchIndex } from './search.index';
import { SearchService } from './search.service';

/** What others may use. */
@Module({ providers: [SearchService, SearchIndex], exports: [SearchService, SearchIndex] })
export class SearchModule {}

/** What apps/api adds: the HTTP face. */
@Module({ imports: [SearchModule], controllers: [SearchController] })
export class SearchApi {}

/** What apps/worker adds: whoever keeps the index up to date. */
@Module({ imports: [SearchModule], providers: [SearchConsumer], exports: [SearchConsumer] })
export class SearchJobs {}
