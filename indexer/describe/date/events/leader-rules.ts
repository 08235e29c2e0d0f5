import { inOffice, inOfficeSince } from '../../notes.ts';
import { events } from './event-rule.ts';

/** National leaders by name and office: a text that names them so was written while they held it, or soon after. */
export const LEADERS = events('appointments published by Xinhua', [
  {
    id: 'event/hu-jintao',
    pattern: /总书记胡锦涛|胡锦涛总书记/,
    from: '2002-11',
    to: '2013-06',
    reason: inOffice('2002-11', '2012-11'),
    matches: ['胡锦涛总书记'],
    rejects: ['胡锦涛主席'],
  },
  {
    id: 'event/jiang-zemin',
    pattern: /江泽民总书记/,
    from: '1989-06',
    to: '2003-03',
    reason: inOffice('1989-06', '2002-11'),
    matches: ['江泽民总书记'],
    rejects: ['江泽民主席'],
  },
  {
    id: 'event/xi-jinping',
    pattern: /习近平总书记/,
    from: '2012-11',
    to: '',
    reason: inOfficeSince('2012-11'),
    matches: ['习近平总书记'],
    rejects: ['习近平主席'],
  },
  {
    id: 'event/zhu-rongji',
    pattern: /朱镕基总理/,
    from: '1998-03',
    to: '2003-12',
    reason: inOffice('1998-03', '2003-03'),
    matches: ['朱镕基总理'],
    rejects: ['朱镕基副总理'],
  },
  {
    id: 'event/wen-jiabao',
    pattern: /温家宝总理|温总理/,
    from: '2003-03',
    to: '2013-12',
    reason: inOffice('2003-03', '2013-03'),
    matches: ['温家宝总理'],
    rejects: ['温家宝副总理'],
  },
  {
    id: 'event/li-keqiang',
    pattern: /李克强总理/,
    from: '2013-03',
    to: '2023-12',
    reason: inOffice('2013-03', '2023-03'),
    matches: ['李克强总理'],
    rejects: ['李克强副总理'],
  },
  {
    id: 'event/li-qiang',
    pattern: /李强总理/,
    from: '2023-03',
    to: '',
    reason: inOfficeSince('2023-03'),
    matches: ['李强总理'],
    rejects: ['李强书记'],
  },
]);
