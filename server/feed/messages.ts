import type { Language } from '../../engine/types.ts';

/** What a feed says beside what the texts say. */
export const FEED_MESSAGES: Readonly<
  Record<
    Language,
    {
      name: string;
      title: (search: string) => string;
      everything: string;
      unknownRegion: string;
      unknownDate: string;
    }
  >
> = {
  zh: {
    name: '政文',
    title: (search) => `政文检索：${search}`,
    everything: '全部文献',
    unknownRegion: '地区未知',
    unknownDate: '日期未知',
  },
  en: {
    name: 'Zhengwen 政文',
    title: (search) => `Zhengwen: ${search}`,
    everything: 'all documents',
    unknownRegion: 'region unknown',
    unknownDate: 'date unknown',
  },
};
