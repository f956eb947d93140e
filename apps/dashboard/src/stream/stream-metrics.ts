import { Injectable } from '@nestjs/common';
import { gauge } from '#web';
import { JournalFeed } from './journal-feed.js';

/** Measures the open streams of this process. */
@Injectable()
export class StreamMetrics {
  constructor(feed: JournalFeed) {
    gauge('thang_streams_open', 'Open streams of the journal.', () => Promise.resolve(feed.open));
  }
}
