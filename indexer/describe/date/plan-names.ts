/** First years of the five-year plans, by the words before 五. */
export const PLANS: Readonly<Record<string, number>> = {
  七五: 1986,
  八五: 1991,
  九五: 1996,
  十五: 2001,
  十一五: 2006,
  十二五: 2011,
  十三五: 2016,
  十四五: 2021,
  十五五: 2026,
};
/** A plan runs for five years. */
export const PLAN_YEARS = 5;
