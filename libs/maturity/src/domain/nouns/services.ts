import { counts, otherwise, trait } from './entity-kind.js';
import type { NounEffects } from './noun-effect.js';
import { foldService } from './service/fold-service.js';
import { serviceMeasures } from './service/service-measures.js';

/** The services that an org unit offers. */
export const services = {
  service: {
    kind: 'timeline',
    matter: 'services',
    fold: foldService,
    listed: {
      name: { vi: 'Dịch vụ', en: 'Services' },
      states: [
        trait('offered', 'đang cung cấp', 'offered', counts('services.catalogued')),
        trait('retired', 'đã bãi bỏ', 'retired', counts('services.retired')),
        trait('not-registered', 'chưa đăng ký vào danh mục', 'not registered in the catalogue', otherwise),
      ],
      levels: [
        trait('full-process', 'toàn trình', 'full process', counts('services.fullProcess')),
        trait('partial', 'một phần', 'partial', counts('services.partial')),
        trait('level-4', 'mức độ 4', 'level 4', counts('services.level4')),
        trait('level-3', 'mức độ 3', 'level 3', counts('services.level3')),
        trait('level-2', 'mức độ 2', 'level 2', counts('services.level2')),
        trait('level-1', 'mức độ 1', 'level 1', counts('services.level1')),
        trait('proactive', 'chủ động', 'proactive', counts('services.proactive')),
        trait(
          'integrated',
          'đã tích hợp lên cổng',
          'integrated with a portal',
          counts('services.integrated'),
        ),
      ],
      figures: [],
    },
    measures: serviceMeasures,
  },
} satisfies Partial<NounEffects>;
