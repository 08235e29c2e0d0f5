import { bilingual } from '../../engine/bilingual.ts';

/**
 * What a quoted clue was taken to mean, for the reader of the evidence: in Chinese and in English, as the page has it both ways.
 * Every note has the one form `中文 / English`; neither half holds ` / ` itself, so that a page can part them.
 */
export type Note = string;

// Years written in a text.
export const latestYear = (year: number) =>
  bilingual(`文中最晚提到 ${year} 年`, `latest year mentioned: ${year}`);
export const mentionsYear = (year: number) => bilingual(`提到 ${year} 年`, `mentions ${year}`);
export const citesDocument = (year: number) =>
  bilingual(`引用 ${year} 年的文件`, `cites a document of ${year}`);
export const writtenIn = (year: number) => bilingual(`写于 ${year} 年`, `written in ${year}`);
export const stillToCome = (year: number) => bilingual(`${year} 年尚未到来`, `still to come: ${year}`);
export const deadline = (year: number) => bilingual(`期限在 ${year} 年`, `deadline: ${year}`);
export const tasksOf = (year: number) => bilingual(`布置 ${year} 年的任务`, `tasks of ${year}`);
export const resultsOf = (year: number) => bilingual(`公布 ${year} 年的结果`, `results of ${year}`);
export const otherYear = (year: number) =>
  bilingual(`与此矛盾：文中另署 ${year} 年`, `contradicts it: signed ${year} elsewhere`);
export const otherDay = (iso: string) =>
  bilingual(`与此矛盾：另有一行单独写着 ${iso}`, `contradicts it: ${iso} stands alone on another line`);
export const hadHappened = (year: number) => bilingual(`${year} 年的事已发生`, `had happened: ${year}`);
export const yearsOfEffort = (count: number, until: number) =>
  bilingual(`再用 ${count} 年，到 ${until} 年`, `${count} years of effort until ${until}`);

// The year that a work summary sums up.
export const opensSummary = (year: number) =>
  bilingual(`总结开篇即述 ${year} 年`, `the summary opens with ${year}`);
export const plansFor = (year: number) => bilingual(`安排 ${year} 年的工作`, `plans for ${year}`);
export const meetingOfYear = (year: number) =>
  bilingual(`会议名称带 ${year} 年`, `the meeting is named after ${year}`);
export const yearBeforePlan = (planned: number) =>
  bilingual(`安排 ${planned} 年工作，总结的是上一年`, `plans for ${planned}, so it sums up the year before`);

// Five-year plans: the name without quotes, first and last year.
export const planSpan = (name: string, first: number, last: number) =>
  bilingual(`“${name}”：${first}–${last} 年`, `“${name}”: ${first}–${last}`);
export const planDrafted = (name: string, first: number, last: number) =>
  bilingual(`“${name}”（${first}–${last} 年）正在编制`, `“${name}” ${first}–${last}: being drafted`);
export const planFirstYear = (name: string, first: number, last: number) =>
  bilingual(
    `“${name}”（${first}–${last} 年）首年：${first} 年`,
    `“${name}” ${first}–${last}: first year ${first}`,
  );
export const planLastYear = (name: string, first: number, last: number) =>
  bilingual(
    `“${name}”（${first}–${last} 年）末年：${last} 年`,
    `“${name}” ${first}–${last}: last year ${last}`,
  );

// Events; days and months as `YYYY-MM-DD`, `YYYY-MM` or `YYYY`.
const monthName = (month: number): string =>
  `${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}`;
/** When a session met; both months, counted from the year 0. */
export const metIn = (first: number, last: number) =>
  first === last ? met(monthName(first)) : lasted(monthName(first), monthName(last));
export const met = (month: string) => bilingual(`${month} 召开`, `met ${month}`);
export const passedOn = (day: string) => bilingual(`${day} 通过`, `passed ${day}`);
export const founded = (month: string) => bilingual(`${month} 设立`, `founded ${month}`);
export const announced = (day: string) => bilingual(`${day} 宣布`, `announced ${day}`);
export const firstSaid = (day: string) => bilingual(`${day} 首次提出`, `first said ${day}`);
export const inUseSince = (month: string) => bilingual(`${month} 起用此名`, `named so since ${month}`);
export const lasted = (from: string, to: string) => bilingual(`${from} 至 ${to}`, `${from} to ${to}`);
export const inOffice = (from: string, to: string) =>
  bilingual(`${from} 至 ${to} 在任`, `in office ${from} to ${to}`);
export const inOfficeSince = (from: string) => bilingual(`${from} 起在任`, `in office since ${from}`);
export const leaderInOffice = (name: string, from: string, to: string) =>
  bilingual(`${name}：${from} 至 ${to} 在任`, `${name}: in office ${from} to ${to}`);
export const officialDocument = (number: string, day: string) =>
  bilingual(`${number}，${day}`, `${number} of ${day}`);
export const anniversaryIn = (year: number) => bilingual(`${year} 年逢此周年`, `anniversary in ${year}`);

const ANIMAL_NAMES: Readonly<Record<string, string>> = {
  鼠: 'rat',
  牛: 'ox',
  虎: 'tiger',
  兔: 'rabbit',
  龙: 'dragon',
  蛇: 'snake',
  马: 'horse',
  羊: 'sheep',
  猴: 'monkey',
  鸡: 'rooster',
  狗: 'dog',
  猪: 'pig',
};
export const animalYear = (animal: string) =>
  bilingual(`农历${animal}年`, `a year of the ${ANIMAL_NAMES[animal] ?? animal}`);

// What is usual, and what stands outside the text.
export const RESERVE_RATIO = bilingual(
  '存款准备金率于 2006-07 至 2008-06、2010-01 至 2011-06 连续上调',
  'the reserve ratio rose 2006-07 to 2008-06 and 2010-01 to 2011-06',
);
export const GUIDING_IDEA = bilingual(
  '十八大（2012-11）以前的指导思想提法',
  'guiding idea until the 18th congress, 2012-11',
);
export const MID_YEAR = bilingual('年中的说法', 'said in the middle of a year');
export const DAY_WITHOUT_YEAR = bilingual('有月日而无年份', 'the day, its year unwritten');
export const publishedOn = (day: string) =>
  bilingual(`网页发布于 ${day}，文章不晚于此`, `page published ${day}: the text is not later`);
export const reportedDay = (year: number) =>
  bilingual(`发布前一周内的日期，即 ${year} 年`, `a day in the week before publication: ${year}`);
export const nameUntil = (name: string, year: number) =>
  bilingual(`${name}之名用至 ${year} 年`, `named ${name} until ${year}`);
const CHANGES: Readonly<Record<string, string>> = {
  撤县设市: 'county made a city',
  撤县设区: 'county made a district',
  撤市设区: 'city made a district',
  地区改市: 'prefecture made a city',
  更名: 'renamed',
  地市合并: 'prefecture joined with its city',
  并入: 'merged',
  撤销省份: 'province abolished',
  撤销行署区: 'region joined with others to a province',
  行政区设省: 'region made a province',
  专区改地区: 'prefecture named 地区',
};
/** A name of former times, what became of it and when, and what it is today. */
export const formerName = (name: string, year: number, change: string | undefined, today: string) =>
  change === undefined
    ? bilingual(`原名：${name}，用至 ${year} 年，今${today}`, `former name, until ${year}; today ${today}`)
    : bilingual(
        `原名：${name}，${year} 年${change}，今${today}`,
        `former name (${CHANGES[change] ?? change}, ${year}); today ${today}`,
      );
export const metadataRow = (table: string, row: number) =>
  bilingual(`${table} 第 ${row} 行`, `${table} row ${row}`);
