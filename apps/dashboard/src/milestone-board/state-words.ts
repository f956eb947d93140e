import type { MilestoneBoardState } from '#insights';
import { bilingual, type Bilingual } from '#kernel';

/** The names of the columns of the board. */
export const milestoneStateWords: Readonly<Record<MilestoneBoardState, Bilingual>> = {
  late: bilingual('Chậm tiến độ', 'Late'),
  'due-soon': bilingual('Sắp đến hạn', 'Due soon'),
  planned: bilingual('Trong kế hoạch', 'Planned'),
  'reached-late': bilingual('Đạt sau hạn', 'Reached late'),
  'reached-on-time': bilingual('Đạt đúng hạn', 'Reached on time'),
  cancelled: bilingual('Đã hủy', 'Cancelled'),
  'not-planned': bilingual('Chưa có trong kế hoạch', 'Not planned'),
};
