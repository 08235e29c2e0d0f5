import { animalYear, GUIDING_IDEA, MID_YEAR, RESERVE_RATIO } from '../../notes.ts';
import { events } from './event-rule.ts';

/** The year of the rat, from which the twelve animals count. */
const RAT_YEAR = 1996;
const FIRST_ROUND = RAT_YEAR - 24;
const LAST_YEAR = RAT_YEAR + 60;
const ANIMALS = '鼠牛虎兔龙蛇马羊猴鸡狗猪';

function yearsOf(animal: string): number[] {
  const years: number[] = [];
  for (let year = FIRST_ROUND + ANIMALS.indexOf(animal); year <= LAST_YEAR; year += 12) years.push(year);
  return years;
}

/** Lunar years begin in late January or February; greetings are said around them, and the year is the calendar's. */
export const ANIMAL_YEARS = events(
  'new year’s greetings',
  [...ANIMALS].map((animal) => ({
    id: `event/year-of-the-${animalYear(animal).split(' ').at(-1)}`,
    pattern: new RegExp(`${animal}年(?:吉祥|大吉|快乐|新春|幸福|好运|春节|行大运|如意)`),
    from: '',
    to: '',
    years: yearsOf(animal),
    reason: animalYear(animal),
    matches: [`祝大家${animal}年吉祥`],
    rejects: [`他是${animal}年出生的`],
  })),
);

/** What is usual at some time, and at no other. */
export const CUSTOMS = events('texts of the time', [
  {
    id: 'event/reserve-ratio',
    pattern: /准备金(?:利)?率(?:在)?(?:不断|连续|多次|一再)(?:上调|提高)/,
    from: '2006-07',
    to: '2011-12',
    years: [2006, 2007, 2008, 2010, 2011],
    reason: RESERVE_RATIO,
    matches: ['存款准备金率连续上调'],
    rejects: ['存款准备金率上调一次', '浴室准备金连续提高'],
  },
  {
    id: 'event/guiding-idea',
    pattern: /(?:以|贯彻落实|坚持|牢固树立)科学发展观/,
    from: '',
    to: '2013-06',
    weight: 1,
    without: /十八大|习近平|中国梦|八项规定|全面建成小康|群众路线教育|新常态|十三五/,
    reason: GUIDING_IDEA,
    matches: ['以科学发展观统领全局'],
    rejects: ['学习科学发展观', '科学发展'],
  },
  {
    id: 'event/second-half-of-the-year',
    pattern:
      /(?:做好|完成|推进|部署|布置|抓好|谋划|全力)[^。，,\n]{0,8}下半年|下半年[,，]?(?:工作|我们|要|全[市县区局])/,
    from: '',
    to: '',
    months: [6, 9],
    weight: 1,
    beside: /上半年/,
    reason: MID_YEAR,
    matches: ['部署下半年工作', '下半年,我们要抓好浴室'],
    rejects: ['去年下半年建成', '上半年工作'],
  },
]);
